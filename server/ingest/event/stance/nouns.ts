import type { StanceNoun } from '../../../reference/frame-files.ts';
import { acts } from '../../clause/grammar/groups.ts';
import { prepAt, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isFinite, isNp, isNpOf, isPrep, isVg, type NounPhrase } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import { country } from '../../coreference/discourse.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { isSmall } from '../../document/tokens.ts';
import { stopped } from '../../trace.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { cameFrom } from './companions.ts';
import { defended, demanded } from './demands.ts';
import { describedAs } from './descriptions.ts';
import { doneDespite } from './despite.ts';
import type { Found, Target } from './found.ts';
import { given, giverOver, received } from './gifts.ts';
import { frontHolders, isManner } from './manners.ts';
import { ofOwnSide } from './own-side.ts';
import { agents, lightOver, namedOwner, pronounOwner, pronounOwners, subjectSources } from './sources.ts';
import { behind } from './targets.ts';
import { thanked } from './thanks.ts';

/** The pattern of a noun, in the singular or the plural. */
function patternOf(scene: Scene, np: NounPhrase): StanceNoun | undefined {
  const head = np.words.at(-1) ?? '';
  const { nouns } = scene.knowledge.frames.stance;
  const pattern = nouns.get(head) ?? nouns.get(head.replace(/s$/, ''));
  const at = scene.grammar.items.indexOf(np);
  const bound = pattern?.coming === true || pattern?.voiced === true;
  return bound && lightOver(scene, at) === null ? undefined : pattern;
}

/** A stance of its own; "the Security Support Mission" is a name. */
const isStanceNoun = (scene: Scene, np: NounPhrase): boolean =>
  np.core.kind === 'thing' && patternOf(scene, np) !== undefined && isSmall(scene.source.tokens, np.head);

/** "the support | of the United Kingdom": whoever stands right behind. */
function ofHolders(scene: Scene, at: number): readonly Reference[] {
  const of = prepAt(scene.grammar, at + 1);
  return of?.word === 'of' ? referencesOf(of.group, scene.discourse) : [];
}

/** Who holds what is done "in support of" something: the owner of the deed before it, else the doer. */
function mannerHolders(scene: Scene, at: number): readonly Reference[] {
  const { items } = scene.grammar;
  const link = items[at - 1];
  if (isPrep(link, 'of')) return frontHolders(scene, at);
  const deed = items[at - 2];
  const of = items[at - 3];
  if (isNp(deed) && isPrep(of, 'of')) return referencesOf([deed], scene.discourse);
  const owner = isNpOf(deed, 'thing') ? ownersOf(scene, deed, at - 2) : [];
  if (owner.length > 0) return owner;
  const over = verbOver(scene, at);
  return over === null ? frontHolders(scene, at) : subjectSources(scene, over.at);
}

/** "Norway | and Sweden's commitment": the first of two owners was read as a phrase of its own. */
function joinedOwners(scene: Scene, np: NounPhrase, at: number): readonly Reference[] {
  const [first, and] = [scene.grammar.items[at - 2], scene.grammar.items[at - 1]];
  if (np.possessor === null || and?.kind !== 'conj' || !isNp(first) || first.possessor !== null) return [];
  return first.core.kind === np.possessor.core.kind ? referencesOf([first], scene.discourse) : [];
}

/** Whose a noun is: by its own words, by those thanked for it, or by its pronoun. */
function ownersOf(scene: Scene, np: NounPhrase, at: number): readonly Reference[] {
  const named = [...joinedOwners(scene, np, at), ...namedOwner(scene, np)];
  if (named.length > 0) return named;
  if (np.possessor !== null) return ofOwnSide(scene, np.possessor, at);
  const giver = thanked(scene, at);
  if (giver !== null) return giver;
  const light = pronounOwner(np) === null ? null : lightOver(scene, at);
  if (light === null) return /^(?:our|my)$/.test(pronounOwner(np) ?? '') ? [] : pronounOwners(scene, np, at);
  return subjectOf(scene.grammar, light).length > 0 ? subjectSources(scene, light) : pronounOwners(scene, np, at);
}

