import { type Item, isNp, isPrep, prepWord, type VerbGroup } from '../items.ts';

/** "talks with Putin held in Sochi", "the force used | by the police": no object can follow, so that it is what was done. */
export function isReduced(items: readonly Item[], at: number, verb: VerbGroup): boolean {
  const [next, doer] = [items[at + 1], items[at + 2]];
  const bare = verb.first === verb.head && !verb.present;
  if (bare && isPrep(next, 'by') && isNp(doer) && !doer.words.some((word) => /\d/.test(word))) return true;
  return bare && verb.lemma === 'hold' && (/^(?:in|at|on|by|from|near)$/.test(prepWord(next)) || next?.kind === 'date');
}
