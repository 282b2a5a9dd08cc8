import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { itinerary, type Stop } from '../place/itinerary.ts';
import { whereOf } from '../place/where.ts';
import { atHome, type FoundVisit, stopsBehind } from './found.ts';
import { ownersOf } from './owners.ts';
import { aboard, travellers } from './travellers.ts';

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

const STAY = /^(?:days?|weeks?|weekend|months?|hours|nights?)$/;

/** "after | three days | in Lima". */
function afterStay(scene: Scene, preps: readonly Prep[]): readonly Stop[] {
  const after = preps.findIndex(
    ({ word, group: [np] }) =>
      /^(?:after|following)$/.test(word) && np !== undefined && STAY.test(np.words.at(-1) ?? ''),
  );
  const next = after < 0 ? undefined : preps[after + 1];
  return next !== undefined && /^(?:in|at)$/.test(next.word) ? itinerary(scene, next.at + 1) : [];
}

/** "on her return to Oslo after three days in Lima". */
export function onReturn(scene: Scene, at: number, np: NounPhrase): FoundVisit | null {
  if (np.core.kind !== 'thing' || np.words.at(-1) !== 'return') return null;
  const stops = afterStay(scene, rightOf(scene.grammar, at).preps);
  const [stop] = stops;
  if (stop === undefined) return null;
  const visitors = (ownersOf(scene, np) ?? []).filter(
    ({ actor }) => actor.kind === 'leader' && !atHome(scene, actor, stop.where),
  );
  return { rule: 'visit/back', at, visitors, stops, triggers: [at], occurredOnly: true };
}

/** "flew home from Lima", "headed back to Oslo from Lima", "returned after three days in Lima": where the traveller has been. */
export function homeFrom(scene: Scene, at: number, verb: VerbGroup): FoundVisit | null {
  const { verbs, motion } = scene.knowledge.frames.visit;
  const goes = verbs.get(verb.lemma)?.some(({ place }) => place.includes('to')) ?? motion.has(verb.lemma);
  if (!goes || verb.passive) return null;
  scene.trace?.tried(at, 'visit/back');
  const { preps } = rightOf(scene.grammar, at);
  const from = stopsBehind(scene, { at, preps }, ['from']);
  const stops = from.length > 0 ? from : afterStay(scene, preps);
  const [stop] = stops;
  if (stop === undefined) return null;
  const visitors = travellers(scene, aboard(subjectOf(scene.grammar, at))).filter(
    (one) => one.actor.kind === 'leader' && !atHome(scene, one.actor, stop.where) && leadsHome(scene, at, one),
  );
  return visitors.length === 0 ? null : { rule: 'visit/back', at, visitors, stops, triggers: [at], occurredOnly: true };
}
