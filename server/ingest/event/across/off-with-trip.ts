import { isFinite, isNp, isVg } from '../../clause/items.ts';
import { actorKey, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import type { EventDraft } from '../draft.ts';
import { apply, type Running } from '../scope/operators.ts';
import { tellingVerb } from '../time/coming.ts';
import { compatibleDates } from './group.ts';
import { ofCall } from './of-call.ts';
import { legTo, sameStory, type Trip, type Trips } from './trips.ts';

/** Sentences that a plan may be away from the words that call its journey off. */
const NEAR = 3;

/** "had been scheduled to go", "was due in Lima": told as a plan of the past. */
function wasPlanned(scene: Scene, { trigger, scope }: EventDraft): boolean {
  const at = scene.grammar.items.findIndex((item) => (isVg(item) || isNp(item)) && item.end === trigger.end);
  const verb = tellingVerb(scene, at);
  const past = isFinite(verb) && /^(?:had|was|were)$/.test(normAt(scene.source.tokens, verb.first));
  return past && scope.modality === 'planned';
}

/** The leg that a draft tells of again: to its place, else to whom it was to meet there. */
function legOf(trip: Trip, { place, actors }: EventDraft): EventDraft | undefined {
  const lands = place === null ? actors.map(({ actor }) => sideOf(actor)) : [place.iso3];
  return lands.map((iso3) => legTo(trip, iso3)).find((leg) => leg !== undefined);
}

function isOff({ sentence }: Scene, trip: Trip, draft: EventDraft): boolean {
  const leg = legOf(trip, draft);
  if (leg?.scope.modality !== 'cancelled' || sentence.index - leg.sentence.index > NEAR) return false;
  return sameStory(leg.sentence, sentence) && compatibleDates(leg, draft);
}

/** Whether all who were to meet are of the sides of a meeting that is off. */
function isSameOff(scene: Scene, off: EventDraft, draft: EventDraft): boolean {
  if (off.scope.modality !== 'cancelled' || scene.sentence.index - off.sentence.index > NEAR) return false;
  const sides = new Set(off.actors.map(({ actor }) => sideOf(actor)));
  return sides.size > 1 && draft.actors.every(({ actor }) => sides.has(sideOf(actor))) && compatibleDates(off, draft);
}

function calledOff(scene: Scene, draft: EventDraft, what: string): EventDraft {
  const running: Running = { ...draft.scope, steps: [...draft.scope.steps] };
  apply(running, scene, 'cancel', what);
  return { ...draft, scope: running };
}

/** "called off talks with Peru. Dahl and Quispe were to meet in Rome": when and where those talks were to be. */
function offWithTalks(told: readonly EventDraft[], scene: Scene, draft: EventDraft): EventDraft {
  if (!wasPlanned(scene, draft) || draft.actors.length < 2) return draft;
  return told.some((off) => isSameOff(scene, off, draft)) ? calledOff(scene, draft, 'meeting') : draft;
}

/** A meeting as what the text has told of before makes it: by telephone, or called off. */
export const asTold = (told: readonly EventDraft[], scene: Scene, draft: EventDraft): EventDraft =>
  offWithTalks(told, scene, ofCall(told, draft));

/** "called off a trip to Peru. She had been scheduled to meet Quispe there": what she was to do on it is off, too. */
export function offWithTrip(trips: Trips, scene: Scene, draft: EventDraft): EventDraft {
  if (!wasPlanned(scene, draft)) return draft;
  const own = draft.actors.flatMap(({ actor }) => trips.get(actorKey(actor)) ?? []);
  if (!own.some((trip) => isOff(scene, trip, draft))) return draft;
  return calledOff(scene, draft, 'trip');
}
