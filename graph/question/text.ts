import { foldName } from '../model/fold.ts';

/** A word of the question; `key` is its folded form, offsets count in UTF-16 units of the question. */
export type Word = { readonly text: string; readonly key: string; readonly start: number; readonly end: number };

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}]+(?:[.'’`\-\u2010-\u2015][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a question, punctuation left out; a possessive keeps its `'s` in `text` only. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = match[0];
    const key = foldName(word);
    return key === '' ? [] : [{ text: word, key, start: match.index, end: match.index + word.length }];
  });
}

export const isPossessive = (word: Word): boolean => /['’`]s$/u.test(word.text);
export const startsUpper = (word: Word): boolean => /^\p{Lu}/u.test(word.text);
export const isUpper = (word: Word): boolean => word.text.length > 1 && /^[\p{Lu}\p{N}.-]+$/u.test(word.text);

export function byCodePoint(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
