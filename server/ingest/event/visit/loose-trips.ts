import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, isNpOf, isPrep, isVg, type NounPhrase } from '../../clause/items.ts';
import { actorKey, distinct, type Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { lemmaOf } from '../../document/lemmas.ts';
import { itinerary, type Stop } from '../place/itinerary.ts';
import { whereOf } from '../place/where.ts';
import { scopeOf } from '../scope/modality.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { atHome, type FoundVisit, stopsBehind } from './found.ts';
import { nounOf } from './nouns.ts';
import { travellers } from './travellers.ts';

const NTH = /^(?:first|second|third|next|last|final|maiden)$/;

/** Whether a phrase is a journey, or part of one, that has a traveller. */
function isTrip(scene: Scene, np: NounPhrase): boolean {
  const head = lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs);
  const noun = nounOf(scene, np);
  return scene.knowledge.frames.visit.landings.has(head) || (noun !== undefined && !noun.own && head !== 'mission');
}

/** "Lima was her third stop", "her choice of Lima as her first stop", "chose Lima for her first trip": the place in front. */
function placeBefore(scene: Scene, at: number): readonly Stop[] {
  const { items } = scene.grammar;
  const link = items[at - 1];
  const equal = isVg(link) && link.lemma === 'be';
  const trip = items[at];
  const chosen = (isPrep(link, 'as') || isPrep(link, 'for')) && isNp(trip) && trip.words.some((word) => NTH.test(word));
  if (!equal && !chosen) return [];
  const np = items[at - 2];
  const where = isNp(np) ? whereOf(scene, np) : null;
  return where === null || where.iso3 === null ? [] : [{ where, date: null }];
}

function stopsOf(scene: Scene, at: number): readonly Stop[] {
  const { preps } = rightOf(scene.grammar, at);
  const behind = stopsBehind(scene, { at, preps: preps.slice(0, 3) }, ['to', 'in', 'at']);
  if (behind.length > 0) return behind;
  const before = placeBefore(scene, at);
  if (before.length > 0) return before;
  const verb = scene.grammar.items[at + 1];
  return isVg(verb) && verb.lemma === 'be' ? itinerary(scene, at + 2) : [];
}

/** The only one in the sentence who can have travelled there, and nobody from there. */
function onlyGuest(scene: Scene, stops: readonly Stop[]): Reference | null {
  const nps = scene.grammar.items.filter((item): item is NounPhrase => isNpOf(item, 'person') || isNpOf(item, 'title'));
  const owners = scene.grammar.items.flatMap((item) => (isNp(item) && item.possessor !== null ? [item.possessor] : []));
  const all = distinct(travellers(scene, [...nps, ...owners]));
  const away = all.filter(({ actor }) => stops.every(({ where }) => !atHome(scene, actor, where)));
  const [guest] = away;
  return away.length === 1 && guest !== undefined ? guest : null;
}

const HONOUR = /^honou?r$/;

/** Whose it is, where the phrase says so: "Dahl's arrival", "the arrival of Dahl"; "her" is whoever it is. */
function isOwnedBy(scene: Scene, np: NounPhrase, guest: Reference): boolean {
  const [next] = rightOf(scene.grammar, scene.grammar.items.indexOf(np)).preps;
  const told =
    next !== undefined &&
    /^(?:of|by)$/.test(next.word) &&
    !next.group.some(({ words }) => HONOUR.test(words.at(-1) ?? ''));
  const owners = [...(np.possessor === null ? [] : [np.possessor]), ...(told ? next.group : [])];
  if (owners.length === 0) return true;
  return referencesOf(owners, scene.discourse).some(({ actor }) => actorKey(actor) === actorKey(guest.actor));
}

const isSubject = (scene: Scene, at: number, { first }: Reference): boolean =>
  subjectOf(scene.grammar, at).some((np) => np.first === first);

/** "condemned the visit to Lima", "said the trip to Lima was off": who speaks of a journey need not be on it. */
function speaksOf(scene: Scene, at: number, guest: Reference): boolean {
  const over = verbOver(scene, at);
  const verb = over?.prep === null ? scene.grammar.items[over.at] : undefined;
  if (over !== null && isVg(verb) && verb.lemma !== 'be' && isSubject(scene, over.at, guest)) return true;
  return scene.grammar.items.some(
    (item, i) => isVg(item) && scene.knowledge.speech.has(item.lemma) && isSubject(scene, i, guest),
  );
}

/** A journey somewhere, and one person in the sentence who can be on it: "the trip to Lima is the first by Dahl". */
export function looseTrip(scene: Scene, at: number, np: NounPhrase): FoundVisit | null {
  if (np.core.kind !== 'thing' || !isTrip(scene, np)) return null;
  scene.trace?.tried(at, 'visit/loose');
  const stops = stopsOf(scene, at);
  const guest = stops.length === 0 ? null : onlyGuest(scene, stops);
  if (guest === null || !isOwnedBy(scene, np, guest) || speaksOf(scene, at, guest)) return null;
  const { modality } = scopeOf(scene, at);
  if (modality === 'proposed' || modality === 'denied') return null;
  return { rule: 'visit/loose', at, visitors: [guest], stops, triggers: [at], occurredOnly: false };
}
