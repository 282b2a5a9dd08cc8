import type { StanceVerb } from '../../../reference/frame-files.ts';
import { acts } from '../../clause/grammar/groups.ts';
import { prepAt, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isPrep, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { isPast } from '../../document/lemmas.ts';
import { isCapital, normAt } from '../../document/tokens.ts';
import { doSo } from './companions.ts';
import type { Found, Target } from './found.ts';
import { gerundTargets, isBehindTo } from './gerunds.ts';
import { idiomTargets } from './idioms.ts';
import { againstEachOther, traded } from './mutual.ts';
import { objectTargets } from './objects.ts';
import { partyAbove, subjectBefore } from './pronouns.ts';
import { agents, namedOwner, subjectSources } from './sources.ts';
import { behind, targetsOf } from './targets.ts';
import { deedBefore } from './which.ts';

/** "froze the assets of the group", "the assets held by the group": those to whom the objects belong. */
function owners(scene: Scene, at: number): readonly Target[] {
  const { objects } = rightOf(scene.grammar, at);
  const nps = objects.flatMap((np): readonly NounPhrase[] => {
    if (np.possessor !== null) return [np.possessor];
    const right = rightOf(scene.grammar, scene.grammar.items.indexOf(np));
    const of = right.preps.find((prep) => prep.word === 'of');
    if (of !== undefined || !isVg(scene.grammar.items[right.end])) return of?.group ?? [];
    return rightOf(scene.grammar, right.end).preps.find((prep) => prep.word === 'by')?.group ?? [];
  });
  return targetsOf(scene, nps);
}

/** "is strongly against the plan": but for an adverb nothing stands between. */
function isNext(scene: Scene, { preps }: StanceVerb, at: number): boolean {
  const { items } = scene.grammar;
  const next = items[at + 1]?.kind === 'word' ? items[at + 2] : items[at + 1];
  return (next?.kind === 'prep' && preps.includes(next.word)) || deedBehind(scene, preps, at) !== null;
}

/** "is opposed | to decoupling": the verb of a deed, where "to" leads to what the stance is about. */
function deedBehind(scene: Scene, preps: readonly string[], at: number): number | null {
  const verb = scene.grammar.items[at + 1];
  return preps.includes('to') && isVg(verb) && isBehindTo(scene, verb) ? at + 1 : null;
}

function activeTargets(scene: Scene, pattern: StanceVerb, at: number): readonly Target[] {
  if (pattern.belongs)
    return objectTargets(scene, at).some((target) => fits(scene, pattern, target)) ? owners(scene, at) : [];
  if (pattern.holding.length > 0) return idiomTargets(scene, pattern, at);
  if (pattern.next && !isNext(scene, pattern, at)) return [];
  const done = pattern.next ? deedBehind(scene, pattern.preps, at) : null;
  if (done !== null) return gerundTargets(scene, done);
  if (pattern.preps.length > 0 || pattern.aim) return behind(scene, at, pattern.preps, pattern.aim ? 'good' : null);
  const shifted = rightOf(scene.grammar, at).preps[0];
  if (shifted !== undefined && pattern.onto.includes(shifted.word)) return targetsOf(scene, shifted.group);
  const deed = pattern.polarity === 'opposes' ? deedBefore(scene, at) : null;
  if (deed !== null) return targetsOf(scene, [deed]);
  // "a crime," denounced the minister: who speaks stands behind the verb.
  const subject = subjectOf(scene.grammar, at);
  const named = objectTargets(scene, at).filter(({ np }) => !subject.includes(np));
  const told = partyAbove(scene, at);
  const targets = named.length > 0 ? named : targetsOf(scene, told.length > 0 ? told : subjectBefore(scene, at));
  return pattern.charges ? targets.map((target) => withoutCharge(scene, target)) : targets;
}

/** "accused the court | of bias": what it is accused of is no part of its name. */
function withoutCharge(scene: Scene, target: Target): Target {
  const { np } = target;
  const of = prepAt(scene.grammar, scene.grammar.items.indexOf(np) + 1);
  const named = of?.group.some((each) => acts(each) || isCapital(scene.source.tokens, each.head)) ?? true;
  return of?.word === 'of' && !named && target.end > np.end ? { ...target, end: np.end } : target;
}

/** "rejected the accusations" denies something, it takes no side. */
function fits(scene: Scene, pattern: StanceVerb, target: Target): boolean {
  if (target.np.is.has('charges') || pattern.except.includes(target.np.words.at(-1) ?? '')) return false;
  if (pattern.foreign) return acts(target.np) || namedOwner(scene, target.np).length > 0;
  if (pattern.objects.length === 0) return true;
  return target.np.core.kind === 'thing' && pattern.objects.includes(target.np.words.at(-1) ?? '');
}

/** "a plan opposed by Malta", "is backed by Oman and opposed by Malta": a participle with its agent. */
function isDoneBy(scene: Scene, pattern: StanceVerb, at: number): boolean {
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || pattern.preps.length > 0 || pattern.aim) return false;
  const bare = verb.first === verb.head && isPast(normAt(scene.source.tokens, verb.head));
  return bare && isPrep(scene.grammar.items[at + 1], 'by') && rightOf(scene.grammar, at).objects.length === 0;
}

function foundBy(scene: Scene, pattern: StanceVerb, at: number, verb: VerbGroup): Found {
  const { id, polarity, not, stative, refused } = pattern;
  const rule = `stance/verb:${id}`;
  scene.trace?.tried(at, rule);
  if ((verb.passive && !stative) || isDoneBy(scene, pattern, at)) {
    if (pattern.holding.length > 0) return { rule, at, scope: at, polarity, sources: [], targets: [], not };
    const targets = targetsOf(scene, subjectOf(scene.grammar, at)).filter((target) => fits(scene, pattern, target));
    return { rule, at, scope: at, polarity, sources: agents(scene, at), targets, not, refused };
  }
  const all = activeTargets(scene, pattern, at);
  const targets = pattern.belongs ? all : all.filter((target) => fits(scene, pattern, target));
  const sources = [...subjectSources(scene, at), ...referencesOf(doSo(scene, at), scene.discourse)];
  return { rule, at, scope: at, polarity, sources, targets, not, refused };
}

/** "was interrupted by | protesting lawmakers": a participle that describes those who did it. */
function isAgent(scene: Scene, at: number, verb: VerbGroup): boolean {
  const [above, by] = [scene.grammar.items[at - 2], scene.grammar.items[at - 1]];
  return verb.shape === 'gerund' && isPrep(by, 'by') && isVg(above) && above.passive;
}

/** The stances of one verb: "condemned the attack", "is committed to peace". */
export function fromVerb(scene: Scene, at: number, verb: VerbGroup): readonly Found[] {
  if (isAgent(scene, at, verb)) return [];
  const all = scene.knowledge.frames.stance.verbs.get(verb.lemma) ?? [];
  const patterns = all.filter(({ done }) => !done || verb.shape !== 'infinitive');
  const founds = patterns.flatMap((pattern) => againstEachOther(scene, foundBy(scene, pattern, at, verb)));
  return [...founds, ...traded(scene, at)];
}
