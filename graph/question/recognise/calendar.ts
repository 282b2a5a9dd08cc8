import { addDays, daysInMonth, type Interval, intervalOf, isoDay, readPrefix, weekday } from '../../model/date.ts';
import type { Word } from '../text.ts';

/** A date expression of `length` words. `open` when the year was not written and so is a guess. */
export type DateExpression = { readonly interval: Interval; readonly length: number; readonly yearWritten: boolean };
export type DateContext = { readonly today: string; readonly yearHint: number | null };

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
/** First month and number of months; winter begins in December and is named by the year in which it begins. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const QUARTERS: Readonly<Record<string, number>> = { q1: 1, q2: 4, q3: 7, q4: 10 };

/** Month of a word, 1 to 12, short forms of three letters or more included. */
export function monthOf(key: string | undefined): number | null {
  if (key === undefined || key.length < 3) return null;
  const at = MONTHS.findIndex(
    (month) => month === key || (month.startsWith(key) && (key.length === 3 || key === 'sept')),
  );
  return at < 0 ? null : at + 1;
}

export function yearOf(key: string | undefined): number | null {
  return key !== undefined && /^(?:1[89]|20|21)\d\d$/.test(key) ? Number(key) : null;
}

function dayOf(key: string | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(key ?? '');
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

/** First to last day of `count` months from a month on. */
function months(year: number, first: number, count: number): Interval {
  const last = year * 12 + first - 2 + count;
  const [y, m] = [Math.floor(last / 12), (last % 12) + 1];
  return { from: isoDay(year, first, 1), to: isoDay(y, m, daysInMonth(y, m)) };
}

/** Without a year: that of the hint, else the latest year in which it has begun. */
function guessYear(month: number, day: number, context: DateContext): number {
  if (context.yearHint !== null) return context.yearHint;
  const year = Number(context.today.slice(0, 4));
  return isoDay(year, month, day) <= context.today ? year : year - 1;
}

/** A year that may follow "of" or come at once; its value and the words it takes. */
function yearAfter(words: readonly Word[], at: number): { year: number | null; length: number } {
  const of = words[at]?.key === 'of' ? 1 : 0;
  const year = yearOf(words[at + of]?.key);
  return year === null ? { year: null, length: 0 } : { year, length: of + 1 };
}

type DayAndMonth = { readonly day: number; readonly month: number; readonly length: number };

/** "31 May", "31st of May" or "May 31". */
function dayAndMonth(words: readonly Word[], at: number): DayAndMonth | null {
  const [first, second, third] = words.slice(at, at + 3).map(({ key }) => key);
  const day = dayOf(first);
  if (day === null) {
    const [month, after] = [monthOf(first), dayOf(second)];
    return month === null || after === null ? null : { day: after, month, length: 2 };
  }
  const month = second === 'of' ? monthOf(third) : monthOf(second);
  return month === null ? null : { day, month, length: second === 'of' ? 3 : 2 };
}

function dayExpression(words: readonly Word[], at: number, context: DateContext): DateExpression | null {
  const found = dayAndMonth(words, at);
  if (!found) return null;
  const { day, month, length } = found;
  const tail = yearAfter(words, at + length);
  const year = tail.year ?? guessYear(month, day, context);
  if (day > daysInMonth(year, month)) return null;
  const on = isoDay(year, month, day);
  return { interval: { from: on, to: on }, length: length + tail.length, yearWritten: tail.year !== null };
}

function monthExpression(words: readonly Word[], at: number, context: DateContext): DateExpression | null {
  const key = words[at]?.key ?? '';
  const month = monthOf(key);
  const start = month ?? SEASONS[key] ?? QUARTERS[key] ?? null;
  if (start === null) return null;
  const tail = yearAfter(words, at + 1);
  const year = tail.year ?? guessYear(start, 1, context);
  const interval = months(year, start, month === null ? 3 : 1);
  return { interval, length: 1 + tail.length, yearWritten: tail.year !== null };
}

const ISO_WORD = /^\d{4}(?:-\d{2}){1,2}$/;

function isoExpression(words: readonly Word[], at: number): DateExpression | null {
  const word = words[at];
  if (!word) return null;
  if (yearOf(word.key) !== null) return { interval: intervalOf(word.key), length: 1, yearWritten: true };
  if (!ISO_WORD.test(word.text) || readPrefix(word.text) === null) return null;
  return { interval: intervalOf(word.text), length: 1, yearWritten: true };
}

const HALVES: Readonly<Record<string, number>> = { 'first half of': 1, 'second half of': 7 };

function halfExpression(words: readonly Word[], at: number): DateExpression | null {
  const phrase = words
    .slice(at, at + 3)
    .map(({ key }) => key)
    .join(' ');
  const year = yearOf(words[at + 3]?.key);
  const first = HALVES[phrase];
  if (first === undefined || year === null) return null;
  return { interval: months(year, first, 6), length: 4, yearWritten: true };
}

/** A weekday is the latest one before today. */
function weekdayExpression(words: readonly Word[], at: number, context: DateContext): DateExpression | null {
  const day = WEEKDAYS.indexOf(words[at]?.key ?? '');
  if (day < 0) return null;
  const back = (weekday(context.today) - day + 7) % 7 || 7;
  const on = addDays(context.today, -back);
  return { interval: { from: on, to: on }, length: 1, yearWritten: true };
}

const READERS = [isoExpression, halfExpression, dayExpression, monthExpression, weekdayExpression] as const;

/** The date that is written at a word, or null. */
export function dateAt(words: readonly Word[], at: number, context: DateContext): DateExpression | null {
  for (const read of READERS) {
    const found = read(words, at, context);
    if (found) return found;
  }
  return null;
}
