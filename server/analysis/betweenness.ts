import type { ActorGraph } from './web.ts';

/** Up to this many edges the paths from every actor are counted. */
export const EXACT_EDGES = 5000;
/** Edges walked in all by an estimate, so that its time does not grow with the network. */
const WALKED_EDGES = 3_000_000;

export type Betweenness = {
  readonly kind: 'exact' | 'sampled';
  /** From so many actors the paths were counted. */
  readonly from: number;
  /** Share of the shortest paths between others, 0 to 1. */
  readonly of: ReadonlyMap<string, number>;
};

/** Places spread evenly over the actors in the order of ids: no chance, so one network has one estimate. */
function sources(order: number, edges: number): readonly number[] {
  if (edges <= EXACT_EDGES) return Array.from({ length: order }, (_, i) => i);
  const size = Math.max(1, Math.min(order, Math.floor(WALKED_EDGES / edges)));
  return Array.from({ length: size }, (_, i) => Math.floor((i * order) / size));
}

/** The neighbours of node i stand in `ends` from `starts[i]` to `starts[i + 1]`. */
type Neighbours = { readonly starts: Uint32Array; readonly ends: Uint32Array };

function neighboursOf(graph: ActorGraph): Neighbours {
  const ids = graph.nodes();
  const place = new Map(ids.map((id, i) => [id, i]));
  const starts = new Uint32Array(ids.length + 1);
  const ends = new Uint32Array(2 * graph.size);
  let at = 0;
  for (const [i, id] of ids.entries()) {
    starts[i] = at;
    for (const neighbour of graph.neighbors(id)) ends[at++] = place.get(neighbour) ?? 0;
  }
  starts[ids.length] = at;
  return { starts, ends };
}

/** One breadth-first walk: how far each node is, by how many shortest paths, and in which order they were reached. */
type Walk = {
  readonly distance: Int32Array;
  readonly paths: Float64Array;
  readonly reached: Uint32Array;
  size: number;
};

function walkFrom(source: number, { starts, ends }: Neighbours, walk: Walk): void {
  const { distance, paths, reached } = walk;
  distance.fill(-1);
  paths.fill(0);
  distance[source] = 0;
  paths[source] = 1;
  reached[0] = source;
  walk.size = 1;
  for (let i = 0; i < walk.size; i++) {
    const v = reached[i] as number;
    const next = (distance[v] as number) + 1;
    for (let j = starts[v] as number; j < (starts[v + 1] as number); j++) {
      const w = ends[j] as number;
      if (distance[w] === -1) {
        distance[w] = next;
        reached[walk.size++] = w;
      }
      if (distance[w] === next) paths[w] = (paths[w] as number) + (paths[v] as number);
    }
  }
}

/** Brandes' sums, backwards over one walk: what each node hands on to those before it. */
function addCarried(
  walk: Walk,
  { starts, ends }: Neighbours,
  { part, sums }: Record<'part' | 'sums', Float64Array>,
): void {
  const { distance, paths, reached } = walk;
  part.fill(0);
  for (let i = walk.size - 1; i > 0; i--) {
    const w = reached[i] as number;
    const share = (1 + (part[w] as number)) / (paths[w] as number);
    const before = (distance[w] as number) - 1;
    for (let j = starts[w] as number; j < (starts[w + 1] as number); j++) {
      const v = ends[j] as number;
      if (distance[v] === before) part[v] = (part[v] as number) + (paths[v] as number) * share;
    }
    sums[w] = (sums[w] as number) + (part[w] as number);
  }
}

/** On flat arrays: lists of predecessors, as libraries keep them, make a list for each actor and source. */
function carried(graph: ActorGraph, from: readonly number[]): Float64Array {
  const { order } = graph;
  const neighbours = neighboursOf(graph);
  const own = { part: new Float64Array(order), sums: new Float64Array(order) };
  const walk: Walk = {
    distance: new Int32Array(order),
    paths: new Float64Array(order),
    reached: new Uint32Array(order),
    size: 0,
  };
  for (const source of from) {
    walkFrom(source, neighbours, walk);
    addCarried(walk, neighbours, own);
  }
  return own.sums;
}

export function betweenness(graph: ActorGraph): Betweenness {
  const { order, size } = graph;
  const from = sources(order, size);
  // Each source is one end of the paths; those from all actors see every pair from both its ends.
  const scale = order / Math.max(1, from.length) / Math.max(1, (order - 1) * (order - 2));
  const sums = carried(graph, from);
  return {
    kind: from.length === order ? 'exact' : 'sampled',
    from: from.length,
    of: new Map(graph.nodes().map((id, i) => [id, (sums[i] ?? 0) * scale])),
  };
}
