import type { Form } from '../../../graph/index.ts';
import { governorOf, type Prep, rightOf, subjectOf } from '../clause/grammar.ts';
import { isNp, isVg, type NounPhrase, type VerbGroup } from '../clause/items.ts';
import { actorKey, distinct, type Reference, sideOf } from '../coreference/actors.ts';
import { referencesOf, resolve } from '../coreference/resolve.ts';
import type { Scene } from '../coreference/scene.ts';
import { lemmaOf } from '../document/lemmas.ts';
import { dateFor, placeFor } from './attach.ts';
import type { EventDraft, Where } from './draft.ts';
import type { MeetFrame, MeetNoun, MeetVerb } from './frames.ts';
import { scopeOf, verbAfter, verbOver } from './modality.ts';

type Parties = { readonly a: readonly Reference[]; readonly b: readonly Reference[] };
type Found = Parties & {
  readonly rule: string;
  readonly at: number;
  readonly triggers: readonly number[];
  readonly form: Form | null;
  readonly host: boolean;
};

const keysOf = (references: readonly Reference[]): ReadonlySet<string> =>
  new Set(references.map((reference) => actorKey(reference.actor)));

/** Groups in `including X, Y` and `joined by Z` behind a party belong to it. */
function withPreps(preps: readonly Prep[], words: readonly string[]): readonly NounPhrase[] {
  const out: NounPhrase[] = [];
  preps.forEach((prep, index) => {
    const joined = words.includes(prep.word);
    const more = index > 0 && out.length > 0 && /^(?:including|with|along with|alongside)$/.test(prep.word);
    if (joined || more) out.push(...prep.group);
  });
  return out;
}

function sides(scene: Scene, subject: readonly NounPhrase[], others: readonly NounPhrase[]): Parties {
  const a = referencesOf(subject, scene.discourse);
  const b = referencesOf(others, scene.discourse, keysOf(a));
  return { a, b: b.filter((reference) => !keysOf(a).has(actorKey(reference.actor))) };
}

const isMeetingNoun = (scene: Scene, np: NounPhrase): boolean =>
  np.core.kind === 'thing' &&
  scene.knowledge.frames.meet.nouns.has(lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs));

function othersOf(scene: Scene, pattern: MeetVerb, at: number): readonly NounPhrase[] {
  const right = rightOf(scene.grammar, at);
  const object = pattern.b.includes('object') ? right.objects : [];
  const own = right.preps.findIndex((prep) => prep.group.some((np) => isMeetingNoun(scene, np)));
  return [...object, ...withPreps(own < 0 ? right.preps : right.preps.slice(0, own), pattern.b)];
}

const onlyPersons = (references: readonly Reference[]): readonly Reference[] =>
  references.filter((reference) => reference.actor.kind === 'leader');

function passiveSides(scene: Scene, pattern: MeetVerb, at: number): Parties {
  const by = rightOf(scene.grammar, at).preps.filter((prep) => prep.word === 'by');
  const hosts = referencesOf(
    by.flatMap((prep) => prep.group),
    scene.discourse,
  );
  const guests = referencesOf(subjectOf(scene.grammar, at), scene.discourse);
  return { a: hosts, b: pattern.only === 'person' ? onlyPersons(guests) : guests };
}

function verbParties(scene: Scene, pattern: MeetVerb, at: number, verb: VerbGroup): Parties {
  if (verb.passive) return passiveSides(scene, pattern, at);
  const parties = sides(scene, subjectOf(scene.grammar, at), othersOf(scene, pattern, at));
  return pattern.only === 'person' ? { a: parties.a, b: onlyPersons(parties.b) } : parties;
}

function needed(scene: Scene, pattern: MeetVerb, at: number): boolean {
  if (pattern.next && rightOf(scene.grammar, at).preps[0]?.at !== at + 1) return false;
  if (pattern.needs.length === 0) return true;
  return rightOf(scene.grammar, at).objects.some((np) =>
    pattern.needs.includes(lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs)),
  );
}

/** "met with fifteen leaders": the other party is a group that the text names later. */
const unnamed = (nps: readonly NounPhrase[]): boolean =>
  nps.some(
    (np) =>
      /^(?:leaders|presidents|ministers|counterparts|officials)$/.test(np.words.at(-1) ?? '') ||
      (np.core.kind === 'title' && np.core.title.plural),
  );

function fromVerb(scene: Scene, pattern: MeetVerb, at: number, verb: VerbGroup): Found | null {
  if (!needed(scene, pattern, at)) return null;
  const parties = verbParties(scene, pattern, at, verb);
  const alone = parties.b.length === 0;
  const open = pattern.id === 'meet' && unnamed(othersOf(scene, pattern, at));
  if (alone && !open && !(pattern.reciprocal && distinct(parties.a).length > 1)) return null;
  return { ...parties, rule: `meet/verb:${pattern.id}`, at, triggers: [at], form: pattern.form, host: pattern.host };
}