type Shown = { readonly by: readonly NounPhrase[]; readonly verb: number };

/** "the support | both Estonia and Malta have shown | to Cyprus": the verb and those who give it, or null. */
function shown(scene: Scene, at: number): Shown | null {
  const { items } = scene.grammar;
  const by: NounPhrase[] = [];
  let end = at + 1;
  for (let np = items[end]; isNp(np); np = items[end]) {
    by.push(np);
    end += 1;
    if (items[end]?.kind === 'conj') end += 1;
  }
  const verb = items[end];
  const gives = isFinite(verb) && !verb.passive && by[0] !== undefined && acts(by[0]);
  return gives && scene.knowledge.frames.stance.light.has(verb.lemma) ? { by, verb: end } : null;
}

/** "sanctions | imposed on X by A and B": the participle behind the noun, or null. */
function imposedAt(scene: Scene, at: number): number | null {
  const { end } = rightOf(scene.grammar, at);
  const verb = scene.grammar.items[end];
  return isVg(verb) && scene.knowledge.frames.stance.light.has(verb.lemma) ? end : null;
}

/** "the condemnation by Norway", "support from Norway", "sanctions imposed by A and B". */
function doers(scene: Scene, at: number): readonly Reference[] {
  const participle = imposedAt(scene, at);
  const by = participle === null ? [] : agents(scene, participle);
  if (by.length > 0) return by;
  const givers = shown(scene, at);
  if (givers !== null) return referencesOf(givers.by, scene.discourse);
  const sources = cameFrom(scene, at);
  if (sources.length > 0) return referencesOf(sources, scene.discourse);
  const from = rightOf(scene.grammar, at).preps.filter((prep) => prep.word === 'by' || prep.word === 'from');
  return referencesOf(
    from.flatMap((prep) => prep.group),
    scene.discourse,
  );
}

/** "voiced anger at the remarks | by Malta": what stands behind the target tells of the target. */
function isOfTarget(scene: Scene, at: number): boolean {
  const [first, ...rest] = rightOf(scene.grammar, at).preps;
  const by = (word = ''): boolean => /^(?:by|from)$/.test(word);
  return imposedAt(scene, at) === null && !by(first?.word) && rest.some(({ word }) => by(word));
}

/** "reaffirmed support for A and a commitment to B": the second noun is held by whoever holds the first. */
function joinedHolders(scene: Scene, at: number): readonly Reference[] {
  const { items, groups } = scene.grammar;
  if (!/^(?:conj|comma|break)$/.test(items[at - 1]?.kind ?? '')) return [];
  const first = groups[at]?.first ?? at;
  for (let i = at - 2; i >= 0 && !isVg(items[i]); i -= 1) {
    const np = items[i];
    if (!isNp(np) || i >= first) continue;
    if (isStanceNoun(scene, np)) return heldByClause(scene, np, i);
    if (lightOver(scene, i) !== null && np.possessor !== null) return namedOwner(scene, np);
  }
  return [];
}

/** "Malta's imposition | of sanctions": whose the deed is. */
function ownersOfDeed(scene: Scene, at: number): readonly Reference[] {
  const [deed, of] = [scene.grammar.items[at - 2], scene.grammar.items[at - 1]];
  const names = isNp(deed) && isPrep(of, 'of') && deed.is.has('deeds');
  return names ? ownersOf(scene, deed, at - 2) : [];
}

