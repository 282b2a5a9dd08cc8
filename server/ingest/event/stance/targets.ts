import { prepAt, type Right, rightOf } from '../../clause/grammar/right.ts';
import {
  isComma,
  isNp,
  isNpOf,
  isPrep,
  isSemicolon,
  isVg,
  type NounPhrase,
  type VerbGroup,
} from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Target } from './found.ts';
import { isMutual } from './mutual.ts';
import { isBare, topicEnd } from './topics.ts';

/** "an effort to create a lasting peace": what the effort is for. */
function purposes(scene: Scene, np: NounPhrase): readonly NounPhrase[] {
  if (!np.is.has('efforts') || np.possessor !== null) return [np];
  const at = scene.grammar.items.indexOf(np) + 1;
  const next = scene.grammar.items[at];
  if (!isVg(next) || next.shape !== 'infinitive') return [np];
  if (scene.knowledge.frames.stance.fights.has(next.lemma)) return [np];
  const { objects } = rightOf(scene.grammar, at);
  return objects.length > 0 ? objects : [np];
}

export function targetOf(scene: Scene, np: NounPhrase): Target {
  const owner = np.possessor;
  const first = owner === null || owner.core.kind === 'pronoun' ? np.first : owner.first;
  return { np, first, end: topicEnd(scene, np), party: null };
}

/** "many of the ideas", "further": no phrase behind makes a topic of them. */
const isHollow = (scene: Scene, np: NounPhrase): boolean =>
  np.core.kind === 'thing' &&
  (isMutual(scene, np) || np.is.has('hollow') || (np.is.has('powers') && np.words.includes('other')));

/** "the people | and government of Malta": the second says who the first are. */
function besides(scene: Scene, np: NounPhrase): NounPhrase {
  const { items } = scene.grammar;
  const at = items.indexOf(np);
  const [next, of, land] = items.slice(at + 2, at + 5);
  const bare = isBare(np) && (np.is.has('empty') || np.is.has('bodies'));
  if (at < 0 || !bare || items[at + 1]?.kind !== 'conj' || !isNp(next)) return np;
  if (next.core.kind === 'country') return next;
  const named = next.is.has('empty') && isPrep(of, 'of');
  return named && isNpOf(land, 'country') ? land : np;
}

/** "recent initiatives | such as the summit and the visit": the examples name what is meant. */
function instances(scene: Scene, np: NounPhrase): readonly NounPhrase[] {
  const at = scene.grammar.items.indexOf(np);
  const prep = at < 0 ? null : prepAt(scene.grammar, at + 1);
  return np.core.kind === 'thing' && prep?.word === 'such as' ? prep.group : [np];
}

export const targetsOf = (scene: Scene, nps: readonly NounPhrase[]): readonly Target[] =>
  nps
    .flatMap((np) => instances(scene, besides(scene, np)))
    .filter((np) => np.core.kind !== 'pronoun' && !isHollow(scene, np))
    .flatMap((np) => purposes(scene, np))
    .map((np) => targetOf(scene, np))
    .reduce<Target[]>((all, next) => joinAdjective(scene, all, next), []);

const ADJECTIVE = /(?:ive|al|ic|ous|ary|ble|ean)$/;

/** Whether a phrase ends in an adjective, also with a capital: "the Comprehensive | and Global Partnership". */
const endsInAdjective = ({ source: { tags, tokens } }: Scene, { head, core }: NounPhrase): boolean =>
  tags[head] === 'ADJ' ||
  (tokens[head]?.capital === true &&
    ADJECTIVE.test(tokens[head].norm) &&
    !/^(?:country|place|person)$/.test(core.kind));

/** "European and Euro-Atlantic integration": an adjective before "and" has the noun behind it. */
function joinAdjective(scene: Scene, all: readonly Target[], next: Target): Target[] {
  const last = all.at(-1);
  const { items } = scene.grammar;
  const at = last === undefined ? -1 : items.indexOf(last.np);
  const bare = last !== undefined && last.end === last.np.end && endsInAdjective(scene, last.np);
  const adjoins = at >= 0 && items[at + 1]?.kind === 'conj' && items[at + 2] === next.np;
  const noun =
    next.np.core.kind === 'thing' && next.np.possessor === null && !/^(?:the|an?)$/.test(next.np.words[0] ?? '');
  return last !== undefined && bare && adjoins && noun
    ? [...all.slice(0, -1), { ...next, first: last.first }]
    : [...all, next];
}

/** The verb that goes on where another stops without an object: "protecting and | preserving", "continue | building". */
function nextVerb(scene: Scene, at: number, right: Right): number | null {
  const { items } = scene.grammar;
  const joined = items[right.end]?.kind === 'conj' ? right.end + 1 : right.end;
  const near = joined === at + 1 || joined === right.end + 1 || right.preps.length === 0;
  return isVg(items[joined]) && near ? joined : null;
}

type Aims = 'good' | 'all';

/** "working together to advance growth", "to work with A to combat B" is what any two have in common, if nothing is named. */
const isNamed = (scene: Scene, { np, first, end }: Target): boolean =>
  np.core.kind !== 'thing' || scene.source.tokens.slice(first, end).some((token) => token.capital);

/** The verb that an aim without an object goes on with; to work with somebody is an aim only with one. */
function followingVerb(scene: Scene, at: number, works: boolean): number | null {
  const right = rightOf(scene.grammar, at);
  if (right.objects.length > 0) return null;
  return nextVerb(scene, at, works ? { ...right, preps: [] } : right);
}

