import { isComma, isFinite, isNp, type NounPhrase } from '../clause/items.ts';
import type { Scene } from '../coreference/scene.ts';
import type { Scope } from './draft.ts';
import { isMeetingNoun } from './meeting-found.ts';
import { apply, type Running } from './operators.ts';

/** "the trip", "the talks": what was planned; "that visit" is one of several. */
function namesPlan(scene: Scene, np: NounPhrase): boolean {
  if (!/^(?:the|his|her|their)$/.test(np.words[0] ?? '')) return false;
  return isMeetingNoun(scene, np) || np.is.has('journeys') || /^(?:visit|plan|plans)$/.test(np.words.at(-1) ?? '');
}

/** "was to meet Salem, | but the trip has been put off", "was to be held in May, | but was called off", "was to come but | cancelled". */
function isCalledOff(scene: Scene, at: number): boolean {
  const { items } = scene.grammar;
  const but = items.findIndex((item, i) => i > at && item.kind === 'conj' && item.word === 'but');
  if (but < 0) return false;
  const np = items[but + 1];
  const verb = isNp(np) ? items[but + 2] : np;
  if (!isFinite(verb) || verb.negated || (isNp(np) && !namesPlan(scene, np))) return false;
  const told = verb.passive ? isComma(items[but - 1]) : !isNp(np) && !isNp(items[but + 2]);
  return told && scene.knowledge.modality.verbs.get(verb.lemma) === 'cancel';
}

/** A meeting or visit that was planned, and that the same sentence says is off. */
export function calledOff(scene: Scene, at: number, scope: Scope): Scope {
  if (scope.modality !== 'planned' || !isCalledOff(scene, at)) return scope;
  const running: Running = { ...scope, steps: [...scope.steps] };
  apply(running, scene, 'cancel', 'but');
  return running;
}
