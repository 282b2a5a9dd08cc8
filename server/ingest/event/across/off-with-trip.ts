import { isFinite, isNp, isVg } from '../../clause/items.ts';
import { actorKey, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import type { EventDraft } from '../draft.ts';
import { apply, type Running } from '../scope/operators.ts';
import { tellingVerb } from '../time/coming.ts';
import { compatibleDates } from './group.ts';
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

/** "called off a trip to Peru. She had been scheduled to meet Quispe there": what she was to do on it is off, too. */
export function offWithTrip(trips: Trips, scene: Scene, draft: EventDraft): EventDraft {
  if (!wasPlanned(scene, draft)) return draft;
  const own = draft.actors.flatMap(({ actor }) => trips.get(actorKey(actor)) ?? []);
  if (!own.some((trip) => isOff(scene, trip, draft))) return draft;
  const running: Running = { ...draft.scope, steps: [...draft.scope.steps] };
  apply(running, scene, 'cancel', 'trip');
  return { ...draft, scope: running };
}
