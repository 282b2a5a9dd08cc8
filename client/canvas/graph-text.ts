import { type NetworkNode, NODE_KINDS } from '../../graph/index.ts';
import type { DrawnEdge } from '../state/drawn-edges.ts';
import { counted, edgeWords, MODALITY_WORDS, whenWords } from '../state/words.ts';

/** What a screen reader says of a node: "Moon Jae-in, leader, 6 relations drawn". */
export function nodeText(node: NetworkNode, edges: readonly DrawnEdge[]): string {
  const degree = edges.filter((edge) => edge.source === node.id || edge.target === node.id).length;
  const how = node.modality === null ? [] : [MODALITY_WORDS[node.modality]];
  const name = node.name === '' ? [] : [node.name];
  return [...name, NODE_KINDS[node.kind].name, ...how, `${counted(degree, 'relation')} drawn`].join(', ');
}

/** What a screen reader says of an edge as seen from one end: "met Xi Jinping, 2 times, last 8 May 2018". */
export function edgeText(edge: DrawnEdge, from: string, nameOf: (id: string) => string): string {
  const outward = edge.source === from || !edge.directed;
  const other = nameOf(edge.source === from ? edge.target : edge.source);
  const says = outward ? `${edgeWords(edge.type)} ${other}` : `${other} ${edgeWords(edge.type)} ${nameOf(from)}`;
  return [says, counted(edge.count, 'time'), ...(edge.last === null ? [] : [`last ${whenWords(edge.last)}`])].join(
    ', ',
  );
}
