import { isComma, isFinite, isNp, isVg, type NounPhrase } from '../clause/items.ts';
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

/** "cancelled a trip to Lima, | where she was to meet Salem": what was to be on it is off, too. */
function isOnCancelled({ grammar, knowledge }: Scene, at: number): boolean {
  const { items } = grammar;
  const where = items.findLastIndex((item, i) => i < at && item.kind === 'rel' && item.word === 'where');
  const over = items.findLastIndex((item, i) => i < where && isVg(item));
  const [verb, trip] = [items[over], items[over + 1]];
  const off = isVg(verb) && !verb.negated && knowledge.modality.verbs.get(verb.lemma) === 'cancel';
  return off && isNp(trip) && (trip.is.has('journeys') || /^visits?$/.test(trip.words.at(-1) ?? ''));
}

/** A meeting or visit that was planned, and that the same sentence says is off. */
export function calledOff(scene: Scene, at: number, scope: Scope): Scope {
  const cue = isCalledOff(scene, at) ? 'but' : isOnCancelled(scene, at) ? 'where' : null;
  if (scope.modality !== 'planned' || cue === null) return scope;
  const running: Running = { ...scope, steps: [...scope.steps] };
  apply(running, scene, 'cancel', cue);
  return running;
}
