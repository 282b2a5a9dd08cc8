import { addDays, type Interval, intervalOf, weekday } from '../../model/date.ts';
import type { Word } from '../text.ts';

/** A span of days told from today ("last year"), of `length` words. */
export type RelativeExpression = { readonly interval: Interval; readonly length: number };

type Unit = 'day' | 'week' | 'month' | 'year';
const UNIT = /^(day|week|month|year)s?$/;
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NAMED_DAYS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };
const TURN: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  last: -1,
  previous: -1,
  past: -1,
  next: 1,
  coming: 1,
};

const unitOf = (key: string | undefined): Unit | null => (UNIT.exec(key ?? '')?.[1] as Unit | undefined) ?? null;

function numberOf(key: string | undefined): number | null {
  if (key === 'a') return 1;
  if (key !== undefined && /^\d{1,3}$/.test(key)) return Number(key);
  const at = NUMBERS.indexOf(key ?? '');
  return at < 0 ? null : at + 1;
}

/** The month `n` months away, as `2018-05`. */
function monthAway(today: string, n: number): string {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + n;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The whole week (from Monday), month or year that is `n` away. */
function unitAway(today: string, unit: Unit, n: number): Interval {
  if (unit === 'year') return intervalOf(String(Number(today.slice(0, 4)) + n).padStart(4, '0'));
  if (unit === 'month') return intervalOf(monthAway(today, n));
  if (unit === 'day') return { from: addDays(today, n), to: addDays(today, n) };
  const monday = addDays(today, -((weekday(today) + 6) % 7) + 7 * n);
  return { from: monday, to: addDays(monday, 6) };
}

/** The same day `n` units ago; at the end of a shorter month its last day. */
function daysAgo(today: string, unit: Unit, n: number): string {
  if (unit === 'day' || unit === 'week') return addDays(today, -n * (unit === 'week' ? 7 : 1));
  const { from, to } = intervalOf(monthAway(today, -n * (unit === 'year' ? 12 : 1)));
  const day = addDays(from, Number(today.slice(8, 10)) - 1);
  return day > to ? to : day;
}

function turnAt(words: readonly Word[], at: number, today: string): RelativeExpression | null {
  const turn = TURN[words[at]?.key ?? ''];
  const unit = unitOf(words[at + 1]?.key);
  if (turn === undefined || unit === null) return null;
  return { interval: unitAway(today, unit, turn), length: 2 };
}

function lastNAt(words: readonly Word[], at: number, today: string): RelativeExpression | null {
  const turn = TURN[words[at]?.key ?? ''];
  const n = numberOf(words[at + 1]?.key);
  const unit = unitOf(words[at + 2]?.key);
  if (turn !== -1 || n === null || unit === null) return null;
  return { interval: { from: daysAgo(today, unit, n), to: today }, length: 3 };
}

function agoAt(words: readonly Word[], at: number, today: string): RelativeExpression | null {
  const [first, second, ago] = words.slice(at, at + 3);
  const n = numberOf(first?.key);
  const unit = unitOf(second?.key);
  if (n === null || unit === null || ago?.key !== 'ago') return null;
  const day = daysAgo(today, unit, n);
  if (unit === 'month' || unit === 'year') return { interval: unitAway(today, unit, -n), length: 3 };
  return { interval: { from: day, to: day }, length: 3 };
}

/** What is told from today at a word, or null. */
export function relativeAt(words: readonly Word[], at: number, today: string): RelativeExpression | null {
  const named = NAMED_DAYS[words[at]?.key ?? ''];
  if (named !== undefined) return { interval: unitAway(today, 'day', named), length: 1 };
  return lastNAt(words, at, today) ?? turnAt(words, at, today) ?? agoAt(words, at, today);
}
