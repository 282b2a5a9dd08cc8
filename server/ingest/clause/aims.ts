import type { Grammar } from './grammar.ts';
import { acts } from './groups.ts';
import { isNp, type NounPhrase } from './items.ts';

/** "Salem's offer | to meet her": whose offer or plan it is means to do it; a call or proposal may be to others. */
export function ownerOfAim({ items }: Grammar, at: number): NounPhrase | null {
  const aim = items[at - 1];
  if (!isNp(aim) || aim.possessor === null || !aim.is.has('aims') || !acts(aim.possessor)) return null;
  return /^(?:calls?|proposals?|agreements?|rights?)$/.test(aim.words.at(-1) ?? '') ? null : aim.possessor;
}
