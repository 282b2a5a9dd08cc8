import { antecedentOf } from '../../clause/grammar/antecedents.ts';
import { governorOf } from '../../clause/grammar/governors.ts';
import { areMany } from '../../clause/grammar/inclusions.ts';
import { type Right, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, isNpOf, isPrep, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { implied, type Where } from '../draft.ts';
import { isFromAfar } from '../place/from-afar.ts';
import { actedAt, eventPlace, type Front, frontOf, isEvent, placeIn } from '../place/front.ts';
import { prepPlace } from '../place/place-rules.ts';
import { stageOf } from '../place/stages.ts';
import { isOfTopic } from '../place/topics.ts';
import { hereIn, whereOf } from '../place/where.ts';
import { staysAway } from '../scope/staying-away.ts';
import { atHome, type FoundVisit } from './found.ts';
import { isPosted, travellers } from './travellers.ts';

const REMARKS = /^(?:comments?|remarks?|announcement|statement|appeal)$/;

/** "made the comments Thursday in Lima": as good as a verb of speech. */
const makesRemarks = (scene: Scene, at: number): boolean =>
  rightOf(scene.grammar, at).objects.some((np) => REMARKS.test(np.words.at(-1) ?? ''));

/** "told Turkish officials in Ankara": they are at home there. */
const isHost = (scene: Scene, hearers: readonly NounPhrase[], where: Where | null): boolean =>
  where !== null && travellers(scene, hearers).some(({ actor }) => sideOf(actor) === where.iso3);

/** "Speaking by telephone | from Lima". */
function speaksFrom(scene: Scene, at: number): Where | null {
  const verb = scene.grammar.items[at];
  const [first, second] = rightOf(scene.grammar, at).preps;
  const from = first?.word === 'by' ? second : first;
  const [np] = from?.word === 'from' ? from.group : [];
  const where =
    isVg(verb) && verb.lemma === 'speak' && verb.shape === 'gerund' && np !== undefined ? whereOf(scene, np) : null;
  return where?.name == null ? null : where;
}

/** "told reporters in Kabul", "said Tuesday in Geneva": nothing but a date or the hearers stands between. */
function spokenAt(scene: Scene, at: number): Where | null {
  const { objects, preps, dates } = rightOf(scene.grammar, at);
  const { tokens } = scene.source;
  const heard = (np: NounPhrase): boolean => scene.knowledge.words.noun(normAt(tokens, np.head)).has('hearers');
  const from = speaksFrom(scene, at);
  if (from !== null) return from;
  const next = preps.find((prep) => !(prep.word === 'to' && prep.group.every(heard)));
  const here = hereIn(scene, at, at + 2);
  if (next === undefined || here !== null) return here;
  const between = dates.length + (makesRemarks(scene, at) ? 1 : 0);
  const direct = next.at - at - 1 <= between;
  const where = placeIn(scene, at, [next]);
  return direct || objects.every(heard) || isHost(scene, objects, where) ? where : null;
}

/** "at a summit in Lima", "attended the funeral in Rome"; who announces a summit in Rome may be anywhere. */
function eventAt(scene: Scene, at: number, kind: Kind): Where | null {
  const { objects, preps } = rightOf(scene.grammar, at);
  const object = kind === 'speaks' ? undefined : objects.find(isEvent);
  if (object !== undefined) return placeIn(scene, at, preps) ?? stageOf(scene, object);
  const verb = scene.grammar.items[at];
  const it = isVg(verb) && verb.lemma === 'attend' ? atIt(scene, objects) : null;
  if (it !== null) return it;
  const event = preps.findIndex(({ group }) => group.some(isEvent));
  const [prep, next] = [preps[event], preps[event + 1]];
  const np = prep?.group.find(isEvent);
  if (np === undefined || (next !== undefined && isOfTopic(scene, at, next))) return null;
  return placeIn(scene, at, preps.slice(event + 1)) ?? stageAt(scene, prep?.word ?? '', np);
}

const DOCUMENTS =
  /^(?:agreements?|treaty|treaties|accords?|pact|protocols?|memorandum|memorandums|deal|deals|declaration|convention|documents?|contracts?|communique)$/;

/** "a treaty | that | she | signed": what a relative clause is about. */
function whatBefore(scene: Scene, at: number): readonly NounPhrase[] {
  const rel = scene.grammar.items[at - 2];
  const np = rel?.kind === 'rel' && /^(?:that|which)$/.test(rel.word) ? antecedentOf(scene.grammar, at - 2) : null;
  const what = np === null ? undefined : scene.grammar.items[np];
  return isNp(what) ? [what] : [];
}

/** "joined other leaders | in Bonn". */
function joinedThere(scene: Scene, at: number, { lemma }: VerbGroup): Where | null {
  const { objects, preps } = rightOf(scene.grammar, at);
  return lemma === 'join' && objects.some(areMany) ? placeIn(scene, at, preps.slice(0, 1)) : null;
}

/** "in Bonn, | where | she | was a guest at the summit". */
function whereBefore(scene: Scene, at: number): Where | null {
  const rel = scene.grammar.items[at - 2];
  const np = rel?.kind === 'rel' && rel.word === 'where' ? antecedentOf(scene.grammar, at - 2) : null;
  const place = np === null ? undefined : scene.grammar.items[np];
  return isNp(place) ? whereOf(scene, place) : null;
}

/** "signed a treaty in Lima": a town, as "a treaty in Peru" may be one about that country. */
function signedIn(scene: Scene, at: number, { lemma }: VerbGroup): Where | null {
  const { objects, preps } = rightOf(scene.grammar, at);
  const [prep] = preps;
  const signed = [...objects, ...whatBefore(scene, at)];
  if (lemma !== 'sign' || prep === undefined || !signed.some((np) => DOCUMENTS.test(np.words.at(-1) ?? '')))
    return null;
  const where = placeIn(scene, at, [prep]);
  return where?.name == null ? null : where;
}

/** "spoke at the summit", "took part in the summit"; not "spoke about the summit". */
const stageAt = (scene: Scene, word: string, np: NounPhrase): Where | null =>
  /^(?:at|in|during)$/.test(word) ? stageOf(scene, np) : null;

type Kind = 'speaks' | 'attends' | null;

/** "left home | to address the parliament in Lima". */
const eventAim = (scene: Scene, at: number, { lemma, shape }: VerbGroup): Where | null =>
  shape === 'infinitive' && /^(?:address|attend|join|sign|open)$/.test(lemma) && isForTrip(scene, at)
    ? placeIn(scene, at, rightOf(scene.grammar, at).preps)
    : null;

/** "left for home | after talks in Lima": where the traveller was before. */
function eventBefore(scene: Scene, at: number, verb: VerbGroup): Where | null {
  if (verb.lemma === 'be' || !scene.knowledge.frames.visit.verbs.has(verb.lemma)) return null;
  const { preps } = rightOf(scene.grammar, at);
  const after = preps.findIndex(({ word, group }) => /^(?:after|following)$/.test(word) && group.some(isEvent));
  const next = preps[after + 1]?.word === 'with' ? after + 2 : after + 1;
  const [np] = after < 0 || !/^(?:in|at)$/.test(preps[next]?.word ?? '') ? [] : (preps[next]?.group ?? []);
  return np === undefined ? null : whereOf(scene, np);
}

/** "is traveling to the region to engage with leaders at a meeting in Lima". */
function isForTrip(scene: Scene, at: number): boolean {
  const over = governorOf(scene.grammar, at);
  const verb = over === null ? undefined : scene.grammar.items[over];
  return isVg(verb) && verb.lemma !== 'be' && scene.knowledge.frames.visit.verbs.has(verb.lemma);
}

const GUESTS = /^(?:guests?|dignitar(?:y|ies)|mourners?|attendees|participants?|speakers?|observers?)$/;

/** "was a guest at the summit in Lima", "was among the mourners at the funeral in Lima". */
function isGuestAt({ grammar: { items } }: Scene, at: number): boolean {
  const guest = isPrep(items[at + 1], 'among') ? items[at + 2] : items[at + 1];
  return isNp(guest) && guest.core.kind === 'thing' && GUESTS.test(guest.words.at(-1) ?? '');
}

function kindOf(scene: Scene, at: number, verb: VerbGroup): Kind {
  const { lemma, shape } = verb;
  const { attend, speak } = scene.knowledge.frames.visit;
  if (isPosted(verb)) return null;
  if (lemma === 'be' && isGuestAt(scene, at)) return 'attends';
  if (attend.has(lemma) || staysAway(scene, at, verb) || (shape === 'infinitive' && isForTrip(scene, at)))
    return 'attends';
  // "did not speak at the summit" does not say who was there.
  return speak.has(lemma) && !verb.negated && shape !== 'infinitive' ? 'speaks' : null;
}

/** "In Iraq, he said, …" may be what he speaks of; a town is where he is. */
function frontPlace(front: Front | null, kind: Kind): Where | null {
  if (front === null) return null;
  const there = front.by !== 'place' || kind === 'attends' || (kind === 'speaks' && front.where.name !== null);
  return there ? front.where : null;
}

function placeOf(scene: Scene, at: number, verb: VerbGroup): Where | null {
  const right = rightOf(scene.grammar, at);
  const kind = makesRemarks(scene, at) ? 'speaks' : kindOf(scene, at, verb);
  const spoken = kind === 'speaks' ? spokenAt(scene, at) : null;
  // "said a summit in Brussels would help": the event is the subject of what is said.
  const told = right.objects.length > 0 && isVg(scene.grammar.items[right.end]);
  const took =
    kind === null ? actedAt(scene, verb, right) : kind === 'speaks' && told ? null : eventAt(scene, at, kind);
  const behind =
    spoken ??
    took ??
    signedIn(scene, at, verb) ??
    joinedThere(scene, at, verb) ??
    (kind === 'attends' ? whereBefore(scene, at) : null);
  return behind ?? eventAim(scene, at, verb) ?? eventBefore(scene, at, verb) ?? frontPlace(frontOf(scene, at), kind);
}

/** "The treaty was signed | in Lima | on May 3 by Dahl and Salem". */
function signedBefore(scene: Scene, at: number, { lemma }: VerbGroup, preps: Right['preps']): Where | null {
  const documents = subjectOf(scene.grammar, at).some((np) => DOCUMENTS.test(np.words.at(-1) ?? ''));
  const where = lemma === 'sign' && documents ? placeIn(scene, at, preps.slice(0, 1)) : null;
  return where?.name == null ? null : where;
}

/** "The session in Bonn | is being chaired by Dahl". */
function heldThere(scene: Scene, at: number): Where | null {
  const event = subjectOf(scene.grammar, at).find(
    (np) => isEvent(np) || /^(?:session|round)$/.test(np.words.at(-1) ?? ''),
  );
  const index = event === undefined ? -1 : scene.grammar.items.indexOf(event);
  return index < 0 ? null : (eventPlace(scene, index) ?? prepPlace(scene, index));
}

/** "A conference will be held in Bonn, and Dahl will attend | it". */
function atIt(scene: Scene, objects: readonly NounPhrase[]): Where | null {
  const [it] = objects;
  const stage = isNpOf(it, 'pronoun') && it.core.word === 'it' ? scene.discourse.stages.get('last') : undefined;
  const near = stage !== undefined && scene.sentence.index - stage.sentence.index <= 1;
  return near && stage.sentence.header === scene.sentence.header ? implied(stage.where) : null;
}

type Speaker = { readonly who: readonly NounPhrase[]; readonly where: Where | null; readonly kind: Kind };

/** "announced by Dahl in Oslo": who speaks stands behind "by", the place behind him. */
function spokenBy(scene: Scene, at: number, verb: VerbGroup): Speaker {
  const { preps } = rightOf(scene.grammar, at);
  const by = preps.findIndex((prep) => prep.word === 'by');
  const kind = kindOf(scene, at, verb);
  if (by < 0 || kind === null) return { who: [], where: null, kind };
  const behind = placeIn(scene, at, preps.slice(by + 1, by + 2));
  return {
    who: preps[by]?.group ?? [],
    where: behind ?? signedBefore(scene, at, verb, preps.slice(0, by)) ?? heldThere(scene, at),
    kind,
  };
}

/** "opened the summit in Lima | along with President Salem". */
const beside = (scene: Scene, at: number): readonly NounPhrase[] =>
  rightOf(scene.grammar, at).preps.flatMap(({ word, group }) => (/^(?:along with|alongside)$/.test(word) ? group : []));

function speakerOf(scene: Scene, at: number, verb: VerbGroup): Speaker {
  if (verb.passive) return spokenBy(scene, at, verb);
  const who = subjectOf(scene.grammar, at);
  const kind = kindOf(scene, at, verb);
  const others = kind === 'attends' ? beside(scene, at) : [];
  return { who: [...who, ...others], where: who.length === 0 ? null : placeOf(scene, at, verb), kind };
}

/** Who speaks or takes part somewhere abroad is there; whose name is not told may speak by a note. */
export function presenceOf(scene: Scene, at: number, verb: VerbGroup): FoundVisit | null {
  const { who, where, kind } = speakerOf(scene, at, verb);
  if (where === null || where.iso3 === null) return null;
  if (speaksFrom(scene, at) === null && isFromAfar(scene, at)) return null;
  const isAway = ({ actor }: Reference): boolean => !atHome(scene, actor, where);
  const named = ({ actor }: Reference): boolean =>
    actor.kind === 'leader' || (kind === 'attends' && actor.kind === 'country');
  const visitors = travellers(scene, who).filter((one) => named(one) && isAway(one));
  if (visitors.length === 0) return null;
  const says = staysAway(scene, at, verb) ? 'cancel' : null;
  const stops = [{ where, date: null }];
  return { rule: 'visit/presence', at, visitors, stops, triggers: [at], occurredOnly: false, says };
}
