import { type Item, isNp, isPrep, isVg, type NounPhrase } from '../items.ts';
import type { Grammar } from './grammar.ts';

/** How the subject of a verb group is read. */
type SubjectOf = (grammar: Grammar, at: number, depth: number) => readonly NounPhrase[];

/** "was | among the leaders", "is | one of the ministers": the verb that counts somebody among those of a phrase, or -1. */
function countsAt(items: readonly Item[], here: number): number {
  if (isPrep(items[here - 1], 'among')) return here - 2;
  const one = items[here - 2];
  return isPrep(items[here - 1], 'of') && isNp(one) && one.words.at(-1) === 'one' ? here - 3 : -1;
}

/** "Dahl was among the leaders who | met", "is one of the ministers who | met": of those who did it the one who is named. */
export function amongThem(grammar: Grammar, np: NounPhrase, subject: SubjectOf): readonly NounPhrase[] | null {
  const { items } = grammar;
  const here = items.indexOf(np);
  const verb = countsAt(items, here);
  const be = items[verb];
  if (items[here + 1]?.kind !== 'rel' || !isVg(be) || be.lemma !== 'be' || be.negated) return null;
  const named = subject(grammar, verb, 3);
  return named.length > 0 && named.every(({ core }) => core.kind === 'person') ? named : null;
}
