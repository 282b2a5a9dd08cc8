import { isComma, isFinite, isNp, isPrep, isVg } from '../items.ts';
import type { Grammar } from './grammar.ts';
import { acts } from './groups.ts';

/** "saw Dahl | leaving", "pictures of Dahl | leaving": who acts right in front of a gerund, and behind no other preposition. */
export function isPerceived({ items, groups }: Grammar, at: number): boolean {
  const np = items[at];
  const first = groups[at]?.first ?? at;
  const head = items[first - 2];
  const shown = isPrep(items[first - 1], 'of') && isNp(head) && head.is.has('pictures');
  return isNp(np) && acts(np) && (shown || items[first - 1]?.kind !== 'prep');
}

/** "said | troops | leaving Libya would go home": what a reported clause is about, and not who speaks. */
export function isReported({ items, groups }: Grammar, at: number): boolean {
  const says = items[(groups[at - 1]?.first ?? at - 1) - 1];
  const told = isVg(says) ? says.is.has('reporting') : says?.kind === 'sub' && says.word === 'that';
  return told && isNp(items[at - 1]) && items.some((item, i) => i > at && isFinite(item));
}

/** "left Lima, | with | Dahl | calling him a friend": who acts in an aside of his own at the end of a clause. */
export function isAbsolute({ items, groups }: Grammar, at: number): boolean {
  const np = items[at - 1];
  const first = groups[at - 1]?.first ?? at - 1;
  return isNp(np) && acts(np) && isPrep(items[first - 1], 'with') && isComma(items[first - 2]);
}
