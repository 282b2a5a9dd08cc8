import { isFinite, isNp, isVg, type VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

/** "It is not true that he met her", "it was false that …". */
export const untrue = ({ lemma, negated }: VerbGroup, word: string): boolean =>
  lemma === 'be' && (negated ? /^(?:true|correct|accurate)$/ : /^(?:untrue|false|incorrect|wrong)$/).test(word);

const FALSE = /^(?:propaganda|fabrications?|inventions?|fiction|lies?|nonsense|rumou?rs?|untrue|false|fake|baseless)$/;

/** "reports that she had met him | were propaganda". */
export function provedFalse({ grammar: { items } }: Scene, at: number): string | null {
  const be = items.findIndex((item, i) => i > at && isFinite(item));
  const [verb, np] = [items[be], items[be + 1]];
  const word = isNp(np) ? (np.words.at(-1) ?? '') : '';
  const told = isVg(verb) && verb.lemma === 'be' && !verb.negated && verb.modals.length === 0;
  return told && FALSE.test(word) ? word : null;
}
