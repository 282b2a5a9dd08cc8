import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNpOf, isVg, prepWord } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import type { Target } from './found.ts';
import { targetsOf } from './targets.ts';

const DESPITE = /^(?:despite|over)$/;

/** "approved the treaty despite opposition from Malta": what was done is what Malta is against. */
export function doneDespite(scene: Scene, at: number): readonly Target[] {
  const { items } = scene.grammar;
  const verb = verbOver(scene, at);
  const done = verb === null ? undefined : items[verb.at];
  if (!DESPITE.test(prepWord(items[at - 1])) || verb === null || !isVg(done)) return [];
  const { objects, preps } = rightOf(scene.grammar, verb.at);
  // "spoke on the radio, despite …": of which of them it is told is open.
  if (preps[0]?.at !== at - 1 || scene.knowledge.speech.has(done.lemma)) return [];
  const things = objects.length > 0 ? objects : subjectOf(scene.grammar, verb.at);
  return targetsOf(
    scene,
    things.filter((np) => isNpOf(np, 'thing')),
  );
}
