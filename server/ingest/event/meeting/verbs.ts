import type { MeetVerb } from '../../../reference/frame-files.ts';
import { areMany } from '../../clause/grammar/inclusions.ts';
import { listFrom, type Prep, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { type Item, isComma, isNp, isNpOf, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { distinct, type Reference } from '../../coreference/actors.ts';
import { acting } from '../../coreference/diary.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import { type Scene } from '../../coreference/scene.ts';
import { stopped } from '../../trace.ts';
import { isHabitual } from '../scope/habits.ts';
import { scopeOf } from '../scope/modality.ts';
import { weAgain } from './again.ts';
import { isBare } from './bare-calls.ts';
import { eachOther, formTogether } from './each-other.ts';
import { type Found, headOf, isMeetingNoun, type Parties, sides, withPreps } from './found.ts';
import { isReduced, triggersOf } from './reduced.ts';
import { isErrand, isInPerson, sawThere } from './seeing.ts';
import { hasSpot } from './spot.ts';
import { isByUnknown, isOfficial, unnamedIn } from './unnamed.ts';

/** Phrases behind a noun that takes "with" itself belong to it: "spoke about his contacts with X", "at talks with Y". */
function ownPreps(scene: Scene, all: readonly Prep[]): readonly Prep[] {
  const ties = scene.knowledge.frames.meet.ties;
  const preps = all.filter((prep, i) => prep.word !== 'to' || all.slice(0, i).every(({ word }) => word === 'by'));
  const end = preps.findIndex((prep) =>
    prep.group.some((np) => isMeetingNoun(scene, np) || ties.has(headOf(scene, np))),
  );
  return end < 0 ? preps : preps.slice(0, end);
}

/** "discussed her talks with Mwangi", "discussed his ties with Mwangi": he belongs to the talks, not to the discussion. */
function takesWith(scene: Scene, np: NounPhrase): boolean {
  const owned = np.possessor !== null || np.words.some((word) => /^(?:his|her|its|their)$/.test(word));
  return isMeetingNoun(scene, np) || (owned && scene.knowledge.frames.meet.ties.has(headOf(scene, np)));
}

function othersOf(scene: Scene, pattern: MeetVerb, at: number): readonly NounPhrase[] {
  const right = rightOf(scene.grammar, at);
  const object = pattern.b.includes('object') ? right.objects : [];
  const tied = right.objects.some((np) => takesWith(scene, np));
  const preps = ownPreps(scene, right.preps).filter((prep) => !tied || prep.word !== 'with');
  const others = [...object, ...some(object, preps), ...withPreps(preps, pattern.b)];
  return [...others, ...spelledOut(scene, others, right.end)];
}

/** "met leaders | including A and B": those of them who are named. */
function some(object: readonly NounPhrase[], [first]: readonly Prep[]): readonly NounPhrase[] {
  return first?.word === 'including' && object.some(areMany) ? first.group : [];
}

/** "spoke with many leaders – Peru, Chile and others": the list behind the dash says which. */
function spelledOut(scene: Scene, others: readonly NounPhrase[], end: number): readonly NounPhrase[] {
  const [dash, first] = [scene.grammar.items[end], scene.grammar.items[end + 1]];
  const opens = dash?.kind === 'break' && dash.word !== ';' && isNp(first) && first.core.kind !== 'thing';
  return opens && unnamedIn(scene, others) !== null ? listFrom(scene.grammar, end + 1) : [];
}

/** "The leaders met in Arica: A, B and C": who they are stands behind a colon. */
function listedBehind(scene: Scene, subject: readonly NounPhrase[], at: number): readonly NounPhrase[] {
  const { items } = scene.grammar;
  const { end } = rightOf(scene.grammar, at);
  const [colon, first] = [items[end], items[end + 1]];
  const open = colon?.kind === 'break' && colon.word !== ';' && isNpOf(first, 'person');
  return open && subject.every(areMany) ? listFrom(scene.grammar, end + 1) : [];
}

/** "the delegation", "her counterparts". */
const areThose = ({ is }: NounPhrase): boolean => is.has('teams') || is.has('counterparts');

/** Persons, also those whom only an office or a delegation tells of, and officials: "hosted representatives of Peru". */
function personal(scene: Scene, nps: readonly NounPhrase[]): readonly Reference[] {
  const [first] = nps;
  const officials = first !== undefined && first.core.kind !== 'person' && isOfficial(scene, first);
  // "the Norwegian, Peruvian and Chilean ambassadors", "the Norwegian and Peruvian delegations", "his Peruvian and Chilean counterparts".
  const last = nps.at(-1);
  const several = last !== undefined && (areThose(last) || (last.core.kind === 'title' && last.core.title.plural));
  return nps.flatMap((np) => {
    const references = referencesOf([np], scene.discourse);
    const described = officials || (several && np.core.kind === 'country') || np.core.kind === 'title' || areThose(np);
    return described ? references : references.filter((reference) => reference.actor.kind === 'leader');
  });
}

function passiveSides(scene: Scene, pattern: MeetVerb, at: number): Parties {
  const by = rightOf(scene.grammar, at).preps.filter((prep) => prep.word === 'by');
  const hosts = referencesOf(
    by.flatMap((prep) => prep.group),
    scene.discourse,
  );
  const guests = subjectOf(scene.grammar, at);
  return { a: hosts, b: pattern.only === 'person' ? personal(scene, guests) : referencesOf(guests, scene.discourse) };
}

function verbParties(scene: Scene, pattern: MeetVerb, at: number, verb: VerbGroup): Parties {
  if (verb.passive && !pattern.participle) return passiveSides(scene, pattern, at);
  const others = othersOf(scene, pattern, at);
  const subject = subjectOf(scene.grammar, at);
  const listed = pattern.reciprocal && others.length === 0 ? listedBehind(scene, subject, at) : [];
  const named = sides(scene, listed.length > 1 ? listed : subject, others);
  const parties = named.a.length > 0 ? named : { ...named, a: acting(scene, at, subject) };
  if (pattern.only !== 'person') return parties;
  const fits = new Set(personal(scene, others).map(({ first }) => first));
  return { a: parties.a, b: parties.b.filter(({ first }) => fits.has(first)) };
}

function needed(scene: Scene, pattern: MeetVerb, at: number): boolean {
  const right = rightOf(scene.grammar, at);
  const [first] = right.preps;
  if (pattern.next && (first?.at !== at + 1 || !pattern.b.includes(first.word) || isWay(scene, at))) return false;
  if (pattern.needs.length === 0) return true;
  const given = secondObject(scene, right.objects);
  return [...right.objects, ...given, ...right.preps.flatMap((prep) => prep.group)].some((np) =>
    pattern.needs.some((word) => word === headOf(scene, np) || comesAs(scene, np, word)),
  );
}

/** "handed the president | a letter": what stands behind the one who gets it. */
function secondObject({ grammar }: Scene, objects: readonly NounPhrase[]): readonly NounPhrase[] {
  const last = objects.at(-1);
  const next = last === undefined ? undefined : grammar.items[grammar.items.indexOf(last) + 1];
  return isNpOf(next, 'thing') ? [next] : [];
}

/** "told | visiting | Prime Minister Kari Moe": the word in front of who is met. */
const comesAs = (scene: Scene, np: NounPhrase, word: string): boolean =>
  np.core.kind === 'person' && scene.source.tokens.slice(np.first, np.head).some(({ norm }) => norm === word);

/** "ways to engage with Chile": an infinitive that only says what kind of thing a noun is. */
function isWay(scene: Scene, at: number): boolean {
  const [verb, np] = [scene.grammar.items[at], scene.grammar.items[at - 1]];
  return isVg(verb) && verb.shape === 'infinitive' && isNpOf(np, 'thing');
}

/** "visited the harbour": a verb of journeys that names no person is none of meetings. */
function isJourney(scene: Scene, pattern: MeetVerb, at: number, verb: VerbGroup): boolean {
  if (pattern.only === null || !scene.knowledge.frames.visit.verbs.has(pattern.lemma)) return false;
  const { a, b } = verb.passive ? passiveSides(scene, pattern, at) : verbParties(scene, pattern, at, verb);
  return b.length === 0 || a.length === 0;
}

const isTogether = (item: Item | undefined): boolean => item?.kind === 'word' && item.word === 'together';

/** "The conference brought together A, B and C", "Qatar brought A and B together for talks", also "six nations – A, B …". */
function gathering(scene: Scene, pattern: MeetVerb, at: number): Found | null {
  const { items, groups } = scene.grammar;
  const together = items[at + 1];
  const { objects, preps, end } = rightOf(scene.grammar, at);
  const subject = subjectOf(scene.grammar, at);
  const itself = subject.some((np) => isMeetingNoun(scene, np));
  const meeting = itself || preps.some(({ group }) => group.some((np) => isMeetingNoun(scene, np)));
  const after = groups[items.indexOf(objects.at(-1) as NounPhrase)]?.end ?? at + 1;
  const behind = isComma(items[after]) ? after + 1 : after;
  if (![together, items[behind]].some(isTogether)) return stopped(scene, 'veto');
  const listed = items[end]?.kind === 'break' ? (groups[end + 1]?.nps ?? []) : [];
  const a = distinct(referencesOf([...objects, ...listed], scene.discourse));
  const brought = itself ? [] : referencesOf(subject, scene.discourse);
  // Where only a country brings others to talks it need not be in them.
  const hosts = meeting ? brought.filter(({ actor }) => actor.kind === 'leader') : brought;
  if (!meeting && !(hosts.length > 0 && a.every(({ actor }) => actor.kind === 'leader'))) return stopped(scene, 'veto');
  if (a.length < 2) return stopped(scene, 'no-party');
  const triggers = isTogether(items[behind]) ? [at, behind] : [at];
  return { a, b: hosts, rule: `meet/verb:${pattern.id}`, at, triggers, form: null, host: false, unnamed: null };
}

/** A form of the verb that its pattern rules out. */
function isOtherForm(scene: Scene, pattern: MeetVerb, at: number): boolean {
  const { past, participle, errand } = pattern;
  const verb = scene.grammar.items[at];
  if (!isVg(verb)) return true;
  const told = verb.shape === 'finite' && !verb.present && verb.modals.length === 0;
  const other = participle && !verb.passive && !isReduced(scene, pattern, at);
  return (past && !told) || other || (errand && !isErrand(scene, at, verb));
}

const isVetoed = (scene: Scene, pattern: MeetVerb, at: number): boolean =>
  isOtherForm(scene, pattern, at) ||
  !needed(scene, pattern, at) ||
  (pattern.spot && !hasSpot(scene, at)) ||
  (pattern.bare && !isBare(scene, at, pattern)) ||
  (pattern.ahead && scopeOf(scene, at).modality === 'occurred' && !isInPerson(scene, at) && !sawThere(scene, at));

/** "met officials", "was received by the president": who is told of without a name or a country. */
function nameless(scene: Scene, pattern: MeetVerb, at: number): Found['unnamed'] {
  const verb = scene.grammar.items[at];
  if (pattern.host && isVg(verb) && verb.passive)
    return unnamedIn(scene, withPreps(rightOf(scene.grammar, at).preps, ['by']));
  return pattern.next || pattern.id === 'meet' ? unnamedIn(scene, othersOf(scene, pattern, at)) : null;
}

/** "The Secretary-General | called": somebody in person, though nobody is named. */
const isByOffice = ({ grammar }: Scene, at: number): boolean =>
  subjectOf(grammar, at).some(({ core }) => core.kind === 'title' && core.title.row.class === 'office');

export function fromVerb(scene: Scene, pattern: MeetVerb, at: number, verb: VerbGroup): Found | null {
  if (isJourney(scene, pattern, at, verb)) return null;
  scene.trace?.tried(at, `meet/verb:${pattern.id}`);
  if (isVetoed(scene, pattern, at)) return stopped(scene, 'veto');
  if (isHabitual(scene, at)) return stopped(scene, 'habit');
  if (pattern.gather) return gathering(scene, pattern, at);
  const parties = verbParties(scene, pattern, at, verb);
  if (isByUnknown(scene, { ...pattern, at }, parties)) return stopped(scene, 'no-party');
  const acts = pattern.by === null || parties.a.some(({ actor }) => actor.kind === 'leader') || isByOffice(scene, at);
  const alone = parties.b.length === 0 || (pattern.form === 'phone' && parties.a.length === 0);
  const unnamed = nameless(scene, pattern, at);
  const mutual = distinct(parties.a).length > 1 && eachOther(scene, pattern, at, verb);
  if (!acts || (alone && unnamed === null && !mutual)) return stopped(scene, 'no-party');
  const { host, id, placed } = pattern;
  const form = mutual && alone ? formTogether(scene, pattern, at) : pattern.form;
  const { a, b } = alone && mutual ? weAgain(scene, at, parties) : parties;
  return { a, b, rule: `meet/verb:${id}`, at, triggers: triggersOf(scene, pattern, at), form, host, placed, unnamed };
}
