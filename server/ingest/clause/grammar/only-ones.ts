import { type Item, isFinite, isNpOf, isVg, type PhraseOf } from '../items.ts';

const RANK = /^(?:first|second|third|only|last|latest|highest|highest-ranking|most)$/;

/** An office and whoever it is told of, behind the verb. */
export type OnlyOne = { readonly title: PhraseOf<'title'>; readonly person: PhraseOf<'person'> };

/** "was": what somebody has been. */
const isWas = (verb: Item | undefined): boolean =>
  isVg(verb) && verb.lemma === 'be' && !verb.present && verb.modals.length === 0 && !verb.negated;

/** "the last Norwegian minister | to visit": an office told apart by what was done in it, in front of all verbs. */
function rankedBefore(items: readonly Item[], at: number): PhraseOf<'title'> | null {
  const [title, verb] = [items[at - 1], items[at]];
  if (!isVg(verb) || verb.shape !== 'infinitive' || items.slice(0, at).some(isVg)) return null;
  return isNpOf(title, 'title') && title.words.some((word) => RANK.test(word)) ? title : null;
}

/** "The last Norwegian minister | to visit Lima | was | Ola Vik": of whom an infinitive behind an office is told; null of others. */
export function onlyOneAt(items: readonly Item[], at: number): OnlyOne | null {
  const title = rankedBefore(items, at);
  if (title === null) return null;
  const be = items.findIndex((item, i) => i > at && isFinite(item));
  const person = items[be + 1];
  return isWas(items[be]) && isNpOf(person, 'person') ? { title, person } : null;
}
