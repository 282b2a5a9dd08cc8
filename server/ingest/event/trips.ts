import { addDays, type Interval, overlaps } from '../../../graph/index.ts';
import { isNp, isVg } from '../clause/items.ts';
import { actorKey, sideOf } from '../coreference/actors.ts';
import type { Scene } from '../coreference/scene.ts';
import type { Sentence } from '../document/sentences.ts';
import { type EventDraft, intervalOf, isProspective, type Tokens, type Where } from './draft.ts';
import { whereOf } from './where.ts';

/** A journey that the text tells of: the meetings on it take place where the traveller is. */
export type Trip = {
  /** The visits that it consists of. */
  readonly legs: readonly EventDraft[];
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

/** The only country of some legs. */
function oneOf(legs: readonly EventDraft[]): Where | null {
  const countries = new Set(legs.map(({ place }) => place?.iso3));
  return countries.size === 1 ? (legs[0]?.place ?? null) : null;
}

/** The last told leg to a country. */
const legTo = (trip: Trip, iso3: string | null): EventDraft | undefined =>
  trip.legs.findLast(({ place }) => place?.iso3 === iso3);

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
function inSentence(scene: Scene, leg: EventDraft, draft: EventDraft): boolean {
  const [journey, meeting] = [prepBefore(scene, leg.trigger), prepBefore(scene, draft.trigger)];
  if ((journey !== null && APART.test(journey)) || (meeting !== null && APART.test(meeting))) return false;
  return leg.trigger.first < draft.trigger.first || (journey !== null && WITHIN.test(journey));
}

/** "had met", "has met": told in the perfect, a meeting is no part of the story at hand. */
function isApart(scene: Scene, { trigger }: EventDraft): boolean {
  const verb = scene.grammar.items.find((item) => isVg(item) && item.end === trigger.end);
  return isVg(verb) && verb.perfect && verb.shape === 'finite';
}

const sameModality = (leg: EventDraft, draft: EventDraft): boolean =>
  leg.scope.modality === draft.scope.modality || (isProspective(leg) && isProspective(draft));

function fits(leg: EventDraft, draft: EventDraft): boolean {
  if (leg.scope.modality !== 'occurred' && !sameModality(leg, draft)) return false;
  const [away, met] = [intervalOf(leg), intervalOf(draft)];
  if (away === null || met === null) return true;
  const stay: Interval = { from: away.from, to: addDays(away.to, STAY) };
  return overlaps(stay, met);
}

/** A meeting with a host of that country belongs to the journey anywhere in the story, another one close to it. */
function isOn(
  scene: Scene,
  trip: Trip,
  { leg, draft }: { readonly leg: EventDraft; readonly draft: EventDraft },
): boolean {
  if (!fits(leg, draft) || !sameStory(trip.sentence, scene.sentence)) return false;
  if (leg.sentence.index === scene.sentence.index) return inSentence(scene, leg, draft);
  if (isApart(scene, draft)) return false;
  const host = draft.actors.some(({ actor }) => sideOf(actor) === leg.place?.iso3);
  const near =
    scene.sentence.index - trip.sentence.index <= NEAR || scene.sentence.paragraph === trip.sentence.paragraph;
  return host || near;
}

function lastOf(trips: Trips, draft: EventDraft): readonly [string, Trip] | null {
  let last: readonly [string, Trip] | null = null;
  for (const { actor } of draft.actors) {
    const trip = trips.get(actorKey(actor));
    if (trip === undefined || (last !== null && last[1].sentence.index >= trip.sentence.index)) continue;
    last = [actorKey(actor), trip];
  }
  return last;
}

/** Of several countries on a journey, the one where the traveller is, else the one whose official is met. */
function placeOn(trip: Trip, draft: EventDraft): Where | null {
  if (draft.place !== null) return draft.place;
  const hosts = draft.actors.flatMap(({ actor }) => legTo(trip, sideOf(actor)) ?? []);
  const place = trip.here ?? oneOf(hosts);
  return place === null ? null : { ...place, implied: true };
}

/** A meeting of somebody on a journey: there, and at that time where the text gives it no other. */
function settle(trips: Trips, scene: Scene, draft: EventDraft): EventDraft {
  const [key, trip] = (draft.form === 'in-person' ? lastOf(trips, draft) : null) ?? [];
  const place = trip === undefined ? null : placeOn(trip, draft);
  const leg = trip === undefined || place === null ? undefined : legTo(trip, place.iso3);
  if (key === undefined || trip === undefined || leg === undefined || !isOn(scene, trip, { leg, draft })) return draft;
  trips.set(key, { ...trip, here: place, sentence: scene.sentence });
  const dated = draft.date === null && sameModality(leg, draft) ? leg.date : null;
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
  for (const [key, legs] of byVisitor) trips.set(key, joined(trips.get(key), scene, legs));
}

/** A visit to a country of the journey that was told of is a leg of it; any other begins a new one. */
function joined(trip: Trip | undefined, { sentence }: Scene, legs: readonly EventDraft[]): Trip {
  const here = oneOf(legs);
  const [leg] = legs;
  const old = trip === undefined || here === null ? undefined : legTo(trip, here.iso3);
  if (trip === undefined || old === undefined || leg === undefined || !sameModality(old, leg))
    return { legs, here, sentence };
  return { legs: [...trip.legs, { ...leg, date: leg.date ?? old.date }], here, sentence };
}

/** Notes the journeys of a sentence, and where those on an older one are now. */
function note(trips: Trips, scene: Scene, visits: readonly EventDraft[]): void {
  depart(trips, scene, visits);
  const here = arrived(scene);
  if (here === null) return;
  const { sentence } = scene;
  for (const [key, trip] of trips) {
    const leg = legTo(trip, here.iso3);
    if (leg !== undefined && sameStory(trip.sentence, sentence)) trips.set(key, { ...trip, here, sentence });
  }
}

export const onTrips = { note, settle };
