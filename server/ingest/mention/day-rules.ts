import { addDays, type Interval, type IsoDay } from '../../../graph/index.ts';
import { dayRange, monthOf, oneDay, shiftMonth, yearOf } from './calendar.ts';
import type { Phrases } from './date-mention.ts';
import {
  both,
  type Days,
  daysAt,
  type Found,
  monthAt,
  ofYear,
  type Reader,
  type Rule,
  TO,
  type Year,
  yearAt,
} from './date-reader.ts';

const RECENT = 14;

/** A day of a month without its year: the last and the next one, the reference day in both. */
function undatedDay(reference: IsoDay, month: number, days: readonly [number, number]): Pick<Found, 'past' | 'future'> {
  const year = yearOf(reference);
  const of = (y: number): Interval | null => dayRange(y, month, days);
  const here = of(year);
  if (here === null) return { past: null, future: null };
  const past = here.from <= reference ? here : of(year - 1);
  const next = here.to >= reference ? here : of(year + 1);
  // A plan for a day that has just gone by was written before it: it is not for the next year.
  const justGone = past !== null && past.to >= addDays(reference, -RECENT);
  return { past, future: next !== here && justGone ? past : next };
}

type Spelled = { readonly month: number; readonly days: Days; readonly year: Year | null };

function dayOfMonth(reader: Reader, { month, days, year }: Spelled): Found {
  if (year !== null) return ofYear(year, 'day', dayRange(year.year, month, days.days));
  const end = days.end;
  if (reader.reference === null) return both(end, 'day', null);
  return { end, grain: 'day', absolute: false, ...undatedDay(reader.reference, month, days.days) };
}

/** "May 29", "May 28 to 30", "May 28, 29 and 30", with the year behind it. */
function monthFirst(reader: Reader, at: number): Spelled | null {
  const month = monthAt(reader, at);
  const days = month === null ? null : daysAt(reader, at + 1);
  return month === null || days === null ? null : { month, days, year: yearAt(reader, days.end) };
}

/** "29 May", "the 29th of May", "28-30 May". */
function dayFirst(reader: Reader, at: number): Spelled | null {
  for (const before of [true, false]) {
    const days = daysAt(reader, at, before);
    if (days === null) return null;
    const named = reader.norm(days.end) === 'of' ? days.end + 1 : days.end;
    const month = monthAt(reader, named);
    if (month !== null) return { month, days: { days: days.days, end: named + 1 }, year: yearAt(reader, named + 1) };
  }
  return null;
}

const spelled = (reader: Reader, at: number): Spelled | null => monthFirst(reader, at) ?? dayFirst(reader, at);

export const dayAndMonth: Rule = (reader, at) => {
  const found = spelled(reader, at);
  return found === null ? null : dayOfMonth(reader, found);
};

/** "May 25 to June 4": both ends as they are spelled. */
function spelledEnds(reader: Reader, at: number): { readonly first: Spelled; readonly last: Spelled } | null {
  const first = spelled(reader, at);
  if (first === null) return null;
  const joint = first.year?.end ?? first.days.end;
  // "between May 3 and May 5".
  const joins = reader.norm(at - 1) === 'between' ? /^and$/ : TO;
  const last = joins.test(reader.norm(joint)) ? spelled(reader, joint + 1) : null;
  return last === null ? null : { first, last };
}

/** "May 25 to June 4": the year behind the last day is that of the first one too. */
export const crossMonth: Rule = (reader, at) => {
  const ends = spelledEnds(reader, at);
  if (ends === null) return null;
  const { first, last } = ends;
  const to = dayOfMonth(reader, last);
  const year = first.year ?? last.year;
  const from = dayOfMonth(reader, { ...first, year: year === null ? null : { ...year, end: to.end } });
  const join = (a: Interval | null): Interval | null => {
    const end = [to.past, to.future].find((b) => a !== null && b !== null && b.to >= a.from);
    return a === null || end === undefined || end === null ? null : { from: a.from, to: end.to };
  };
  const past = join(from.past);
  const running = past !== null && reader.reference !== null && past.to >= reader.reference;
  return { ...to, past, future: running ? past : (join(from.future) ?? past) };
};

