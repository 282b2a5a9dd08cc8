const WORDS = /\p{L}+/gu;
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** The most frequent words of English; any news text of some length has them in every fifth place or more. */
const FREQUENT = new Set(
  'the of and to in a is that for it was on with as he be by at his this from had but they not are or an which you were she their will has have been its who would said her we there after also before between more than over about during first last two new up out when where into no one all other'.split(
    ' ',
  ),
);
const ENOUGH_WORDS = 25;
const LEAST_SHARE = 0.12;
const LEAST_LATIN = 0.7;
/** Enough to tell; the rest of a long text changes nothing. */
const LOOKED_AT = 20_000;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** False when the text is surely of another language; a text too short to tell passes. */
export function looksEnglish(text: string): boolean {
  const sample = text.slice(0, LOOKED_AT);
  const letters = count(sample, LETTER);
  if (letters >= 40 && count(sample, LATIN) / letters < LEAST_LATIN) return false;
  const words = sample.toLowerCase().match(WORDS) ?? [];
  if (words.length < ENOUGH_WORDS) return true;
  return words.filter((w) => FREQUENT.has(w)).length / words.length >= LEAST_SHARE;
}
