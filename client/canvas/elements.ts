import type { NetworkNode } from '../../graph/index.ts';
import { flagUrl } from '../parts/flag.tsx';
import type { DrawnEdge } from '../state/drawn-edges.ts';
import { edgeWords, initials } from '../state/words.ts';
import type { Size } from './geometry.ts';

const LEAST: Readonly<Record<string, number>> = { leader: 36, country: 36, organization: 38 };
const MOST = 72;

/** Wider for those with more events, by area. */
export function nodeSize(node: NetworkNode): Size {
  const least = LEAST[node.kind] ?? 24;
  const grown =
    LEAST[node.kind] === undefined ? least : Math.min(MOST, least + 6 * Math.sqrt(Math.max(0, node.events)));
  const side = Math.round(grown);
  return node.kind === 'country'
    ? { width: Math.round(side * 1.15), height: Math.round(side * 0.86) }
    : { width: side, height: side };
}

/** What Cytoscape needs to draw a node; the data names of stylesheet.ts. */
export function nodeData(node: NetworkNode) {
  const { width, height } = nodeSize(node);
  const flag = node.iso2 === null ? {} : { flag: flagUrl(node.iso2) };
  const letters = node.kind === 'leader' || node.kind === 'organization' ? initials(node.name) : '';
  return {
    id: node.id,
    kind: node.kind,
    name: node.name,
    modality: node.modality ?? 'occurred',
    events: node.events,
    w: width,
    h: height,
    letters,
    size: Math.max(10, Math.round(height * (letters.length > 2 ? 0.29 : 0.34))),
    ...flag,
  };
}

function caption(edge: DrawnEdge): string {
  return edge.count > 1 ? `${edgeWords(edge.type)} ×${edge.count}` : edgeWords(edge.type);
}

export function edgeData(edge: DrawnEdge) {
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    type: edge.type,
    caption: caption(edge),
    thick: Math.min(3, Math.log2(edge.count)),
  };
}
