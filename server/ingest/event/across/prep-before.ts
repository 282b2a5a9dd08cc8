import { isNp, isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Tokens } from '../draft.ts';
import { roundOf } from '../meeting/noun-parties.ts';

/** The preposition in front of a trigger: "during | his visit", "after | meeting Xi", "after | two hours of talks". */
export function prepBefore(scene: Scene, trigger: Tokens): string | null {
  const { items, groups } = scene.grammar;
  const at = roundOf(
    scene,
    items.findIndex((item) => (isNp(item) || isVg(item)) && item.end === trigger.end),
  );
  const before = items[(groups[at]?.first ?? at) - 1];
  return before?.kind === 'prep' ? before.word : null;
}
