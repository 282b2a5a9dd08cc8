import { addDays, type Interval, type IsoDay } from '../../../graph/index.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Token } from '../document/tokens.ts';
import {
  dayRange,
  monthOf,
  nearMonth,
  nearWeekday,
  oneDay,
  shiftMonth,
  weekOf,
  wholeMonth,
  wholeYear,
  yearOf,
} from './calendar.ts';

export type Grain = 'day' | 'week' | 'month' | 'season' | 'year';
/** A date in the text; `past` and `future` are its two readings, equal when the words decide. */
export type DateMention = {
  readonly first: number;
  readonly end: number;
  readonly use: 'at' | 'since' | 'until';
  readonly grain: Grain;
  /** Needs no reference day. */
  readonly absolute: boolean;
  readonly past: Interval | null;
  readonly future: Interval | null;
};

export type Calendar = {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly seasons: ReadonlyMap<string, readonly [number, number]>;
  readonly days: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, Grain>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<string, readonly [number, number]>;
  readonly since: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
};

type Found = Omit<DateMention, 'first' | 'use'>;
type Reader = {
  readonly calendar: Calendar;
  readonly reference: IsoDay | null;
  readonly norm: (at: number) => string;
  readonly text: (at: number) => string;
};
type Rule = (reader: Reader, at: number) => Found | null;

const both = (end: number, grain: Grain, at: Interval | null, absolute = false): Found => ({
  end,
  grain,
  absolute,
  past: at,
  future: at,
});

const YEAR = /^(?:1[89]|20)\d\d$/;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const DAYS = /^(\d{1,2})[-–](\d{1,2})$/;

function monthAt(reader: Reader, at: number): number | null {
  const month = reader.calendar.months.get(reader.norm(at));
  return month !== undefined && /^\p{Lu}/u.test(reader.text(at)) ? month : null;
}

type Days = { readonly days: readonly [number, number]; readonly end: number };

function daysAt(reader: Reader, at: number): Days | null {
  const joined = DAYS.exec(reader.norm(at));
  if (joined) return { days: [Number(joined[1]), Number(joined[2])], end: at + 1 };
  const day = DAY.exec(reader.norm(at));
  if (!day || Number(day[1]) > 31) return null;
  const more = /^(?:to|-|–|and|through)$/.test(reader.norm(at + 1)) ? DAY.exec(reader.norm(at + 2)) : null;
  const range = more !== null && Number(more[1]) > Number(day[1]) && monthAt(reader, at + 3) === null;
  return range
    ? { days: [Number(day[1]), Number(more[1])], end: at + 3 }
    : { days: [Number(day[1]), Number(day[1])], end: at + 1 };
}

function yearAt(reader: Reader, at: number): { readonly year: number; readonly end: number } | null {
  const skip = reader.norm(at) === ',' ? 1 : 0;
  return YEAR.test(reader.norm(at + skip)) ? { year: Number(reader.norm(at + skip)), end: at + skip + 1 } : null;
}

/** A day of a month without its year: the last and the next one, the reference day in both. */
function undatedDay(reference: IsoDay, month: number, days: readonly [number, number]): Pick<Found, 'past' | 'future'> {
  const year = yearOf(reference);
  const of = (y: number): Interval | null => dayRange(y, month, days);
  const here = of(year);
  if (here === null) return { past: null, future: null };
  return { past: here.from <= reference ? here : of(year - 1), future: here.to >= reference ? here : of(year + 1) };
}

function dayOfMonth(reader: Reader, month: number, days: Days, year: ReturnType<typeof yearAt>): Found {
  if (year !== null) return both(year.end, 'day', dayRange(year.year, month, days.days), true);
  const end = days.end;
  if (reader.reference === null) return both(end, 'day', null);
  return { end, grain: 'day', absolute: false, ...undatedDay(reader.reference, month, days.days) };
}

const monthDay: Rule = (reader, at) => {
  const month = monthAt(reader, at);
  const days = month === null ? null : daysAt(reader, at + 1);
  return month === null || days === null ? null : dayOfMonth(reader, month, days, yearAt(reader, days.end));
};

