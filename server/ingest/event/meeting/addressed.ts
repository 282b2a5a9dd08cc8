import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { type Item, isComma, isFinite, isNp, isVg, type NounPhrase, prepWord } from '../../clause/items.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import type { Parties } from './found.ts';

const isPerson = ({ core }: NounPhrase): boolean => core.kind === 'person';

/** "urged | Salem": whom a verb speaks to. */
const addresses = (item: Item | undefined): boolean => isFinite(item) && !item.passive && item.is.has('addressing');

/** Whether a call stands apart from the verb in front of it: behind a comma, or behind what was asked for. */
function isApart({ grammar: { items } }: Scene, over: number | null, prep: number): boolean {
  const verb = over === null ? undefined : items[over];
  return isComma(items[prep - 1]) || !isVg(verb) || verb.shape === 'infinitive' || addresses(verb);
}

/** "urged Salem to go home, | in a phone call": who speaks and whom they speak to are on the line. */
export function addressed(scene: Scene, at: number): Parties | null {
  const { items, groups } = scene.grammar;
  const prep = (groups[at]?.first ?? at) - 1;
  const np = items[at];
  if (!isNp(np) || !/^(?:in|during|at)$/.test(prepWord(items[prep])) || !/^(?:an?|their)$/.test(np.words[0] ?? ''))
    return null;
  const main = items.findLastIndex((item, i) => i < prep && addresses(item));
  if (main < 0 || !isApart(scene, verbOver(scene, at)?.at ?? null, prep)) return null;
  const others = rightOf(scene.grammar, main).objects.filter(isPerson);
  const a = referencesOf(subjectOf(scene.grammar, main), scene.discourse);
  const b = referencesOf(others, scene.discourse);
  return a.length > 0 && b.length > 0 ? { a, b } : null;
}
