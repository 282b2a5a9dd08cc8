import { addDays, type Interval, type IsoDay, weekday } from '../../../graph/index.ts';
import { nearWeekday, oneDay, weekOf } from './calendar.ts';
import { both, type Found, type Reader, type Rule, TO } from './date-reader.ts';
import { dayAndMonth } from './day-rules.ts';

function weekdayAt(reader: Reader, at: number): number | null {
  const day = reader.calendar.weekdays.get(reader.norm(at));
  return day !== undefined && /^\p{Lu}/u.test(reader.text(at)) ? day : null;
}

/** "Tuesday, May 29": where only one of the two years has that weekday, it is the year. */
function onWeekday(found: Found, day: number): Found {
  const fits = (interval: Interval | null): boolean => interval !== null && weekday(interval.from) === day;
  const [past, future] = [fits(found.past), fits(found.future)];
  if (past === future) return found;
  const only = past ? found.past : found.future;
  return { ...found, past: only, future: only };
}

export const weekdayDay: Rule = (reader, at) => {
  const day = weekdayAt(reader, at);
  if (day === null) return null;
  const found = dayAndMonth(reader, reader.norm(at + 1) === ',' ? at + 2 : at + 1);
  return found === null ? null : onWeekday(found, day);
};

type Lead = { readonly shift: number | null; readonly end: number };

/** "last", "next", "this", "this past", "this coming" in front of a weekday or weekend. */
function leadAt(reader: Reader, at: number): Lead {
  const here = /^(?:this|the)$/.test(reader.norm(at)) ? at + 1 : at;
  const shift = reader.calendar.leads.get(reader.norm(here));
  if (shift !== undefined && (here > at || reader.norm(at) !== 'this')) return { shift, end: here + 1 };
  return { shift: null, end: here };
}

/** "Monday last week", "Tuesday of next week". */
function weekBehind(reader: Reader, at: number): Lead | null {
  const here = reader.norm(at) === 'of' ? at + 1 : at;
  const shift = reader.calendar.leads.get(reader.norm(here));
  return shift !== undefined && reader.norm(here + 1) === 'week' ? { shift, end: here + 2 } : null;
}

/** A weekday of the week that is `by` weeks away. */
const ofWeek = (reference: IsoDay, by: number, day: number): Interval =>
  oneDay(addDays(weekOf(reference, by).from, (day + 6) % 7));

function nearest(reference: IsoDay, day: number, shift: number | null): Pick<Found, 'past' | 'future'> {
  const near = nearWeekday(reference, day);
  const last = oneDay(near.past === reference ? addDays(near.past, -7) : near.past);
  const next = ofWeek(reference, 1, day);
  if (shift === null || shift === 0) return { past: oneDay(near.past), future: oneDay(near.future) };
  return shift < 0 ? { past: last, future: last } : { past: next, future: next };
}

export const weekdayAlone: Rule = (reader, at) => {
  const lead = leadAt(reader, at);
  const day = weekdayAt(reader, lead.end);
  if (day === null || (lead.end > at && lead.shift === null && reader.norm(at) === 'the')) return null;
  const week = weekBehind(reader, lead.end + 1);
  const end = week?.end ?? lead.end + 1;
  const { reference } = reader;
  if (reference === null) return both(end, 'day', null);
  if (week !== null) return both(end, 'day', ofWeek(reference, week.shift ?? 0, day));
  return { end, grain: 'day', absolute: false, ...nearest(reference, day, lead.shift) };
};

/** "Monday to Wednesday", "Thursday and Friday". */
export const weekdaySpan: Rule = (reader, at) => {
  const from = weekdayAlone(reader, at);
  const joint = from === null ? '' : reader.norm(from.end);
  if (from === null || !(TO.test(joint) || joint === 'and')) return null;
  const day = weekdayAt(reader, from.end + 1);
  if (day === null) return null;
  const span = (first: Interval | null): Interval | null =>
    first === null ? null : { from: first.from, to: nearWeekday(first.from, day).future };
  const { reference } = reader;
  const running = [span(from.past), span(from.future)];
  const past = running.find((days) => days !== null && (reference === null || days.from <= reference)) ?? null;
  return { ...from, end: from.end + 2, past, future: running[1] ?? null };
};

/** "late Tuesday", "early Monday". */
export const partOfDay: Rule = (reader, at) =>
  /^(?:early|late)$/.test(reader.norm(at)) ? (weekdayDay(reader, at + 1) ?? weekdayAlone(reader, at + 1)) : null;

const WEEKEND = /^weekends?$/;

/** "over the weekend", "last weekend": Saturday to Sunday. */
export const weekend: Rule = (reader, at) => {
  const lead = leadAt(reader, at);
  if (!WEEKEND.test(reader.norm(lead.end)) || lead.end === at) return null;
  const end = lead.end + 1;
  const { reference } = reader;
  if (reference === null) return both(end, 'week', null);
  const of = (by: number): Interval => {
    const saturday = addDays(weekOf(reference, by).from, 5);
    return { from: saturday, to: addDays(saturday, 1) };
  };
  const past = of(0).from <= reference ? of(0) : of(-1);
  if (lead.shift === null || lead.shift === 0) return { end, grain: 'week', absolute: false, past, future: of(0) };
  return both(end, 'week', lead.shift < 0 ? past : of(lead.shift));
};
