import { onlyOneAt } from '../../clause/grammar/only-ones.ts';
import { isFinite, isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

const RANK = /^(?:first|second|third|fourth|fifth|only|last|latest|highest|highest-ranking|most)$/;

/** "Dahl, | the first minister | to visit Lima, said": she has been there, unless what she does is still to come. */
export function isFirstToDo(scene: Scene, at: number): boolean {
  const { items } = scene.grammar;
  if (onlyOneAt(items, at) !== null) return true;
  const [from, to] = [items[at - 1]?.end, items[at]?.first];
  const aside = scene.source.tokens.slice(from, to).map(({ norm }) => norm);
  const main = items.find((item, i) => i > at && isFinite(item));
  const ahead = isVg(main) && main.modals.length > 0;
  return aside[0] === ',' && aside.some((word) => RANK.test(word)) && !ahead;
}
