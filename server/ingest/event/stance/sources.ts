import { governorOf } from '../../clause/grammar/governors.ts';
import { prepAt, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, isNpOf, isPrep, isVg, type NounPhrase, prepWord, type VerbGroup } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf, resolve } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { isCapital } from '../../document/tokens.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { alongside, companions } from './companions.ts';
import { overThings } from './over-things.ts';

const OWNERS = /^(?:his|her|its|their|our|my)$/;

export const pronounOwner = (np: NounPhrase): string | null => np.words.find((word) => OWNERS.test(word)) ?? null;

/** "the Tunis Declaration": a text that is called by its place has no owner in its name. */
const isTitled = (scene: Scene, np: NounPhrase): boolean =>
  np.is.has('texts') && isCapital(scene.source.tokens, np.head) && !isCapital(scene.source.tokens, np.first);

/** Whose a thing is by its own words: "Moscow's support", "U.S. backing". */
export function namedOwner(scene: Scene, np: NounPhrase): readonly Reference[] {
  if (np.possessor !== null) return referencesOf([np.possessor], scene.discourse);
  for (const { core, first, end } of np.modifiers) {
    if (core.kind === 'country' && isTitled(scene, np)) return [];
    if (core.kind === 'country')
      return [{ actor: { kind: 'country', iso3: core.reading.iso3 }, first, end, via: 'name' }];
    if (core.kind === 'organization' && core.reading.of === null)
      return [{ actor: { kind: 'organization', reading: core.reading }, first, end, via: 'name' }];
  }
  return [];
}

/** "including its support for the accord": the owner is one whose thing was just named in the same clause. */
function ownerBefore(scene: Scene, at: number): readonly Reference[] {
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = scene.grammar.items[i];
    if (isVg(item) || item?.kind === 'sub' || item?.kind === 'break') return [];
    if (isNp(item) && item.possessor !== null) return referencesOf([item.possessor], scene.discourse);
  }
  return [];
}

/** "criticised Iran for its support": whoever is judged for it; "Estonia insists on its support": a subject that fits. */
function ownerAbove(scene: Scene, word: string, at: number): readonly Reference[] {
  const over = verbOver(scene, at);
  if (over === null) return [];
  const blamed = over.prep === 'for' ? referencesOf(rightOf(scene.grammar, over.at).objects, scene.discourse) : [];
  if (blamed.length > 0) return blamed;
  if (!/^(?:its|their)$/.test(word)) return [];
  const subject = referencesOf(subjectOf(scene.grammar, over.at), scene.discourse);
  const fits = word === 'its' ? subject.length === 1 && subject[0]?.actor.kind !== 'leader' : subject.length > 1;
  return fits ? subject : [];
}

/** Whom "his", "its", "our" in front of a thing stand for. */
export function pronounOwners(scene: Scene, np: NounPhrase, at: number): readonly Reference[] {
  const word = pronounOwner(np);
  if (word === null) return [];
  const near = /^(?:his|her|its|their)$/.test(word) ? ownerBefore(scene, at) : [];
  if (near.length > 0) return near;
  const above = ownerAbove(scene, word, at);
  if (above.length > 0) return above;
  const { actors } = resolve({ ...np, core: { kind: 'pronoun', word } }, scene.discourse);
  return actors.map((actor) => ({ actor, first: np.first, end: np.first + 1, via: 'pronoun' as const }));
}

/** "the spokesperson for the German government": the one spoken for. */
function spokenFor(scene: Scene, np: NounPhrase): readonly NounPhrase[] {
  if (np.core.kind !== 'title' || np.core.title.row.role !== 'spokesperson') return [np];
  const at = scene.grammar.items.indexOf(np);
  const prep = at < 0 ? null : prepAt(scene.grammar, at + 1);
  return prep !== null && /^(?:for|of|from|at)$/.test(prep.word) ? prep.group : [np];
}

/** "U.S. efforts | to support", "Israel's will | to consider steps | to support": whose thing an infinitive is for. */
function ownerOfAim(scene: Scene, at: number, depth = 0): readonly Reference[] {
  const verb = scene.grammar.items[at];
  const np = scene.grammar.items[at - 1];
  if (!isVg(verb) || verb.shape !== 'infinitive' || !isNpOf(np, 'thing')) return [];
  const owner = namedOwner(scene, np);
  const governor = governorOf(scene.grammar, at);
  return owner.length > 0 || governor === null || depth > 2 ? owner : ownerOfAim(scene, governor, depth + 1);
}

const isAgainst = (scene: Scene, { lemma }: VerbGroup): boolean =>
  scene.knowledge.frames.stance.verbs.get(lemma)?.some((row) => row.polarity === 'opposes') ?? false;

