import type { Document } from './document.ts';
import type { Sentence } from './sentences.ts';

/** "Lima: Dahl meets Salem.", "• Lima – Dahl meets Salem.", "Also in Lima: …". */
const ITEM = /^(?:[-•*] )?(?:also in )?(\p{Lu}[\p{L} .’'-]{1,30}?)(?:: | ?[–—] | - )(?=[\p{Lu}"“])/iu;
const LONGEST = 60;
/** One such line alone may open with anything. */
const FEWEST = 2;

const opening = (text: string, { span }: Sentence): string => {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  return ITEM.exec(text.slice(start, start + LONGEST))?.[1] ?? '';
};

/** What opens the line of each sentence of a list, "Lima" in "Lima: Dahl meets Salem."; empty for other lines. */
export function itemsOpened({ text, sentences }: Pick<Document, 'text' | 'sentences'>): readonly string[] {
  const openings = new Map<number, string>();
  for (const sentence of sentences) {
    if (sentence.zone === 'body' && !openings.has(sentence.paragraph))
      openings.set(sentence.paragraph, opening(text, sentence));
  }
  const listed = [...openings.values()].filter((words) => words !== '').length >= FEWEST;
  return sentences.map(({ paragraph }) => (listed ? (openings.get(paragraph) ?? '') : ''));
}
