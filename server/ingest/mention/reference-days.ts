import type { Document } from '../document/document.ts';
import { tokenize } from '../document/tokens.ts';
import { type Calendar } from './date-mention.ts';
import { datesOf } from './dates.ts';

function headerDay(header: string, calendar: Calendar): string | null {
  const tokens = tokenize(header, new Map());
  const span = { start: 0, end: header.length };
  const sentence = { span, first: 0, end: tokens.length, zone: 'body', paragraph: 0, header: null, index: 0 } as const;
  const [date] = datesOf(tokens, sentence, { calendar, reference: null, taken: () => false });
  return date?.past?.from ?? null;
}

/** The day that the relative dates of each sentence count from: a day header above it, else the publication day. */
export function referenceDays(document: Document, calendar: Calendar): readonly (string | null)[] {
  return document.sentences.map(({ header }) => {
    const own = header === null ? null : headerDay(header, calendar);
    return own ?? document.published;
  });
}
