import { addDays } from '../../../../graph/index.ts';
import { isNp, prepWord } from '../../clause/items.ts';
import { actorKey } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Sentence } from '../../document/sentences.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import { type EventDraft, intervalOf, isProspective, type Where } from '../draft.ts';
import { whereOf } from '../place/where.ts';

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

/** The only country of some legs. */
export function oneOf(legs: readonly EventDraft[]): Where | null {
  const countries = new Set(legs.map(({ place }) => place?.iso3));
  return countries.size === 1 ? (legs[0]?.place ?? null) : null;
}

/** The last told leg to a country. */
export const legTo = (trip: Trip, iso3: string | null): EventDraft | undefined =>
  trip.legs.findLast(({ place }) => place?.iso3 === iso3);

/** A digest tells of each happening in a paragraph of its own. */
export const sameStory = (a: Sentence, b: Sentence): boolean =>
  a.header === b.header && (a.header === null || a.paragraph === b.paragraph);

export const sameModality = (leg: EventDraft, draft: EventDraft): boolean =>
  leg.scope.modality === draft.scope.modality || (isProspective(leg) && isProspective(draft));

/** "In Ankara, she will speak with students": the traveller has moved on. */
function arrived(scene: Scene): { readonly here: Where; readonly date: DateMention | null } | null {
  const [prep, np, on, day] = scene.grammar.items;
  const here = /^(?:in|at)$/.test(prepWord(prep)) && isNp(np) ? whereOf(scene, np) : null;
  const date = on?.kind === 'date' ? on.date : on?.kind === 'prep' && day?.kind === 'date' ? day.date : null;
  return here === null ? null : { here, date };
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

/** Where a speech was held, and whence somebody came. */
const APART = /^visit\/(?:noun:appearance|from|verb:[a-z-]+-from)$/;
const LONG = 300;

/** "arrived on Wednesday. She first visited in 2018. …": a visit of another year is no part of the journey that is told of. */
function isLongPast({ day }: Scene, trips: Trips, visit: EventDraft): boolean {
  const [visitor] = visit.actors;
  const when = intervalOf(visit);
  const travels = visitor !== undefined && trips.has(actorKey(visitor.actor));
  return travels && day !== null && when !== null && when.to < addDays(day, -LONG);
}

/** "met Salem in Lima on Monday": who has come there for a meeting is on a journey, too. */
export function noteGuests(trips: Trips, scene: Scene, visits: readonly EventDraft[]): void {
  depart(
    trips,
    scene,
    visits.filter((visit) => !isLongPast(scene, trips, visit)),
  );
}

/** Notes the journeys of a sentence, and where those on an older one are now. */
export function note(trips: Trips, scene: Scene, visits: readonly EventDraft[]): void {
  depart(
    trips,
    scene,
    visits.filter((visit) => !APART.test(visit.rule) && !isLongPast(scene, trips, visit)),
  );
  const arrival = arrived(scene);
  if (arrival === null) return;
  const { here, date } = arrival;
  const { sentence } = scene;
  const told = new Set(
    referencesOf(scene.grammar.items.filter(isNp), scene.discourse).map(({ actor }) => actorKey(actor)),
  );
  for (const [key, trip] of trips) {
    const leg = legTo(trip, here.iso3);
    if (!sameStory(trip.sentence, sentence)) continue;
    if (leg === undefined) {
      // "In Honolulu, Blinken will host …": the traveller is at home, or somewhere else.
      if (told.has(key)) trips.set(key, { ...trip, here: null, sentence });
      continue;
    }
    // "In Fiji on June 12, …": the day of this stay.
    const legs = date === null ? trip.legs : [...trip.legs, { ...leg, date }];
    trips.set(key, { ...trip, legs, here, sentence });
  }
}
