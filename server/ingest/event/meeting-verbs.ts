import type { MeetVerb } from '../../reference/frame-files.ts';
import { isVg, type NounPhrase, type VerbGroup } from '../clause/items.ts';
import { rightOf } from '../clause/right.ts';
import { subjectOf } from '../clause/subject.ts';
import { distinct, type Reference } from '../coreference/actors.ts';
import { referencesOf } from '../coreference/resolve.ts';
import { type Scene } from '../coreference/scene.ts';
import { lemmaOf } from '../document/lemmas.ts';
import { comesTo, type Found, isMeetingNoun, type Parties, sides, withPreps } from './meeting-found.ts';
import { scopeOf } from './modality.ts';

function othersOf(scene: Scene, pattern: MeetVerb, at: number): readonly NounPhrase[] {
  const right = rightOf(scene.grammar, at);
  const object = pattern.b.includes('object') ? right.objects : [];
  const own = right.preps.findIndex((prep) => prep.group.some((np) => isMeetingNoun(scene, np)));
  return [...object, ...withPreps(own < 0 ? right.preps : right.preps.slice(0, own), pattern.b)];
}

/** Persons, also those whom only an office or a delegation tells of: "received the Egyptian foreign minister". */
function personsAmong(nps: readonly NounPhrase[], references: readonly Reference[]): readonly Reference[] {
  const offices = nps.filter((np) => np.core.kind === 'title' || np.is.has('teams'));
  const described = (reference: Reference): boolean => offices.some((np) => np.first === reference.first);
  return references.filter((reference) => reference.actor.kind === 'leader' || described(reference));
}

function passiveSides(scene: Scene, pattern: MeetVerb, at: number): Parties {
  const by = rightOf(scene.grammar, at).preps.filter((prep) => prep.word === 'by');
  const hosts = referencesOf(
    by.flatMap((prep) => prep.group),
    scene.discourse,
  );
  const subject = subjectOf(scene.grammar, at);
  const guests = referencesOf(subject, scene.discourse);
  return { a: hosts, b: pattern.only === 'person' ? personsAmong(subject, guests) : guests };
}

function verbParties(scene: Scene, pattern: MeetVerb, at: number, verb: VerbGroup): Parties {
  if (verb.passive) return passiveSides(scene, pattern, at);
  const others = othersOf(scene, pattern, at);
  const parties = sides(scene, subjectOf(scene.grammar, at), others);
  return pattern.only === 'person' ? { a: parties.a, b: personsAmong(others, parties.b) } : parties;
}

function needed(scene: Scene, pattern: MeetVerb, at: number): boolean {
  if (pattern.next && rightOf(scene.grammar, at).preps[0]?.at !== at + 1) return false;
  if (pattern.needs.length === 0) return true;
  const right = rightOf(scene.grammar, at);
  return [...right.objects, ...right.preps.flatMap((prep) => prep.group)].some((np) =>
    pattern.needs.includes(lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs)),
  );
}

/** "met with fifteen leaders": the other party is a group that the text names later. */
const unnamed = (nps: readonly NounPhrase[]): boolean =>
  nps.some((np) => np.is.has('unnamed') || (np.core.kind === 'title' && np.core.title.plural));

/** "called her on Sunday", not "called her a friend" or "called her decision wrong". */
function isBare(scene: Scene, at: number): boolean {
  const [object] = rightOf(scene.grammar, at).objects;
  if (object === undefined) return false;
  const group = scene.grammar.groups[scene.grammar.items.indexOf(object)];
  const next = scene.grammar.items[group?.end ?? at + 2];
  const ends = next === undefined || next.kind === 'date' || next.kind === 'word' || next.kind === 'conj';
  const says = next?.kind === 'prep' && next.word !== 'as';
  return ends || says || (isVg(next) && next.shape === 'infinitive');
}

/** "They often meet": no meeting in particular. */
const isHabit = (scene: Scene, verb: VerbGroup): boolean =>
  verb.present && verb.adverbs.some((adverb) => scene.knowledge.modality.habits.has(adverb));

export function fromVerb(scene: Scene, pattern: MeetVerb, at: number, verb: VerbGroup): Found | null {
  scene.trace?.tried(at, `meet/verb:${pattern.id}`);
  if (!needed(scene, pattern, at)) return scene.trace?.stop('veto') ?? null;
  if (pattern.bare && !isBare(scene, at)) return scene.trace?.stop('veto') ?? null;
  if (pattern.ahead && scopeOf(scene, at).modality === 'occurred') return scene.trace?.stop('veto') ?? null;
  if (isHabit(scene, verb)) return scene.trace?.stop('habit') ?? null;
  const parties = verbParties(scene, pattern, at, verb);
  const alone = parties.b.length === 0;
  const open = pattern.id === 'meet' && unnamed(othersOf(scene, pattern, at));
  const together = pattern.reciprocal && (pattern.b.length > 0 || verb.shape === 'finite');
  if (alone && !open && !(together && distinct(parties.a).length > 1)) return scene.trace?.stop('no-party') ?? null;
  const { form, host, placed } = pattern;
  return { ...parties, rule: `meet/verb:${pattern.id}`, at, triggers: [at], form, host, placed };
}

/** "invited A and B to attend the conference in Rome": host and guests are to meet. */
export function fromInvitation(scene: Scene, at: number): Found | null {
  const right = rightOf(scene.grammar, at);
  const next = scene.grammar.items[right.end];
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || verb.passive || !isVg(next) || !comesTo(scene, next)) return null;
  const about = rightOf(scene.grammar, right.end);
  const nps = [...about.objects, ...about.preps.flatMap((prep) => prep.group)];
  const meets = nps.some((np) =>
    scene.knowledge.frames.meet.nouns.has(lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs)),
  );
  if (!meets) return null;
  const from = right.preps.filter((prep) => prep.word === 'from').flatMap((prep) => prep.group);
  const parties = sides(scene, subjectOf(scene.grammar, at), [...right.objects, ...from]);
  scene.trace?.tried(right.end, 'meet/verb:invite');
  if (parties.a.length === 0 || parties.b.length === 0) return scene.trace?.stop('no-party') ?? null;
  return { ...parties, rule: 'meet/verb:invite', at: right.end, triggers: [right.end], form: null, host: false };
}
