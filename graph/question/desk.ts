import type { Field, WordRange } from './question.ts';
import type { Word } from './text.ts';

/** The words of a question and what each was taken for so far; recognisers take words in turn. */
export type Desk = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly taken: readonly (Field | null)[];
};

export function startDesk(text: string, words: readonly Word[]): Desk {
  return { text, words, taken: words.map(() => null) };
}

/** Marks the words from `from` up to `to` as used for a field; words that were taken before keep theirs. */
export function take(desk: Desk, { from, to }: WordRange, field: Field): Desk {
  return { ...desk, taken: desk.taken.map((old, i) => (i >= from && i < to ? (old ?? field) : old)) };
}

export function isFree(desk: Desk, from: number, to: number): boolean {
  return to <= desk.words.length && desk.taken.slice(from, to).every((field) => field === null);
}

/** Key of a free word, or null where there is none or it is taken. */
export function freeKey(desk: Desk, at: number): string | null {
  return desk.taken[at] === null ? (desk.words[at]?.key ?? null) : null;
}

/** The question's text over these words. */
export function textOver(desk: Desk, from: number, to: number): string {
  const first = desk.words[from];
  const last = desk.words[to - 1];
  return first && last ? desk.text.slice(first.start, last.end) : '';
}

const LONGEST_PHRASE = 6;

/** Longest of the phrases (keys split by blanks) that stands free at a word: its length in words, or 0. */
export function phraseAt(desk: Desk, at: number, phrases: ReadonlySet<string>): number {
  for (let n = Math.min(LONGEST_PHRASE, desk.words.length - at); n > 0; n -= 1) {
    if (isFree(desk, at, at + n) && phrases.has(keyFrom(desk, at, n))) return n;
  }
  return 0;
}

export function keyFrom(desk: Desk, at: number, n: number): string {
  return desk.words
    .slice(at, at + n)
    .map((word) => word.key)
    .join(' ');
}
