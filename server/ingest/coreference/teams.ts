import { rightOf } from '../clause/grammar/right.ts';
import { subjectOf } from '../clause/grammar/subject.ts';
import { type Item, isFinite, isNp, isNpOf, isVg, type NounPhrase } from '../clause/items.ts';
import { type Actor, actorKey, distinct } from './actors.ts';
import { leader } from './discourse.ts';
import { referencesOf, resolve } from './resolve.ts';
import type { Scene } from './scene.ts';

const DELEGATION = /^(?:delegation|team|mission)$/;

export const travels = (scene: Scene): boolean =>
  scene.grammar.items.some(
    (item, at) => item.kind === 'prep' && item.word === 'with' && DELEGATION.test(headOf(scene.grammar.items[at + 1])),
  );

/** "Berg also travelled with the delegation": he joins those who went before; else those who act together are a team. */
export function teamWith(scene: Scene, main: readonly Actor[]): readonly Actor[] {
  const { team } = scene.discourse;
  if (main.length > 0 && team.length > 0 && travels(scene)) {
    const all = new Map([...team, ...main].map((actor) => [actorKey(actor), actor]));
    scene.discourse.delegation = [...all.values()];
    return scene.discourse.delegation;
  }
  return main.length > 1 ? main : team;
}

const headOf = (item: Item | undefined): string => (isNpOf(item, 'thing') ? (item.words.at(-1) ?? '') : '');

/** "the delegation, led by Dahl": read by the name of who leads it. */
const isLed = (item: Item | undefined): boolean => isNpOf(item, 'person') && DELEGATION.test(item.words.at(-1) ?? '');

/** "a delegation led by Dahl and Berg": the delegation of what follows. */
export function noteDelegation(scene: Scene): void {
  const { items, groups } = scene.grammar;
  const at = items.findIndex(isLed);
  const np = items[at];
  if (!isNp(np)) return noteMembers(scene);
  const led = distinct(referencesOf(groups[at]?.nps ?? [np], scene.discourse)).map((r) => r.actor);
  scene.discourse.delegation = led;
  // "The delegation, led by Dahl, arrived in Lima, where | it | met …".
  if (at < items.findIndex(isFinite)) scene.discourse.body = led;
}

const NAMES = /^(?:consist|include|comprise|compose|make-up)$/;

/** "The delegation consists of A, B and C": its members. */
function noteMembers({ grammar, discourse }: Scene): void {
  const at = grammar.items.findIndex(isFinite);
  const verb = grammar.items[at];
  if (!isVg(verb) || !NAMES.test(verb.lemma)) return;
  const [subject] = subjectOf(grammar, at);
  if (subject?.core.kind !== 'thing' || !DELEGATION.test(subject.words.at(-1) ?? '')) return;
  const { objects, preps } = rightOf(grammar, at);
  const of = preps.find(({ word }) => word === 'of');
  const members = (of?.group ?? objects).flatMap(({ core }) => (core.kind === 'person' ? [leader(core.person)] : []));
  if (members.length > 1) discourse.delegation = members;
}

const isTeam = (np: NounPhrase): boolean => isLed(np) || (np.core.kind === 'thing' && np.is.has('teams'));

/** "The delegation arrived. It met …": those in the delegation that the sentence is about. */
export function noteBody({ grammar, discourse }: Scene): void {
  const at = grammar.items.findIndex(isFinite);
  const [subject] = at < 0 ? [] : subjectOf(grammar, at);
  if (subject?.core.kind === 'pronoun' && subject.core.word === 'it') return;
  const actors = subject !== undefined && isTeam(subject) ? resolve(subject, discourse).actors : [];
  discourse.body = actors.every(({ kind }) => kind === 'leader') ? actors : [];
}
