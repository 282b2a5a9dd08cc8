import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isComma, isNp, isPrep, isVg, type VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Where } from '../draft.ts';
import { whereOf } from '../place/where.ts';
import { atHome, type FoundVisit } from './found.ts';
import { travellers } from './travellers.ts';

const JOURNEY = /^(?:fly|travel|drive|go|arrive|head|leave|proceed|continue|depart|come|return)$/;

/** "From Lima, she went on": the town that opens the sentence. */
function opens(scene: Scene): Where | null {
  const [from, np, comma] = scene.grammar.items;
  return isPrep(from, 'from') && isNp(np) && isComma(comma) ? whereOf(scene, np) : null;
}

/** "came from Lima, | where she opened a school": of what somebody did there more is told. */
function isTold({ grammar: { items } }: Scene, at: number, end: number): boolean {
  const [verb, where] = [items[at], items[end + 1]];
  const comes = isVg(verb) && /^(?:come|arrive)$/.test(verb.lemma);
  return comes && isComma(items[end]) && where?.kind === 'rel' && where.word === 'where';
}

/** "flew | from Lima | to Quito". */
function behind(scene: Scene, at: number): Where | null {
  const { preps } = rightOf(scene.grammar, at);
  const from = preps.findIndex(({ word }) => word === 'from');
  const [np] = preps[from]?.group ?? [];
  const leads = preps[from + 1]?.word === 'to' || isTold(scene, at, preps[from]?.end ?? at);
  return np !== undefined && leads ? whereOf(scene, np) : null;
}

/** "flew from Lima to Quito", "From Lima, she went on to Quito": where the journey led on from. */
export function fromThere(scene: Scene, at: number, verb: VerbGroup): FoundVisit | null {
  const goes = scene.knowledge.frames.visit.verbs.get(verb.lemma)?.some(({ place }) => place.includes('to'));
  if (goes !== true || verb.passive || !JOURNEY.test(verb.lemma)) return null;
  const where = opens(scene) ?? behind(scene, at);
  if (where?.name == null) return null;
  scene.trace?.tried(at, 'visit/from');
  const visitors = travellers(scene, subjectOf(scene.grammar, at)).filter(
    ({ actor }) => actor.kind === 'leader' && !atHome(scene, actor, where),
  );
  if (visitors.length === 0) return null;
  return { rule: 'visit/from', at, visitors, stops: [{ where, date: null }], triggers: [at], occurredOnly: true };
}
