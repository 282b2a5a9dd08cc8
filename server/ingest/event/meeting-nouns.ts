import type { MeetNoun } from '../../reference/frame-files.ts';
import { isNp, isVg, type NounPhrase } from '../clause/items.ts';
import { type Prep, rightOf } from '../clause/right.ts';
import { governorOf, subjectOf } from '../clause/subject.ts';
import { type Actor, actorKey, distinct, type Reference, sideOf } from '../coreference/actors.ts';
import { referencesOf, resolve } from '../coreference/resolve.ts';
import { type Scene } from '../coreference/scene.ts';
import { comesTo, type Found, keysOf, type Parties, withPreps } from './meeting-found.ts';
import { verbPartners } from './meeting-partners.ts';
import { heldVerb, verbAfter, verbOver } from './noun-verbs.ts';

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

/** "This was said by X after talks with Y": who said it held them. */
function agentOf(scene: Scene, at: number): readonly Reference[] {
  const by = rightOf(scene.grammar, at).preps.find((prep) => prep.word === 'by');
  return by === undefined ? [] : referencesOf(by.group, scene.discourse);
}

/** The subject of the clause that governs a noun: "he discussed ways during a meeting with X". */
function clauseSubject(scene: Scene, at: number): readonly Reference[] {
  const over = verbOver(scene, roundOf(scene, at));
  const governor = over?.at ?? governorOf(scene.grammar, at);
  if (governor !== null) {
    const verb = scene.grammar.items[governor];
    const subject = referencesOf(subjectOf(scene.grammar, governor), scene.discourse);
    return isVg(verb) && verb.passive && subject.length === 0 ? agentOf(scene, governor) : subject;
  }
  const held = heldVerb(scene, at) ?? at;
  const main = scene.grammar.items.findIndex((item, i) => i > held && isVg(item) && item.shape === 'finite');
  return main < 0 ? [] : referencesOf(subjectOf(scene.grammar, main), scene.discourse);
}

function possessors(scene: Scene, np: NounPhrase): readonly Reference[] {
  if (np.possessor !== null) return referencesOf([np.possessor], scene.discourse);
  const word = np.words.find((w) => /^(?:his|her|its|their|our)$/.test(w));
  if (word === undefined) return [];
  const core = { kind: 'pronoun', word } as const;
  const together = word === 'their' ? metBefore(scene) : null;
  const actors = together ?? resolve({ ...np, core }, scene.discourse).actors;
  return actors.map((actor) => ({ actor, first: np.first, end: np.first + 1, via: 'pronoun' as const }));
}

/** The last meeting of which this sentence names every party: "their meeting showed Lavrov inviting Kim". */
function metBefore(scene: Scene): readonly Actor[] | null {
  const named = scene.grammar.items.flatMap((item) =>
    isNp(item) && item.core.kind === 'person' ? [item.core.person] : [],
  );
  const keys = new Set(named.map((person) => `p${person.index}`));
  const { meetings } = scene.discourse;
  return meetings.findLast((actors) => actors.every((actor) => keys.has(actorKey(actor)))) ?? null;
}

/** "between A and B": a list of two or more; pairs repeated by a second "between" are meetings of their own. */
function pairOf(scene: Scene, noun: MeetNoun, preps: readonly Prep[]): readonly Reference[] {
  const prep = preps.find((p) => noun.pair.includes(p.word));
  if (prep === undefined) return [];
  const parties = distinct(referencesOf(prep.group, scene.discourse));
  return prep.word === 'of' && parties.length < 2 ? [] : parties;
}

/** "No meeting took place between A and B": the parties stand behind the verb. */
function placePreps(scene: Scene, at: number): readonly Prep[] {
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  return after !== null && isVg(verb) && verb.is.has('happening') ? rightOf(scene.grammar, after).preps : [];
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
  const together = owners.length > 1 || isLight(scene, at) || isAgreed(scene, at, a);
  return together || atMeeting(scene, at, a) || isRecalled(scene, at, a) ? { a, b: [] } : null;
}

/** "took part in the Russia-ASEAN summit", "attended the U.S.-Japan talks". */
function partOf(scene: Scene, at: number): boolean {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  return isVg(verb) && comesTo(scene, verb);
}

/** A person of one of the countries that name a meeting: she leads her side in it. */
const represents = (reference: Reference, inner: readonly Reference[]): boolean =>
  inner.some((other) => sideOf(other.actor) === sideOf(reference.actor));

/** "a third round of talks", "the resumption of talks": what happens to the round happens to the talks. */
function roundOf(scene: Scene, at: number): number {
  const prep = scene.grammar.items[at - 1];
  const head = scene.grammar.items[at - 2];
  const round = prep?.kind === 'prep' && prep.word === 'of' && isNp(head) && head.is.has('rounds');
  return round ? at - 2 : at;
}

/** "India and Japan reviewed their ties during a video call": what two sides do together there, they do with each other. */
function atMeeting(scene: Scene, at: number, subject: readonly Reference[]): boolean {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  const places = new Set(subject.map((reference) => sideOf(reference.actor)));
  const anothers = rightOf(scene.grammar, at).preps[0]?.word === 'of';
  const together = isVg(verb) && verb.shape === 'finite' && /^(?:at|during|in|over)$/.test(over?.prep ?? '');
  return together && !anothers && places.size > 1 && !places.has(null);
}

/** "A and B agreed on a meeting", "A and B announced talks": who plans it together takes part. */
function isAgreed(scene: Scene, at: number, subject: readonly Reference[]): boolean {
  const over = verbOver(scene, roundOf(scene, at));
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (!isVg(verb) || verb.passive || distinct(subject).length < 2) return false;
  const near = over?.prep === null || over?.prep === 'on' || over?.prep === 'to';
  return near && scene.knowledge.modality.verbs.get(verb.lemma) === 'future';
}

/** "Following the talks held in Lima, the leaders …": talks with a place that those named together look back on. */
const isRecalled = (scene: Scene, at: number, subject: readonly Reference[]): boolean =>
  distinct(subject).length > 1 && subject.every(({ via }) => via === 'group') && heldVerb(scene, at) !== null;

/** "The two sides held talks": the light verb's subject is all there is. */
function isLight(scene: Scene, at: number): boolean {
  const over = verbOver(scene, roundOf(scene, at));
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  return over?.prep === null && isVg(verb) && !verb.passive && scene.knowledge.frames.meet.light.has(verb.lemma);
}

export function fromNoun(scene: Scene, noun: MeetNoun, at: number, np: NounPhrase): Found | null {
  scene.trace?.tried(at, `meet/noun:${noun.id}`);
  const parties = nounParties(scene, noun, at, np);
  if (parties === null || distinct([...parties.a, ...parties.b]).length < 2)
    return scene.trace?.stop('no-party') ?? null;
  const over = verbOver(scene, at);
  const after = over === null ? verbAfter(scene, at) : over.at;
  const triggers = [...new Set([at, heldVerb(scene, at) ?? at, after ?? at])];
  return { ...parties, rule: `meet/noun:${noun.id}`, at, triggers, form: noun.form, host: false };
}