/** Those whom the clause around a noun gives it: who speaks of it, or does what is done in its name. */
function heldByClause(scene: Scene, np: NounPhrase, at: number): readonly Reference[] {
  if (isManner(scene, at)) return mannerHolders(scene, at);
  const owners = ownersOf(scene, np, at);
  if (owners.length > 0 || np.possessor !== null) return owners;
  const light = lightOver(scene, at) ?? giverOver(scene, at);
  const others = light !== null && isOfTarget(scene, at) ? [] : [...doers(scene, at), ...ownersOfDeed(scene, at)];
  if (others.length > 0) return others;
  return light === null ? joinedHolders(scene, at) : subjectSources(scene, light);
}

type Sides = { readonly holders: readonly Reference[]; readonly preps: readonly string[] };

/** "the support of Britain for the plan", "his support of the plan": whether `of` names the holder or the target. */
function sidesOf(scene: Scene, pattern: StanceNoun, np: NounPhrase, at: number): Sides {
  const { preps } = pattern;
  if (pattern.describes) return { holders: describedAs(scene, at), preps };
  const rest = preps.filter((word) => word !== 'of');
  const of = np.possessor === null && !isManner(scene, at) ? ofHolders(scene, at) : [];
  const more = of.length > 0 && rightOf(scene.grammar, at).preps.some((prep) => rest.includes(prep.word));
  if (more) return { holders: of, preps: rest };
  const holders = heldByClause(scene, np, at);
  return holders.length > 0 ? { holders, preps } : { holders: of, preps: rest };
}

/** "thanked Putin for Russia's support": unsaid for whom, it is for the country that gives thanks. */
function thankful(scene: Scene, at: number): readonly Target[] {
  const np = scene.grammar.items[at];
  const over = verbOver(scene, at);
  if (over === null || !isNp(np) || (thanked(scene, at) ?? []).length === 0) return [];
  return subjectSources(scene, over.at).flatMap(({ actor }): readonly Target[] => {
    const side = sideOf(actor);
    const party = side === null || side.startsWith('org:') ? actor : country(side);
    return [{ np, first: np.first, end: np.end, party }];
  });
}

type Behind = Pick<StanceNoun, 'aim' | 'fights'> & { readonly preps: readonly string[] };

function targetsBehind(scene: Scene, at: number, { preps, aim, fights }: Behind): readonly Target[] {
  const verb = imposedAt(scene, at) ?? shown(scene, at)?.verb ?? null;
  const ways = [
    () => behind(scene, at, preps, aim ? (fights ? 'all' : 'good') : null),
    () => (verb === null ? [] : behind(scene, verb, preps, null)),
    () => thankful(scene, at),
    () => given(scene, at),
    () => received(scene, at),
    () => doneDespite(scene, at),
  ];
  for (const way of ways) {
    const targets = way().filter((target) => target.party !== null || !isStanceNoun(scene, target.np));
    if (targets.length > 0) return targets;
  }
  return [];
}

/** The stance that a noun names: "Moscow's support for the truce", "sanctions on Iran". */
export function fromNoun(scene: Scene, at: number, np: NounPhrase): Found | null {
  const pattern = patternOf(scene, np);
  if (pattern === undefined) return null;
  const rule = `stance/noun:${pattern.id}`;
  scene.trace?.tried(at, rule);
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  // "halted its exports | in support of Malta": that is how it does it.
  const ends = isVg(verb) && pattern.unless.includes(verb.lemma) && !isManner(scene, at);
  if (ends) return stopped(scene, 'veto');
  if (pattern.coming && np.possessor !== null) return defended(scene, { rule, polarity: pattern.polarity, at });
  if (pattern.demanded) return demanded(scene, { rule, polarity: pattern.polarity, at }, pattern);
  const { holders, preps } = sidesOf(scene, pattern, np, at);
  const targets = targetsBehind(scene, at, { ...pattern, preps });
  if (targets.length === 0) return stopped(scene, 'no-target');
  const scope = giverOver(scene, at) ?? at;
  return {
    rule,
    at,
    scope,
    polarity: pattern.polarity,
    sources: holders,
    targets,
    not: pattern.parties ? 'topic' : null,
  };
}
