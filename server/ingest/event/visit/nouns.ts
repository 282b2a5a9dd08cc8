import type { PlaceNoun } from '../../../reference/frame-files.ts';
import { antecedentOf } from '../../clause/grammar/antecedents.ts';
import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { fronts, isComma, isFinite, isNp, isNpOf, isVg, type NounPhrase, prepWord } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import { diaryOwner } from '../../coreference/diary.ts';
import { referencesOf, resolve } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { lemmaOf } from '../../document/lemmas.ts';
import { stopped } from '../../trace.ts';
import { whereOf } from '../place/where.ts';
import { heldVerb, verbOver } from '../scope/noun-verbs.ts';
import { atHome, type FoundVisit, stopsBehind } from './found.ts';
import { ownersOf } from './owners.ts';
import { stopsOfNoun } from './stops.ts';

/** Words between a verb and a journey that its subject is on: "spoke on a visit", "on the last day of his trip". */
const SETTING = /^(?:on|during|for|in|at|from|with|of|after|before|ahead of|following|amid|to)$/;

const PARTICLE = /^(?:off|up|out)$/;

export function nounOf(scene: Scene, np: NounPhrase): PlaceNoun | undefined {
  if (np.core.kind !== 'thing') return undefined;
  const noun = scene.knowledge.frames.visit.nouns.get(lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs));
  return noun?.standing && fronts(np).some(({ kind }) => kind === 'organization') ? undefined : noun;
}

/** "the Russian delegation during its visit": the body in front in the same sentence. */
function bodyBefore(scene: Scene, at: number): Reference | null {
  const body = scene.grammar.items.slice(0, at).findLast((item) => isNp(item) && item.is.has('bodies'));
  const [reference] = isNp(body) ? referencesOf([body], scene.discourse) : [];
  return reference ?? null;
}

/** "Dahl, whose visit to Lima began on Monday". */
function whoseOf(scene: Scene, at: number): readonly Reference[] | null {
  const { items, groups } = scene.grammar;
  const rel = items[at - 1];
  const who = rel?.kind === 'rel' && rel.word === 'whose' ? antecedentOf(scene.grammar, at - 1) : null;
  const np = who === null ? undefined : items[who];
  return who !== null && isNp(np) ? referencesOf(groups[who]?.nps ?? [np], scene.discourse) : null;
}

/** "a visit | by Dahl", "a visit to Lima | by Dahl"; not "a visit to Lima at the invitation | of Dahl". */
function isOwn(scene: Scene, at: number, prep: Prep): boolean {
  const before = scene.grammar.items[prep.at - 1];
  return prep.word !== 'of' || prep.at === at + 1 || !isNp(before) || whereOf(scene, before) !== null;
}

/** "his visit", "Dahl's visit", "a visit by Dahl". */
function named(scene: Scene, noun: PlaceNoun, at: number, np: NounPhrase): readonly Reference[] | null {
  const body = np.possessor === null && np.words.includes('its') ? bodyBefore(scene, at) : null;
  const owners = body === null ? (ownersOf(scene, np) ?? whoseOf(scene, at)) : [body];
  if (owners !== null) return owners;
  const by = rightOf(scene.grammar, at).preps.find((prep) => noun.a.includes(prep.word) && isOwn(scene, at, prep));
  const doers = by === undefined ? [] : referencesOf(by.group, scene.discourse);
  return doers.length > 0 ? doers : null;
}

/** "Dahl, on a visit to Lima, …": the name in front of the comma. */
function beforeComma(scene: Scene, at: number): readonly NounPhrase[] {
  const { items, groups } = scene.grammar;
  const np = items[at - 3];
  const prep = prepWord(items[at - 1]);
  // "will travel to Oslo, with stops in Bergen": with what the journey has.
  if (prep === '' || prep === 'with' || !isComma(items[at - 2]) || !isNp(np)) return [];
  return groups[at - 3]?.nps ?? [np];
}

/** "Ahead of a visit to Lima, Dahl spoke …": the subject of the clause that it opens. */
function behindSetting(scene: Scene, at: number): readonly NounPhrase[] {
  const { items } = scene.grammar;
  if (items.slice(0, at).some((item) => isVg(item) || item.kind === 'sub')) return [];
  const main = items.findIndex((item, i) => i > at && isFinite(item));
  return items[at - 1]?.kind === 'prep' && main >= 0 ? subjectOf(scene.grammar, main) : [];
}

