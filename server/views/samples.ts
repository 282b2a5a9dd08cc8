import {
  DERIVED_EDGE_TYPES,
  type DerivedEdgeType,
  latestEdges,
  type SampleRow,
  type Samples,
  type StoreView,
  undatedEdges,
} from '../../graph/index.ts';

async function samplesOf(view: StoreView, type: DerivedEdgeType): Promise<readonly SampleRow[]> {
  const latest = await view.read(latestEdges(type), {});
  return latest.length > 0 ? latest : view.read(undatedEdges(type), {});
}

/** The latest edges of each type, by name. */
export async function readSamples(view: StoreView): Promise<Samples> {
  const rows = await Promise.all(DERIVED_EDGE_TYPES.map((type) => samplesOf(view, type)));
  return Object.fromEntries(DERIVED_EDGE_TYPES.map((type, i) => [type, rows[i] ?? []]));
}
