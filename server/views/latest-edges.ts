import {
  DERIVED_EDGE_TYPES,
  type DerivedEdgeType,
  type EndNamesRow,
  type LatestEdges,
  latestEdges,
  type StoreView,
  undatedEdges,
} from '../../graph/index.ts';

async function edgesOf(view: StoreView, type: DerivedEdgeType): Promise<readonly EndNamesRow[]> {
  const latest = await view.read(latestEdges(type), {});
  return latest.length > 0 ? latest : view.read(undatedEdges(type), {});
}

/** The latest edges of each type, by name; example questions are made of them. */
export async function readLatestEdges(view: StoreView): Promise<LatestEdges> {
  const rows = await Promise.all(DERIVED_EDGE_TYPES.map((type) => edgesOf(view, type)));
  return Object.fromEntries(DERIVED_EDGE_TYPES.map((type, i) => [type, rows[i] ?? []]));
}
