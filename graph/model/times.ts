import { contains, type Interval } from './date.ts';

/** How often something took place; `atLeast` when a report only sums up ("met twice this year"). */
export type Count = { readonly n: number; readonly atLeast: boolean };

/** A single event, or a summary that says how often. */
export type Counted = {
  readonly date: string | null;
  readonly dateTo: string | null;
  readonly count: number;
  readonly summary: boolean;
};

function intervalOf({ date, dateTo }: Counted): Interval | null {
  return date === null || dateTo === null ? null : { from: date, to: dateTo };
}

function inside(outer: Counted, event: Counted): boolean {
  const [a, b] = [intervalOf(outer), intervalOf(event)];
  return a !== null && b !== null && contains(a, b);
}

/** Of the same parties: for each summary the larger of its number and of the single events inside its period, plus those outside. */
export function timesOf(events: readonly Counted[]): Count {
  const summaries = events.filter(({ summary }) => summary);
  const singles = events.filter(({ summary }) => !summary);
  const covered = (event: Counted): boolean => summaries.some((s) => inside(s, event));
  const summed = summaries.map((s) => Math.max(s.count, singles.filter((e) => inside(s, e)).length));
  const outside = singles.filter((event) => !covered(event)).length;
  return { n: summed.reduce((x, y) => x + y, outside), atLeast: summaries.length > 0 };
}
