import { actorKey, sideOf } from '../../coreference/actors.ts';
import { type EventDraft, implied } from '../draft.ts';
import { legTo, sameModality, type Trips } from './trips.ts';

/** "will visit Peru and Chile. She will meet the leaders of both countries": each at home, and not all of them together. */
export function perStop(trips: Trips, draft: EventDraft): readonly EventDraft[] {
  const hosts = draft.actors.filter(({ actor }) => actor.kind === 'country');
  const [traveller, other] = draft.actors.filter((one) => !hosts.includes(one));
  const trip = traveller === undefined || other !== undefined ? undefined : trips.get(actorKey(traveller.actor));
  if (trip === undefined || traveller === undefined || hosts.length < 2 || draft.form !== 'in-person') return [draft];
  const stops = hosts.flatMap((host) => {
    const leg = legTo(trip, sideOf(host.actor));
    const place = leg !== undefined && sameModality(leg, draft) ? leg.place : null;
    return place === null ? [] : [{ ...draft, actors: [traveller, host], place: implied(place) }];
  });
  return stops.length === hosts.length ? stops : [draft];
}
