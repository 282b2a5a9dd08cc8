import { DERIVED_EDGES, type DerivedEdgeType } from '../vocabulary/derived-edges.ts';

/** What tells which edges are drawn as one. */
type Line = { readonly type: string; readonly source: string; readonly target: string };

const isUndirected = (type: string): boolean => !(DERIVED_EDGES[type as DerivedEdgeType]?.directed ?? true);

/** The ends of an edge as it is drawn: of one without direction the smaller id first. */
export function drawnEnds({ type, source, target }: Line): readonly [string, string] {
  return isUndirected(type) && source > target ? [target, source] : [source, target];
}

/** Edges of one type between the same two are drawn as one: type and both ends. */
export function drawnEdgeId(edge: Line): string {
  return [edge.type, ...drawnEnds(edge)].join('|');
}
