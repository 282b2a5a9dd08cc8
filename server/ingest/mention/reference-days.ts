import { addDays, type Interval } from '../../../graph/index.ts';
import { datelineOf } from '../document/dateline.ts';
import type { Document } from '../document/document.ts';
import { tokenize } from '../document/tokens.ts';
import { type Calendar } from './date-mention.ts';
import { datesOf } from './dates.ts';

const HALF_YEAR = 180;
const DATED = /\d{4}/;

const firstDay = (span: Interval | null | undefined): string | null => span?.from ?? null;

/** The day of a header; one without a year is the nearest such day to that of publication. */
export function headerDay(header: string, calendar: Calendar, published: string | null): string | null {
  const tokens = tokenize(header, new Map());
  const span = { start: 0, end: header.length };
  const sentence = { span, first: 0, end: tokens.length, zone: 'body', paragraph: 0, header: null, index: 0 } as const;
  const [date] = datesOf(tokens, sentence, { calendar, reference: published, taken: () => false });
  const [past, future] = [firstDay(date?.past), firstDay(date?.future)];
  const lately = published === null || (past !== null && past >= addDays(published, -HALF_YEAR));
  return lately ? past : (future ?? past);
}

/** A text without a publication day has the full date of its dateline: "OSLO, March 5, 2012 (AP) -". */
function datelineDay(document: Document, calendar: Calendar): string | null {
  const dateline = datelineOf(document);
  return DATED.test(dateline) ? headerDay(dateline, calendar, null) : null;
}

/** The day that the relative dates of each sentence count from: a day header above it, else the day of the text. */
export function referenceDays(document: Document, calendar: Calendar): readonly (string | null)[] {
  const day = document.published ?? datelineDay(document, calendar);
  return document.sentences.map(({ header }) => {
    const own = header === null ? null : headerDay(header, calendar, document.published);
    return own ?? day;
  });
}
