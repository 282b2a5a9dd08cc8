import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { isFinite, isNp, isNpOf, isVg, type NounPhrase } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import type { Target } from './found.ts';
import { gerundTargets } from './gerunds.ts';
import { alsoNamed, targetOf, targetsOf } from './targets.ts';

/** "the summits that were held between A and B as well as planned meetings": an object behind a relative clause. */
function addedObjects(scene: Scene, objects: readonly NounPhrase[], at: number): readonly NounPhrase[] {
  const { items } = scene.grammar;
  if (objects.length === 0) return [];
  const also = items.findIndex((item, i) => i > at && item.kind === 'conj' && item.word === 'as well as');
  const next = items[also + 1];
  const behindRelative = items.slice(at, Math.max(at, also)).some((item) => item.kind === 'rel');
  return also > at && behindRelative && isNpOf(next, 'thing') ? [next] : [];
}

/** "condemned the group | and its attacks": a thing behind the party whose it is. */
function theirDeeds(scene: Scene, objects: readonly NounPhrase[]): readonly NounPhrase[] {
  const last = objects.at(-1);
  const at = last === undefined ? -1 : scene.grammar.items.indexOf(last);
  const np = scene.grammar.items[at + 2];
  if (at < 0 || scene.grammar.items[at + 1]?.kind !== 'conj' || !isNpOf(np, 'thing')) return [];
  return /^(?:its|his|her|their)$/.test(np.words[0] ?? '') && !isVg(scene.grammar.items[at + 3]) ? [np] : [];
}

/** "opposed Malta | and Cyprus's request": the first of two owners was read as an object of its own. */
function jointlyOwned(scene: Scene, objects: readonly NounPhrase[]): Target | null {
  const [first] = objects;
  if (first === undefined || objects.length > 1 || first.core.kind === 'thing') return null;
  const at = scene.grammar.items.indexOf(first);
  const np = scene.grammar.items[at + 2];
  if (scene.grammar.items[at + 1]?.kind !== 'conj' || !isNpOf(np, 'thing')) return null;
  return np.possessor?.core.kind === first.core.kind ? { ...targetOf(scene, np), first: first.first } : null;
}

/** "condemned and expressed concern about | the raids": the object that two verbs share. */
function shared(scene: Scene, end: number): readonly Target[] {
  const { items } = scene.grammar;
  const verb = items[end + 1];
  if (items[end]?.kind !== 'conj' || !isFinite(verb) || verb.passive) return [];
  const { objects, preps } = rightOf(scene.grammar, end + 1);
  if (objects.length !== 1 || !objects[0]?.is.has('concerns')) return targetsOf(scene, objects);
  return targetsOf(scene, preps.find((prep) => /^(?:about|over|at)$/.test(prep.word))?.group ?? []);
}

/** "condemned | what it called | a dangerous escalation": the object has the name that the speaker gives it, or null. */
function soCalled(scene: Scene, at: number): readonly Target[] | null {
  const [what, who, verb] = scene.grammar.items.slice(at + 1, at + 4);
  if (what === undefined || normAt(scene.source.tokens, what.first) !== 'what' || !isNp(who) || !isVg(verb))
    return null;
  const { judging } = scene.knowledge.frames.stance;
  if (!judging.has(verb.lemma) && !verb.is.has('reporting')) return null;
  const next = scene.grammar.items[at + 4];
  const { objects, preps } = rightOf(scene.grammar, isVg(next) && next.lemma === 'be' ? at + 4 : at + 3);
  const as = preps.find((prep) => prep.word === 'as')?.group ?? [];
  return targetsOf(scene, objects.length > 0 ? objects : as);
}

/** What stands behind a verb as its object, also one that it shares with another verb. */
export function objectTargets(scene: Scene, at: number): readonly Target[] {
  const { objects, preps, end } = rightOf(scene.grammar, at);
  if (objects.length === 0 && preps.length === 0) {
    const deeds = end === at + 1 ? gerundTargets(scene, end) : [];
    return deeds.length > 0 ? deeds : (soCalled(scene, at) ?? shared(scene, end));
  }
  if (objects.length === 0) return judgedAs(scene, preps[0]);
  const joint = jointlyOwned(scene, objects);
  if (joint !== null) return [joint];
  const more = [...theirDeeds(scene, objects), ...addedObjects(scene, objects, at), ...alsoNamed(scene, end, null)];
  return targetsOf(scene, [...objects, ...new Set(more)]);
}

/** "dismissed as | insincere Malta's offer": the word that judges it stands in front of what is dismissed. */
function judgedAs(scene: Scene, prep: Prep | undefined): readonly Target[] {
  const [np, more] = prep?.group ?? [];
  if (prep?.word !== 'as' || np?.possessor == null || more !== undefined) return [];
  const owner = np.possessor.modifiers[0]?.first ?? np.possessor.first;
  return targetsOf(scene, [np]).map((target) => ({ ...target, first: Math.max(owner, prep.group[0]?.first ?? owner) }));
}
