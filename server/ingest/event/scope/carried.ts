import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { stopped } from '../../trace.ts';
import { isEvent } from '../place/front.ts';
import { type FoundVisit, stopsBehind } from '../visit/found.ts';
import { nounOf, travellersOf } from '../visit/nouns.ts';
import { scopeOf } from './modality.ts';
import { verbOver } from './noun-verbs.ts';

/** "cancelled a trip that would take him to Lima": what is said of the trip goes for its stops. */
function tellerOf(scene: Scene, verb: number, trip: number): number {
  const { modality } = scopeOf(scene, trip);
  return modality === 'occurred' || modality === 'planned' ? verb : trip;
}

/** Whom the journey takes along: its object, else whose journey it is. */
function carriedBy(scene: Scene, at: number, trip: NounPhrase): readonly Reference[] {
  const taken = referencesOf(rightOf(scene.grammar, at).objects, scene.discourse);
  const noun = nounOf(scene, trip);
  if (noun === undefined) return taken.filter(({ actor }) => actor.kind === 'leader');
  return taken.length > 0 ? taken : travellersOf(scene, noun, trip);
}

/** "The summit | brought Dahl to Lima", not "closer to Lima": what one comes for. */
function bringsThere({ grammar }: Scene, at: number): NounPhrase | undefined {
  const verb = grammar.items[at];
  const [to] = rightOf(grammar, at).preps;
  const there = to?.word === 'to' && to.at === grammar.groups[at + 1]?.end;
  return there && isVg(verb) && verb.lemma === 'bring' ? subjectOf(grammar, at).find(isEvent) : undefined;
}

/** The journey that a verb has as subject; "starts a tour on Saturday that will take him": what "that" stands for. */
function tripOver(scene: Scene, at: number): NounPhrase | undefined {
  const { items } = scene.grammar;
  const isTrip = (np: NounPhrase): boolean => nounOf(scene, np) !== undefined;
  const own = subjectOf(scene.grammar, at).find(isTrip);
  const that = items[at - 1];
  if (own !== undefined || !(that?.kind === 'rel' || (that?.kind === 'sub' && that.word === 'that'))) return own;
  const from = items
    .slice(0, at - 1)
    .findLastIndex((item) => isVg(item) || item.kind === 'break' || item.kind === 'sub');
  return items.slice(from + 1, at).find((item): item is NounPhrase => isNp(item) && isTrip(item));
}

/** "His first trip abroad took Dahl to Lima", "a trip that will take him to Lima and Quito". */
export function carriedTo(scene: Scene, at: number, verb: VerbGroup): FoundVisit | null {
  if (!scene.knowledge.frames.visit.carry.has(verb.lemma) || verb.passive) return null;
  const trip = tripOver(scene, at) ?? bringsThere(scene, at);
  if (trip === undefined) return null;
  scene.trace?.tried(at, 'visit/carried');
  const { preps } = rightOf(scene.grammar, at);
  const stops = stopsBehind(scene, { at, preps }, ['to', 'through', 'across']);
  if (stops.length === 0) return stopped(scene, 'no-place');
  const noun = scene.grammar.items.indexOf(trip);
  const over = verbOver(scene, noun);
  const told = over !== null && isVg(scene.grammar.items[over.at]) ? [over.at] : [];
  return {
    rule: 'visit/carried',
    at: tellerOf(scene, at, noun),
    visitors: carriedBy(scene, at, trip),
    stops,
    triggers: [...new Set([at, noun, ...told])],
    occurredOnly: false,
  };
}
