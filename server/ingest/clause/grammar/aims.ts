import { isNp, isPrep, type NounPhrase } from '../items.ts';
import { type Grammar, phrasesAt } from './grammar.ts';
import { acts } from './groups.ts';

/** "Salem's offer | to meet her": whose offer or plan it is means to do it; a call or proposal may be to others. */
function ownerOfAim({ items }: Grammar, at: number): NounPhrase | null {
  const aim = items[at - 1];
  if (!isNp(aim) || aim.possessor === null || !aim.is.has('aims') || !acts(aim.possessor)) return null;
  return /^(?:calls?|proposals?|agreements?|rights?)$/.test(aim.words.at(-1) ?? '') ? null : aim.possessor;
}

/** "no plans for Dahl | to meet her", "arranged for Dahl | to go": who is to do it; not "left for Peru | to meet her", "a dinner for Dahl | to thank her". */
function meantFor(grammar: Grammar, at: number): readonly NounPhrase[] {
  const { items, groups } = grammar;
  const [np, first] = [items[at - 1], groups[at - 1]?.first ?? at - 1];
  const head = items[first - 2];
  if (!isNp(np) || !isPrep(items[first - 1], 'for') || !acts(np)) return [];
  const open = isNp(head) ? !head.is.has('events') : /^(?:person|title)$/.test(np.core.kind);
  return open ? phrasesAt(grammar, at - 1) : [];
}

/** Who is to do what an infinitive says, by the words right in front of it; empty where they do not say. */
export function ownersOfAim(grammar: Grammar, at: number): readonly NounPhrase[] {
  const owner = ownerOfAim(grammar, at);
  return owner === null ? meantFor(grammar, at) : [owner];
}
