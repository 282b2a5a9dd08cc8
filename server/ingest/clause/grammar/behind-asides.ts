import { type Item, isComma, isFinite, isNp, isVg } from '../items.ts';
import { beforeParenthesis } from './asides.ts';
import type { Grammar } from './grammar.ts';
import { acts } from './groups.ts';

/** What a clause may begin behind: nothing, a link, a verb of speech, the comma of an opening. */
const opensClause = (item: Item | undefined): boolean =>
  item === undefined || /^(?:sub|rel|conj|comma|break)$/.test(item.kind) || (isVg(item) && item.is.has('reporting'));

/** "said | Dahl |, 61,| met", "and | Dahl |, under pressure at home,| met": the one in front of the aside does it. */
export function isBehindAside(grammar: Grammar, at: number): boolean {
  const { items, groups } = grammar;
  if (!isComma(items[at - 1])) return false;
  const open = beforeParenthesis(grammar, at);
  const np = items[open - 1];
  // "Dahl, | long seen | as cautious,": right behind the comma it is a participle.
  const from = isVg(items[open + 1]) ? open + 2 : open + 1;
  const clause = items.slice(from, at).some((item) => isFinite(item));
  if (open >= at - 1 || clause || !isNp(np) || !acts(np)) return false;
  const first = groups[open - 1]?.first ?? open - 1;
  return opensClause(items[first - 1]);
}

/** "Dahl|, her office said, |met": what stands between the commas only says who tells of it. */
export const isBehindSaid = (items: readonly Item[], comma: number): boolean => {
  const [open, who, says] = items.slice(Math.max(comma - 3, 0), comma);
  return isComma(open) && isNp(who) && isFinite(says) && says.is.has('reporting') && isNp(items[comma - 4]);
};
