import { isCapital, normAt } from '../document/tokens.ts';
import type { NameRun, Text } from './name-run.ts';
import { titleOf } from './scan.ts';

/** What makes a month of a word behind it: "in May". */
export const BEFORE_MONTH = /^(?:\d|in$|on$|of$|since$|until$|last$|next$|this$|early$|late$|mid$)/;

const isNumber = ({ tokens }: Text, at: number): boolean => /^\p{N}/u.test(normAt(tokens, at));

/** "Mrs. May", "met | May in Rome", "with | May": who is spoken of or to; but "met | May 3". */
function isMet(text: Text, at: number): boolean {
  const { tokens, tags, hits } = text;
  if (isNumber(text, at + 1)) return false;
  return titleOf(hits[at - 1]) !== null || tags[at - 1] === 'VERB' || normAt(tokens, at - 1) === 'with';
}

/** "May met", "Mrs. May", "May's visit"; but "in May", "May 3". */
export function isMonthSurname(text: Text, at: number): boolean {
  const { tokens, tags, months } = text;
  if (months === undefined || !months.has(normAt(tokens, at))) return false;
  if (BEFORE_MONTH.test(normAt(tokens, at - 1))) return false;
  const acts = /^(?:VERB|AUX|PART)$/.test(tags[at + 1] ?? '') || /^(?:'s|and|,)$/.test(normAt(tokens, at + 1));
  return acts || isMet(text, at);
}

/** "Wang Jun met": the short form of a month behind one other name; but "Wang, Jun 3", "Wang Jun 3". */
export const isShortMonthName = (text: Text, at: number, first: number): boolean =>
  at === first + 1 &&
  text.words.given.has(normAt(text.tokens, at)) &&
  isCapital(text.tokens, at) &&
  !isNumber(text, at + 1);

/** The months that are surnames in these runs. */
export const monthSurnames = ({ tokens, words }: Text, runs: readonly NameRun[]): ReadonlySet<string> =>
  new Set(
    runs
      .filter(({ first, end }) => end - first > 1)
      .map(({ end }) => normAt(tokens, end - 1))
      .filter((norm) => words.months.has(norm)),
  );