/** "Putin-Erdogan summit", "U.S.-Japan talks", "Trump summit": parties that stand before the noun. */
function compounds(scene: Scene, np: NounPhrase): readonly Reference[] {
  const out: Reference[] = [];
  for (let at = np.first; at < np.end; at += 1) {
    for (const core of scene.source.pairs.get(at) ?? []) {
      const { actors } = resolve({ ...np, core }, scene.discourse);
      out.push(...actors.map((actor) => ({ actor, first: at, end: at + 1, via: 'name' as const })));
    }
  }
  return out;
}

/** The subject of the clause that governs a noun: "he discussed ways during a meeting with X". */
function clauseSubject(scene: Scene, at: number): readonly Reference[] {
  const over = verbOver(scene, roundOf(scene, at));
  const governor = over?.at ?? governorOf(scene.grammar, at);
  if (governor !== null) {
    const verb = scene.grammar.items[governor];
    const subject = referencesOf(subjectOf(scene.grammar, governor), scene.discourse);
    return isVg(verb) && verb.passive && subject.length === 0 ? [] : subject;
  }
  const main = scene.grammar.items.findIndex((item, i) => i > at && isVg(item) && item.shape === 'finite');
  return main < 0 ? [] : referencesOf(subjectOf(scene.grammar, main), scene.discourse);
}

function possessors(scene: Scene, np: NounPhrase): readonly Reference[] {
  if (np.possessor !== null) return referencesOf([np.possessor], scene.discourse);
  const word = np.words.find((w) => /^(?:his|her|its|their|our)$/.test(w));
  if (word === undefined) return [];
  const core = { kind: 'pronoun', word } as const;
  const { actors } = resolve({ ...np, core }, scene.discourse);
  return actors.map((actor) => ({ actor, first: np.first, end: np.first + 1, via: 'pronoun' as const }));
}

/** "between A and B": a list of two or more; pairs repeated by a second "between" are meetings of their own. */
function pairOf(scene: Scene, noun: MeetNoun, preps: readonly Prep[]): readonly Reference[] {
  const prep = preps.find((p) => noun.pair.includes(p.word));
  if (prep === undefined) return [];
  const parties = distinct(referencesOf(prep.group, scene.discourse));
  return prep.word === 'of' && parties.length < 2 ? [] : parties;
}

/** "In a phone call, Macron urged Lukashenko to …": whoever the main verb addresses was on the line. */
function opening(scene: Scene, at: number): readonly NounPhrase[] {
  const before = scene.grammar.items[at - 1];
  if (at > 2 || before?.kind !== 'prep' || !/^(?:in|during)$/.test(before.word)) return [];
  const main = scene.grammar.items.findIndex((item) => isVg(item) && item.shape === 'finite');
  if (main < 0) return [];
  const right = rightOf(scene.grammar, main);
  const addressed = right.preps.filter((prep) => /^(?:for|on|to|with)$/.test(prep.word)).flatMap((prep) => prep.group);
  return [...right.objects, ...addressed].filter((np) => np.core.kind === 'person');
}

const ADDRESSING = new Set(['ask', 'tell', 'urge', 'inform', 'press', 'brief', 'assure', 'warn', 'thank', 'remind']);

/** "reached an agreement with Moon at a summit": the partner stands with the verb. */
function verbPartners(scene: Scene, noun: MeetNoun, at: number): readonly NounPhrase[] {
  const over = verbOver(scene, at);
  if (over === null) return opening(scene, at);
  if (!/^(?:at|during|in)$/.test(over.prep ?? '')) return [];
  const verb = scene.grammar.items[over.at];
  const right = rightOf(scene.grammar, over.at);
  if (isVg(verb) && ADDRESSING.has(verb.lemma)) return right.objects.filter((np) => np.core.kind === 'person');
  return withPreps(
    rightOf(scene.grammar, over.at).preps.filter((prep) => prep.at < at),
    noun.b,
  );
}

/** "No meeting took place between A and B": the parties stand behind the verb. */
function placePreps(scene: Scene, at: number): readonly Prep[] {
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  return after !== null && isVg(verb) && /^(?:take|be|occur|happen|begin|start|open|resume)$/.test(verb.lemma)
    ? rightOf(scene.grammar, after).preps
    : [];
}

