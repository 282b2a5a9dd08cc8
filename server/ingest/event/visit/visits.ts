import type { VisitVerb } from '../../../reference/frame-files.ts';
import { type Right, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, isPrep, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { actorKey, type Reference, sideOf } from '../../coreference/actors.ts';
import { acting } from '../../coreference/diary.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { lemmaOf } from '../../document/lemmas.ts';
import { normAt } from '../../document/tokens.ts';
import { stopped } from '../../trace.ts';
import type { EventDraft } from '../draft.ts';
import { isFromAfar } from '../place/from-afar.ts';
import { eventPlace, isEvent } from '../place/front.ts';
import { guestVisit } from '../place/guests.ts';
import { itinerary, type Stop } from '../place/itinerary.ts';
import { carriedTo } from '../scope/carried.ts';
import { isHabitual } from '../scope/habits.ts';
import { accompanied, companionsOf, joinedBy } from './companions.ts';
import { deedAbroad } from './deeds.ts';
import { atHome, type FoundVisit, stopsBehind, visitDrafts } from './found.ts';
import { homeFrom, onReturn } from './homecomings.ts';
import { legOf, sequelOf } from './legs.ts';
import { looseTrip } from './loose-trips.ts';
import { visitByNoun } from './nouns.ts';
import { presenceOf } from './presence.ts';
import { stayOf } from './stays.ts';
import { aboard, leads, named, travellers } from './travellers.ts';
import { fromThere } from './went-from.ts';

function asObject(scene: Scene, objects: readonly NounPhrase[]): readonly Stop[] {
  const [first] = objects;
  return first === undefined ? [] : itinerary(scene, scene.grammar.items.indexOf(first));
}

/** Whom a verb moves: its object, in the passive its subject. */
function movedBy(scene: Scene, at: number): readonly NounPhrase[] {
  const verb = scene.grammar.items[at];
  return isVg(verb) && verb.passive ? subjectOf(scene.grammar, at) : rightOf(scene.grammar, at).objects;
}

/** "led a delegation to Hanoi": with such an object the verb is one of travel. */
function hasNeeded(scene: Scene, pattern: VisitVerb, at: number): boolean {
  const objects = movedBy(scene, at);
  // "spent Monday in Lima".
  if (pattern.needs.includes('day') && objects.length === 0 && rightOf(scene.grammar, at).dates.length > 0) return true;
  if (pattern.needs.length === 0 || (pattern.a === 'object' && objects.some((np) => goesByName(np, pattern))))
    return true;
  return objects.some((np) => pattern.needs.includes(lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs)));
}

/** Persons; "the Peruvian leaders are expected in Lima" also by their office. */
const goesByName = ({ core }: NounPhrase, { says }: VisitVerb): boolean =>
  core.kind === 'person' || (says === 'future' && core.kind === 'title' && leads(core.title));

/** Who goes: the subject, or whom it sends: "sent a delegation" is a visit of the sending country. */
function goersOf(scene: Scene, pattern: VisitVerb, at: number): readonly Reference[] {
  const nps = named(scene, aboard(subjectOf(scene.grammar, at)));
  if (pattern.only === 'person') return travellers(scene, nps);
  const subject = acting(scene, at, nps);
  if (pattern.a === 'subject') return subject;
  const verb = scene.grammar.items[at];
  const sent = referencesOf(movedBy(scene, at), scene.discourse);
  if (sent.length > 0 || (isVg(verb) && verb.passive)) return sent;
  return subject.flatMap((reference): readonly Reference[] => {
    const iso3 = sideOf(reference.actor);
    if (reference.actor.kind === 'organization') return [reference];
    return iso3 === null || iso3.startsWith('org:') ? [] : [{ ...reference, actor: { kind: 'country', iso3 } }];
  });
}

/** Who goes with them. */
const comingAlong = (scene: Scene, at: number): readonly Reference[] => [
  ...companionsOf(scene, at),
  ...joinedBy(scene, at),
  ...accompanied(scene, at),
];

/** "spent two hours | together | in Oslo", "is | also | due in Rome". */
const ASIDE =
  /^(?:together|also|now|still|again|already|currently|recently|later|once|twice|then|next|only|just|last)$/;

