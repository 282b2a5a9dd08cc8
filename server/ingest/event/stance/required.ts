import { governorOf } from '../../clause/grammar/governors.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNpOf, isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Found } from './found.ts';

/** "would have to be approved", "needs to back it": what must be done is not done. */
function isYetToDo({ grammar }: Scene, at: number): boolean {
  const [verb, governor] = [grammar.items[at], governorOf(grammar, at)];
  const over = governor === null ? undefined : grammar.items[governor];
  return (
    isVg(verb) &&
    verb.shape === 'infinitive' &&
    isVg(over) &&
    over.end === verb.first &&
    /^(?:have|need|ought)$/.test(over.lemma)
  );
}

/** "Malta must condemn it", "should back it": asked of others; who says "we must condemn it" does so. */
function isAskedOf({ grammar }: Scene, at: number): boolean {
  const verb = grammar.items[at];
  if (!isVg(verb) || !verb.modals.some((word) => /^(?:must|should)$/.test(word))) return false;
  return !subjectOf(grammar, at).some((np) => isNpOf(np, 'pronoun') && /^(?:i|we)$/.test(np.core.word));
}

/** A stance that somebody has still to take. */
export const isRequired = (scene: Scene, { at, scope }: Pick<Found, 'at' | 'scope'>): boolean =>
  isYetToDo(scene, at) || isAskedOf(scene, scope);
