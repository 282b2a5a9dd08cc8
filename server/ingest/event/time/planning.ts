import { governorOf } from '../../clause/grammar/governors.ts';
import { isNp, isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

/** "On Monday she was ready to meet Salem": that day she was, whenever they meet. */
const WILLING = /^(?:ready|willing|prepared|keen|eager|open|invited|welcome)$/;

/** "is due | to meet", "plans | to meet", "has promised | to meet": the verb in front of an infinitive that puts it ahead. */
export function planningVerb({ grammar }: Scene, at: number): number | null {
  const { items } = grammar;
  const own = items[at];
  if (!isVg(own) || own.shape !== 'infinitive') return null;
  const over = governorOf(grammar, at);
  const verb = over === null ? undefined : items[over];
  if (over === null || !isVg(verb) || verb.shape !== 'finite') return null;
  const state = items.slice(over + 1, at).find(isNp);
  const plans =
    state !== undefined && verb.lemma === 'be' ? !WILLING.test(state.words.at(-1) ?? '') : verb.is.has('intending');
  return plans || (verb.perfect && verb.present && !verb.passive) ? over : null;
}
