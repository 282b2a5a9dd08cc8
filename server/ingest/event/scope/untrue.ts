import { isComma, isFinite, isNp, isVg, type VerbGroup } from '../../clause/items.ts';
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

const TOLD = /^(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?|assertions?|stor(?:y|ies))$/;

/** "Salem had gone to Lima, | a claim officials denied": the word of the verb with which the sentence ends, or null. */
export function deniedBehind({ grammar: { items }, knowledge }: Scene, at: number): string | null {
  const last = items.findLastIndex((item) => item.kind !== 'word');
  const verb = items[last];
  const comma = items.slice(0, last).findLastIndex(isComma);
  const told = items[comma + 1];
  if (comma < at || !isFinite(verb) || verb.negated || !isNp(told)) return null;
  const op = knowledge.modality.verbs.get(verb.lemma);
  const denies = op === 'negate' || op === 'refuse' || verb.lemma === 'dismiss';
  const alone = !items.slice(comma + 1, last).some((item) => isVg(item) || item.kind === 'conj');
  return denies && alone && TOLD.test(told.words.find((word) => !/^an?$/.test(word)) ?? '') ? verb.lemma : null;
}