function nounParties(scene: Scene, noun: MeetNoun, at: number, np: NounPhrase): Parties | null {
  const right = rightOf(scene.grammar, at);
  const pair = pairOf(scene, noun, [...right.preps, ...placePreps(scene, at)]);
  const own = withPreps(right.preps, noun.b);
  const withOthers = referencesOf(own.length > 0 ? own : verbPartners(scene, noun, at), scene.discourse);
  if (pair.length > 1) return { a: pair, b: withOthers };
  const inner = compounds(scene, np);
  if (inner.length > 1 && withOthers.length === 0 && partOf(scene, at)) {
    const subject = clauseSubject(scene, at);
    return { a: subject, b: inner.filter((other) => !represents(other, subject)) };
  }
  if (inner.length > 1)
    return { a: [...clauseSubject(scene, at).filter((r) => represents(r, inner)), ...withOthers], b: inner };
  const owners = possessors(scene, np);
  if (np.possessor !== null && owners.length === 0) return null;
  const a = owners.length > 0 ? owners : clauseSubject(scene, at);
  const keys = keysOf(a);
  const b = [...withOthers, ...inner].filter((reference) => !keys.has(actorKey(reference.actor)));
  if (b.length > 0) return { a, b };
  return owners.length > 1 || isLight(scene, at) ? { a, b: [] } : null;
}

/** "took part in the Russia-ASEAN summit", "attended the U.S.-Japan talks". */
function partOf(scene: Scene, at: number): boolean {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  return isVg(verb) && /^(?:take|attend|participate|join)$/.test(verb.lemma);
}

/** A person of one of the countries that name a meeting: she leads her side in it. */
const represents = (reference: Reference, inner: readonly Reference[]): boolean =>
  inner.some((other) => sideOf(other.actor) === sideOf(reference.actor));

/** Where somebody of a country takes part, the country itself is not named beside him. */
function personsFirst(references: readonly Reference[]): readonly Reference[] {
  const led = new Set(references.filter((r) => r.actor.kind === 'leader').map((r) => sideOf(r.actor)));
  return references.filter((r) => r.actor.kind === 'leader' || !led.has(sideOf(r.actor)));
}

/** "a third round of talks", "the resumption of talks": what happens to the round happens to the talks. */
function roundOf(scene: Scene, at: number): number {
  const prep = scene.grammar.items[at - 1];
  const head = scene.grammar.items[at - 2];
  const round = prep?.kind === 'prep' && prep.word === 'of' && isNp(head) && ROUNDS.test(head.words.at(-1) ?? '');
  return round ? at - 2 : at;
}
const ROUNDS = /^(?:rounds?|series|set|number|start|opening|beginning|end|resumption|day|couple|pair)$/;

/** "The two sides held talks": the light verb's subject is all there is. */
function isLight(scene: Scene, at: number): boolean {
  const over = verbOver(scene, roundOf(scene, at));
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  return over?.prep === null && isVg(verb) && !verb.passive && scene.knowledge.frames.meet.light.has(verb.lemma);
}

function fromNoun(scene: Scene, noun: MeetNoun, at: number, np: NounPhrase): Found | null {
  const parties = nounParties(scene, noun, at, np);
  if (parties === null || distinct([...parties.a, ...parties.b]).length < 2) return null;
  const over = verbOver(scene, at);
  const after = over === null ? verbAfter(scene, at) : over.at;
  const triggers = after === null ? [at] : [at, after];
  return { ...parties, rule: `meet/noun:${noun.id}`, at, triggers, form: noun.form, host: false };
}

/** At least two sides, or a mediator between two; an unknown side counts as one of its own. */
function crossesBorders(references: readonly Reference[]): boolean {
  const sidesSeen = new Set(references.map((reference) => sideOf(reference.actor) ?? actorKey(reference.actor)));
  return sidesSeen.size > 1;
}

function formOf(scene: Scene, found: Found): Form | null {
  const { first, end } = scene.sentence;
  const near = new Set<string>();
  for (let i = first; i < end; i += 1) near.add(scene.source.tokens[i]?.norm ?? '');
  const video = scene.knowledge.frames.meet.cues.video.some((cue) => near.has(cue));
  if (video) return 'video';
  if (found.rule.startsWith('meet/noun:talks') || found.rule === 'meet/verb:meet') {
    const np = scene.grammar.items[found.at];
    const words = isNp(np) ? np.words : [];
    return words.some((word) => /^(?:phone|telephone)$/.test(word)) ? 'phone' : 'in-person';
  }
  return found.form ?? 'in-person';
}

const COUNTS: Readonly<Record<string, number>> = { twice: 2, thrice: 3 };

