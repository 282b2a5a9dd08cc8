import { governorOf } from '../../clause/grammar/governors.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { isVg, type NounPhrase } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

/** What each pronoun may stand for, by the kinds of phrase. */
const MAY_BE: Readonly<Record<string, RegExp>> = {
  it: /^(?:country|organization)$/,
  him: /^person$/,
  her: /^person$/,
};

/** "cut ties with Malta, | accusing it of theft": the one party that the clause above a gerund names besides its subject. */
export function partyAbove(scene: Scene, at: number): readonly NounPhrase[] {
  const verb = scene.grammar.items[at];
  const [object, more] = rightOf(scene.grammar, at).objects;
  if (!isVg(verb) || verb.shape !== 'gerund' || object?.core.kind !== 'pronoun' || more !== undefined) return [];
  const kinds = MAY_BE[object.core.word];
  const governor = governorOf(scene.grammar, at);
  if (governor === null || kinds === undefined) return [];
  const { objects, preps } = rightOf(scene.grammar, governor);
  const others = preps.flatMap(({ word, group }) => (/^(?:with|against)$/.test(word) ? group : []));
  const parties = [...objects, ...others].filter(({ core }) => kinds.test(core.kind));
  return parties.length === 1 ? parties : [];
}
