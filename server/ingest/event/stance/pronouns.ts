import { governorOf } from '../../clause/grammar/governors.ts';
import { isAbsolute } from '../../clause/grammar/perceived.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isFinite, isNpOf, isVg, type NounPhrase } from '../../clause/items.ts';
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
  const parties = namedAbove(scene, at, governor).filter(({ core }) => kinds.test(core.kind));
  return parties.length === 1 ? parties : [];
}

/** Those whom a clause names: but for its subject, unless the gerund has one of its own: "Malta left, with Dahl calling it a threat". */
function namedAbove({ grammar }: Scene, at: number, governor: number): readonly NounPhrase[] {
  const { objects, preps } = rightOf(grammar, governor);
  if (isAbsolute(grammar, at)) {
    const subject = subjectOf(grammar, governor);
    return [...subject, ...subject.flatMap(({ possessor }) => possessor ?? []), ...objects];
  }
  return [...objects, ...preps.flatMap(({ word, group }) => (/^(?:with|against)$/.test(word) ? group : []))];
}

/** "that the plan was bad and | that | Malta | opposed it": where the clause with "that" begins, or null. */
function thatBefore({ grammar: { items } }: Scene, at: number): number | null {
  const that = items.slice(0, at).findLastIndex((item) => item.kind === 'sub' || item.kind === 'break' || isVg(item));
  const item = items[that];
  return item?.kind === 'sub' && item.word === 'that' ? that : null;
}

/** "said that the plan was bad and that Malta opposed | it": the thing of which the clause before tells. */
export function subjectBefore(scene: Scene, at: number): readonly NounPhrase[] {
  const { items } = scene.grammar;
  const [object, more] = rightOf(scene.grammar, at).objects;
  const it = object?.core.kind === 'pronoun' && /^(?:it|them)$/.test(object.core.word) && more === undefined;
  const second = it ? thatBefore(scene, at) : null;
  if (second === null || items[second - 1]?.kind !== 'conj') return [];
  const first = items.slice(0, second - 1).findLastIndex((item) => item.kind === 'sub' && item.word === 'that');
  const np = items[first + 1];
  const parallel = first >= 0 && items.slice(first, second).some(isFinite);
  return parallel && isNpOf(np, 'thing') ? [np] : [];
}
