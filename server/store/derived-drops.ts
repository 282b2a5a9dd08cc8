import {
  actorsOfEvents,
  deleteDerivedOfActors,
  deleteDerivedOfTopics,
  groupBy,
  topicsOfEvents,
  type WriteTx,
} from '../../graph/index.ts';
import { chunks, runByIds } from './rows.ts';

type End = { readonly event: string; readonly end: string };
/** One end of derived edges, and the events whose edges go. */
type Drop = { readonly end: string; readonly events: readonly string[] };
export type Drops = { readonly actors: readonly Drop[]; readonly topics: readonly Drop[] };

/**
 * All ends of an event but the one in most events: they touch each of its edges. A country with thousands of edges is
 * then looked through only for edges to others like it, and once for all events.
 */
function covering(ends: readonly End[]): readonly End[] {
  const events = groupBy(ends, (e) => e.end);
  const often = ({ end }: End): number => events.get(end)?.length ?? 0;
  return [...groupBy(ends, (e) => e.event).values()].flatMap((list) => {
    const most = list.reduce((a, b) => (often(b) > often(a) ? b : a));
    return list.filter((e) => e.end !== most.end);
  });
}

const byEnd = (ends: readonly End[]): readonly Drop[] =>
  [...groupBy(ends, (e) => e.end)].map(([end, list]) => ({ end, events: [...new Set(list.map((e) => e.event))] }));

/** Where the derived edges of these events are found. */
export async function dropsOf(tx: WriteTx, events: readonly string[]): Promise<Drops> {
  const [actors, topics] = await Promise.all([
    runByIds(tx, actorsOfEvents, events),
    runByIds(tx, topicsOfEvents, events),
  ]);
  const isTopic = new Set(topics.map((t) => t.end));
  const ends = covering([...actors, ...topics]);
  return {
    actors: byEnd(ends.filter((e) => !isTopic.has(e.end))),
    topics: byEnd(ends.filter((e) => isTopic.has(e.end))),
  };
}

export function dropDerived(tx: WriteTx, { actors, topics }: Drops): void {
  for (const rows of chunks(actors)) tx.send(deleteDerivedOfActors, { rows });
  for (const rows of chunks(topics)) tx.send(deleteDerivedOfTopics, { rows });
}
