import { addDays, type Interval, overlaps } from '../../../../graph/index.ts';
import { isComma, isFinite, isVg } from '../../clause/items.ts';
import { actorKey, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { type EventDraft, implied, intervalOf, isProspective, type Tokens, type Where } from '../draft.ts';
import { ofPlan } from './of-plan.ts';
import { offWithTrip } from './off-with-trip.ts';
import { prepBefore } from './prep-before.ts';
import { legTo, oneOf, sameModality, sameStory, type Trip, type Trips } from './trips.ts';

const APART = /^(?:after|before|following|since|until|ahead of|from|despite|without)$/;
const WITHIN = /^(?:during|on|amid|in)$/;
/** Sentences and days that a meeting may be away from its journey. */
const NEAR = 2;
const STAY = 7;

/** "went to Cairo and met Salem", "met Salem during a visit to Cairo"; not "went to Cairo after meeting Salem". */
function inSentence(scene: Scene, leg: EventDraft, draft: EventDraft): boolean {
  // Where somebody speaks of talks need not be where they are held.
  if (leg.rule === 'visit/presence') return false;
  const [journey, meeting] = [prepBefore(scene, leg.trigger), prepBefore(scene, draft.trigger)];
  if ((journey !== null && APART.test(journey)) || (meeting !== null && APART.test(meeting))) return false;
  // "briefed him | on her trip to Lima": what was told, and not where.
  if (journey === 'on' && tells(scene, draft.trigger)) return false;
  // "Dahl, who visited Lima in March, met Salem": an earlier journey, unless it was to the one whom she met.
  const aside = isAside(scene, leg.trigger) && !hosted(leg, draft);
  if (aside && (leg.date !== null || isPassed(scene, leg, draft))) return false;
  if (leg.trigger.first < draft.trigger.first || (journey !== null && WITHIN.test(journey))) return true;
  return hosted(leg, draft) && isAside(scene, leg.trigger);
}

/** "Dahl, who stopped in Rome, is to meet Salem": an aside in the past says nothing of where she goes next. */
function isPassed(scene: Scene, leg: EventDraft, draft: EventDraft): boolean {
  const between = scene.grammar.items.filter(
    ({ first, end }) => end >= leg.trigger.end && first <= draft.trigger.first,
  );
  const [verb] = between;
  const over = isFinite(verb) && !verb.present && leg.scope.modality === 'occurred';
  return over && isProspective(draft) && between.some((item, i) => isComma(item) && isFinite(between[i + 1]));
}

function tells({ grammar: { items } }: Scene, trigger: Tokens): boolean {
  const verb = items.find((item) => item.end === trigger.end);
  return isVg(verb) && /^(?:brief|inform|update)$/.test(verb.lemma);
}

const hosted = (leg: EventDraft, draft: EventDraft): boolean =>
  draft.actors.some(({ actor }) => sideOf(actor) === leg.place?.iso3);

/** "met Salem, who is due to visit Tunisia": told of the guest in a relative clause. */
function isAside(scene: Scene, trigger: Tokens): boolean {
  const { items } = scene.grammar;
  const at = items.findIndex((item) => item.end === trigger.end);
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item?.kind === 'rel') return item.word === 'who';
    if (item?.kind === 'sub' || item?.kind === 'break' || item?.kind === 'conj') return false;
  }
  return false;
}

/** "had met", "has met": told in the perfect, a meeting is no part of the story at hand. */
function isApart(scene: Scene, { trigger }: EventDraft): boolean {
  const verb = scene.grammar.items.find((item) => isVg(item) && item.end === trigger.end);
  return isVg(verb) && verb.perfect && verb.shape === 'finite';
}

/** "Dahl, who arrived on Monday, | had held talks": on no day of which anything is told. */
function isBefore({ grammar: { items } }: Scene, { trigger }: EventDraft): boolean {
  const verb = items.findLast((item) => isVg(item) && item.first <= trigger.first);
  return isFinite(verb) && verb.perfect && !verb.present;
}

/** "Before leaving, she met Salem": not yet on the journey that was told of. */
const opensEarlier = ({ source, sentence: { first } }: Scene): boolean =>
  /^(?:before|earlier|previously)$/.test(normAt(source.tokens, first));

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
  if (isApart(scene, draft) || opensEarlier(scene)) return false;
  const near =
    scene.sentence.index - trip.sentence.index <= NEAR || scene.sentence.paragraph === trip.sentence.paragraph;
  // "attended a meeting in Oslo on Monday. She will meet Salem on Friday": it need not be there.
  const goesOn = isProspective(draft) && !isProspective(leg);
  // "met Salem in Oslo. They will meet again in July": nothing says that it is on the same journey.
  if (goesOn && leg.derived && (intervalOf(leg) === null || intervalOf(draft) === null)) return false;
  return hosted(leg, draft) || (near && !goesOn);
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
  return place === null ? null : implied(place);
}

/** A meeting of somebody on a journey: there, and at that time where the text gives it no other. */
export function onTrip(trips: Trips, scene: Scene, told: EventDraft): EventDraft {
  const draft = ofPlan(trips, scene, offWithTrip(trips, scene, told));
  const [key, trip] = (draft.form === 'in-person' && draft.again !== true ? lastOf(trips, draft) : null) ?? [];
  const place = trip === undefined ? null : placeOn(trip, draft);
  const leg = trip === undefined || place === null ? undefined : legTo(trip, place.iso3);
  if (key === undefined || trip === undefined || leg === undefined || !isOn(scene, trip, { leg, draft })) return draft;
  trips.set(key, { ...trip, here: place, sentence: scene.sentence });
  const apart = isApart(scene, draft) || isBefore(scene, draft);
  const dated = draft.date === null && sameModality(leg, draft) && !apart ? leg.date : null;
  const date = dated === null ? draft.date : { ...dated, absolute: false };
  return { ...draft, place, date };
}

const inside = (inner: Interval, outer: Interval): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** "will travel to Lima on May 11-12. … will speak in Lima on May 12": on one day of a journey is when the journey is. */
export function withinTrip(trips: Trips, scene: Scene, told: EventDraft): EventDraft {
  const visit = offWithTrip(trips, scene, told);
  const [visitor] = visit.actors;
  const trip = visitor === undefined ? undefined : trips.get(actorKey(visitor.actor));
  const leg = trip === undefined ? undefined : legTo(trip, visit.place?.iso3 ?? null);
  const day = intervalOf(visit);
  const stay = leg === undefined ? null : intervalOf(leg);
  if (leg?.date == null || stay === null || day === null || leg.date.grain !== 'day') return visit;
  if (!sameModality(leg, visit) || !sameStory(leg.sentence, scene.sentence) || !inside(day, stay)) return visit;
  return stay.from === stay.to ? visit : { ...visit, date: { ...leg.date, absolute: false } };
}

/** "held talks with Salem, who is on a visit to Tunisia": the day of the talks is one of the visit. */
export function datedByMeeting(visit: EventDraft, meetings: readonly EventDraft[]): EventDraft {
  const [visitor] = visit.actors;
  if (visit.date !== null || visitor === undefined) return visit;
  const key = actorKey(visitor.actor);
  const meeting = meetings.find(
    (draft) =>
      draft.date !== null &&
      draft.place?.iso3 === visit.place?.iso3 &&
      sameModality(visit, draft) &&
      draft.actors.some(({ actor }) => actorKey(actor) === key),
  );
  return meeting?.date ? { ...visit, date: { ...meeting.date, absolute: false } } : visit;
}
