import type { Span } from '../../graph/index.ts';
import type { Knowledge } from '../ingest/knowledge.ts';

export type Word = Span & { readonly text: string };
export type Clause = Span & { readonly words: readonly Word[] };

/** A word without what ends a clause, and without the ending of a possessor. */
export const bare = (word: string): string => word.replace(/[.,;:]+$/, '').replace(/[’']s$/, '');
export const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);

function wordsOf(text: string, offset: number): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => {
    const start = offset + match.index;
    return { text: match[0], start, end: start + match[0].length };
  });
}

const isInitial = (word: string): boolean => /^\p{Lu}\.$/u.test(word);

type Abbreviations = Pick<Knowledge, 'abbreviations'>;

/** A semicolon ends a clause; so does a full stop before a capital, but for that of an abbreviation. */
function ends({ abbreviations }: Abbreviations, word: string, next: string | undefined): boolean {
  if (word.endsWith(';') || next === undefined) return true;
  const stop = /[.!?\]]$/.test(word) && !isInitial(word) && !abbreviations.has(word.toLowerCase());
  return stop && isCapital(next);
}

/** The clauses of a remark that begins at `offset` of its record. */
export function clausesOf(text: string, offset: number, known: Abbreviations): readonly Clause[] {
  const all = wordsOf(text, offset);
  const last = all.flatMap((word, i) => (ends(known, word.text, all[i + 1]?.text) ? [i] : []));
  return last.flatMap((end, n) => {
    const words = all.slice((last[n - 1] ?? -1) + 1, end + 1);
    const [first] = words;
    return first === undefined ? [] : [{ start: first.start, end: all[end]?.end ?? first.end, words }];
  });
}
