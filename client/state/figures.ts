import type { Activity, PathStep } from '../../graph/index.ts';
import { counted, edgeWords, whenWords } from './words.ts';

export type Bar = { readonly at: string; readonly events: number };

function nextPeriod(at: string): string {
  const year = Number(at.slice(0, 4));
  if (at.length === 4) return String(year + 1);
  const month = Number(at.slice(5));
  return month === 12 ? `${year + 1}-01` : `${at.slice(0, 4)}-${String(month + 1).padStart(2, '0')}`;
}

/** As many as stand side by side; the latest when there are more. */
const MOST_BARS = 60;

/** One bar for each period from the first to the last, the empty ones too. */
export function barsOf({ periods }: Activity): readonly Bar[] {
  const counts = new Map(periods.map(({ at, events }) => [at, events]));
  const first = periods[0]?.at;
  const last = periods.at(-1)?.at ?? '';
  const bars: Bar[] = [];
  if (first === undefined) return bars;
  for (let at = first; at <= last; at = nextPeriod(at)) bars.push({ at, events: counts.get(at) ?? 0 });
  return bars.slice(-MOST_BARS);
}

/** The bars in words: "Events by month: April 2018 3, May 2018 1; 2 without a known month". */
export function activityWords(activity: Activity): string {
  const told = barsOf(activity).filter(({ events }) => events > 0);
  const bars = told.map(({ at, events }) => `${whenWords(at)} ${events}`).join(', ');
  const rest = activity.without === 0 ? '' : `; ${activity.without} without a known ${activity.by}`;
  return `Events by ${activity.by}: ${bars}${rest}`;
}

/** "met 3 times", "met at least 3 times". */
export function timesWords({ times, atLeast }: { readonly times: number; readonly atLeast: boolean }): string {
  return `${atLeast ? 'at least ' : ''}${counted(times, 'time')}`;
}

/** A step as a sentence, in the direction in which it is told. */
export function stepWords(step: PathStep): string {
  const [subject, object] = step.forward ? [step.from, step.to] : [step.to, step.from];
  return `${subject.name} ${edgeWords(step.relation)} ${object.name}`;
}

/** When a step was: one date, or the first and the last. */
export function stepDates({ first, last }: Pick<PathStep, 'first' | 'last'>): string {
  if (first === null || last === null || first === last) return whenWords(last);
  return `${whenWords(first)} to ${whenWords(last)}`;
}