/** Whether the subject of a verb is on the journey, or may only speak of it: "discussed the visit to Lima". */
function goes(scene: Scene, { at, prep }: { readonly at: number; readonly prep: string | null }): boolean {
  const verb = scene.grammar.items[at];
  if (!isVg(verb)) return false;
  if (prep !== null && !PARTICLE.test(prep)) return SETTING.test(prep);
  const { frames, modality } = scene.knowledge;
  if (frames.visit.light.has(verb.lemma)) return true;
  return modality.verbs.has(verb.lemma) && !verb.is.has('raising');
}

/** "A stop in Lima": of the journey that is told of. */
const isLeg = ({ words }: NounPhrase): boolean =>
  /^(?:stop|stopover|stop-over|layover)$/.test(words.at(-1) ?? '') && /^(?:an?|another)$/.test(words[0] ?? '');

/** "The trip will include stops in Lima": of whom the text has told before. */
function lastTraveller(scene: Scene, trip: NounPhrase): readonly Reference[] {
  if (!isLeg(trip) && !/^(?:the|this)$/.test(trip.words[0] ?? '')) return [];
  const told = ['his', 'her'].map(
    (own) => resolve({ ...trip, core: { kind: 'pronoun', word: own } }, scene.discourse).actors,
  );
  const [actor] = told.find((actors) => actors.length > 0) ?? [];
  return actor === undefined ? [] : [{ actor, first: trip.first, end: trip.end, via: 'pronoun' }];
}

function overNoun(scene: Scene, over: { readonly at: number; readonly prep: string | null }): readonly Reference[] {
  if (!goes(scene, over)) return [];
  const subject = subjectOf(scene.grammar, over.at);
  const [trip] = subject;
  const noun = trip === undefined ? undefined : nounOf(scene, trip);
  // "Her trip will include a stop in Lima".
  if (trip !== undefined && noun !== undefined) return travellersOf(scene, noun, trip);
  const own = referencesOf(subject, scene.discourse);
  return own.length > 0 || over.prep !== 'during' ? own : doneTo(scene, over.at);
}

/** "Crowds cheered Dahl during a visit to Lima": the one person to whom it was done, by nobody in office. */
function doneTo(scene: Scene, at: number): readonly Reference[] {
  const { objects } = rightOf(scene.grammar, at);
  const persons = referencesOf(objects, scene.discourse).filter(({ actor }) => actor.kind === 'leader');
  return objects.length === 1 && persons.length === 1 ? persons : [];
}

/** Who is on the journey that a phrase names: "embarked on a tour | that will include stops in Lima". */
export function travellersOf(scene: Scene, noun: PlaceNoun, trip: NounPhrase): readonly Reference[] {
  const doers = statedTravellers(scene, noun, trip);
  return doers.length > 0 || named(scene, noun, scene.grammar.items.indexOf(trip), trip) !== null
    ? doers
    : lastTraveller(scene, trip);
}

/** Those of whom the sentence itself says that they are on a journey. */
export function statedTravellers(scene: Scene, noun: PlaceNoun, trip: NounPhrase): readonly Reference[] {
  const at = scene.grammar.items.indexOf(trip);
  const own = named(scene, noun, at, trip);
  if (own !== null) return own;
  const over = verbOver(scene, at);
  return over !== null && goes(scene, over) ? referencesOf(subjectOf(scene.grammar, over.at), scene.discourse) : [];
}

/** "will accompany the king on his visit": both go. */
function together(scene: Scene, over: { readonly at: number } | null): readonly Reference[] {
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (over === null || !isVg(verb) || !scene.knowledge.frames.visit.company.has(verb.lemma)) return [];
  const right = rightOf(scene.grammar, over.at);
  const others = verb.passive
    ? right.preps.filter((prep) => prep.word === 'by').flatMap(({ group }) => group)
    : right.objects;
  return referencesOf([...subjectOf(scene.grammar, over.at), ...others], scene.discourse);
}

/** "Dahl met him in the first visit by a Norwegian official": the official is the one of that country whom the sentence names. */
function byFirst(scene: Scene, np: NounPhrase, doers: readonly Reference[]): readonly Reference[] {
  const [doer] = doers;
  if (doers.length !== 1 || doer?.actor.kind !== 'country' || !np.words.includes('first')) return doers;
  const persons = scene.grammar.items.filter((item): item is NounPhrase => isNpOf(item, 'person'));
  const own = referencesOf(persons, scene.discourse).filter(({ actor }) => sideOf(actor) === sideOf(doer.actor));
  return own.length === 1 ? own : doers;
}