/** "would be in Lima | that day". */
const isTime = ({ words }: NounPhrase): boolean =>
  /^(?:this|that|same)$/.test(words.at(-2) ?? '') && /^(?:day|week|weekend|month|year|time)$/.test(words.at(-1) ?? '');

/** "was | here | last week". */
const saysHere = ({ source, grammar }: Scene, at: number): boolean =>
  normAt(source.tokens, grammar.items[at]?.end ?? 0) === 'here';

/** "was in Cairo": directly behind the verb, but for a date. */
function isNext(scene: Scene, at: number, needed: number): boolean {
  const { objects, preps, dates } = rightOf(scene.grammar, at);
  const [prep] = preps;
  if (saysHere(scene, at)) return true;
  if (prep === undefined) return false;
  const asides = scene.grammar.items
    .slice(at + 1, prep.at)
    .filter((item) => item.kind === 'word' && ASIDE.test(item.word)).length;
  const own = objects.filter((np) => !isTime(np)).length;
  return (
    (own === needed || (objects.length === 0 && dates.length > 0)) && prep.at - at - 1 <= dates.length + needed + asides
  );
}

function stopsOf(scene: Scene, pattern: VisitVerb, at: number): readonly Stop[] {
  const right = rightOf(scene.grammar, at);
  if (
    !hasNeeded(scene, pattern, at) ||
    (pattern.next && !isNext(scene, at, pattern.a === 'subject' && pattern.needs.length > 0 ? 1 : 0))
  )
    return [];
  const objects = pattern.place.includes('object') ? asObject(scene, right.objects) : [];
  if (objects.length > 0) return objects;
  const preps = pattern.next ? right.preps.slice(0, 1) : right.preps;
  const behind = stopsBehind(scene, { at, preps }, pattern.place);
  const stops = behind.length > 0 ? behind : atSite(scene, right, pattern.place);
  return stops.length > 0 || pattern.needs.length === 0 ? stops : aimOf(scene, right);
}

/** "spent a night at a base | near Doha", "visited a camp | outside Amman": where a place without a name is. */
function atSite(scene: Scene, { objects, preps }: Right, words: readonly string[]): readonly Stop[] {
  const [first, second] = preps;
  if (first === undefined) return [];
  const seen = objects.length > 0 && words.includes('object') && words.includes('in') && NEAR.test(first.word);
  const reached = words.includes(first.word) && second?.at === first.end && SITED.test(second.word);
  const near = seen ? first : reached ? second : undefined;
  return near === undefined ? [] : itinerary(scene, near.at + 1);
}

const NEAR = /^(?:near|outside)$/;
const SITED = /^(?:near|outside|in)$/;

/** "led a team from the ministry, the council and the army | to Cairo": behind a long list. */
function toAhead(scene: Scene, from: number): readonly Stop[] {
  const { items } = scene.grammar;
  for (let at = from; at < items.length; at += 1) {
    const item = items[at];
    if (isVg(item) || item?.kind === 'rel' || item?.kind === 'sub' || item?.kind === 'break') return [];
    const stops = isPrep(item, 'to') ? itinerary(scene, at + 1) : [];
    if (stops.length > 0) return stops;
  }
  return [];
}

/** "led a delegation to hold talks in Cairo", "to a conference in Cairo". */
function aimOf(scene: Scene, { preps, end }: Right): readonly Stop[] {
  const next = scene.grammar.items[end];
  if (isVg(next) && next.shape === 'infinitive')
    return stopsBehind(scene, { at: end, preps: rightOf(scene.grammar, end).preps }, ['in']);
  const ahead = toAhead(scene, end);
  if (ahead.length > 0) return ahead;
  const event = preps.find(({ word, group }) => /^(?:to|at|for)$/.test(word) && group.some(isEvent));
  const where = event === undefined ? null : eventPlace(scene, event.at + 1);
  return where === null || where.iso3 === null ? [] : [{ where, date: null }];
}

/** "Norway has been flying food to Doha", "returned the troops to Mali": things go there. */
function isFreight(scene: Scene, at: number, { lemma }: VerbGroup): boolean {
  const { objects } = rightOf(scene.grammar, at);
  if (lemma === 'return') return objects.some((np) => np.dates.length === 0 && !isTime(np));
  const things = /^(?:fly|drive|sail)$/.test(lemma) && objects.some((np) => np.core.kind === 'thing');
  return things && subjectOf(scene.grammar, at).every((np) => np.core.kind === 'country');
}

