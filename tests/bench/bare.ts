import {
  buildGraph,
  type Graph,
  type GraphEdge,
  type GraphNode,
  type ReadArticle,
  type Reference,
} from '../../graph/index.ts';

/** What one transaction of the bare loop writes: every row once, where it is first needed. */
export type Share = { readonly nodes: GraphNode[]; readonly edges: GraphEdge[] };

const SOURCES: ReadonlySet<string> = new Set(['STATES', 'ABOUT']);
const eventOf = (edge: GraphEdge): string => {
  if (typeof edge.props['eventId'] === 'string') return edge.props['eventId'];
  return edge.type === 'PARTICIPATED_IN' || edge.type === 'ABOUT' ? edge.to : edge.from;
};

/** When each node comes in: articles and claims with their batch, events with their first claim, the rest with their first event. */
function firstUse(graph: Graph, batches: readonly (readonly ReadArticle[])[]): ReadonlyMap<string, number> {
  const use = new Map<string, number>();
  const needs = (id: string, at: number): void => void use.set(id, Math.min(use.get(id) ?? at, at));
  for (const [at, batch] of batches.entries()) {
    for (const { article, claims } of batch) {
      needs(article.id, at);
      for (const { id } of claims) needs(id, at);
    }
  }
  const at = (id: string): number => use.get(id) ?? 0;
  const of = (...types: string[]): GraphEdge[] => graph.edges.filter((e) => types.includes(e.type));
  for (const e of of('ABOUT')) needs(e.to, at(e.from));
  for (const e of of('PARTICIPATED_IN')) needs(e.from, at(e.to));
  for (const e of of('HELD_IN', 'CONCERNS')) needs(e.to, at(e.from));
  for (const e of of('IN', 'REPRESENTS')) needs(e.to, at(e.from));
  return use;
}

/** The final graph of these batches in shares, for a loop that only writes. */
export function sharesOf(batches: readonly (readonly ReadArticle[])[], reference: Reference): readonly Share[] {
  const graph = buildGraph(batches.flat(), reference);
  const use = firstUse(graph, batches);
  const shares = batches.map((): Share => ({ nodes: [], edges: [] }));
  for (const node of graph.nodes) shares[use.get(node.id) ?? 0]?.nodes.push(node);
  for (const edge of graph.edges) {
    const owner =
      SOURCES.has(edge.type) || edge.type === 'IN' || edge.type === 'REPRESENTS' ? edge.from : eventOf(edge);
    shares[use.get(owner) ?? 0]?.edges.push(edge);
  }
  return shares;
}
