import { type Interval, type IsoDay } from '../../../graph/index.ts';
import { yearOf } from './calendar.ts';
import { type Calendar, type DateMention, type Grain } from './date-mention.ts';

export type Found = Omit<DateMention, 'first' | 'use'>;

export type Reader = {
  readonly calendar: Calendar;
  readonly reference: IsoDay | null;
  /** The last day that the text told of: what "the same day" means. */
  readonly told: Found | null;
  /** The date in front of it in the sentence: what "the following year" counts from. */
  readonly before?: Found | null;
  readonly norm: (at: number) => string;
  readonly text: (at: number) => string;
};

export type Rule = (reader: Reader, at: number) => Found | null;

/** A date that means one interval, whichever way the text looks. */
export const both = (end: number, grain: Grain, at: Interval | null): Found => ({
  end,
  grain,
  absolute: false,
  past: at,
  future: at,
});

/** The same with its year; one that the text counts from its own is not absolute. */
export const ofYear = ({ end, absolute }: Year, grain: Grain, at: Interval | null): Found => ({
  ...both(end, grain, at),
  absolute,
});

export const YEAR = /^(?:1[89]|20)\d\d$/;

/** Words that join the two ends of a span. */
export const TO = /^(?:to|-|–|through|until|till)$/;

const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;

const DAYS = /^(\d{1,2})[-–](\d{1,2})$/;

export function monthAt(reader: Reader, at: number): number | null {
  const month = reader.calendar.months.get(reader.norm(at));
  return month !== undefined && /^\p{Lu}/u.test(reader.text(at)) ? month : null;
}

export type Days = { readonly days: readonly [number, number]; readonly end: number };

function dayAt(reader: Reader, at: number): number | null {
  const day = Number(DAY.exec(reader.norm(at))?.[1] ?? 0);
  return day > 0 && day <= 31 ? day : null;
}

/** ", 29 and 30", "to 30", "and 30": the last day of a list or span that begins before `at`. */
function lastDay(reader: Reader, at: number): { readonly day: number; readonly end: number } | null {
  let end = at;
  while (reader.norm(end) === ',' && dayAt(reader, end + 1) !== null) end += 2;
  const joins = TO.test(reader.norm(end)) || reader.norm(end) === 'and';
  const day = joins ? dayAt(reader, end + 1) : null;
  return day === null ? null : { day, end: end + 2 };
}

/** The days at `at`, one or a span; `before` says that the month's name comes behind them. */
export function daysAt(reader: Reader, at: number, before = false): Days | null {
  const joined = DAYS.exec(reader.norm(at));
  if (joined) return { days: [Number(joined[1]), Number(joined[2])], end: at + 1 };
  const day = dayAt(reader, at);
  if (day === null) return null;
  const last = lastDay(reader, at + 1);
  const spans = last !== null && last.day > day && (monthAt(reader, last.end) === null) !== before;
  return spans ? { days: [day, last.day], end: last.end } : { days: [day, day], end: at + 1 };
}

export type Year = { readonly year: number; readonly end: number; readonly absolute: boolean };

/** ", 2018", "of 2018", "this year", "of last year". */
export function yearAt(reader: Reader, at: number): Year | null {
  const here = /^(?:,|of)$/.test(reader.norm(at)) ? at + 1 : at;
  if (YEAR.test(reader.norm(here))) return { year: Number(reader.norm(here)), end: here + 1, absolute: true };
  const shift = reader.calendar.leads.get(reader.norm(here));
  if (shift === undefined || reader.norm(here + 1) !== 'year' || reader.reference === null) return null;
  return { year: yearOf(reader.reference) + shift, end: here + 2, absolute: false };
}