/** "blocked a UN statement | condemning the coup": a text speaks for its owner. */
function ownerOfText(scene: Scene, at: number): readonly Reference[] | null {
  const verb = scene.grammar.items[at];
  const np = scene.grammar.items[at - 1];
  if (!isVg(verb) || verb.shape !== 'gerund') return null;
  if (np?.kind === 'conj') {
    const first = governorOf(scene.grammar, at);
    return first === null ? null : ownerOfText(scene, first);
  }
  if (!isNpOf(np, 'thing')) return null;
  const owner = namedOwner(scene, np);
  if (owner.length > 0) return owner;
  const governor = governorOf(scene.grammar, at);
  const over = governor === null ? undefined : scene.grammar.items[governor];
  return (isVg(over) && isAgainst(scene, over)) || !np.is.has('texts') ? [] : null;
}

const POLICY = /^(?:policy|position|stance|line|principle|tradition)$/;

/** "her country's policy of | supporting the truce": whose policy it is. */
function ownerOfPolicy(scene: Scene, at: number): readonly Reference[] {
  const [np, prep, verb] = scene.grammar.items.slice(Math.max(0, at - 2), at + 1);
  if (!isNpOf(np, 'thing') || prep?.kind !== 'prep' || !isVg(verb) || verb.shape !== 'gerund') return [];
  if (!/^(?:of|in)$/.test(prep.word) || !POLICY.test(np.words.at(-1) ?? '')) return [];
  const owner = namedOwner(scene, np);
  return owner.length > 0 ? owner : pronounOwners(scene, np, at);
}

/** "thanked Japan for supporting the plan": the one thanked; who is accused of it, or does it by the way, takes no side. */
function ownerOfDeed(scene: Scene, at: number): readonly Reference[] | null {
  const [before, verb] = [scene.grammar.items[at - 1], scene.grammar.items[at]];
  const governor = governorOf(scene.grammar, at);
  const over = governor === null ? undefined : scene.grammar.items[governor];
  if (!isVg(verb) || verb.shape !== 'gerund' || before?.kind !== 'prep' || governor === null || !isVg(over))
    return null;
  if (before.word === 'by') return [];
  if (!/^(?:for|of)$/.test(before.word)) return null;
  const { objects, preps } = rightOf(scene.grammar, governor);
  if (scene.knowledge.frames.stance.thanks.has(over.lemma)) return referencesOf(objects, scene.discourse);
  // "lashed out at Malta for banning the party".
  const blamed = objects.length > 0 || (isAgainst(scene, over) && preps.some((prep) => prep.at < at - 1));
  return blamed ? [] : null;
}

const ROLE = /^(?:role|part|hand|involvement|complicity)$/;

/** "condemned Malta's role in | supporting it", "for its role in": whoever speaks of the role of others does not do it. */
function ownerOfRole(scene: Scene, at: number): readonly Reference[] | null {
  const [why, np, prep, verb] = scene.grammar.items.slice(Math.max(0, at - 3), at + 1);
  if (prepWord(prep) !== 'in' || !isNpOf(np, 'thing') || !isVg(verb) || verb.shape !== 'gerund') return null;
  if (!ROLE.test(np.words.at(-1) ?? '')) return null;
  const owner = namedOwner(scene, np);
  if (owner.length === 0) return /^(?:for|over)$/.test(prepWord(why)) ? [] : null;
  const governor = governorOf(scene.grammar, at);
  const over = governor === null ? undefined : scene.grammar.items[governor];
  return isVg(over) && isAgainst(scene, over) ? [] : owner;
}

/** "discussed steps to support", "talks on supporting": who weighs it does not yet take a side. */
function isWeighed(scene: Scene, at: number, depth = 0): boolean {
  const verb = scene.grammar.items[at];
  const governor = governorOf(scene.grammar, at);
  const over = governor === null ? undefined : scene.grammar.items[governor];
  if (!isVg(verb) || verb.shape === 'finite' || governor === null || !isVg(over) || depth > 3) return false;
  return over.is.has('weighing') || isWeighed(scene, governor, depth + 1);
}

/** "it is time to reaffirm", "the operation in the east to defend": nobody whom the sentence names. */
function isImpersonal(scene: Scene, at: number): boolean {
  const [preposition, np, verb] = scene.grammar.items.slice(Math.max(0, at - 2), at + 1);
  if (!isVg(verb) || verb.shape !== 'infinitive') return false;
  const governor = governorOf(scene.grammar, at);
  const over = governor === null ? undefined : scene.grammar.items[governor];
  const inside = isPrep(preposition, 'of') && isNpOf(np, 'thing');
  if (inside && !(isVg(over) && scene.knowledge.frames.stance.light.has(over.lemma))) return true;
  if (governor === null || !isVg(over) || !/^(?:be|come)$/.test(over.lemma)) return false;
  const [subject] = subjectOf(scene.grammar, governor);
  return subject?.core.kind === 'pronoun' && subject.core.word === 'it';
}

