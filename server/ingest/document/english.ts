import type { Token } from './tokens.ts';

const COMMON = new Set(
  'the of and to in a is that for on with as was by at from his her its has have he she they will said an be are not who after which'.split(
    ' ',
  ),
);
const LETTER = /\p{L}/u;
const MIN_TOKENS = 25;
/** A list of names and offices has hardly any other words. */
const MIN_OTHERS = 10;
const MIN_SHARE = 0.12;

/** Whether enough of the words are the commonest of English; names are of no language, and short texts pass. */
export function looksEnglish(tokens: readonly Token[]): boolean {
  let words = 0;
  let names = 0;
  let common = 0;
  for (const { text, norm, capital } of tokens) {
    if (COMMON.has(norm)) common += 1;
    else if (capital) names += 1;
    else if (!LETTER.test(text)) continue;
    words += 1;
  }
  const others = words - names;
  return words < MIN_TOKENS || others < MIN_OTHERS || common >= others * MIN_SHARE;
}
