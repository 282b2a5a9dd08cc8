import { type IsoDay } from '../../../graph/index.ts';
import { type Sentence } from '../document/sentences.ts';
import { type Token } from '../document/tokens.ts';
import { type Calendar, type DateMention } from './date-mention.ts';
import { type Found, type Reader, type Rule } from './date-reader.ts';
import { crossMonth, dayAndMonth, namedDay, numbered, numberedDay, toldDay, weekFrom } from './day-rules.ts';
import { ago, coming, monthAlone, partOfUnit, season, unitAlone, unitThen, year } from './period-rules.ts';
import { partOfDay, weekdayAlone, weekdayDay, weekdaySpan, weekend } from './weekday-rules.ts';

/** The longer reading before the shorter: "May 25 to June 4" before "May 25". */
const RULES: readonly Rule[] = [
  weekFrom,
  crossMonth,
  weekdayDay,
  dayAndMonth,
  numbered,
  numberedDay,
  weekdaySpan,
  weekdayAlone,
  partOfDay,
  weekend,
  monthAlone,
  namedDay,
  toldDay,
  coming,
  partOfUnit,
  unitThen,
  unitAlone,
  ago,
  season,
  year,
];

const LEADS = ['the', 'that', 'earlier', 'later', 'early', 'mid', 'late', 'a', 'an'];
const OPENERS = new WeakMap<Calendar, ReadonlySet<string>>();

const firstWord = (phrase: string): string => phrase.split(' ')[0] ?? phrase;

/** Every word that a rule begins with, but for numbers and "mid-March". */
function openersOf(calendar: Calendar): ReadonlySet<string> {
  const known = OPENERS.get(calendar);
  if (known !== undefined) return known;
  const { months, weekdays, seasons, leads, days, told, numbers } = calendar;
  const tables = [months, weekdays, seasons, leads, days, told, numbers].flatMap((table) => [...table.keys()]);
  const openers = new Set([...tables.map(firstWord), ...LEADS, ...LEADS.map((word) => `${word}-`)]);
  OPENERS.set(calendar, openers);
  return openers;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const PART = /^(?:early|mid|late)-/;

const opens = (norm: string, openers: ReadonlySet<string>): boolean =>
  openers.has(norm) || isDigit(norm.charCodeAt(0)) || PART.test(norm);

/** "before Monday" bounds a span; "before Monday's talks" gives the day of the talks. */
function useOf(reader: Reader, { first, end }: { readonly first: number; readonly end: number }): DateMention['use'] {
  if (reader.norm(end) === "'s") return 'at';
  const before = reader.norm(first - 1);
  if (before === 'of' && reader.norm(first - 2) === 'as') return 'since';
  if (reader.calendar.since.has(before)) return 'since';
  return reader.calendar.until.has(before) ? 'until' : 'at';
}

const TIME_OF_DAY = /^(?:morning|afternoon|evening|night)$/;

/** "yesterday | evening", "Monday | night": the time of a day belongs to its name. */
const withTime = (reader: Reader, found: Found): Found =>
  found.grain === 'day' && TIME_OF_DAY.test(reader.text(found.end)) ? { ...found, end: found.end + 1 } : found;

function readAt(reader: Reader, at: number): Found | null {
  for (const rule of RULES) {
    const found = rule(reader, at);
    if (found !== null) return withTime(reader, found);
  }
  return null;
}

export type DateContext = {
  readonly calendar: Calendar;
  readonly reference: IsoDay | null;
  readonly taken: (at: number) => boolean;
  /** The last day that the text told of before this sentence. */
  readonly told?: Found | null;
};

/** A date from whose day "the same day" counts. */
export const tellsDay = (date: DateMention): boolean => date.grain === 'day' && date.use === 'at';

/** The dates of a sentence, against the day that its zone counts from; null: only absolute dates have an interval. */
export function datesOf(tokens: readonly Token[], sentence: Sentence, context: DateContext): readonly DateMention[] {
  const inside = (at: number): Token | undefined =>
    at >= sentence.first && at < sentence.end ? tokens[at] : undefined;
  const { calendar, reference, told = null } = context;
  const norm = (at: number): string => inside(at)?.norm ?? '';
  const text = (at: number): string => inside(at)?.text ?? '';
  const openers = openersOf(calendar);
  const out: DateMention[] = [];
  let reader: Reader = { calendar, reference, told, norm, text };
  for (let at = sentence.first; at < sentence.end; at += 1) {
    if (!opens(norm(at), openers) || context.taken(at)) continue;
    const found = readAt(reader, at);
    if (found === null) continue;
    const { end, grain, absolute, past, future } = found;
    const date = { first: at, end, use: useOf(reader, { first: at, end }), grain, absolute, past, future };
    reader = { ...reader, told: tellsDay(date) ? date : reader.told, before: date };
    out.push(date);
    at = found.end - 1;
  }
  return out;
}