/** "a United Nations report criticised", "the statement of the ministry": whose text it is. */
function authorsOf(scene: Scene, np: NounPhrase): readonly Reference[] {
  if (np.core.kind !== 'thing' || !np.is.has('texts')) return [];
  const owner = namedOwner(scene, np);
  if (owner.length > 0) return owner;
  const at = scene.grammar.items.indexOf(np);
  const prep = at < 0 ? null : prepAt(scene.grammar, at + 1);
  return prep !== null && /^(?:of|by|from)$/.test(prep.word) ? referencesOf(prep.group, scene.discourse) : [];
}

/** "Syrian rebels", "the German opposition leader": whoever is against a state does not speak for it. */
const isAgainstState = ({ core }: NounPhrase): boolean =>
  core.kind === 'title' && /^(?:opposition|rebel|party)-leader$/.test(core.title.row.role);

/** "ECOWAS leaders", "the leaders of the G7": the body that they lead together. */
function bodyOf(np: NounPhrase): readonly Reference[] {
  if (np.core.kind !== 'title' || !np.core.title.plural) return [];
  const body = [np.possessor, ...np.modifiers].find((part) => part?.core.kind === 'organization');
  if (body?.core.kind !== 'organization' || body.core.reading.of !== null) return [];
  return [
    { actor: { kind: 'organization', reading: body.core.reading }, first: np.first, end: np.end, via: 'metonym' },
  ];
}

/** "Norwegians on the beach": some of its people; "the Norwegians" are the state. */
const arePeople = ({ core, words }: NounPhrase): boolean =>
  core.kind === 'country' && core.reading.form === 'people' && !words.includes('the');

/** Those for whom phrases speak: a state never by those who are against it. */
const speakers = (scene: Scene, nps: readonly NounPhrase[]): readonly Reference[] =>
  nps.flatMap((np) => {
    if (arePeople(np)) return [];
    const found = referencesOf([np], scene.discourse);
    if (found.length === 0) return bodyOf(np);
    return isAgainstState(np) ? found.filter(({ actor }) => actor.kind !== 'country') : found;
  });

/** Who takes the stance that the verb at `at` states. */
export function subjectSources(scene: Scene, at: number): readonly Reference[] {
  const owner = [...ownerOfAim(scene, at), ...ownerOfPolicy(scene, at)];
  if (owner.length > 0) return owner;
  const other = ownerOfRole(scene, at) ?? ownerOfText(scene, at) ?? ownerOfDeed(scene, at);
  if (other !== null) return other;
  if (isImpersonal(scene, at) || isWeighed(scene, at)) return [];
  const joined = companions(scene, at);
  const own = overThings(scene, subjectOf(scene.grammar, at), at);
  const doers = joined.length > 0 ? joined : [...own, ...alongside(scene, own, at)];
  const subject = doers.flatMap((np) => spokenFor(scene, np));
  const authors = subject.flatMap((np) => authorsOf(scene, np));
  return authors.length > 0 ? authors : speakers(scene, subject);
}

/** "condemned by A and B". */
export function agents(scene: Scene, at: number): readonly Reference[] {
  const by = rightOf(scene.grammar, at).preps.filter((prep) => prep.word === 'by');
  return referencesOf(
    by.flatMap((prep) => prep.group),
    scene.discourse,
  );
}

/** "a series of sanctions", "a message of support", "a show of solidarity": what is done with it is done with the stance. */
export const holdsStance = (np: NounPhrase): boolean =>
  np.is.has('rounds') ||
  np.is.has('texts') ||
  /^(?:motion|words|show|expression|gesture|package|tranche|chorus|wave|outpouring|vote|note)$/.test(
    np.words.at(-1) ?? '',
  );

/** The verb whose subject holds the stance: "reaffirmed | the commitment", "came | to the defence of". */
export function lightOver(scene: Scene, at: number): number | null {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (over === null || !isVg(verb) || verb.passive) return null;
  const { light, comes, proceeds } = scene.knowledge.frames.stance;
  if (over.prep === 'with' && proceeds.has(verb.lemma)) return over.at;
  if ((over.prep === 'to' || over.prep === 'in') && comes.has(verb.lemma)) return over.at;
  const counted = scene.grammar.items[at - 2];
  const object = over.prep === null || (over.prep === 'of' && isNp(counted) && holdsStance(counted));
  return light.has(verb.lemma) && object ? over.at : null;
}
