import { addDays, type Interval, type IsoDay, weekday } from '../../../graph/index.ts';
import { dayRange, nearWeekday, oneDay, weekOf, yearOf } from './calendar.ts';
import { both, type Days, daysAt, type Found, monthAt, type Reader, type Rule, yearAt } from './date-reader.ts';

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

function dayOfMonth(reader: Reader, month: number, days: Days, year: ReturnType<typeof yearAt>): Found {
  if (year !== null) return both(year.end, 'day', dayRange(year.year, month, days.days), true);
  const end = days.end;
  if (reader.reference === null) return both(end, 'day', null);
  return { end, grain: 'day', absolute: false, ...undatedDay(reader.reference, month, days.days) };
}

export const monthDay: Rule = (reader, at) => {
  const month = monthAt(reader, at);
  const days = month === null ? null : daysAt(reader, at + 1);
  return month === null || days === null ? null : dayOfMonth(reader, month, days, yearAt(reader, days.end));
};

export const crossMonth: Rule = (reader, at) => {
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

export const dayMonth: Rule = (reader, at) => {
  const days = daysAt(reader, at);
  if (days === null) return null;
  const skip = reader.norm(days.end) === 'of' ? 1 : 0;
  const month = monthAt(reader, days.end + skip);
  if (month === null) return null;
  const end = days.end + skip + 1;
  return dayOfMonth(reader, month, { days: days.days, end }, yearAt(reader, end));
};

/** "Tuesday, May 29": where only one of the two years has that weekday, it is the year. */
function onWeekday(found: Found, day: number): Found {
  const fits = (interval: Interval | null): boolean => interval !== null && weekday(interval.from) === day;
  const [past, future] = [fits(found.past), fits(found.future)];
  if (past === future) return found;
  const only = past ? found.past : found.future;
  return { ...found, past: only, future: only };
}

export const weekdayDay: Rule = (reader, at) => {
  const day = reader.calendar.weekdays.get(reader.norm(at));
  if (day === undefined) return null;
  const next = reader.norm(at + 1) === ',' ? at + 2 : at + 1;
  const found = monthDay(reader, next) ?? dayMonth(reader, next);
  return found === null ? null : onWeekday(found, day);
};

export const weekdayAlone: Rule = (reader, at) => {
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

export const namedDay: Rule = (reader, at) => {
  const shift = reader.calendar.days.get(reader.norm(at));
  if (shift === undefined) return null;
  return both(at + 1, 'day', reader.reference === null ? null : oneDay(addDays(reader.reference, shift)));
};
