import { rightOf } from '../../clause/grammar/right.ts';
import { isVg } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';

/** "thanked Merkel for her support", "gratitude to Merkel for her support": the one thanked. */
export function thanked(scene: Scene, at: number): readonly Reference[] | null {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (!isVg(verb) || over === null || verb.passive) return null;
  const right = rightOf(scene.grammar, over.at);
  const behindFor = right.preps.find((prep) => prep.word === 'for');
  if (behindFor === undefined || at < behindFor.at) return null;
  if (scene.knowledge.frames.stance.thanks.has(verb.lemma)) return referencesOf(right.objects, scene.discourse);
  const gratitude = right.objects.some((np) => /^(?:gratitude|thanks|appreciation)$/.test(np.words.at(-1) ?? ''));
  const to = right.preps.filter((prep) => prep.word === 'to').flatMap((prep) => prep.group);
  return gratitude && to.length > 0 ? referencesOf(to, scene.discourse) : null;
}
