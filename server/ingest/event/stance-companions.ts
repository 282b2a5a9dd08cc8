import { isPrep, isVg, type NounPhrase } from '../clause/items.ts';
import { rightOf } from '../clause/right.ts';
import { governorOf, subjectOf } from '../clause/subject.ts';
import type { Scene } from '../coreference/scene.ts';

/** "joined Malta in condemning the raid": both do. */
export function companions(scene: Scene, at: number): readonly NounPhrase[] {
  const governor = governorOf(scene.grammar, at);
  const over = governor === null ? undefined : scene.grammar.items[governor];
  const behindIn = isPrep(scene.grammar.items[at - 1], 'in');
  if (governor === null || !isVg(over) || over.lemma !== 'join' || over.passive || !behindIn) return [];
  return [...subjectOf(scene.grammar, governor), ...rightOf(scene.grammar, governor).objects];
}
