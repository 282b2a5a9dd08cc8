import { type Prep, rightOf } from '../clause/grammar/right.ts';
import { isNp, isNpOf, isVg } from '../clause/items.ts';
import { type Actor, distinct } from './actors.ts';
import { leader } from './discourse.ts';
import { referencesOf } from './resolve.ts';
import type { Scene } from './scene.ts';

/** "We, the ministers of Peru and Chile, A and B, | met": those named in front of the verb. */
function weWho({ grammar: { items } }: Scene): readonly Actor[] {
  const [we, comma] = items;
  if (!isNpOf(we, 'pronoun') || we.core.word !== 'we' || comma?.kind !== 'comma') return [];
  const verb = items.findIndex(isVg);
  const named = items
    .slice(0, Math.max(verb, 0))
    .flatMap((item) => (isNpOf(item, 'person') ? [leader(item.core.person)] : []));
  return named.length > 1 ? named : [];
}

const isStatement = (scene: Scene, at: number): boolean =>
  scene.grammar.items.slice(0, at).some((item) => isNp(item) && item.is.has('statements'));

/** "by A and B", "of A and B". */
function behindBy({ discourse }: Scene, preps: readonly Prep[]): readonly Actor[] {
  const by = preps.filter(({ word }) => word === 'by' || word === 'of').flatMap(({ group }) => group);
  return distinct(referencesOf(by, discourse)).map(({ actor }) => actor);
}

/** "The following statement was released by A and B". */
function released(scene: Scene): readonly Actor[] {
  for (const [at, item] of scene.grammar.items.entries()) {
    if (!isVg(item) || !item.passive || !item.is.has('releasing') || !isStatement(scene, at)) continue;
    const actors = behindBy(scene, rightOf(scene.grammar, at).preps);
    if (actors.length > 0) return actors;
  }
  return [];
}

/** Sentences in which the heading of a text may stand. */
const HEAD = 2;

/** "Joint statement by A and B": the heading of what they say. */
function headed(scene: Scene): readonly Actor[] {
  const { grammar, sentence } = scene;
  if (sentence.index >= HEAD || grammar.items.some(isVg)) return [];
  const at = grammar.items.findIndex((item) => isNp(item) && item.is.has('statements'));
  return at < 0 ? [] : behindBy(scene, rightOf(grammar, at).preps.slice(0, 1));
}

/** Who signs a statement is the "we" of what follows. */
export function signatories(scene: Scene): readonly Actor[] {
  const found = [weWho, released, headed].map((read) => read(scene));
  return found.find((actors) => actors.length > 0) ?? [];
}
