import { type IsoDay, IsoDaySchema, isoDay } from '../../graph/index.ts';
import { MONTHS } from './months.ts';
import { oneLine } from './text.ts';

const LONGEST = 80;
/** Earlier days are the zero of a computer's clock. */
const FIRST = '1971-01-01';

/** Three letters or more of an English month, as its number; else 0. */
function monthOf(word: string): number {
  const start = word.toLowerCase().replace('sept', 'sep');
  return start.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

type Form = {
  readonly pattern: RegExp;
  readonly parts: (found: readonly string[]) => readonly [string, number, string];
};

/** How days are written: year, month and day of each form. Days before months only where no other reading is. */
const FORMS: readonly Form[] = [
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, parts: ([y = '', m = '', d = '']) => [y, Number(m), d] },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?:T|$)/, parts: ([y = '', m = '', d = '']) => [y, Number(m), d] },
  { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, parts: ([d = '', m = '', y = '']) => [y, Number(m), d] },
  {
    pattern: /(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,? (\d{4})(?!\d)/i,
    parts: ([d = '', m = '', y = '']) => [y, monthOf(m), d],
  },
  {
    pattern: /(?:^|[^a-z])([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i,
    parts: ([m = '', d = '', y = '']) => [y, monthOf(m), d],
  },
];

/** A moment with its time zone, as machines write it; others name no moment. */
const MOMENT = [
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)? ?(?:Z|[+-]\d{2}:?\d{2})$/i,
  /^(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|Z|[+-]\d{4})$/i,
];

/** The moment in UTC, else the day, of a date as a page or feed writes it; null when it is none. */
export function readMoment(written: string | null): string | null {
  const text = oneLine(written ?? '');
  const ms = MOMENT.some((form) => form.test(text)) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? readDay(text) : new Date(ms).toISOString();
}

/** The calendar day of a date as a page writes it, in the page's own time zone; null when it is none. */
export function readDay(written: string | null): IsoDay | null {
  const text = oneLine(written ?? '');
  if (text === '' || text.length > LONGEST) return null;
  for (const { pattern, parts } of FORMS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [year, month, day] = parts(found.slice(1));
    const read = IsoDaySchema.safeParse(isoDay(Number(year), month, Number(day)));
    if (read.success && read.data >= FIRST) return read.data;
  }
  return null;
}
