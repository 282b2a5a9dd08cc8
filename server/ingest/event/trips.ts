import { addDays, type Interval, overlaps } from '../../../graph/index.ts';
import { isNp, isVg } from '../clause/items.ts';
import { actorKey, sideOf } from '../coreference/actors.ts';
import type { Scene } from '../coreference/scene.ts';
import type { Sentence } from '../document/sentences.ts';
import { whereOf } from './attach.ts';
import { type EventDraft, intervalOf, isProspective, type Tokens, type Where } from './draft.ts';

/** A journey that the text tells of: the meetings on it take place where the traveller is. */
type Trip = {
  readonly draft: EventDraft;
  readonly places: readonly Where[];
  /** Where the traveller is now; null while a journey to several places names none of them. */
  readonly here: Where | null;
  /** The last sentence that told of it. */
  readonly sentence: Sentence;
};

/** The last journey of each traveller. */
export type Trips = Map<string, Trip>;

const APART = /^(?:after|before|following|since|until|ahead of|from|despite|without)$/;
const WITHIN = /^(?:during|on|amid|in)$/;
const NEAR = 2;
const STAY = 7;

const isOne = (places: readonly Where[]): boolean => new Set(places.map(({ iso3 }) => iso3)).size === 1;
const among = (places: readonly Where[], iso3: string | null): Where | undefined =>
  places.find((place) => place.iso3 === iso3);

/** The preposition in front of a trigger: "during | his visit", "after | meeting Xi". */
function prepBefore(scene: Scene, trigger: Tokens): string | null {
  const { items, groups } = scene.grammar;
  const at = items.findIndex((item) => (isNp(item) || isVg(item)) && item.end === trigger.end);
  const before = items[(groups[at]?.first ?? at) - 1];
  return before?.kind === 'prep' ? before.word : null;
}

/** A digest tells of each happening in a paragraph of its own. */
const sameStory = (a: Sentence, b: Sentence): boolean =>
  a.header === b.header && (a.header === null || a.paragraph === b.paragraph);

/** "went to Cairo and met Salem", "met Salem during a visit to Cairo"; not "went to Cairo after meeting Salem". */
function inSentence(scene: Scene, trip: Trip, draft: EventDraft): boolean {
  const [journey, meeting] = [prepBefore(scene, trip.draft.trigger), prepBefore(scene, draft.trigger)];
  if ((journey !== null && APART.test(journey)) || (meeting !== null && APART.test(meeting))) return false;
  return trip.draft.trigger.first < draft.trigger.first || (journey !== null && WITHIN.test(journey));
}

/** "had met", "has met": told in the perfect, a meeting is no part of the story at hand. */
function isApart(scene: Scene, { trigger }: EventDraft): boolean {
  const verb = scene.grammar.items.find((item) => isVg(item) && item.end === trigger.end);
  return isVg(verb) && verb.perfect && verb.shape === 'finite';
}

function sameModality(trip: EventDraft, draft: EventDraft): boolean {
  return trip.scope.modality === draft.scope.modality || (isProspective(trip) && isProspective(draft));
}

function fits(trip: Trip, draft: EventDraft): boolean {
  if (trip.draft.scope.modality !== 'occurred' && !sameModality(trip.draft, draft)) return false;
  const [away, met] = [intervalOf(trip.draft), intervalOf(draft)];
  if (away === null || met === null) return true;
  const stay: Interval = { from: away.from, to: addDays(away.to, STAY) };
  return overlaps(stay, met);
}

/** Whether a meeting belongs to a journey: with a host of that country anywhere in the story, else close to it. */
function isOn(scene: Scene, trip: Trip, draft: EventDraft): boolean {
  if (!fits(trip, draft) || !sameStory(trip.sentence, scene.sentence)) return false;
  const apart = scene.sentence.index - trip.sentence.index;
  if (trip.draft.sentence.index === scene.sentence.index) return inSentence(scene, trip, draft);
  if (isApart(scene, draft)) return false;
  const host = draft.actors.some(({ actor }) => among(trip.places, sideOf(actor)) !== undefined);
  return host || apart <= NEAR;
}

function lastOf(trips: Trips, draft: EventDraft): Trip | null {
  const own = draft.actors.flatMap(({ actor }) => trips.get(actorKey(actor)) ?? []);
  return own.reduce<Trip | null>(
    (last, trip) => (last === null || trip.sentence.index > last.sentence.index ? trip : last),
    null,
  );
}

function placeOn(trip: Trip, draft: EventDraft): Where | null {
  if (draft.place !== null) return draft.place;
  const place = trip.here ?? hostPlace(trip, draft);
  return place === null ? null : { ...place, implied: true };
}

/** Of several countries on a journey, the one whose official is met. */
function hostPlace(trip: Trip, draft: EventDraft): Where | null {
  const hosts = draft.actors.flatMap(({ actor }) => among(trip.places, sideOf(actor)) ?? []);
  return isOne(hosts) ? (hosts[0] ?? null) : null;
}

/** A meeting of somebody on a journey: there, and at that time where the text gives it no other. */
function settle(trips: Trips, scene: Scene, draft: EventDraft): EventDraft {
  const trip = draft.form === 'in-person' ? lastOf(trips, draft) : null;
  if (trip === null || !isOn(scene, trip, draft)) return draft;
  const place = placeOn(trip, draft);
  const there = place === null ? undefined : among(trip.places, place.iso3);
  if (place === null || there === undefined) return draft;
  const dated = draft.date === null && sameModality(trip.draft, draft) ? trip.draft.date : null;
  const date = dated === null ? draft.date : { ...dated, absolute: false };
  return { ...draft, place, date };
}

/** "In Ankara, she will speak with students": the traveller has moved on. */
function arrived(scene: Scene): Where | null {
  const [prep, np] = scene.grammar.items;
  return prep?.kind === 'prep' && /^(?:in|at|while in)$/.test(prep.word) && isNp(np) ? whereOf(scene, np) : null;
}

function depart(trips: Trips, scene: Scene, visits: readonly EventDraft[]): void {
  const byVisitor = new Map<string, EventDraft[]>();
  for (const visit of visits) {
    const key = visit.actors[0] === undefined ? '' : actorKey(visit.actors[0].actor);
    byVisitor.set(key, [...(byVisitor.get(key) ?? []), visit]);
  }
  for (const [key, drafts] of byVisitor) {
    const places = drafts.flatMap(({ place }) => place ?? []);
    const [draft] = drafts;
    if (draft === undefined) continue;
    const here = isOne(places) ? (places[0] ?? null) : null;
    const old = trips.get(key);
    const leg = old !== undefined && sameModality(old.draft, draft) && here !== null && among(old.places, here.iso3);
    const { sentence } = scene;
    trips.set(key, leg ? { ...old, here, sentence } : { draft, places, here, sentence });
  }
}

/** Notes the journeys of a sentence, and where those on an older one are now. */
function note(trips: Trips, scene: Scene, visits: readonly EventDraft[]): void {
  depart(trips, scene, visits);
  const at = arrived(scene);
  if (at === null) return;
  const { sentence } = scene;
  for (const [key, trip] of trips) {
    const here = among(trip.places, at.iso3);
    if (here !== undefined && sameStory(trip.sentence, sentence)) trips.set(key, { ...trip, here: at, sentence });
  }
}

export const onTrips = { note, settle };
