import { type Item, isComma, isFinite, isNp, isSemicolon, isVg } from '../items.ts';
import { beforeParenthesis } from './asides.ts';
import type { Grammar } from './grammar.ts';
import { acts } from './groups.ts';

/** "; and | pledged": where what stands in front of a verb ends, before a conjunction. */
const beforeConj = ({ items }: Grammar, at: number): number => (items[at - 1]?.kind === 'conj' ? at - 2 : at - 1);

/** "reiterated X; affirmed Y; and pledged Z": the first verb of the part before the semicolon, or null. */
export function partedFrom(grammar: Grammar, at: number): number | null {
  const { items } = grammar;
  const here = beforeConj(grammar, at);
  if (!isSemicolon(items[here])) return null;
  let found: number | null = null;
  for (let i = here - 1; i >= 0 && items[i]?.kind !== 'break'; i -= 1) {
    if (isFinite(items[i]) && items[i - 1]?.kind !== 'rel') found = i;
  }
  return found;
}

/** What a clause may begin behind: nothing, a link, a verb of speech, the comma of an opening. */
const opensClause = (item: Item | undefined): boolean =>
  item === undefined || /^(?:sub|rel|conj|comma|break)$/.test(item.kind) || (isVg(item) && item.is.has('reporting'));

/** "said | Dahl |, 61,| met", "and | Dahl |, under pressure at home,| met": the one in front of the aside does it. */
function isBehindAside(grammar: Grammar, at: number): boolean {
  const { items, groups } = grammar;
  if (!isComma(items[at - 1])) return false;
  const open = beforeParenthesis(grammar, at);
  const np = items[open - 1];
  // "Dahl, | long seen | as cautious,": right behind the comma it is a participle.
  const from = isVg(items[open + 1]) ? open + 2 : open + 1;
  if (open >= at - 1 || !isNp(np) || !acts(np) || items.slice(from, at).some((item) => isFinite(item))) return false;
  const first = groups[open - 1]?.first ?? open - 1;
  return opensClause(items[first - 1]);
}

/** "Dahl|, her office said, |met": what stands between the commas only says who tells of it. */
const isBehindSaid = (items: readonly Item[], comma: number): boolean => {
  const [open, who, says] = items.slice(Math.max(comma - 3, 0), comma);
  return isComma(open) && isNp(who) && isFinite(says) && says.is.has('reporting') && isNp(items[comma - 4]);
};

/** "Snow fell, and | Dahl met A, saw B": where the last clause with a subject of its own begins. */
function clauseStart({ items, groups }: Grammar, at: number): number {
  const opens = (item: Item, i: number): boolean =>
    item.kind === 'break' ||
    (item.kind === 'sub' && item.word !== 'that') ||
    (item.kind === 'conj' && groups[i + 1]?.first === i + 1 && isFinite(items[groups[i + 1]?.end ?? -1]));
  return items.slice(0, at).findLastIndex(opens) + 1;
}

/** "agreed that A is right, condemned B, and stressed C": the first verb of a list parted by commas, or null. */
export function listHead(grammar: Grammar, at: number): number | null {
  const { items } = grammar;
  const comma = beforeConj(grammar, at);
  if (!isComma(items[comma]) || isBehindAside(grammar, at) || isBehindSaid(items, comma)) return null;
  const from = clauseStart(grammar, comma);
  const first = items.findIndex((item, i) => i >= from && isFinite(item));
  if (first < 0 || first >= comma || items.slice(from, comma).some(isRelative)) return null;
  if (from > 0 && (isInBracket(items, from) || !endsWithAnd(items, at))) return null;
  if (items[first - 1]?.kind === 'rel' || isComma(items[first - 1])) return null;
  const asyndetic = items.some((item, i) => i > first && i <= at && isVg(item) && isComma(items[i - 1]));
  return asyndetic ? first : null;
}

/** "met A, saw B | and left": inside a sentence only what an "and" closes is a list. */
const endsWithAnd = (items: readonly Item[], at: number): boolean =>
  items.some((item, i) => i >= at - 1 && item.kind === 'conj' && isVg(items[i + 1]));

/** "Dahl, | when the road was shut |, flew", "Dahl, who was away when it was shut, flew": the comma behind ends a bracket. */
function isInBracket(items: readonly Item[], from: number): boolean {
  if (items[from - 1]?.kind !== 'sub') return false;
  const clause = items.slice(items.slice(0, from).findLastIndex(({ kind }) => kind === 'break') + 1, from);
  return isComma(items[from - 2]) || clause.some(isRelative);
}

/** What makes a bracket between commas. */
const isRelative = (item: Item): boolean => item.kind === 'rel' && item.word !== 'that';
