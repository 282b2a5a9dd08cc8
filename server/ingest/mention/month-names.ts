import { normAt } from '../document/tokens.ts';
import type { NameRun, Text } from './name-run.ts';

/** What makes a month of a word behind it: "in May". */
export const BEFORE_MONTH = /^(?:\d|in$|on$|of$|since$|until$|last$|next$|this$|early$|late$|mid$)/;

/** "May met", "Mrs. May", "May's visit"; but "in May", "May 3". */
export function isMonthSurname({ tokens, tags, months }: Text, at: number): boolean {
  if (months === undefined || !months.has(normAt(tokens, at))) return false;
  if (BEFORE_MONTH.test(normAt(tokens, at - 1))) return false;
  return /^(?:VERB|AUX|PART)$/.test(tags[at + 1] ?? '') || /^(?:'s|and|,)$/.test(normAt(tokens, at + 1));
}

/** The months that are surnames in these runs. */
export const monthSurnames = ({ tokens, words }: Text, runs: readonly NameRun[]): ReadonlySet<string> =>
  new Set(
    runs
      .filter(({ first, end }) => end - first > 1)
      .map(({ end }) => normAt(tokens, end - 1))
      .filter((norm) => words.months.has(norm)),
  );