function visitorsOf(scene: Scene, noun: PlaceNoun, at: number, np: NounPhrase): readonly Reference[] {
  const company = together(scene, verbOver(scene, at));
  if (company.length > 1) return company;
  const own = named(scene, noun, at, np);
  if (own !== null) return byFirst(scene, np, own);
  const aside = beforeComma(scene, at);
  if (aside.length > 0) return referencesOf(aside, scene.discourse);
  const over = verbOver(scene, at);
  if (over !== null) return overNoun(scene, over);
  const opened = referencesOf(behindSetting(scene, at), scene.discourse);
  if (opened.length > 0) return opened;
  return isLeg(np) ? lastTraveller(scene, np) : diaryOwner(scene, at);
}

/** "is on | the way | to Lima", "stopped there on | his way | to Lima": whoever does it; null for another noun. */
function underWay(scene: Scene, at: number, { words, possessor }: NounPhrase): readonly Reference[] | null {
  if (words.at(-1) !== 'way' || possessor !== null) return null;
  const over = verbOver(scene, at);
  const subject = over?.prep === 'on' ? referencesOf(subjectOf(scene.grammar, over.at), scene.discourse) : [];
  // "Police stopped her on | her way": hers; of "their way" the subject alone tells.
  return subject.length === 0 && /^(?:his|her|its)$/.test(words[0] ?? '') ? null : subject;
}

/** "her speech in Lima", "his talks with Salem in Cairo"; not "his remarks on the war in Libya". */
function ownEvent(scene: Scene, noun: PlaceNoun, at: number, np: NounPhrase): FoundVisit | null {
  if (noun.counted && !scene.source.tags.slice(np.first, np.end).includes('NUM')) return null;
  const next = rightOf(scene.grammar, at).preps.find((prep) => prep.word !== 'with');
  const stops = next === undefined ? [] : stopsBehind(scene, { at, preps: [next] }, noun.place);
  const where = stops[0]?.where ?? null;
  const visitors = (underWay(scene, at, np) ?? named(scene, noun, at, np) ?? []).filter(
    ({ actor }) => actor.kind === 'leader' && !atHome(scene, actor, where),
  );
  if (visitors.length === 0) return null;
  const over = verbOver(scene, at);
  const verb = over?.prep === null ? scene.grammar.items[over.at] : undefined;
  // "made her way to Lima": she got there.
  const says = isVg(verb) && verb.lemma === 'make' ? null : noun.says;
  // "said before her departure from Lima": she was there when she said it.
  const main = noun.id === 'departure' ? scene.grammar.items.findIndex((item, i) => i > at && isFinite(item)) : -1;
  const teller = noun.id === 'departure' && over !== null ? over.at : main;
  return {
    rule: `visit/noun:${noun.id}`,
    at: teller < 0 ? at : teller,
    visitors,
    stops,
    // "stopped in Lima on Monday on her way to Quito": the day of the stop.
    triggers: noun.id === 'way' && verb === undefined ? [] : [at],
    occurredOnly: false,
    says,
  };
}

/** "a stopover on her way | to Lima". */
function isOfWay({ grammar: { items } }: Scene, prep: Prep): boolean {
  const before = items[prep.at - 1];
  return isNp(before) && before.words.at(-1) === 'way';
}

/** The visit that a noun tells of: "a trip to Accra", "her Moscow visit". */
export function visitByNoun(scene: Scene, at: number, np: NounPhrase): FoundVisit | null {
  const noun = nounOf(scene, np);
  if (noun === undefined) return null;
  scene.trace?.tried(at, `visit/noun:${noun.id}`);
  if (noun.own) return ownEvent(scene, noun, at, np);
  const preps = rightOf(scene.grammar, at).preps.filter((prep) => !isOfWay(scene, prep));
  const behind = stopsBehind(scene, { at, preps }, noun.place);
  const stops = behind.length > 0 ? behind : stopsOfNoun(scene, at, np);
  if (stops.length === 0) return stopped(scene, 'no-place');
  const over = verbOver(scene, at);
  return {
    rule: `visit/noun:${noun.id}`,
    at,
    visitors: visitorsOf(scene, noun, at, np),
    stops,
    triggers: [...new Set([at, heldVerb(scene, at) ?? at, over?.at ?? at])],
    occurredOnly: false,
  };
}
