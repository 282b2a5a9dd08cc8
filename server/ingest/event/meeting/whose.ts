import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, isNpOf, isPrep, isVg, type NounPhrase, prepWord } from '../../clause/items.ts';
import { type Actor, actorKey, distinct, type Reference } from '../../coreference/actors.ts';
import { referencesOf, resolve } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { agentOf, clauseSubject, governing, relativeVerb, roundOf, tellsAbout } from './noun-parties.ts';
import { twoBefore } from './two-before.ts';

/** "informed Salem | about his talks": his who tells of them. */
function teller(scene: Scene, np: NounPhrase): readonly Reference[] {
  const over = verbOver(scene, scene.grammar.items.indexOf(np));
  if (over === null || over.prep === null || !tellsAbout(scene, over)) return [];
  const subject = referencesOf(subjectOf(scene.grammar, over.at), scene.discourse);
  return subject.map(({ actor }) => ({ actor, first: np.first, end: np.first + 1, via: 'pronoun' as const }));
}

/** "The letter was received by | Salem | during his talks": where a thing is the subject, his who does it. */
function doer(scene: Scene, np: NounPhrase): readonly Reference[] {
  const over = verbOver(scene, scene.grammar.items.indexOf(np));
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (over === null || !isVg(verb) || !verb.passive || !/^(?:during|at|in)$/.test(over.prep ?? '')) return [];
  const ofThing = subjectOf(scene.grammar, over.at).every(
    ({ core }) => core.kind === 'thing' || (core.kind === 'pronoun' && core.word === 'it'),
  );
  const agents = ofThing ? agentOf(scene, over.at) : [];
  return agents.length === 1 && agents[0]?.actor.kind === 'leader' ? agents : [];
}

export function possessors(scene: Scene, np: NounPhrase): readonly Reference[] {
  if (np.possessor !== null) return referencesOf([np.possessor], scene.discourse);
  const word = np.words.find((w) => /^(?:his|her|its|their|our)$/.test(w));
  if (word === undefined) return [];
  const told = /^(?:his|her)$/.test(word) ? [...teller(scene, np), ...doer(scene, np)] : [];
  if (told.length > 0) return told;
  const core = { kind: 'pronoun', word } as const;
  const together = word === 'their' ? (theirs(scene, np) ?? twoBefore(scene, np) ?? metBefore(scene)) : null;
  const actors = together ?? resolve({ ...np, core }, scene.discourse).actors;
  return actors.map((actor) => ({ actor, first: np.first, end: np.first + 1, via: 'pronoun' as const }));
}

/** "Norwegian and Peruvian delegations held | their first talks": theirs who hold them, when they are several. */
function theirs(scene: Scene, np: NounPhrase): readonly Actor[] | null {
  const at = scene.grammar.items.indexOf(np);
  if (!scene.knowledge.frames.meet.light.has(governing(scene, at)?.lemma ?? '')) return null;
  const subject = distinct(clauseSubject(scene, at));
  return subject.length > 1 ? subject.map(({ actor }) => actor) : null;
}

/** "Biden's participation in the summit": whose presence there a noun tells of. */
function presenceOf(scene: Scene, at: number): NounPhrase | null {
  const [head, prep] = [scene.grammar.items[at - 2], scene.grammar.items[at - 1]];
  const there = isNp(head) && /^(?:participation|attendance|presence)$/.test(head.words.at(-1) ?? '');
  return there && /^(?:in|at)$/.test(prepWord(prep)) ? head : null;
}

/** Who is said to come to a meeting, be it by a verb over it, a noun above it or a clause behind it; null when nobody. */
export function comersTo(scene: Scene, at: number): readonly Reference[] | null {
  const presence = presenceOf(scene, at);
  const present = presence === null ? [] : possessors(scene, presence);
  if (present.some(({ actor }) => actor.kind === 'leader')) return present;
  const verb = relativeVerb(scene, at);
  return verb === null ? null : referencesOf(subjectOf(scene.grammar, verb), scene.discourse);
}

/** "Norway's call for talks": what an appeal is for. */
function isAskedFor(scene: Scene, at: number): boolean {
  const [head, prep] = [scene.grammar.items[at - 2], scene.grammar.items[at - 1]];
  const asks = isNp(head) && scene.knowledge.modality.nouns.has(head.words.at(-1) ?? '');
  return asks && isPrep(prep, 'for');
}

/** "the Russian delegation's series | of talks": who owns the round, or asks for talks, owns the talks. */
export function roundOwner(scene: Scene, at: number): readonly Reference[] {
  const over = isAskedFor(scene, at) ? at - 2 : roundOf(scene, at);
  const head = scene.grammar.items[over];
  return isNp(head) && over !== at ? possessors(scene, head) : [];
}

/** The last meeting of which this sentence names every party: "their meeting showed Lavrov inviting Kim". */
function metBefore(scene: Scene): readonly Actor[] | null {
  const named = scene.grammar.items.flatMap((item) => (isNpOf(item, 'person') ? [item.core.person] : []));
  const keys = new Set(named.map((person) => `p${person.index}`));
  const { meetings } = scene.discourse;
  return meetings.findLast((actors) => actors.every((actor) => keys.has(actorKey(actor)))) ?? null;
}
