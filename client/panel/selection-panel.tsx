import type { NetworkEdge, NetworkNode } from '../../graph/index.ts';
import { Notice } from '../parts/notice.tsx';
import { type DrawnEdge, mergeEdges } from '../state/drawn-edges.ts';
import { isEventKind } from '../state/filter.ts';
import type { Selection } from '../state/selection.ts';
import { counted, edgeWords, MODALITY_WORDS } from '../state/words.ts';
import { ArticlePanel } from './article-panel.tsx';
import { EventsPanel, NodePanel } from './node-panel.tsx';

type Props = {
  readonly selection: Selection;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly onClose: () => void;
};

function edgeTitle(edge: DrawnEdge, nodes: readonly NetworkNode[]): string {
  const name = (id: string): string => nodes.find((node) => node.id === id)?.name ?? id;
  const times = edge.count > 1 ? ` · ${counted(edge.count, 'time')}` : '';
  return `${name(edge.source)} ${edgeWords(edge.type)} ${name(edge.target)}${times}`;
}

/** The card of whatever is selected: node, relation, event or article. Works on any drawn network. */
export function SelectionPanel({ selection, nodes, edges, onClose }: Props) {
  const { kind, id } = selection;
  if (kind === 'article') return <ArticlePanel id={id} onClose={onClose} />;
  if (kind === 'edge') {
    const edge = mergeEdges(edges).find((each) => each.id === id);
    if (edge === undefined)
      return <Notice>This relation is not in the network any more, or the filter hides it.</Notice>;
    return <EventsPanel ids={edge.events} title={edgeTitle(edge, nodes)} onClose={onClose} />;
  }
  const node = nodes.find((each) => each.id === id);
  if (node === undefined || !isEventKind(node.kind)) return <NodePanel id={id} onClose={onClose} />;
  const how = node.modality === null ? '' : `, ${MODALITY_WORDS[node.modality]}`;
  return (
    <EventsPanel
      ids={[id]}
      title={`${node.kind.charAt(0).toUpperCase()}${node.kind.slice(1)}${how}`}
      onClose={onClose}
    />
  );
}
