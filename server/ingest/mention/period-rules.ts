import { addDays, type Interval, type IsoDay } from '../../../graph/index.ts';
import { dayRange, monthOf, nearMonth, oneDay, shiftMonth, weekOf, wholeMonth, wholeYear, yearOf } from './calendar.ts';
import { type Grain } from './date-mention.ts';
import { both, type Found, monthAt, ofYear, type Reader, type Rule, YEAR, yearAt } from './date-reader.ts';

type Bounds = readonly [number, number];

function monthInterval(year: number, month: number, bounds: Bounds): Interval {
  const whole = wholeMonth({ year, month });
  const last = Math.min(bounds[1], Number(whole.to.slice(8)));
  return dayRange(year, month, [bounds[0], last]) ?? whole;
}

type NamedMonth = {
  readonly month: number;
  readonly bounds: Bounds;
  readonly shift: number | null;
  readonly end: number;
};

const boundsOf = ({ calendar }: Reader, part: string | undefined): Bounds => calendar.parts.get(part ?? '') ?? [1, 31];

/** "early May", "this coming May", "last May". */
function spelledMonth(reader: Reader, at: number): NamedMonth | null {
  const { leads } = reader.calendar;
  const part = /^(early|mid|late)-?$/.exec(reader.norm(at))?.[1];
  const from = reader.norm(at) === 'this' && leads.has(reader.norm(at + 1)) ? at + 1 : at;
  const shift = leads.get(reader.norm(from)) ?? null;
  const here = part !== undefined || shift !== null ? from + 1 : at;
  const month = monthAt(reader, here);
  if (month === null || (month === 5 && !monthContext(reader, here))) return null;
  return { month, bounds: boundsOf(reader, part), shift, end: here + 1 };
}

/** "early May", "mid-May", "last May". */
function namedMonth(reader: Reader, at: number): NamedMonth | null {
  const [, part, name] = /^(early|mid|late)-(\p{L}+\.?)$/u.exec(reader.norm(at)) ?? [];
  if (name === undefined) return spelledMonth(reader, at);
  const month = reader.calendar.months.get(name);
  return month === undefined ? null : { month, bounds: boundsOf(reader, part), shift: null, end: at + 1 };
}

const AGENDA = /^(?:summit|summits|meeting|talks|forum|conference|session|visit|trip|vote|election|elections)$/;

/** "May" alone is a month only behind a preposition, before a year or in front of what is held in it. */
function monthContext(reader: Reader, at: number): boolean {
  return (
    (reader.norm(at - 1) === 'the' && AGENDA.test(reader.norm(at + 1))) ||
    /^(?:in|since|until|by|early|late|mid|of|last|next|this|past|coming|during|from)$/.test(reader.norm(at - 1)) ||
    YEAR.test(reader.norm(at + 1))
  );
}

/** The years of a month that is named without one; "last May" is never the running month. */
function yearsOf(reference: IsoDay, { month, shift }: NamedMonth): readonly [past: number, future: number] {
  const now = monthOf(reference);
  const near = nearMonth(reference, month);
  const same = now.month === month ? 1 : 0;
  if (shift === null) return [near.past.year, near.future.year];
  if (shift === 0) return [now.year, now.year];
  const year = shift < 0 ? near.past.year - same : near.future.year + same;
  return [year, year];
}

export const monthAlone: Rule = (reader, at) => {
  const named = namedMonth(reader, at);
  if (named === null) return null;
  const of = (year: number): Interval => monthInterval(year, named.month, named.bounds);
  const year = yearAt(reader, named.end);
  if (year !== null) return ofYear(year, 'month', of(year.year));
  if (reader.reference === null) return both(named.end, 'month', null);
  const [past, future] = yearsOf(reader.reference, named);
  return { end: named.end, grain: 'month', absolute: false, past: of(past), future: of(future) };
};

function unitInterval(reference: IsoDay, grain: Grain, by: number): Interval | null {
  if (grain === 'day') return oneDay(addDays(reference, by));
  if (grain === 'week') return weekOf(reference, by);
  if (grain === 'month') return wholeMonth(shiftMonth(monthOf(reference), by));
  return grain === 'year' ? wholeYear(yearOf(reference) + by) : null;
}

type NamedUnit = { readonly lead: string; readonly shift: number; readonly grain: Grain; readonly end: number };

/** "last week", "later this month", "earlier in the year". */
function namedUnit(reader: Reader, at: number): NamedUnit | null {
  const lead = /^(?:earlier|later)$/.test(reader.norm(at)) ? reader.norm(at) : '';
  const skip = lead === '' ? 0 : /^(?:in|the)$/.test(reader.norm(at + 1)) ? 2 : 1;
  const here = at + skip;
  const shift = lead !== '' && reader.norm(here) === 'the' ? 0 : reader.calendar.leads.get(reader.norm(here));
  const unit = reader.norm(here + 1);
  const grain = reader.calendar.units.get(unit);
  if (shift === undefined || grain === undefined || grain === 'day' || unit.endsWith('s')) return null;
  return { lead, shift, grain, end: here + 2 };
}

const THEN: ReadonlyMap<string, number> = new Map([
  ['the previous', -1],
  ['the preceding', -1],
  ['that', 0],
  ['that same', 0],
  ['the same', 0],
  ['the following', 1],
  ['the next', 1],
]);

