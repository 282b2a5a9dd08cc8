import type { NetworkNode } from '../../graph/index.ts';
import type { DrawnEdge } from '../state/drawn-edges.ts';
import { edgeText, nodeText } from './graph-text.ts';

type Props = {
  readonly id: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly DrawnEdge[];
  readonly focus: { readonly node: string; readonly edge: DrawnEdge | null } | null;
  readonly chosen: string | null;
};

export const MIRRORED = 200;

/** The drawn nodes as a hidden list: what the keyboard walks and a screen reader reads. */
export function Mirror({ id, nodes, edges, focus, chosen }: Props) {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const edge = focus?.edge ?? null;
  return (
    <div id={id} className="hidden-text" role="listbox" aria-label="What is drawn">
      {nodes.map((node, i) => (
        <div key={node.id} id={`${id}-${i}`} role="option" aria-selected={node.id === chosen}>
          {nodeText(node, edges)}
        </div>
      ))}
      {focus !== null && edge !== null && (
        <div id={`${id}-edge`} role="option" aria-selected={edge.id === chosen}>
          {edgeText(edge, focus.node, (each) => names.get(each) ?? each)}
        </div>
      )}
      {nodes.length === 0 && (
        <div role="option" aria-selected={false}>
          nothing
        </div>
      )}
    </div>
  );
}