const crossMonth: Rule = (reader, at) => {
  const from = monthDay(reader, at);
  if (from === null || !/^(?:to|-|–|through)$/.test(reader.norm(from.end))) return null;
  const to = monthDay(reader, from.end + 1);
  if (to === null) return null;
  const join = (a: Interval | null): Interval | null => {
    const end = [to.past, to.future].find((b) => a !== null && b !== null && b.to >= a.from);
    return a === null || end === undefined || end === null ? null : { from: a.from, to: end.to };
  };
  const past = join(from.past);
  const running = past !== null && reader.reference !== null && past.to >= reader.reference;
  return { ...to, past, future: running ? past : (join(from.future) ?? past) };
};

const dayMonth: Rule = (reader, at) => {
  const days = daysAt(reader, at);
  if (days === null) return null;
  const skip = reader.norm(days.end) === 'of' ? 1 : 0;
  const month = monthAt(reader, days.end + skip);
  if (month === null) return null;
  const end = days.end + skip + 1;
  return dayOfMonth(reader, month, { days: days.days, end }, yearAt(reader, end));
};

const weekdayDay: Rule = (reader, at) => {
  if (!reader.calendar.weekdays.has(reader.norm(at))) return null;
  const next = reader.norm(at + 1) === ',' ? at + 2 : at + 1;
  return monthDay(reader, next) ?? dayMonth(reader, next);
};

const weekdayAlone: Rule = (reader, at) => {
  const lead = /^(?:last|next|this)$/.test(reader.norm(at)) ? reader.norm(at) : null;
  const here = lead === null ? at : at + 1;
  const day = reader.calendar.weekdays.get(reader.norm(here));
  if (day === undefined || !/^\p{Lu}/u.test(reader.text(here))) return null;
  const reference = reader.reference;
  if (reference === null) return both(here + 1, 'day', null);
  const near = nearWeekday(reference, day);
  const past = near.past === reference && lead === 'last' ? addDays(near.past, -7) : near.past;
  const sunday = weekOf(reference, 1).from;
  const next = addDays(sunday, (day + 6) % 7);
  if (lead === 'next') return both(here + 1, 'day', oneDay(next));
  if (lead === 'last') return both(here + 1, 'day', oneDay(past));
  return { end: here + 1, grain: 'day', absolute: false, past: oneDay(past), future: oneDay(near.future) };
};

const monthAlone: Rule = (reader, at) => {
  const part = /^(early|mid|late)-?$/.exec(reader.norm(at));
  const hyphen = /^mid-(\p{L}+\.?)$/u.exec(reader.norm(at));
  const here = part === null ? at : at + 1;
  const month = hyphen ? (reader.calendar.months.get(hyphen[1] ?? '') ?? null) : monthAt(reader, here);
  if (month === null || (month === 5 && !monthContext(reader, here))) return null;
  const bounds = reader.calendar.parts.get(hyphen ? 'mid' : (part?.[1] ?? '')) ?? [1, 31];
  const of = (m: { year: number; month: number }): Interval => {
    const whole = wholeMonth(m);
    const last = Math.min(bounds[1], Number(whole.to.slice(8)));
    return dayRange(m.year, m.month, [bounds[0], last]) ?? whole;
  };
  const year = yearAt(reader, here + 1);
  if (year !== null) return both(year.end, 'month', of({ year: year.year, month }), true);
  if (reader.reference === null) return both(here + 1, 'month', null);
  const near = nearMonth(reader.reference, month);
  return { end: here + 1, grain: 'month', absolute: false, past: of(near.past), future: of(near.future) };
};

/** "May" alone is a month only behind a preposition or before a year. */
function monthContext(reader: Reader, at: number): boolean {
  return (
    /^(?:in|since|until|by|early|late|of|last|next|this|during|from)$/.test(reader.norm(at - 1)) ||
    YEAR.test(reader.norm(at + 1)) ||
    reader.norm(at).startsWith('mid-')
  );
}

const namedDay: Rule = (reader, at) => {
  const shift = reader.calendar.days.get(reader.norm(at));
  if (shift === undefined) return null;
  return both(at + 1, 'day', reader.reference === null ? null : oneDay(addDays(reader.reference, shift)));
};

