import type { EventView } from '../messages/evidence.ts';
import { type Count, timesOf } from '../model/times.ts';

const pairKey = ({ kind, participants }: EventView): string =>
  [kind, ...participants.map(({ party }) => party.id).sort()].join('\u001f');

/** Distinct events, never sentences or articles; a summary covers only events of the same parties. */
export function countEvents(events: readonly EventView[]): Count {
  const pairs = new Map<string, EventView[]>();
  for (const event of events) pairs.set(pairKey(event), [...(pairs.get(pairKey(event)) ?? []), event]);
  const counts = [...pairs.values()].map(timesOf);
  return { n: counts.reduce((sum, { n }) => sum + n, 0), atLeast: counts.some(({ atLeast }) => atLeast) };
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
