import { subjectOf } from '../../clause/grammar/subject.ts';
import { isFinite, isVg, type NounPhrase } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

/** "condemned the arrests | that followed the vote and | backed a new mission": no thing does that, so whoever did the first. */
export function overThings(scene: Scene, own: readonly NounPhrase[], at: number): readonly NounPhrase[] {
  const { items } = scene.grammar;
  const rel = items.slice(0, at).findLastIndex(({ kind }) => /^(?:rel|sub|break)$/.test(kind));
  const things = own.length > 0 && own.every(({ core }) => core.kind === 'thing');
  if (!things || items[rel]?.kind !== 'rel' || !isFinite(items[at]) || items[at - 1]?.kind !== 'conj') return own;
  const over = items.slice(0, rel).findLastIndex((item) => isVg(item));
  return isFinite(items[over]) ? subjectOf(scene.grammar, over) : own;
}
