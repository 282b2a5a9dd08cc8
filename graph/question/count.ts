import type { EventView } from '../messages/evidence.ts';
import { contains, type Interval } from '../model/date.ts';

/** How often something took place; `atLeast` when a report only sums up ("met twice this year"). */
export type Count = { readonly n: number; readonly atLeast: boolean };

function intervalOf({ date, dateTo }: EventView): Interval | null {
  return date === null || dateTo === null ? null : { from: date, to: dateTo };
}

function inside(outer: EventView, event: EventView): boolean {
  const [a, b] = [intervalOf(outer), intervalOf(event)];
  return a !== null && b !== null && contains(a, b);
}

const pairKey = ({ kind, participants }: EventView): string =>
  [kind, ...participants.map(({ party }) => party.id).sort()].join('\u001f');

/** For each summary the larger of its number and of the single events inside its period, plus those outside. */
function countOfPair(events: readonly EventView[]): Count {
  const summaries = events.filter(({ summary }) => summary);
  const singles = events.filter(({ summary }) => !summary);
  const covered = (event: EventView): boolean => summaries.some((s) => inside(s, event));
  const summed = summaries.map((s) => Math.max(s.count, singles.filter((e) => inside(s, e)).length));
  const outside = singles.filter((event) => !covered(event)).length;
  return { n: summed.reduce((x, y) => x + y, outside), atLeast: summaries.length > 0 };
}

/** Distinct events, never sentences or articles; a summary covers only events of the same parties. */
export function countEvents(events: readonly EventView[]): Count {
  const pairs = new Map<string, EventView[]>();
  for (const event of events) pairs.set(pairKey(event), [...(pairs.get(pairKey(event)) ?? []), event]);
  const counts = [...pairs.values()].map(countOfPair);
  return { n: counts.reduce((sum, { n }) => sum + n, 0), atLeast: counts.some(({ atLeast }) => atLeast) };
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
