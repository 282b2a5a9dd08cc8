import { isComma, isNp, isVg } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { subjectSources } from './sources.ts';

/** "opponents of the treaty": who is said to be one, or stands beside it: "Petrov, a critic of the treaty, …". */
export function describedAs(scene: Scene, at: number): readonly Reference[] {
  const { items } = scene.grammar;
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : items[over.at];
  const is = isVg(verb) && /^(?:be|become|remain)$/.test(verb.lemma);
  if (is && over !== null && (over.prep === null || over.at === oneOf(scene, at) - 1))
    return subjectSources(scene, over.at);
  const first = oneOf(scene, at);
  const named = items[first - 2];
  const beside = isComma(items[first - 1]) && isNp(named) && named.core.kind !== 'thing';
  return beside ? referencesOf([named], scene.discourse) : [];
}

/** "one of the fiercest critics", "among the first supporters": where the description begins. */
function oneOf(scene: Scene, at: number): number {
  const [one, of] = [scene.grammar.items[at - 2], scene.grammar.items[at - 1]];
  if (of?.kind !== 'prep') return at;
  if (of.word === 'among') return at - 1;
  return of.word === 'of' && isNp(one) && one.words.at(-1) === 'one' ? at - 2 : at;
}
