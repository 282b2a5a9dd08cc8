import { eventsOfActors, type StoreView } from '../../graph/index.ts';

/** Of the actors among these ids, in how many events each takes part. */
export async function readEventCounts(view: StoreView, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = ids.length === 0 ? [] : await view.read(eventsOfActors, { ids });
  return new Map(rows.map(({ id, events }) => [id, events]));
}
