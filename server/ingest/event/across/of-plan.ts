import { mainVerb } from '../../clause/grammar/speech.ts';
import { isVg } from '../../clause/items.ts';
import { actorKey, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { EventDraft } from '../draft.ts';
import { scopeOf } from '../scope/modality.ts';
import { apply, type Running } from '../scope/operators.ts';
import { prepBefore } from './prep-before.ts';
import { legTo, sameStory, type Trips } from './trips.ts';

/** Sentences that a meeting may be away from the words that plan its journey. */
const NEAR = 2;

/** Whether one of those who meet is still to travel to another one. */
const isToTravel = (trips: Trips, { sentence }: Scene, { actors }: EventDraft): boolean =>
  actors.some(({ actor }) => {
    const trip = trips.get(actorKey(actor));
    if (trip === undefined || !sameStory(trip.sentence, sentence)) return false;
    const legs = actors.flatMap((other) => legTo(trip, sideOf(other.actor)) ?? []);
    return legs.some((leg) => leg.scope.modality === 'planned' && sentence.index - leg.sentence.index <= NEAR);
  });

/** "will brief the press", "are expected | to sign": whether the sentence tells of what is to come. */
function isToCome(scene: Scene): boolean {
  const main = mainVerb(scene.grammar);
  const next = scene.grammar.items[main + 1];
  const told = isVg(next) && next.shape === 'infinitive' ? main + 1 : main;
  return main >= 0 && scopeOf(scene, told).modality === 'planned';
}

/** "will travel to Lima. After their meeting, the two will brief the press": what comes before a plan on a planned journey is planned. */
export function ofPlan(trips: Trips, scene: Scene, draft: EventDraft): EventDraft {
  if (draft.scope.modality !== 'occurred' || draft.date !== null) return draft;
  if (!/^(?:after|following)$/.test(prepBefore(scene, draft.trigger) ?? '')) return draft;
  if (!isToCome(scene) || !isToTravel(trips, scene, draft)) return draft;
  const running: Running = { ...draft.scope, steps: [...draft.scope.steps] };
  apply(running, scene, 'future', 'trip');
  return { ...draft, scope: running };
}