/** "the week of June 24": the days from then on. */
export const weekFrom: Rule = (reader, at) => {
  const words = [at, at + 1, at + 2].map((one) => reader.norm(one)).join(' ');
  const found = words === 'the week of' ? spelled(reader, at + 3) : null;
  if (found === null) return null;
  const day = dayOfMonth(reader, found);
  const week = (from: Interval | null): Interval | null =>
    from === null ? null : { from: from.from, to: addDays(from.from, 6) };
  return { ...day, grain: 'week', past: week(day.past), future: week(day.future) };
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

function numbers(text: string): readonly (number | undefined)[] {
  const [, year, month, day] = (ISO.exec(text) ?? []).map(Number);
  if (year !== undefined) return [year, month, day];
  const dotted = (DOTTED.exec(text) ?? []).map(Number);
  return [dotted[3], dotted[2], dotted[1]];
}

/** "2018-05-29", "29.05.2018". */
export const numbered: Rule = (reader, at) => {
  const [year, month, day] = numbers(reader.norm(at));
  if (year === undefined || month === undefined || day === undefined || month > 12) return null;
  return { ...both(at + 1, 'day', dayRange(year, month, [day, day])), absolute: true };
};

/** Length and shift of the phrase that stands at `at`. */
function phraseAt(reader: Reader, at: number, table: Phrases): readonly [number, number] | null {
  const found = table.get(reader.norm(at))?.find(({ words }) => words.every((word, i) => reader.norm(at + i) === word));
  return found === undefined ? null : [found.words.length, found.shift];
}

/** "today", "this morning", "the day after tomorrow". */
export const namedDay: Rule = (reader, at) => {
  const [length, shift] = phraseAt(reader, at, reader.calendar.days) ?? [0, 0];
  if (length === 0) return null;
  return both(at + length, 'day', reader.reference === null ? null : oneDay(addDays(reader.reference, shift)));
};

/** "the day before the vote" is no day by itself, "the day before," is. */
const goesOn = (reader: Reader, end: number): boolean =>
  /^(?:before|after)$/.test(reader.norm(end - 1)) && !BEHIND_ORDINAL.test(reader.norm(end));

/** "the same day", "the next day", "the day before": counted from the day that was told of last, else unknown. */
export const toldDay: Rule = (reader, at) => {
  const [length, shift] = phraseAt(reader, at, reader.calendar.told) ?? [0, 0];
  if (length === 0 || goesOn(reader, at + length)) return null;
  if (reader.told === null) return both(at + length, 'day', null);
  const moved = (day: Interval | null): Interval | null =>
    day === null ? null : { from: addDays(day.from, shift), to: addDays(day.to, shift) };
  const { past, future } = reader.told;
  return { end: at + length, grain: 'day', absolute: false, past: moved(past), future: moved(future) };
};

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;
/** What may stand behind a day that is named by its number alone: "on the 5th he met", but "on the 5th floor". */
const BEHIND_ORDINAL = /^(?:[,.;:)–—-]|and|in|at|for|with|to|he|she|they|)$/;

/** The number of a day that is named by nothing else, 0 without one. */
function numberAlone(reader: Reader, at: number): number {
  const alone = reader.norm(at - 1) === 'on' && reader.norm(at) === 'the' && BEHIND_ORDINAL.test(reader.norm(at + 2));
  return alone ? Number(ORDINAL.exec(reader.norm(at + 1))?.[1] ?? 0) : 0;
}

/** "on the 5th": the last and the next day of that number. */
export const numberedDay: Rule = (reader, at) => {
  const { reference } = reader;
  const day = numberAlone(reader, at);
  if (day === 0 || reference === null) return null;
  const of = (by: number): Interval | null => {
    const { year, month } = shiftMonth(monthOf(reference), by);
    return dayRange(year, month, [day, day]);
  };
  const here = of(0);
  const past = here !== null && here.from <= reference ? here : of(-1);
  const future = here !== null && here.from >= reference ? here : of(1);
  return { end: at + 2, grain: 'day', absolute: false, past, future };
};
