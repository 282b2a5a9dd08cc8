import { isNpOf, isVg, type NounPhrase } from '../items.ts';
import type { Grammar } from './grammar.ts';
import { rightOf } from './right.ts';

/** How the subject of a verb group is read. */
type SubjectOf = (grammar: Grammar, at: number, depth: number) => readonly NounPhrase[];

const isHeOrShe = (np: NounPhrase): boolean => isNpOf(np, 'pronoun') && /^(?:he|she)$/.test(np.core.word);

/** The verb in front of "where | she". */
function verbBefore({ items }: Grammar, np: NounPhrase): number {
  const here = items.indexOf(np);
  const where = items[here - 1];
  return where?.kind === 'rel' && where.word === 'where' ? items.slice(0, here).findLastIndex(isVg) : -1;
}

/** "The tour took Dahl to Lima, where | she": whom a thing has brought there. */
export function takenThere(grammar: Grammar, np: NounPhrase, subject: SubjectOf): readonly NounPhrase[] | null {
  const verb = isHeOrShe(np) ? verbBefore(grammar, np) : -1;
  if (verb < 0) return null;
  const { objects } = rightOf(grammar, verb);
  if (objects.length !== 1 || !objects.every((one) => isNpOf(one, 'person'))) return null;
  const carries = subject(grammar, verb, 3);
  return carries.length > 0 && carries.every((one) => isNpOf(one, 'thing')) ? objects : null;
}
