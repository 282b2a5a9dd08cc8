import { type IsoDay } from '../../../graph/index.ts';
import { type Sentence } from '../document/sentences.ts';
import { type Token } from '../document/tokens.ts';
import { type Calendar, type DateMention } from './date-mention.ts';
import { type Found, type Reader, type Rule } from './date-reader.ts';
import { crossMonth, dayMonth, monthDay, namedDay, weekdayAlone, weekdayDay } from './day-rules.ts';
import { ago, monthAlone, season, unitAlone, year } from './period-rules.ts';

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

const LEADS = ['last', 'next', 'this', 'previous', 'earlier', 'later', 'early', 'mid', 'late', 'a', 'an'];
const OPENERS = new WeakMap<Calendar, ReadonlySet<string>>();

/** Every word that a rule begins with, but for numbers and "mid-March". */
function openersOf(calendar: Calendar): ReadonlySet<string> {
  const known = OPENERS.get(calendar);
  if (known !== undefined) return known;
  const { months, weekdays, seasons, days, numbers } = calendar;
  const tables = [months, weekdays, seasons, days, numbers].flatMap((table) => [...table.keys()]);
  const openers = new Set([...tables, ...LEADS, ...LEADS.map((word) => `${word}-`)]);
  OPENERS.set(calendar, openers);
  return openers;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const opens = (norm: string, openers: ReadonlySet<string>): boolean =>
  openers.has(norm) || isDigit(norm.charCodeAt(0)) || norm.startsWith('mid-');

function useOf(calendar: Calendar, before: string): DateMention['use'] {
  if (calendar.since.has(before)) return 'since';
  return calendar.until.has(before) ? 'until' : 'at';
}

function readAt(reader: Reader, at: number): Found | null {
  for (const rule of RULES) {
    const found = rule(reader, at);
    if (found !== null) return found;
  }
  return null;
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
  const openers = openersOf(context.calendar);
  const out: DateMention[] = [];
  for (let at = sentence.first; at < sentence.end; at += 1) {
    if (!opens(reader.norm(at), openers) || context.taken(at)) continue;
    const found = readAt(reader, at);
    if (found === null) continue;
    out.push({ ...found, first: at, use: useOf(context.calendar, reader.norm(at - 1)) });
    at = found.end - 1;
  }
  return out;
}
