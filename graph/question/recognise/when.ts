import { addDays, type Interval } from '../../model/date.ts';
import { type Desk, take, textOver } from '../desk.ts';
import type { When, Window } from '../question.ts';
import { dateAt } from './calendar.ts';
import { isFreeMay } from './may.ts';
import { relativeAt } from './relative.ts';

type Found = { readonly window: Window; readonly from: number; readonly to: number };
type Expression = { readonly interval: Interval; readonly length: number; readonly yearWritten: boolean };

/** What a preposition makes of the days of its date. */
const WINDOWS: Readonly<Record<string, (interval: Interval) => Window>> = {
  in: (i) => i,
  on: (i) => i,
  during: (i) => i,
  of: (i) => i,
  throughout: (i) => i,
  before: ({ from }) => ({ from: null, to: addDays(from, -1) }),
  'prior to': ({ from }) => ({ from: null, to: addDays(from, -1) }),
  after: ({ to }) => ({ from: addDays(to, 1), to: null }),
  since: ({ from }) => ({ from, to: null }),
  'starting in': ({ from }) => ({ from, to: null }),
  until: ({ to }) => ({ from: null, to }),
  till: ({ to }) => ({ from: null, to }),
  'up to': ({ to }) => ({ from: null, to }),
  by: ({ to }) => ({ from: null, to }),
};

const RANGES: Readonly<Record<string, readonly string[]>> = {
  between: ['and'],
  from: ['to', 'until', 'till', 'through'],
  in: ['and', 'or'],
  during: ['and', 'or'],
};

/** "in May and June" is one period; "in May and August" is two, of which the first is taken. */
function isOnePeriod(word: string, first: Interval, last: Interval): boolean {
  return word === 'between' || word === 'from' || addDays(first.to, 1) === last.from;
}

function expressionAt(desk: Desk, at: number, context: { today: string; yearHint: number | null }): Expression | null {
  const the = desk.words[at]?.key === 'the' ? 1 : 0;
  const relative = relativeAt(desk.words, at + the, context.today);
  if (relative) return { interval: relative.interval, length: relative.length + the, yearWritten: true };
  const date = dateAt(desk.words, at + the, context);
  return date && { ...date, length: date.length + the };
}

type Ends = { readonly first: Expression; readonly last: Expression; readonly link: number };

/** The two dates of a range and the word between them. */
function endsAt(desk: Desk, at: number, today: string): Ends | null {
  const links = RANGES[desk.words[at]?.key ?? ''];
  const first = links ? expressionAt(desk, at + 1, { today, yearHint: null }) : null;
  if (!links || !first) return null;
  const link = at + 1 + first.length;
  if (!links.includes(desk.words[link]?.key ?? '')) return null;
  const yearHint = Number(first.interval.from.slice(0, 4));
  const last = expressionAt(desk, link + 1, { today, yearHint });
  return last && { first, last, link };
}

/** A year that only the end has counts for both; an end before its beginning is of the next year. */
function windowOf(desk: Desk, at: number, { first, last, link }: Ends): Interval {
  const year = Number(last.interval.to.slice(0, 4));
  const again = (from: number, yearHint: number): Interval | undefined =>
    expressionAt(desk, from, { today: last.interval.to, yearHint })?.interval;
  const start = (first.yearWritten ? undefined : again(at + 1, year)) ?? first.interval;
  const early = last.interval.to < start.from && !last.yearWritten && !first.yearWritten;
  const end = (early ? again(link + 1, year + 1) : undefined) ?? last.interval;
  return { from: start.from, to: end.to };
}

/** "between March and June 2025", "from 3 May to 5 May 2018", "in May and June". */
function rangeAt(desk: Desk, at: number, today: string): Found | null {
  const ends = endsAt(desk, at, today);
  if (!ends || !isOnePeriod(desk.words[at]?.key ?? '', ends.first.interval, ends.last.interval)) return null;
  return { window: windowOf(desk, at, ends), from: at, to: ends.link + 1 + ends.last.length };
}

/** A preposition with its date. A bare "may" or a number alone is no date: only with a year or after a preposition. */
function prepositionAt(desk: Desk, at: number, today: string): Found | null {
  for (const n of [2, 1]) {
    const phrase = desk.words
      .slice(at, at + n)
      .map(({ key }) => key)
      .join(' ');
    const make = WINDOWS[phrase];
    const date = make ? expressionAt(desk, at + n, { today, yearHint: null }) : null;
    if (make && date) return { window: make(date.interval), from: at, to: at + n + date.length };
  }
  return null;
}

function bareAt(desk: Desk, at: number, today: string): Found | null {
  const date = expressionAt(desk, at, { today, yearHint: null });
  if (!date || (date.length === 1 && isFreeMay(desk, at))) return null;
  return { window: date.interval, from: at, to: at + date.length };
}

/** The first period of a question, its words taken; a second one stays and is shown as ignored. */
export function recogniseWhen(desk: Desk, today: string): { readonly desk: Desk; readonly when: When | null } {
  for (const read of [rangeAt, prepositionAt, bareAt]) {
    for (let at = 0; at < desk.words.length; at += 1) {
      const found = read(desk, at, today);
      if (!found) continue;
      const { window, from, to } = found;
      const when = { ...window, text: textOver(desk, from, to), range: { from, to } };
      return { desk: take(desk, { from, to }, 'when'), when };
    }
  }
  return { desk, when: null };
}
