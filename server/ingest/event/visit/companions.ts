import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { type Item, isComma, isVg } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';

/** "flew to Cairo | with her defence minister", "accompanied by Minister Moe": who comes along from the same side. */
export function companionsOf(scene: Scene, at: number): readonly Reference[] {
  const { preps } = rightOf(scene.grammar, at);
  const link = preps.findIndex(({ word }) => word === 'with' || word === 'along with');
  const before = preps[link - 1];
  const behind = before === undefined ? at + 1 : before.end;
  // "arrives in Cairo | on Tuesday, | accompanied by her defence minister".
  const between = scene.grammar.items.slice(behind, preps[link]?.at);
  const next = between.every(({ kind }) => /^(?:date|prep|comma)$/.test(kind));
  // "flew to Cairo for talks | with Salem".
  if (
    link < 0 ||
    !next ||
    before?.group.some((np) => np.is.has('events')) === true ||
    (before !== undefined && !/^(?:to|in|at|for)$/.test(before.word))
  )
    return [];
  const sides = new Set(referencesOf(subjectOf(scene.grammar, at), scene.discourse).map(({ actor }) => sideOf(actor)));
  // "was in Lima with the UN envoy", "flew to Lima with him": who is there with somebody, of whatever side.
  const verb = scene.grammar.items[at];
  const any = isVg(verb) && (verb.lemma === 'be' || verb.is.has('moving') || preps[link]?.word === 'along with');
  return referencesOf(preps[link]?.group ?? [], scene.discourse).filter(
    ({ actor }) => actor.kind === 'leader' && (any || sideOf(actor) === null || sides.has(sideOf(actor))),
  );
}

/** "Dahl, | joined by Salem, | flew to Cairo", "flew to Cairo, | joined by Salem": who comes along, of whatever side. */
export function joinedBy({ grammar, discourse }: Scene, at: number): readonly Reference[] {
  const { items } = grammar;
  const before = items.slice(0, at).findLastIndex(isVg);
  const behind = rightOf(grammar, at).end + 1;
  const join = isComma(items[at - 1]) && isJoined(items, before) ? before : isJoined(items, behind) ? behind : -1;
  const [by] = join < 0 ? [] : rightOf(grammar, join).preps;
  return by?.word === 'by' ? referencesOf(by.group, discourse).filter(({ actor }) => actor.kind === 'leader') : [];
}

/** ", | joined by": a bare participle behind a comma. */
function isJoined(items: readonly Item[], at: number): boolean {
  const verb = items[at];
  return isVg(verb) && verb.lemma === 'join' && verb.first === verb.head && isComma(items[at - 1]);
}

/** "accompanied | Salem | to Cairo": whoever is accompanied goes as well. */
export function accompanied({ grammar, discourse, knowledge }: Scene, at: number): readonly Reference[] {
  const verb = grammar.items[at];
  if (!isVg(verb) || verb.passive || !knowledge.frames.visit.company.has(verb.lemma)) return [];
  return referencesOf(rightOf(grammar, at).objects, discourse).filter(({ actor }) => actor.kind === 'leader');
}
