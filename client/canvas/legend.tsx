import { type NetworkNode, NODE_KINDS } from '../../graph/index.ts';
import { EdgeMark } from '../parts/edge-mark.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import type { DrawnEdge } from '../state/drawn-edges.ts';
import { edgeWords, MODALITY_WORDS } from '../state/words.ts';

type Props = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly DrawnEdge[] };

/** Where room is short, the legend begins closed. */
const SMALL = '(max-width: 719px)';

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** Whether one of the kind is drawn full: an actor, or an event that took place. */
function happened(nodes: readonly NetworkNode[], kind: string): boolean {
  return nodes.some((node) => node.kind === kind && (node.modality === null || node.modality === 'occurred'));
}

/** The signs that are on the drawing now, and no others. */
export function Legend({ nodes, edges }: Props) {
  const kinds = distinct(nodes.map((node) => node.kind));
  const types = distinct(edges.map((edge) => edge.type));
  const how = distinct(nodes.flatMap((node) => (node.modality === null ? [] : [node.modality])));
  if (nodes.length === 0) return null;
  return (
    <details className="legend" open={!matchMedia(SMALL).matches}>
      <summary>Legend</summary>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} modality={happened(nodes, kind) ? null : 'proposed'} /> {NODE_KINDS[kind].name}
          </li>
        ))}
        {types.map((type) => (
          <li key={type}>
            <EdgeMark type={type} /> {edgeWords(type)}
          </li>
        ))}
        {how.map((modality) => (
          <li key={modality}>
            <KindMark kind="meeting" modality={modality} /> {MODALITY_WORDS[modality]}
          </li>
        ))}
      </ul>
    </details>
  );
}
