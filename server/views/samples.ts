import {
  DERIVED_EDGE_TYPES,
  DERIVED_EDGES,
  type DerivedEdgeType,
  type EventSort,
  latestEvents,
  type SampleRow,
  type Samples,
  type StoreView,
  sampleEdges,
  undatedEvents,
} from '../../graph/index.ts';

async function eventsOf(view: StoreView, sort: EventSort): Promise<readonly string[]> {
  const dated = await view.read(latestEvents(sort), {});
  const rows = dated.length > 0 ? dated : await view.read(undatedEvents(sort), {});
  return rows.map(({ event }) => event);
}

async function samplesOf(view: StoreView, type: DerivedEdgeType): Promise<readonly SampleRow[]> {
  const { event: kind, modality } = DERIVED_EDGES[type];
  const ids = await eventsOf(view, { kind, modality });
  return ids.length === 0 ? [] : view.read(sampleEdges(type), { ids });
}

/** The latest edges of each type, by name. */
export async function readSamples(view: StoreView): Promise<Samples> {
  const rows = await Promise.all(DERIVED_EDGE_TYPES.map((type) => samplesOf(view, type)));
  return Object.fromEntries(DERIVED_EDGE_TYPES.map((type, i) => [type, rows[i] ?? []]));
}
