import { isNp, type VerbGroup } from '../clause/items.ts';
import { rightOf } from '../clause/right.ts';
import { subjectOf } from '../clause/subject.ts';
import { type Reference, sideOf } from '../coreference/actors.ts';
import type { Scene } from '../coreference/scene.ts';
import { normAt } from '../document/tokens.ts';
import { aboard, travellers } from './travellers.ts';
import { atHome, type FoundVisit, stopsBehind } from './visit-found.ts';
import { whereOf } from './where.ts';

/** "home", "back", or a place in the own country. */
function leadsHome(scene: Scene, at: number, { actor }: Reference): boolean {
  const { items } = scene.grammar;
  const { preps, end } = rightOf(scene.grammar, at);
  const { tokens } = scene.source;
  const from = items[at]?.end ?? 0;
  const until = items[end - 1]?.end ?? from;
  for (let token = from; token < until; token += 1)
    if (/^(?:home|homeward|homewards|back)$/.test(normAt(tokens, token))) return true;
  return preps.some(({ word, group: [np] }) => word === 'to' && isNp(np) && whereOf(scene, np)?.iso3 === sideOf(actor));
}

/** "flew home from Lima", "headed back to Oslo from Lima": where the traveller has been. */
export function homeFrom(scene: Scene, at: number, verb: VerbGroup): FoundVisit | null {
  const { verbs, motion } = scene.knowledge.frames.visit;
  const goes = verbs.get(verb.lemma)?.some(({ place }) => place.includes('to')) ?? motion.has(verb.lemma);
  if (!goes || verb.passive) return null;
  scene.trace?.tried(at, 'visit/back');
  const stops = stopsBehind(scene, { at, preps: rightOf(scene.grammar, at).preps }, ['from']);
  const [stop] = stops;
  if (stop === undefined) return null;
  const visitors = travellers(scene, aboard(subjectOf(scene.grammar, at))).filter(
    (one) => one.actor.kind === 'leader' && !atHome(scene, one.actor, stop.where) && leadsHome(scene, at, one),
  );
  return visitors.length === 0 ? null : { rule: 'visit/back', at, visitors, stops, triggers: [at], occurredOnly: true };
}
