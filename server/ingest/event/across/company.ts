import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNpOf, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { actorKey, type Reference, sideOf } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import { type EventDraft, implied } from '../draft.ts';
import { onlyDate } from '../place/stages.ts';
import { isResident } from '../visit/found.ts';
import type { Trip, Trips } from './trips.ts';

const NEAR = 3;
/** A traveller by name may be told of again further down. */
const FAR = 10;

type Company = { readonly who: readonly NounPhrase[]; readonly withWhom: readonly NounPhrase[] };

const behind = (scene: Scene, at: number): readonly NounPhrase[] =>
  scene.grammar.items.slice(at + 1).filter((item): item is NounPhrase => isNpOf(item, 'person'));

/** "had flown with him from Lima", "accompanied him to Lima": one leg alone, told of by its own words. */
const isOneWay = (scene: Scene, at: number): boolean =>
  rightOf(scene.grammar, at).preps.some(({ word }) => word === 'to' || word === 'from');

/** "It was her second trip to Lima. In May she accompanied two ministers, A and B": they were there with her. */
function inverse(company: Company, trips: Trips, scene: Scene): Company {
  const { who, withWhom } = company;
  const knows = (nps: readonly NounPhrase[]): boolean =>
    referencesOf(nps, scene.discourse).some(({ actor }) => trips.has(actorKey(actor)));
  return knows(withWhom) || !knows(who) ? company : { who: withWhom, withWhom: who };
}

/** "He was accompanied by A", "A accompanied him", "A joined the delegation", "A also traveled with him". */
function companyAt(scene: Scene, at: number, verb: VerbGroup): Company | null {
  const right = rightOf(scene.grammar, at);
  const subject = subjectOf(scene.grammar, at);
  const group = (word: string): readonly NounPhrase[] => right.preps.find((prep) => prep.word === word)?.group ?? [];
  const { company, verbs } = scene.knowledge.frames.visit;
  if (company.has(verb.lemma)) {
    if (verb.passive) return { who: group('by'), withWhom: subject };
    return { who: subject, withWhom: right.objects };
  }
  // "will lead a delegation that includes A and B".
  if (/^(?:lead|head)$/.test(verb.lemma) && !verb.passive) {
    const includes = right.objects.some((np) => np.core.kind === 'person' && np.is.has('teams'));
    return includes ? { who: behind(scene, at), withWhom: subject } : null;
  }
  // "The delegation will include A and B".
  if (scene.knowledge.frames.meet.attend.get(verb.lemma) === 'list')
    return subject.some((np) => np.is.has('teams')) ? { who: behind(scene, at), withWhom: subject } : null;
  // "spoke | with him by phone" is no journey.
  const goes = verbs.has(verb.lemma) && !scene.knowledge.speech.has(verb.lemma) && verb.lemma !== 'speak';
  return goes && !verb.passive ? { who: subject, withWhom: group('with') } : null;
}

/** The journey of those whom somebody accompanies; a delegation is the one last told of. */
function tripOf(scene: Scene, trips: Trips, { who, withWhom: nps }: Company): Trip | null {
  const within = (reach: number): readonly Trip[] =>
    [...trips.values()].filter((trip) => scene.sentence.index - trip.sentence.index <= reach);
  const [near, far] = [within(NEAR), within(FAR)];
  const not = new Set(referencesOf(who, scene.discourse).map(({ actor }) => actorKey(actor)));
  const keys = referencesOf(nps, scene.discourse, not).map(({ actor }) => actorKey(actor));
  const own = keys.flatMap((key) => trips.get(key) ?? []).find((trip) => far.includes(trip));
  const together = nps.some((np) => np.is.has('teams') || np.is.has('journeys'));
  return own ?? (together ? (near.at(-1) ?? null) : null);
}

/** Those to where the traveller is. */
const legsHere = ({ legs, here }: Trip): readonly EventDraft[] =>
  here === null ? [] : legs.filter(({ place }) => place?.iso3 === here.iso3);

/** "It was her second trip there this month. On May 3 she accompanied two ministers": the day of that one. */
function ownDay(scene: Scene, leg: EventDraft): DateMention | null {
  const day = leg.scope.modality === 'occurred' ? onlyDate(scene) : null;
  return day?.grain === 'day' && scene.grammar.items[0]?.kind !== 'np' ? day : null;
}

const along = (scene: Scene, leg: EventDraft, visitor: Reference): EventDraft => ({
  ...leg,
  rule: 'visit/company',
  sentence: scene.sentence,
  trigger: visitor,
  actors: [visitor],
  date: ownDay(scene, leg) ?? (leg.date === null ? null : { ...leg.date, absolute: false }),
  place: leg.place === null ? null : implied(leg.place),
});

/** The visits of those who come along on a journey that was told of. */
export function companyOf(scene: Scene, trips: Trips): readonly EventDraft[] {
  if (trips.size === 0) return [];
  return scene.grammar.items.flatMap((item, at) => {
    const told = isVg(item) ? companyAt(scene, at, item) : null;
    const company = told !== null && isVg(item) && item.lemma === 'accompany' ? inverse(told, trips, scene) : told;
    const trip = company === null ? null : tripOf(scene, trips, company);
    if (company === null || trip === null) return [];
    const persons = referencesOf(company.who, scene.discourse).filter(({ actor }) => actor.kind === 'leader');
    const legs = isOneWay(scene, at) ? legsHere(trip) : trip.legs;
    return persons.flatMap((visitor) =>
      legs
        .filter((leg) => leg.actors[0] !== undefined && actorKey(leg.actors[0].actor) !== actorKey(visitor.actor))
        .filter((leg) => leg.place?.iso3 !== sideOf(visitor.actor) && !(leg.derived && isResident(visitor.actor)))
        .map((leg) => along(scene, leg, visitor)),
    );
  });
}
