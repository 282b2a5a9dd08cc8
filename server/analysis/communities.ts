import louvain from 'graphology-communities-louvain';
import { groupBy, type TiePart, tieTypesOf } from '../../graph/index.ts';
import { actorGraph, type Web } from './web.ts';

export type Group = { readonly number: number; readonly members: readonly string[] };
export type Grouping = { readonly groups: readonly Group[]; readonly modularity: number };

// The package exports its function itself; its types speak of a default export.
const method = louvain as unknown as (typeof louvain)['default'];

/** Of a part what makes company: who opposes somebody is not of his. */
export const companyIn = (part: TiePart): TiePart => ({
  ...part,
  kinds: tieTypesOf(part).filter((type) => type !== 'OPPOSES'),
});

/** Members by ties inside their group, most first. */
function ranked(members: readonly string[], tiesInside: (id: string) => number): readonly string[] {
  const inside = new Map(members.map((id) => [id, tiesInside(id)]));
  return members.toSorted((a, b) => (inside.get(b) ?? 0) - (inside.get(a) ?? 0) || (a < b ? -1 : 1));
}

/** Communities by Louvain's method, largest first; walked in the order of ids, so one network has one answer. */
export function communities(web: Web): Grouping {
  const graph = actorGraph(web);
  if (graph.size === 0) return { groups: [], modularity: 0 };
  const found = method.detailed(graph, { getEdgeWeight: 'weight', randomWalk: false });
  const groupOf = found.communities;
  const tiesInside = (id: string): number =>
    graph.reduceEdges(
      id,
      (...[sum, , { weight }, source, target]) => (groupOf[source] === groupOf[target] ? sum + weight : sum),
      0,
    );
  const groups = [...groupBy(graph.nodes(), (id) => groupOf[id]).values()]
    .map((members) => ranked(members, tiesInside))
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return { groups: groups.map((members, i) => ({ number: i + 1, members })), modularity: found.modularity };
}