/** "dined there before | returning to Oslo": back to where the journey began, whoever it was. */
const goesHome = ({ grammar: { items } }: Scene, at: number, { lemma, shape }: VerbGroup): boolean =>
  lemma === 'return' && shape === 'gerund' && isPrep(items[at - 1], 'before');

/** "spoke at a university in Lima by video", "did not speak in Lima": nothing says that somebody is there. */
const speaksElsewhere = (scene: Scene, at: number, { lemma, negated }: VerbGroup): boolean =>
  scene.knowledge.frames.visit.speak.has(lemma) && (negated || isFromAfar(scene, at));

function fromVerb(scene: Scene, pattern: VisitVerb, at: number, verb: VerbGroup): FoundVisit | null {
  scene.trace?.tried(at, `visit/verb:${pattern.id}`);
  if (verb.passive && pattern.a === 'subject') return stopped(scene, 'passive');
  if (isHabitual(scene, at)) return stopped(scene, 'habit');
  if (isFreight(scene, at, verb) || goesHome(scene, at, verb) || speaksElsewhere(scene, at, verb))
    return stopped(scene, 'veto');
  const stops = stopsOf(scene, pattern, at);
  if (stops.length === 0) return stopped(scene, 'no-place');
  // A mission may stay somewhere without a journey.
  const inPerson = /^(?:stay|remain)$/.test(pattern.lemma);
  const goes = ({ actor }: Reference): boolean =>
    !pattern.stays || (!atHome(scene, actor, stops[0]?.where ?? null) && (!inPerson || actor.kind === 'leader'));
  return {
    rule: `visit/verb:${pattern.id}`,
    at,
    visitors: [...goersOf(scene, pattern, at), ...comingAlong(scene, at)].filter(goes),
    stops,
    triggers: [at],
    occurredOnly: pattern['occurred-only'],
    says: pattern.says,
  };
}

function foundAt(scene: Scene, at: number): readonly (FoundVisit | null)[] {
  const item = scene.grammar.items[at];
  if (isVg(item)) {
    const patterns = scene.knowledge.frames.visit.verbs.get(item.lemma) ?? [];
    return [
      ...patterns.map((pattern) => fromVerb(scene, pattern, at, item)),
      carriedTo(scene, at, item),
      legOf(scene, at, item),
      presenceOf(scene, at, item),
    ];
  }
  if (!isNp(item)) return [];
  return item.core.kind === 'thing'
    ? [sequelOf(scene, at, item) ?? visitByNoun(scene, at, item)]
    : [guestVisit(scene, at, item), stayOf(scene, at, item)];
}

/** The same person in the same country. */
const isSame = (a: EventDraft, b: EventDraft): boolean =>
  a.place?.iso3 === b.place?.iso3 &&
  a.actors.some(({ actor }) => b.actors.some((other) => actorKey(other.actor) === actorKey(actor)));

/** What somebody does abroad says that they are there, where nothing else says so. */
function untold(scene: Scene, told: readonly EventDraft[]): readonly EventDraft[] {
  const found = scene.grammar.items.flatMap((item, at): readonly (FoundVisit | null)[] => {
    if (isVg(item)) return [deedAbroad(scene, at, item), homeFrom(scene, at, item), fromThere(scene, at, item)];
    return isNp(item) ? [looseTrip(scene, at, item), onReturn(scene, at, item)] : [];
  });
  return found
    .flatMap((one) => (one === null ? [] : visitDrafts(scene, one)))
    .filter((visit) => !told.some((other) => isSame(visit, other)))
    .map((visit) => ({ ...visit, loose: true as const }));
}

/** The visits of one sentence. */
export function visitsOf(scene: Scene): readonly EventDraft[] {
  const told: EventDraft[] = [];
  for (const at of scene.grammar.items.keys())
    for (const found of foundAt(scene, at)) if (found !== null) told.push(...visitDrafts(scene, found));
  return [...told, ...untold(scene, told)];
}
