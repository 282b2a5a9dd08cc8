import { addDays, type Interval, type IsoDay } from '../../../graph/index.ts';
import { dayRange, monthOf, nearMonth, oneDay, shiftMonth, weekOf, wholeMonth, wholeYear, yearOf } from './calendar.ts';
import { type Grain } from './date-mention.ts';
import { both, monthAt, type Reader, type Rule, YEAR, yearAt } from './date-reader.ts';

export const monthAlone: Rule = (reader, at) => {
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

function unitInterval(reference: IsoDay, grain: Grain, by: number): Interval | null {
  if (grain === 'day') return oneDay(addDays(reference, by));
  if (grain === 'week') return weekOf(reference, by);
  if (grain === 'month') return wholeMonth(shiftMonth(monthOf(reference), by));
  return grain === 'year' ? wholeYear(yearOf(reference) + by) : null;
}

const SHIFT: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, previous: -1 };

export const unitAlone: Rule = (reader, at) => {
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

export const ago: Rule = (reader, at) => {
  const word = reader.norm(at);
  const count =
    reader.calendar.numbers.get(word === 'a' || word === 'an' ? 'one' : word) ??
    (/^\d{1,3}$/.test(word) ? Number(word) : null);
  const grain = reader.calendar.units.get(reader.norm(at + 1));
  if (count === null || grain === undefined || reader.norm(at + 2) !== 'ago') return null;
  return both(at + 3, grain, reader.reference === null ? null : unitInterval(reader.reference, grain, -count));
};

export const season: Rule = (reader, at) => {
  const months = reader.calendar.seasons.get(reader.norm(at));
  if (months === undefined) return null;
  const skip = reader.norm(at + 1) === 'of' ? 1 : 0;
  const year = yearAt(reader, at + 1 + skip);
  if (year === null) return null;
  const from = wholeMonth({ year: year.year, month: months[0] }).from;
  return both(year.end, 'season', { from, to: wholeMonth({ year: year.year, month: months[1] }).to }, true);
};

export const year: Rule = (reader, at) => {
  if (!YEAR.test(reader.norm(at))) return null;
  const before = reader.norm(at - 1);
  if (!/^(?:in|of|since|until|by|during|the|early|late|from|,)$/.test(before)) return null;
  return both(at + 1, 'year', wholeYear(Number(reader.norm(at))), true);
};