function unitInterval(reference: IsoDay, grain: Grain, by: number): Interval | null {
  if (grain === 'day') return oneDay(addDays(reference, by));
  if (grain === 'week') return weekOf(reference, by);
  if (grain === 'month') return wholeMonth(shiftMonth(monthOf(reference), by));
  return grain === 'year' ? wholeYear(yearOf(reference) + by) : null;
}

const SHIFT: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, previous: -1 };

const unitAlone: Rule = (reader, at) => {
  const lead = /^(?:earlier|later)$/.test(reader.norm(at)) ? reader.norm(at) : null;
  const skip = lead === null ? 0 : /^(?:in|the)$/.test(reader.norm(at + 1)) ? 2 : 1;
  const here = at + skip;
  const shift = lead !== null && reader.norm(here) === 'the' ? 0 : SHIFT[reader.norm(here)];
  const grain = reader.calendar.units.get(reader.norm(here + 1));
  if (shift === undefined || grain === undefined || grain === 'day') return null;
  const end = here + 2;
  const whole = reader.reference === null ? null : unitInterval(reader.reference, grain, shift);
  if (whole === null || reader.reference === null) return both(end, grain, null);
  if (lead === 'earlier' && shift === 0) return both(end, grain, { from: whole.from, to: reader.reference });
  if (lead === 'later' && shift === 0) return both(end, grain, { from: reader.reference, to: whole.to });
  return both(end, grain, whole);
};

const ago: Rule = (reader, at) => {
  const word = reader.norm(at);
  const count =
    reader.calendar.numbers.get(word === 'a' || word === 'an' ? 'one' : word) ??
    (/^\d{1,3}$/.test(word) ? Number(word) : null);
  const grain = reader.calendar.units.get(reader.norm(at + 1));
  if (count === null || grain === undefined || reader.norm(at + 2) !== 'ago') return null;
  return both(at + 3, grain, reader.reference === null ? null : unitInterval(reader.reference, grain, -count));
};

const season: Rule = (reader, at) => {
  const months = reader.calendar.seasons.get(reader.norm(at));
  if (months === undefined) return null;
  const skip = reader.norm(at + 1) === 'of' ? 1 : 0;
  const year = yearAt(reader, at + 1 + skip);
  if (year === null) return null;
  const from = wholeMonth({ year: year.year, month: months[0] }).from;
  return both(year.end, 'season', { from, to: wholeMonth({ year: year.year, month: months[1] }).to }, true);
};

const year: Rule = (reader, at) => {
  if (!YEAR.test(reader.norm(at))) return null;
  const before = reader.norm(at - 1);
  if (!/^(?:in|of|since|until|by|during|the|early|late|from|,)$/.test(before)) return null;
  return both(at + 1, 'year', wholeYear(Number(reader.norm(at))), true);
};

const RULES: readonly Rule[] = [
  crossMonth,
  weekdayDay,
  monthDay,
  dayMonth,
  weekdayAlone,
  monthAlone,
  namedDay,
  unitAlone,
  ago,
  season,
  year,
];

function useOf(calendar: Calendar, before: string): DateMention['use'] {
  if (calendar.since.has(before)) return 'since';
  return calendar.until.has(before) ? 'until' : 'at';
}

/** The dates of a sentence, against the day that its zone counts from; null: only absolute dates have an interval. */
export function datesOf(
  tokens: readonly Token[],
  sentence: Sentence,
  context: { readonly calendar: Calendar; readonly reference: IsoDay | null; readonly taken: (at: number) => boolean },
): readonly DateMention[] {
  const inside = (at: number): Token | undefined =>
    at >= sentence.first && at < sentence.end ? tokens[at] : undefined;
  const reader: Reader = {
    calendar: context.calendar,
    reference: context.reference,
    norm: (at) => inside(at)?.norm ?? '',
    text: (at) => inside(at)?.text ?? '',
  };
  const out: DateMention[] = [];
  for (let at = sentence.first; at < sentence.end; at += 1) {
    if (context.taken(at)) continue;
    const found = RULES.reduce<Found | null>((best, rule) => best ?? rule(reader, at), null);
    if (found === null) continue;
    out.push({ ...found, first: at, use: useOf(context.calendar, reader.norm(at - 1)) });
    at = found.end - 1;
  }
  return out;
}
