import { isFinite, isNp, isVg, prepWord } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { holdsStance, subjectSources } from './sources.ts';

/** "in support of", "in protest of": a stance that goes with what somebody does. */
export const isManner = (scene: Scene, at: number): boolean => {
  const before = scene.grammar.items[at - 1];
  const np = scene.grammar.items[at];
  if (before?.kind !== 'prep' || !isNp(np) || np.words.length > 1) return false;
  const [top, over] = [scene.grammar.items[at - 2], scene.grammar.items[at - 3]];
  const within = before.word === 'of' && /^(?:in|as)$/.test(prepWord(over));
  return before.word === 'in' || (within && isNp(top) && holdsStance(top));
};

/** "In a show of support for Malta, | Norway sent a ship": who does what the opening phrase goes with. */
export function frontHolders(scene: Scene, at: number): readonly Reference[] {
  const { items } = scene.grammar;
  if (items[0]?.kind !== 'prep' || items.slice(0, at).some(isVg)) return [];
  const main = items.findIndex((item, i) => i > at && isVg(item));
  const verb = items[main];
  return isFinite(verb) && items[main - 1]?.kind !== 'rel' ? subjectSources(scene, main) : [];
}
