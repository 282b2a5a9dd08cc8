import { isComma, isVg } from '../clause/items.ts';
import { rightOf } from '../clause/right.ts';
import { subjectOf } from '../clause/subject.ts';
import { type Reference, sideOf } from '../coreference/actors.ts';
import { referencesOf } from '../coreference/resolve.ts';
import type { Scene } from '../coreference/scene.ts';

/** "flew to Cairo | with her defence minister", "accompanied by Minister Moe": who comes along from the same side. */
export function companionsOf(scene: Scene, at: number): readonly Reference[] {
  const { preps } = rightOf(scene.grammar, at);
  const link = preps.findIndex(({ word }) => word === 'with' || word === 'along with');
  const before = preps[link - 1];
  const behind = before === undefined ? at + 1 : before.end;
  // "arrives in Cairo | on Tuesday | with her defence minister".
  const between = scene.grammar.items.slice(behind, preps[link]?.at);
  const next = between.every(({ kind }) => kind === 'date' || kind === 'prep');
  if (link < 0 || !next || (before !== undefined && !/^(?:to|in|at|for)$/.test(before.word))) return [];
  const sides = new Set(referencesOf(subjectOf(scene.grammar, at), scene.discourse).map(({ actor }) => sideOf(actor)));
  // "was in Lima with the UN envoy", "flew to Lima along with him": who is there with somebody, of whatever side.
  const verb = scene.grammar.items[at];
  const any = (isVg(verb) && verb.lemma === 'be') || preps[link]?.word === 'along with';
  return referencesOf(preps[link]?.group ?? [], scene.discourse).filter(
    ({ actor }) => actor.kind === 'leader' && (any || sideOf(actor) === null || sides.has(sideOf(actor))),
  );
}

/** "Dahl, | joined by Salem, | flew to Cairo": who comes along, of whatever side. */
export function joinedBy({ grammar, discourse }: Scene, at: number): readonly Reference[] {
  const { items } = grammar;
  const join = items.slice(0, at).findLastIndex(isVg);
  const verb = items[join];
  const bare = isVg(verb) && verb.lemma === 'join' && verb.first === verb.head && isComma(items[join - 1]);
  const by = bare && isComma(items[at - 1]) ? rightOf(grammar, join).preps[0] : undefined;
  return by?.word === 'by' ? referencesOf(by.group, discourse).filter(({ actor }) => actor.kind === 'leader') : [];
}
