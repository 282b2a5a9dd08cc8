import type { Network, NetworkNode } from '../../graph/index.ts';

/** Of two who met, those that are most active together; by name, the more active first. */
function mostActivePair({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>): readonly [string, string] | null {
  const leaders = new Map(nodes.flatMap((node) => (node.kind === 'leader' ? [[node.id, node] as const] : [])));
  const pairs = edges.flatMap(({ type, source, target }): (readonly [NetworkNode, NetworkNode])[] => {
    const [a, b] = [leaders.get(source), leaders.get(target)];
    if (type !== 'MET' || a === undefined || b === undefined) return [];
    return [a.events >= b.events ? [a, b] : [b, a]];
  });
  const [best] = pairs.toSorted((x, y) => y[0].events + y[1].events - x[0].events - x[1].events);
  return best === undefined ? null : [best[0].name, best[1].name];
}

/** Questions to begin with, about the most active of what is there; each has an answer in what is drawn. */
export function overviewQuestions(network: Pick<Network, 'nodes' | 'edges'>): readonly string[] {
  const { nodes, edges } = network;
  const pair = mostActivePair(network);
  const hosts = new Set(edges.flatMap(({ type, target }) => (type === 'VISITED' ? [target] : [])));
  const [visited] = nodes
    .filter(({ id, kind }) => kind === 'country' && hosts.has(id))
    .toSorted((a, b) => b.events - a.events);
  return [
    ...(pair === null ? [] : [`Who met ${pair[0]}?`, `When did ${pair[0]} meet ${pair[1]}?`]),
    ...(visited === undefined ? [] : [`Who visited ${visited.name}?`]),
  ];
}
