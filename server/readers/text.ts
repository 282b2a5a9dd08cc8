import type { DocumentRead } from '../../graph/index.ts';
import { ReadingError } from './document.ts';

const SPACE = /[\s\u00a0]+/g;
/** Marks that only say where a line may break. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** One line: white space as one space, invisible marks gone. */
export const oneLine = (text: string): string => text.replace(INVISIBLE, '').replace(SPACE, ' ').trim();

const LONGEST_TITLE = 300;

/** The text of an article without the title that opens it once more. */
export function bodyOf(title: string, paragraphs: readonly string[]): string {
  const [first = '', ...rest] = paragraphs;
  const repeated = title !== '' && first.toLowerCase() === title.toLowerCase();
  return (repeated ? rest : paragraphs).join('\n\n');
}

/** A title that can be one: neither a file's name nor a whole paragraph. */
export function asTitle(text: string | null | undefined): string {
  const title = oneLine(text ?? '');
  return title.length <= LONGEST_TITLE ? title : '';
}

export const clipped = (text: string | null, length: number): string | null =>
  text === null || text.length > length ? null : text;

/** What was read, when there is text in it. Throws ReadingError with `hint`. */
export function withText(document: DocumentRead, message: string, hint: string): DocumentRead {
  if (/\p{L}/u.test(document.text)) return document;
  throw new ReadingError('empty', message, hint);
}
