import type { Token } from './tokens.ts';

const COMMON = new Set(
  'the of and to in a is that for on with as was by at from his her its has have he she they will said an be are not who after which'.split(
    ' ',
  ),
);
const MIN_TOKENS = 25;
const MIN_SHARE = 0.12;

/** Whether enough of the words are the commonest of English; short texts pass. */
export function looksEnglish(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /\p{L}/u.test(token.text));
  if (words.length < MIN_TOKENS) return true;
  const common = words.reduce((sum, token) => sum + (COMMON.has(token.norm) ? 1 : 0), 0);
  return common / words.length >= MIN_SHARE;
}
