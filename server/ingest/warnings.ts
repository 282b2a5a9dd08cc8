import { type Document, MAX_CHARACTERS } from './document/document.ts';
import type { Warning } from './extractor.ts';

/** What a reader has to know of a text as a whole: that a part was not read, that days stay unknown. */
export function warningsOf(document: Document, text: string): Warning[] {
  const out: Warning[] = [];
  if (document.text.length < text.length) {
    const message = `the text has more than ${MAX_CHARACTERS} characters: only the first ${document.text.length} were read`;
    out.push({ code: 'long-text', message });
  }
  if (document.published === null) {
    const message = "no publication date: words like 'Tuesday' or 'last month' stay unknown";
    out.push({ code: 'no-date', message });
  }
  return out;
}
