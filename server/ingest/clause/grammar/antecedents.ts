import { type Item, isNp, isVg } from '../items.ts';
import type { Grammar } from './grammar.ts';
import { acts } from './groups.ts';

/** What opens a clause, or is its verb. */
const isOfClause = (item: Item | undefined): boolean => isVg(item) || item?.kind === 'sub' || item?.kind === 'rel';

/** "Dahl, who came from Oslo | and who | leaves for Lima": the relative clause that another one is joined to, or -1. */
function joinedTo(items: readonly Item[], at: number): number {
  if (items[at - 1]?.kind !== 'conj') return -1;
  const before = items.slice(0, at).findLastIndex(({ kind }) => kind === 'rel' || kind === 'break');
  const [first, second] = [items[before], items[at]];
  return first?.kind === 'rel' && second?.kind === 'rel' && first.word === second.word ? before : -1;
}

/** The noun phrase that a relative word stands for. */
export function antecedentOf(grammar: Grammar, at: number): number | null {
  const { items } = grammar;
  const relative = items[at];
  const joined = joinedTo(items, at);
  if (joined >= 0) return antecedentOf(grammar, joined);
  const who = relative?.kind === 'rel' && relative.word === 'who';
  let fallback: number | null = null;
  for (let i = at - 1; i >= Math.max(0, at - 8) && !isOfClause(items[i]); i -= 1) {
    const item = items[i];
    if (!isNp(item)) continue;
    fallback ??= i;
    if (!who || acts(item)) return i;
  }
  return fallback;
}

/** "Lima, | where | she | met Salem": the verb of a clause about the place in front. */
export function inWhereClause({ items }: Grammar, verb: number): boolean {
  const [where, subject] = [items[verb - 2], items[verb - 1]];
  return where?.kind === 'rel' && where.word === 'where' && isNp(subject);
}
