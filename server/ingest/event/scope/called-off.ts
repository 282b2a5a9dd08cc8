import { rightOf } from '../../clause/grammar/right.ts';
import {
  type Item,
  isComma,
  isFinite,
  isNp,
  isNpOf,
  isPrep,
  isVg,
  type NounPhrase,
  prepWord,
} from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Scope } from '../draft.ts';
import { isMeetingNoun } from '../meeting/found.ts';
import { apply, type Running } from './operators.ts';

const PLAN = /^(?:visit|stop|stopover|plan|plans)$/;

/** "the trip", "the talks": what was planned; "that visit" is one of several. */
function namesPlan(scene: Scene, np: NounPhrase): boolean {
  if (!/^(?:the|his|her|their)$/.test(np.words[0] ?? '')) return false;
  return isMeetingNoun(scene, np) || np.is.has('journeys') || PLAN.test(np.words.at(-1) ?? '');
}

/** "but | cancelled", "but called off | the trip"; not "but called off | a rally", "but cancelled the visit | to Quito". */
function cancelsPlan(scene: Scene, verb: number): boolean {
  const { objects, preps } = rightOf(scene.grammar, verb);
  const [off, ...more] = preps[0]?.word === 'off' ? preps : [undefined, ...preps];
  const what = [...objects, ...(off?.group ?? [])];
  return what.length === 0 || (what.every((np) => namesPlan(scene, np)) && more[0]?.word !== 'to');
}

/** "was to meet her, but | he | cancelled". */
const isSameAgain = (item: Item | undefined): boolean => isNpOf(item, 'pronoun') && item.core.word !== 'it';

/** "was to meet Salem, | but the trip has been put off", "was to be held in May, | but was called off", "was to come but | cancelled". */
function isCalledOff(scene: Scene, at: number): boolean {
  const { items } = scene.grammar;
  const but = items.findIndex((item, i) => i > at && item.kind === 'conj' && item.word === 'but');
  if (but < 0) return false;
  const subject = items[but + 1];
  const on = isNp(subject) ? but + 2 : but + 1;
  const verb = items[on];
  if (!isFinite(verb) || verb.negated || scene.knowledge.modality.verbs.get(verb.lemma) !== 'cancel') return false;
  if (verb.passive) return isNp(subject) ? namesPlan(scene, subject) : isComma(items[but - 1]);
  return (!isNp(subject) || isSameAgain(subject)) && cancelsPlan(scene, on);
}

/** "where", "at | which". */
const isThere = (item: Item, before: Item | undefined): boolean =>
  item.kind === 'rel' &&
  (item.word === 'where' || (item.word === 'which' && /^(?:at|during|on)$/.test(prepWord(before))));

/** "cancelled a trip to Lima, | where she was to meet Salem", "a summit | at which": what was to be on it is off, too. */
function isOnCancelled(scene: Scene, at: number): boolean {
  const { items } = scene.grammar;
  const { knowledge } = scene;
  const where = items.findLastIndex((item, i) => i < at && isThere(item, items[i - 1]));
  const over = items.findLastIndex((item, i) => i < where && isVg(item));
  const [verb, trip] = [items[over], items[over + 1]];
  const off = isVg(verb) && !verb.negated && knowledge.modality.verbs.get(verb.lemma) === 'cancel';
  const what = isPrep(trip, 'off') ? items[over + 2] : trip;
  return (
    off &&
    isNp(what) &&
    (what.is.has('journeys') || isMeetingNoun(scene, what) || /^visits?$/.test(what.words.at(-1) ?? ''))
  );
}

/** "was to have met Salem": nobody denies that it was planned. */
const wasPlanned = ({ modality, steps }: Scope): boolean =>
  modality === 'planned' || (modality === 'denied' && steps.at(-1)?.by === 'is-to have');

/** A meeting or visit that was planned, and that the same sentence says is off. */
export function calledOff(scene: Scene, at: number, scope: Scope): Scope {
  const cue = isCalledOff(scene, at) ? 'but' : isOnCancelled(scene, at) ? 'where' : null;
  if (!wasPlanned(scope) || cue === null) return scope;
  const running: Running = { ...scope, modality: 'planned', steps: [...scope.steps] };
  apply(running, scene, 'cancel', cue);
  return running;
}
