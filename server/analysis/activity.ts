import type { Period } from '../../graph/index.ts';
import type { Tie } from './network.ts';

export type PeriodCount = {
  readonly at: string;
  readonly events: number;
  readonly relations: Readonly<Record<string, number>>;
};
export type ActivityCounts = { readonly periods: readonly PeriodCount[]; readonly without: number };

const LENGTHS: Readonly<Record<Period, number>> = { month: 7, year: 4 };

/** The period in which an event surely began, or null. */
function periodOf({ date, when }: Tie, length: number): string | null {
  return date === null || when === null || when.length < length ? null : date.slice(0, length);
}

type Counts = Map<string, Set<string>>;

/** Distinct events by period and relation, earliest first: twenty parties of one meeting count once. */
export function activity(ties: readonly Tie[], by: Period): ActivityCounts {
  const periods = new Map<string, Counts>();
  const without = new Set<string>();
  for (const tie of ties) {
    const at = periodOf(tie, LENGTHS[by]);
    if (at === null) {
      without.add(tie.eventId);
      continue;
    }
    const counts: Counts = periods.get(at) ?? new Map();
    periods.set(at, counts);
    counts.set(tie.type, (counts.get(tie.type) ?? new Set()).add(tie.eventId));
  }
  const rows = [...periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, counts]) => rowOf(at, counts));
  return { periods: rows, without: without.size };
}

function rowOf(at: string, counts: Counts): PeriodCount {
  const relations = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, events]) => [type, events.size]);
  const events = new Set([...counts.values()].flatMap((ids) => [...ids]));
  return { at, events: events.size, relations: Object.fromEntries(relations) };
}
