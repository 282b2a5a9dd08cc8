import { rightOf } from '../../clause/grammar/right.ts';
import { isComma, isNp, isVg } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';

/** "a conference | hosted by Peru": the verb that says who holds it, or null. */
export function hostedBy(scene: Scene, at: number): number | null {
  const right = rightOf(scene.grammar, at);
  const behind = isComma(scene.grammar.items[right.end]) ? right.end + 1 : right.end;
  const end = scene.grammar.items[behind]?.kind === 'rel' ? behind + 1 : behind;
  const verb = scene.grammar.items[end];
  return isVg(verb) && /^(?:host|chair|convene)$/.test(verb.lemma) ? end : null;
}

/** "talks | hosted by President Dahl". */
export function hostBehind(scene: Scene, at: number): readonly Reference[] {
  const verb = hostedBy(scene, at);
  if (verb === null) return [];
  const by = rightOf(scene.grammar, verb).preps.filter((prep) => prep.word === 'by');
  return referencesOf(
    by.flatMap((prep) => prep.group),
    scene.discourse,
  );
}

/** "talks hosted by President Dahl", but "a summit convened by Dahl" may be one that she has called for others. */
export function hostOfTalks(scene: Scene, at: number): readonly Reference[] {
  const np = scene.grammar.items[at];
  return isNp(np) && np.is.has('stages') ? [] : hostBehind(scene, at);
}
