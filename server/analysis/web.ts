import graphology, { type UndirectedGraph } from 'graphology';

/** Who has to do with whom, and by how many ties; every two are noted from both sides. */
export type Web = ReadonlyMap<string, ReadonlyMap<string, number>>;
export type GrowingWeb = Map<string, Map<string, number>>;
type Ends = { readonly source: string; readonly target: string };

function sideOf(web: GrowingWeb, id: string): Map<string, number> {
  const known = web.get(id);
  if (known !== undefined) return known;
  const side = new Map<string, number>();
  web.set(id, side);
  return side;
}

/** Notes by how many ties two have to do with each other; nobody has to do with himself. */
export function setTies(web: GrowingWeb, { source, target }: Ends, ties: number): void {
  if (source === target) return;
  sideOf(web, source).set(target, ties);
  sideOf(web, target).set(source, ties);
}

/** Counts one tie more. */
export function addTie(web: GrowingWeb, ends: Ends): void {
  setTies(web, ends, (web.get(ends.source)?.get(ends.target) ?? 0) + 1);
}

export function webOf(ties: readonly Ends[]): Web {
  const web: GrowingWeb = new Map();
  for (const tie of ties) addTie(web, tie);
  return web;
}

/** A web as methods of graph theory take it. */
export type ActorGraph = UndirectedGraph<Record<string, never>, { weight: number }>;

/** Nodes go in in the order of ids, edges by their ends, so that equal webs give equal figures. */
export function actorGraph(web: Web): ActorGraph {
  // oxlint-disable-next-line import/no-named-as-default-member -- Node.js sees only the default export of this package
  const graph: ActorGraph = new graphology.UndirectedGraph();
  const ids = [...web.keys()].sort();
  for (const id of ids) graph.addNode(id);
  for (const a of ids) {
    const side = web.get(a) ?? new Map<string, number>();
    const later = [...side.keys()].filter((b) => a < b).sort();
    for (const b of later) graph.addUndirectedEdgeWithKey(graph.size, a, b, { weight: side.get(b) ?? 1 });
  }
  return graph;
}
