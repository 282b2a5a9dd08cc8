import { isComma, isVg } from '../clause/items.ts';
import { rightOf } from '../clause/right.ts';
import type { Scene } from '../coreference/scene.ts';

/** "a conference | hosted by Peru": the verb that says who holds it, or null. */
export function hostedBy(scene: Scene, at: number): number | null {
  const right = rightOf(scene.grammar, at);
  const behind = isComma(scene.grammar.items[right.end]) ? right.end + 1 : right.end;
  const end = scene.grammar.items[behind]?.kind === 'rel' ? behind + 1 : behind;
  const verb = scene.grammar.items[end];
  return isVg(verb) && /^(?:host|chair|convene)$/.test(verb.lemma) ? end : null;
}
