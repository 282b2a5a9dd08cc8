import type { Desk } from '../desk.ts';

const ALSO_WORDS = new Set(['may', 'march', 'mar', 'sat', 'sun', 'dec', 'fall', 'spring', 'august', 'april', 'june']);

/** A month or season that is a word or a name too and stands alone: "Who met May?", "Who may meet Kim?". */
export function isFreeMay(desk: Desk, at: number): boolean {
  return ALSO_WORDS.has(desk.words[at]?.key ?? '');
}