/** "the previous | month": how far it is from the date in front, and where the unit stands. */
function thenAt(reader: Reader, at: number): { readonly shift: number; readonly unit: number } | null {
  const unit = /^(?:month|year)$/.test(reader.norm(at + 1)) ? at + 1 : at + 2;
  const words = unit === at + 1 ? reader.norm(at) : `${reader.norm(at)} ${reader.norm(at + 1)}`;
  const shift = THEN.get(words);
  return shift === undefined ? null : { shift, unit };
}

/** Whether a date is fine enough for a unit to be counted from it. */
const isFiner = (before: Found, grain: 'month' | 'year'): boolean =>
  grain === 'year' || before.grain === 'day' || before.grain === 'month';

/** "On 5 April 1994 …, | the previous month", "in 2000 …, | the following year": counted from the date in front. */
export const unitThen: Rule = (reader, at) => {
  const { before } = reader;
  if (before?.past == null) return null;
  const then = thenAt(reader, at);
  const grain = then === null ? undefined : reader.calendar.units.get(reader.norm(then.unit));
  if (then === null || (grain !== 'month' && grain !== 'year')) return null;
  return isFiner(before, grain) ? both(then.unit + 1, grain, unitInterval(before.past.from, grain, then.shift)) : null;
};

export const unitAlone: Rule = (reader, at) => {
  const { reference } = reader;
  const named = namedUnit(reader, at);
  if (named === null) return null;
  const { lead, shift, grain, end } = named;
  const whole = reference === null ? null : unitInterval(reference, grain, shift);
  if (whole === null || reference === null) return both(end, grain, null);
  if (lead === 'earlier' && shift === 0) return both(end, grain, { from: whole.from, to: reference });
  if (lead === 'later' && shift === 0) return both(end, grain, { from: reference, to: whole.to });
  return both(end, grain, whole);
};

const PART_OF = /^(?:beginning|start|end|middle|course)$/;

/** "at the beginning of the month": the running one. */
export const partOfUnit: Rule = (reader, at) => {
  const named = PART_OF.test(reader.norm(at - 2)) && reader.norm(at - 1) === 'of' && reader.norm(at) === 'the';
  const unit = reader.norm(at + 1);
  const grain = reader.calendar.units.get(unit);
  if (!named || grain === undefined || grain === 'day' || unit.endsWith('s')) return null;
  return both(at + 2, grain, reader.reference === null ? null : unitInterval(reader.reference, grain, 0));
};

export const ago: Rule = (reader, at) => {
  const word = reader.norm(at);
  const count =
    reader.calendar.numbers.get(word === 'a' || word === 'an' ? 'one' : word) ??
    (/^\d{1,3}$/.test(word) ? Number(word) : null);
  const grain = reader.calendar.units.get(reader.norm(at + 1));
  if (count === null || grain === undefined || reader.norm(at + 2) !== 'ago') return null;
  return both(at + 3, grain, reader.reference === null ? null : unitInterval(reader.reference, grain, -count));
};

const AHEAD = /^(?:coming|next)$/;
const SOON: Readonly<Partial<Record<Grain, number>>> = { day: 10, week: 60, month: 300 };

/** "in the coming weeks": from now on for a while. */
export const coming: Rule = (reader, at) => {
  const few = reader.norm(at + 1) === 'few' ? 1 : 0;
  const unit = reader.norm(at + 1 + few);
  const grain = reader.calendar.units.get(unit);
  const days = grain === undefined ? undefined : SOON[grain];
  if (!AHEAD.test(reader.norm(at)) || days === undefined || !unit.endsWith('s')) return null;
  const { reference } = reader;
  return both(at + 2 + few, 'season', reference === null ? null : { from: reference, to: addDays(reference, days) });
};

function seasonOf(year: number, [first, last]: readonly [number, number]): Interval {
  const end = last < first ? year + 1 : year;
  return { from: wholeMonth({ year, month: first }).from, to: wholeMonth({ year: end, month: last }).to };
}

/** "spring of 2017", "this spring", "last summer". */
export const season: Rule = (reader, at) => {
  const shift = reader.calendar.leads.get(reader.norm(at));
  const here = shift === undefined ? at : at + 1;
  const months = reader.calendar.seasons.get(reader.norm(here));
  if (months === undefined) return null;
  const year = yearAt(reader, here + 1);
  if (year !== null) return ofYear(year, 'season', seasonOf(year.year, months));
  return shift === undefined ? null : nearSeason(reader, { months, shift, end: here + 1 });
};

type NamedSeason = { readonly months: readonly [number, number]; readonly shift: number; readonly end: number };

function nearSeason(reader: Reader, { months, shift, end }: NamedSeason): Found {
  const { reference } = reader;
  if (reference === null) return both(end, 'season', null);
  const of = (by: number): Interval => seasonOf(yearOf(reference) + by, months);
  if (shift === 0) return both(end, 'season', of(0));
  const near =
    shift < 0 ? [of(0), of(-1)].find(({ to }) => to < reference) : [of(0), of(1)].find(({ from }) => from > reference);
  return both(end, 'season', near ?? of(shift));
}

export const year: Rule = (reader, at) => {
  const word = /^(?:early|mid|late)-(\d{4})$/.exec(reader.norm(at))?.[1] ?? reader.norm(at);
  if (!YEAR.test(word)) return null;
  const before = reader.norm(at - 1);
  if (word === reader.norm(at) && !/^(?:in|of|since|until|by|during|the|early|late|mid|from|,)$/.test(before))
    return null;
  return { ...both(at + 1, 'year', wholeYear(Number(word))), absolute: true };
};