function countNear(scene: Scene, at: number): number | null {
  const item = scene.grammar.items[at];
  if (!isVg(item)) return null;
  for (let i = item.first; i < item.end + 2; i += 1) {
    const count = COUNTS[scene.source.tokens[i]?.norm ?? ''];
    if (count !== undefined) return count;
    if (scene.source.tokens[i + 1]?.norm === 'times') {
      const times = scene.knowledge.calendar.numbers.get(scene.source.tokens[i]?.norm ?? '');
      if (times !== undefined) return times;
    }
  }
  return null;
}

function separately(scene: Scene): boolean {
  for (let i = scene.sentence.first; i < scene.sentence.end; i += 1) {
    if (/^(?:separately|respectively|separate)$/.test(scene.source.tokens[i]?.norm ?? '')) return true;
  }
  return false;
}

type Made = { readonly found: Found; readonly parties: readonly Reference[]; readonly count: number | null };

/** "held bilateral meetings with officials of A, B and C": one with each. */
function isPlural(scene: Scene, at: number): boolean {
  const item = scene.grammar.items[at];
  return isNp(item) && item.words.at(-1) === 'meetings';
}

/** One meeting of all, or one for each counterpart where the words say so. */
function distribute(scene: Scene, found: Found): readonly Made[] {
  const count = countNear(scene, found.at);
  const each = isPlural(scene, found.at) && found.b.every((reference) => reference.actor.kind === 'country');
  const all = personsFirst(distinct([...found.a, ...found.b]));
  if ((count !== null || each || separately(scene)) && found.b.length > 1) {
    return found.b.map((b) => ({ found, parties: distinct([...found.a, b]), count }));
  }
  return [{ found, parties: all, count }];
}

function toDraft(scene: Scene, made: Made): EventDraft {
  const { found } = made;
  const form = formOf(scene, found);
  const scope = scopeOf(scene, found.at);
  const place: Where | null = form === 'in-person' ? placeFor(scene, found.triggers) : null;
  const item = scene.grammar.items[found.at];
  const trigger = { first: isVg(item) ? item.head : (item?.first ?? 0), end: item?.end ?? 0 };
  return {
    kind: 'meeting',
    rule: found.rule,
    trigger,
    sentence: scene.sentence,
    actors: made.parties,
    recipients: found.host ? found.a : [],
    place,
    date: dateFor(scene, found.triggers),
    scope,
    form,
    count: made.count,
    polarity: null,
    topic: null,
    derived: false,
    attribution: null,
  };
}

/** "invited A and B to attend the conference in Rome": host and guests are to meet. */
function fromInvitation(scene: Scene, at: number): Found | null {
  const right = rightOf(scene.grammar, at);
  const next = scene.grammar.items[right.end];
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || verb.passive || !isVg(next) || !/^(?:attend|join|participate|take)$/.test(next.lemma)) return null;
  const about = rightOf(scene.grammar, right.end);
  const nps = [...about.objects, ...about.preps.flatMap((prep) => prep.group)];
  const meets = nps.some((np) =>
    scene.knowledge.frames.meet.nouns.has(lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs)),
  );
  if (!meets) return null;
  const from = right.preps.filter((prep) => prep.word === 'from').flatMap((prep) => prep.group);
  const parties = sides(scene, subjectOf(scene.grammar, at), [...right.objects, ...from]);
  if (parties.a.length === 0 || parties.b.length === 0) return null;
  return { ...parties, rule: 'meet/verb:invite', at: right.end, triggers: [right.end], form: null, host: false };
}

function candidates(scene: Scene, frame: MeetFrame): readonly Found[] {
  const out: Found[] = [];
  scene.grammar.items.forEach((item, at) => {
    if (isVg(item)) {
      const invited = scene.knowledge.frames.invite.verbs.has(item.lemma) ? fromInvitation(scene, at) : null;
      if (invited) out.push(invited);
      for (const pattern of frame.verbs.get(item.lemma) ?? []) {
        const found = fromVerb(scene, pattern, at, item);
        if (found) out.push(found);
      }
    } else if (isNp(item) && item.core.kind === 'thing') {
      const noun = frame.nouns.get(lemmaOf(item.words.at(-1) ?? '', scene.knowledge.verbs));
      const found = noun === undefined ? null : fromNoun(scene, noun, at, item);
      if (found) out.push(found);
    }
  });
  return out;
}

/** Whether a draft tells of a meeting between at least two sides; one with a single party waits for its list. */
export const isMeeting = (draft: EventDraft): boolean => draft.actors.length > 1 && crossesBorders(draft.actors);

/** The meetings of one sentence, also those whose other party is not named yet. */
export function meetingsOf(scene: Scene): readonly EventDraft[] {
  return candidates(scene, scene.knowledge.frames.meet)
    .flatMap((found) => distribute(scene, found))
    .map((made) => toDraft(scene, made));
}
