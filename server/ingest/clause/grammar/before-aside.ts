import { type Item, isAnd, isComma, isFinite, isNp, isVg, type NounPhrase } from '../items.ts';
import { type Grammar, phrasesAt } from './grammar.ts';
import { acts } from './groups.ts';

const LONGEST_ASIDE = 14;

/** Whether a phrase may be the subject of what comes: in front of it nothing is done, and no preposition stands. */
function opens({ items, groups }: Grammar, at: number): boolean {
  const first = groups[at]?.first ?? at;
  const clause = items.slice(0, first).findLastIndex(({ kind }) => kind === 'sub' || kind === 'break');
  return items[first - 1]?.kind !== 'prep' && !items.slice(clause + 1, first).some(isVg);
}

/** "Dahl, | who was in Lima, | and": the relative word of an aside that ends at `end`; in "who was there, was silent, and" it ended before. */
function relativeOf(items: readonly Item[], end: number): number | null {
  const who = items.slice(0, end).findLastIndex(({ kind }) => kind === 'rel' || kind === 'break');
  const aside = items.slice(who, end);
  const opened = items[who]?.kind === 'rel' && isComma(items[who - 1]) && aside.length < LONGEST_ASIDE;
  const closed = aside.some(isFinite) && !aside.some((item, i) => isComma(item) && isFinite(aside[i + 1]));
  return opened && closed ? who : null;
}

/** "Dahl, who was in Lima, | and Salem met": who stands in front of the aside acts with the one behind it, whose list begins at `first`. */
export function beforeAside(grammar: Grammar, first: number): readonly NounPhrase[] {
  const { items } = grammar;
  const who = isAnd(items[first - 1]) && isComma(items[first - 2]) ? relativeOf(items, first - 2) : null;
  const np = who === null ? undefined : items[who - 2];
  return who !== null && isNp(np) && acts(np) && opens(grammar, who - 2) ? phrasesAt(grammar, who - 2) : [];
}
