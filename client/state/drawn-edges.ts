import {
  DERIVED_EDGES,
  type DerivedEdgeType,
  drawnEdgeId,
  drawnEnds,
  type Modality,
  type NetworkEdge,
} from '../../graph/index.ts';

/** Parallel edges of one type as one: `id` is type and both ends, `events` the events it stands for. */
export type DrawnEdge = {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly modality: Modality;
  /** Single reports count one, summaries ("met twice") what they state. */
  readonly count: number;
  readonly events: readonly string[];
  /** The latest known date as text. */
  readonly last: string | null;
};

/** Only edges between actors and topics have arrows; who takes part in an event has none. */
const isDirected = (type: string): boolean => DERIVED_EDGES[type as DerivedEdgeType]?.directed ?? false;

function latest(edges: readonly NetworkEdge[]): string | null {
  const dated = edges.filter((edge) => edge.date !== null);
  const last = dated.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0];
  return last?.when ?? null;
}

function drawn(id: string, edges: readonly [NetworkEdge, ...NetworkEdge[]]): DrawnEdge {
  const [first] = edges;
  const [source, target] = drawnEnds(first);
  return {
    id,
    type: first.type,
    source,
    target,
    directed: isDirected(first.type),
    modality: first.modality,
    count: edges.reduce((sum, edge) => sum + Math.max(1, edge.count), 0),
    events: [...new Set(edges.map((edge) => edge.eventId))],
    last: latest(edges),
  };
}

/** One drawn edge for all of one type between the same two ends, in order of first appearance. */
export function mergeEdges(edges: readonly NetworkEdge[]): readonly DrawnEdge[] {
  const groups = new Map<string, [NetworkEdge, ...NetworkEdge[]]>();
  for (const edge of edges) {
    const id = drawnEdgeId(edge);
    const group = groups.get(id);
    if (group) group.push(edge);
    else groups.set(id, [edge]);
  }
  return [...groups].map(([id, group]) => drawn(id, group));
}
