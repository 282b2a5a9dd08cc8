import type { NetworkEdge, NetworkNode } from '../messages/network.ts';
import { DERIVED_EDGES } from '../vocabulary/derived-edges.ts';

/** A node of a network file: an actor or topic, or an event that has no edge of its own. */
export type NetworkFileNode = Pick<NetworkNode, 'id' | 'kind' | 'name' | 'country' | 'modality' | 'when'>;
/** An edge of a network file: what follows from one event. */
export type NetworkFileEdge = NetworkEdge;

/** A network as text: all nodes, then all edges, in pieces that follow one another. */
export type NetworkText = {
  readonly open: string;
  node(node: NetworkFileNode): string;
  readonly between: string;
  /** Edges of one type between the same two nodes come one after the other. */
  edge(edge: NetworkFileEdge): string;
  /** What is still held back, and the end. */
  close(): string;
};

const UNDIRECTED: ReadonlySet<string> = new Set(
  Object.entries(DERIVED_EDGES).flatMap(([type, row]) => (row.directed ? [] : [type])),
);

/** Whether the edge says something of its source toward its target; the others are read both ways. */
export const isDirectedType = (type: string): boolean => !UNDIRECTED.has(type);

const edgeOrder = (e: NetworkFileEdge): string => [e.type, e.source, e.target, e.key].join('\u001f');

/** A network that is in memory, as text. */
export function networkText(
  text: NetworkText,
  nodes: readonly NetworkFileNode[],
  edges: readonly NetworkFileEdge[],
): string {
  const ordered = edges.map((e) => [edgeOrder(e), e] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const inside = ordered.map(([, edge]) => text.edge(edge)).join('');
  return text.open + nodes.map((node) => text.node(node)).join('') + text.between + inside + text.close();
}
