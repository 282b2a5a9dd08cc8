import type { PlaceNoun } from '../../../reference/frame-files.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isComma, isNp, isPrep, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { stopped } from '../../trace.ts';
import { itinerary, type Stop } from '../place/itinerary.ts';
import { type FoundVisit, stopsBehind } from './found.ts';
import { nounOf, statedTravellers, travellersOf } from './nouns.ts';

/** "a tour of Africa, | beginning in Nairobi": the journey in front of a gerund, in the same clause. */
function tripBefore(scene: Scene, at: number): NounPhrase | undefined {
  const { items } = scene.grammar;
  const from = items.slice(0, at).findLastIndex(({ kind }) => kind === 'break' || kind === 'sub');
  return items.slice(from + 1, at).findLast((item): item is NounPhrase => isNp(item) && isTrip(scene, item));
}

function isTrip(scene: Scene, np: NounPhrase): boolean {
  const noun = nounOf(scene, np);
  return noun !== undefined && !noun.own;
}

function tripOf(scene: Scene, at: number, verb: VerbGroup): NounPhrase | undefined {
  return verb.shape === 'gerund' ? tripBefore(scene, at) : subjectOf(scene.grammar, at).find((np) => isTrip(scene, np));
}

/** "includes Lima and Quito", "begins in Lima". */
function namedBy(scene: Scene, at: number, verb: VerbGroup): readonly Stop[] {
  const { edges, span } = scene.knowledge.frames.visit;
  const { objects, preps } = rightOf(scene.grammar, at);
  const [first] = objects;
  if (edges.has(verb.lemma)) return stopsBehind(scene, { at, preps: preps.slice(0, 1) }, ['in', 'at', 'with']);
  if (!span.has(verb.lemma)) return [];
  // "takes | in | Lima and Quito".
  if (first === undefined && verb.lemma.endsWith('-in'))
    return stopsBehind(scene, { at, preps: preps.slice(0, 1) }, ['in']);
  return first === undefined ? [] : itinerary(scene, scene.grammar.items.indexOf(first));
}

/** "the tour of Minister Dahl", "the tour": whose journey it is. */
function onTour(scene: Scene, noun: PlaceNoun, trip: NounPhrase): readonly Reference[] {
  const { preps } = rightOf(scene.grammar, scene.grammar.items.indexOf(trip));
  const of = preps.find(({ word }) => word === 'of')?.group ?? [];
  const leaders = referencesOf(of, scene.discourse).filter(({ actor }) => actor.kind === 'leader');
  return leaders.length > 0 ? leaders : travellersOf(scene, noun, trip);
}

/** "a tour of Africa, beginning in Nairobi", "her itinerary includes Lima": a journey told of by its stops. */
export function legOf(scene: Scene, at: number, verb: VerbGroup): FoundVisit | null {
  const stops = verb.passive ? [] : namedBy(scene, at, verb);
  if (stops.length === 0) return null;
  scene.trace?.tried(at, 'visit/leg');
  const trip = tripOf(scene, at, verb);
  const noun = trip === undefined ? undefined : nounOf(scene, trip);
  if (trip === undefined || noun === undefined) return stopped(scene, 'no-actor');
  const trigger = scene.grammar.items.indexOf(trip);
  // "Her itinerary includes Lima", "a tour that will take in Lima".
  const will = verb.modals.includes('will');
  const ahead = (verb.present || will) && scene.knowledge.frames.visit.span.has(verb.lemma);
  return {
    rule: 'visit/leg',
    at: trigger,
    visitors: verb.shape === 'gerund' ? statedTravellers(scene, noun, trip) : onTour(scene, noun, trip),
    stops,
    // The first day of a journey is not that of its end.
    triggers: ahead ? [trigger] : will || verb.shape === 'gerund' ? [at] : [at, trigger],
    occurredOnly: false,
    // "a tour that will end in Lima".
    says: ahead || will ? 'future' : null,
  };
}

/** "will visit Rome, | followed by stops in Berlin": the verb that tells of the journey before. */
export function sequelOf(scene: Scene, at: number, np: NounPhrase): FoundVisit | null {
  const { items } = scene.grammar;
  const followed = items[at - 2];
  const joins = isPrep(items[at - 1], 'by') && isVg(followed) && isComma(items[at - 3]);
  if (!joins || !isTrip(scene, np) || np.words[0] === 'the' || np.possessor !== null) return null;
  if (normAt(scene.source.tokens, followed.head) !== 'followed') return null;
  const { verbs, light } = scene.knowledge.frames.visit;
  const over = items.findLastIndex((item, i) => i < at - 2 && isVg(item));
  const verb = items[over];
  if (!isVg(verb) || !(verbs.has(verb.lemma) || light.has(verb.lemma))) return null;
  const stops = stopsBehind(scene, { at, preps: rightOf(scene.grammar, at).preps }, ['to', 'in']);
  const visitors = referencesOf(subjectOf(scene.grammar, over), scene.discourse);
  return { rule: 'visit/sequel', at: over, visitors, stops, triggers: [at], occurredOnly: false };
}
