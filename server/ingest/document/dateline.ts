import type { Document } from './document.ts';

/** Sentences that may stand behind the dateline of a text. */
const OPENING = 3;

/** What stands before the first words of a text in their line: "OSLO, March 5 (AP) -"; empty without a dateline. */
export function datelineOf({ text, sentences }: Pick<Document, 'text' | 'sentences'>): string {
  for (const { span } of sentences.slice(0, OPENING)) {
    const dateline = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start).trim();
    if (dateline.length > 1) return dateline;
  }
  return '';
}
