import { rightOf } from '../../clause/grammar/right.ts';
import type { VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { takesSide } from '../frames.ts';
import { isUnderWay } from './journey-scope.ts';

/** "did not mention the talks", "praised the visit": such verbs take for granted that it took place. */
export const presupposes = (scene: Scene, verb: VerbGroup, prep: string | null): boolean =>
  scene.knowledge.modality.verbs.get(verb.lemma) === undefined &&
  ((prep === 'on' && !isUnderWay(scene, verb)) ||
    prep === 'about' ||
    scene.knowledge.speech.has(verb.lemma) ||
    (prep === null && judges(scene, verb)));

/** "praised the visit". */
export const judges = ({ knowledge }: Scene, { lemma }: VerbGroup): boolean =>
  !knowledge.frames.meet.light.has(lemma) && (knowledge.frames.stance.verbs.get(lemma)?.some(takesSide) ?? false);

/** "did not attend | the talks between Dahl and Rojas": they were held without one. */
export function misses({ grammar, knowledge }: Scene, noun: number, { lemma, negated }: VerbGroup): boolean {
  const others = rightOf(grammar, noun).preps.some(({ word, group }) => word === 'between' && group.length > 1);
  return negated && others && knowledge.frames.meet.attend.get(lemma) === 'take-part';
}

/** "would welcome a meeting": nobody has agreed to it. */
export const wouldJudge = (scene: Scene, verb: VerbGroup, prep: string | null): boolean =>
  prep === null && /^(?:would|could|might)$/.test(verb.modals[0] ?? '') && judges(scene, verb);