/** "to defend A and | protect B": a verb of the same shape behind "and". */
function joinedVerb({ grammar: { items } }: Scene, { shape }: VerbGroup, end: number): number | null {
  const verb = items[end]?.kind === 'conj' ? items[end + 1] : undefined;
  return isVg(verb) && verb.shape === shape ? end + 1 : null;
}

/** What somebody means to bring about; of what is to be fought the verb is part of the name: "combating piracy". */
function aimTargets(scene: Scene, at: number, aims: Aims, depth = 0): readonly Target[] {
  const verb = scene.grammar.items[at];
  if (!isVg(verb)) return [];
  const { fosters, fights } = scene.knowledge.frames.stance;
  const against = aims === 'all' && fights.has(verb.lemma);
  if (!against && !fosters.has(verb.lemma)) return [];
  const works = verb.lemma === 'work';
  const next = depth < 3 ? followingVerb(scene, at, works) : null;
  if (works)
    return next === null ? [] : aimTargets(scene, next, 'good', depth + 1).filter((one) => isNamed(scene, one));
  if (next !== null) return aimTargets(scene, next, aims, depth + 1);
  const { objects, preps, end } = rightOf(scene.grammar, at);
  const found = targetsOf(scene, objects.length > 0 ? objects : (preps[0]?.group ?? []));
  const named = against ? found.map((target) => withVerb(target, verb)) : found;
  const more = depth < 3 ? joinedVerb(scene, verb, end) : null;
  return more === null ? named : [...named, ...aimTargets(scene, more, aims, depth + 1)];
}

const withVerb = (target: Target, { head }: VerbGroup): Target => ({
  ...target,
  first: head,
  np: { ...target.np, core: { kind: 'thing' } },
});

/** "support for A; | B; and C": what a semicolon parts from the first. */
function partedList(scene: Scene, end: number): readonly NounPhrase[] {
  const { items, groups } = scene.grammar;
  if (!isSemicolon(items[end])) return [];
  const at = items[end + 1]?.kind === 'conj' ? end + 2 : end + 1;
  const np = items[at];
  if (!isNp(np) || isVg(items[rightOf(scene.grammar, at).end])) return [];
  const next = groups[at]?.end ?? at + 1;
  return [...(groups[at]?.nps ?? [np]), ...partedList(scene, prepAt(scene.grammar, next)?.end ?? next)];
}

/** "A and B, | as well as C": what is added behind a list. */
export function alsoNamed(scene: Scene, end: number, word: string | null): readonly NounPhrase[] {
  const { items, groups } = scene.grammar;
  const parted = partedList(scene, end);
  if (parted.length > 0) return parted;
  const at = isComma(items[end]) ? end + 1 : end;
  const also = items[at];
  if (also?.kind !== 'conj' || also.word !== 'as well as') return [];
  // "for A, as well as for B".
  const again = prepAt(scene.grammar, at + 1);
  if (again !== null) return again.word === word ? again.group : [];
  const np = items[at + 1];
  return isNp(np) ? (groups[at + 1]?.nps ?? [np]) : [];
}

/** "for Ukraine | and the peace plan", "for elections in Libya | and the withdrawal of forces": a thing behind another kind. */
function joinedThings(scene: Scene, end: number): readonly NounPhrase[] {
  const { items, groups } = scene.grammar;
  let at = end;
  for (let prep = prepAt(scene.grammar, at); prep !== null && /^(?:in|of)$/.test(prep.word); ) {
    at = prep.end;
    prep = prepAt(scene.grammar, at);
  }
  const np = items[at + 1];
  const and = items[at];
  if (and?.kind !== 'conj' || and.word !== 'and' || !isNpOf(np, 'thing')) return [];
  return isVg(items[rightOf(scene.grammar, at + 1).end]) ? [] : (groups[at + 1]?.nps ?? [np]);
}

/** The phrases behind the first of some prepositions, and behind the same word again: "to A and to B". */
function firstPhrases(scene: Scene, at: number, preps: readonly string[]): readonly NounPhrase[] {
  const all = rightOf(scene.grammar, at).preps;
  const next = (here: number): boolean => scene.grammar.items.slice(at + 1, here).every(({ kind }) => kind === 'word');
  const first = all.find((prep) => preps.includes(prep.word) && (prep.word !== 'of' || next(prep.at)));
  if (first === undefined) return [];
  const parallel = (here: number): boolean => /^(?:conj|comma)$/.test(scene.grammar.items[here - 1]?.kind ?? '');
  const nps = all
    .filter((prep) => prep === first || (prep.word === first.word && parallel(prep.at)))
    .flatMap((prep) => prep.group);
  const last = scene.grammar.items.indexOf(nps.at(-1) ?? first.group[0] ?? ({} as NounPhrase));
  const end = prepAt(scene.grammar, last + 1)?.end ?? last + 1;
  return [...nps, ...joinedThings(scene, last + 1), ...alsoNamed(scene, end, first.word)];
}

/** What stands behind a noun or verb and one of its prepositions, or is the aim of its infinitive or gerund. */
export function behind(scene: Scene, at: number, preps: readonly string[], aims: Aims | null): readonly Target[] {
  const nps = firstPhrases(scene, at, preps);
  if (nps.length > 0 || aims === null) return targetsOf(scene, nps);
  const { end } = rightOf(scene.grammar, at);
  const verb = scene.grammar.items[end];
  const before = scene.grammar.items[end - 1];
  if (!isVg(verb)) return [];
  const governed = before?.kind === 'prep' && (preps.includes(before.word) || before.word === 'in');
  return governed || verb.shape === 'infinitive' ? aimTargets(scene, end, aims) : [];
}
