import { isNp, type NounPhrase } from '../../clause/items.ts';
import { actorKey } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { lemmaOf } from '../../document/lemmas.ts';
import { type EventDraft, implied, isProspective } from '../draft.ts';
import { scopeOf } from '../scope/modality.ts';
import { ownersOf } from '../visit/owners.ts';
import type { Trip, Trips } from './trips.ts';

/** Sentences that a journey may be away from the words that call it off. */
const NEAR = 3;
const DEPARTURE = /^(?:departure|arrival)$/;

/** "the trip", "her visit", "his departure": a journey named without its place. */
function namesTrip(scene: Scene, { core, words }: NounPhrase): boolean {
  if (core.kind !== 'thing' || !/^(?:the|this|that|his|her|their|its)$/.test(words[0] ?? '')) return false;
  const head = lemmaOf(words.at(-1) ?? '', scene.knowledge.verbs);
  const noun = scene.knowledge.frames.visit.nouns.get(head);
  return DEPARTURE.test(head) || (noun !== undefined && !noun.own);
}

/** The journey of whom the phrase says it is, else the one told of last; only one that was still ahead. */
function tripOf(scene: Scene, trips: Trips, np: NounPhrase): Trip | null {
  const owners = ownersOf(scene, np);
  const known = owners === null ? [...trips.values()] : owners.flatMap(({ actor }) => trips.get(actorKey(actor)) ?? []);
  const near = known.filter(({ sentence }) => scene.sentence.index - sentence.index <= NEAR);
  const last = Math.max(...near.map(({ sentence }) => sentence.index));
  const ahead = near.filter(({ legs }) => legs.every(isProspective));
  return ahead.findLast(({ sentence }) => sentence.index === last) ?? ahead.at(-1) ?? null;
}

/** "was due in Lima on Friday, but the trip was cancelled": a journey told of that does not take place. */
export function calledOff(scene: Scene, trips: Trips): readonly EventDraft[] {
  if (trips.size === 0) return [];
  return scene.grammar.items.flatMap((item, at) => {
    if (!isNp(item) || !namesTrip(scene, item)) return [];
    const scope = scopeOf(scene, at);
    const trip = scope.modality === 'cancelled' ? tripOf(scene, trips, item) : null;
    return (trip?.legs ?? []).map((leg) => again(scene, leg, { np: item, scope }));
  });
}

type Told = { readonly np: NounPhrase; readonly scope: EventDraft['scope'] };

const again = ({ sentence }: Scene, leg: EventDraft, { np, scope }: Told): EventDraft => ({
  ...leg,
  rule: 'visit/called-off',
  sentence,
  trigger: { first: np.first, end: np.end },
  scope,
  date: leg.date === null ? null : { ...leg.date, absolute: false },
  place: leg.place === null ? null : implied(leg.place),
});
