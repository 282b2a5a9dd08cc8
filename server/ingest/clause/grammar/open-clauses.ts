import { type Item, isComma, isFinite, isNp, isNpOf, isPrep, isVg } from '../items.ts';
import { isDash } from './dashes.ts';

const CLAUSE_WORDS = new Set(['as', 'after', 'before', 'since', 'until']);

/** "by phone", "by video": how, not by whom. */
const isMeans = (item: Item | undefined): boolean =>
  isNpOf(item, 'thing') && item.words.length === 1 && !item.words[0]?.endsWith('s');

/** "after talks | brokered by China": a bare participle with its agent opens no clause. */
function isDoneBy(items: readonly Item[], at: number): boolean {
  const [verb, by] = [items[at], items[at + 1]];
  return isVg(verb) && !verb.passive && verb.first === verb.head && isPrep(by, 'by') && !isMeans(items[at + 2]);
}

/** A name, what belongs to it or joins it to another one. */
function isOfSubject(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return isNp(item) || item?.kind === 'conj' || (item?.kind === 'prep' && isNp(items[at + 1]));
}

function behindSubject(items: readonly Item[], from: number): number {
  let at = from;
  while (isOfSubject(items, at)) at += 1;
  return isComma(items[at]) || isDash(items[at]) ? behindAside(items, at) : at;
}

const LONGEST_ASIDE = 9;

/** "after Dahl |, 61, |", "as Dahl |, who is ill, |", "after Dahl | — then 61 — |": behind what closes the aside opened at `open`. */
function behindAside(items: readonly Item[], open: number): number {
  const isClose = isComma(items[open]) ? isComma : isDash;
  const close = items.findIndex((item, at) => at > open && isClose(item));
  return close < 0 || close - open > LONGEST_ASIDE ? open : close + 1;
}

/** Whether a subject and its verb stand behind the preposition. */
function opensClause(items: readonly Item[], at: number, word: string): boolean {
  if (!CLAUSE_WORDS.has(word) || !isNp(items[at + 1])) return false;
  const verb = behindSubject(items, at + 2);
  return isFinite(items[verb]) && !isDoneBy(items, verb);
}

/** "as Kim emerged", "after they met": a preposition in front of a clause is a subordinator. */
export function openClauses(items: readonly Item[]): Item[] {
  return items.map((item, at) =>
    item.kind === 'prep' && opensClause(items, at, item.word) ? { ...item, kind: 'sub' } : item,
  );
}
