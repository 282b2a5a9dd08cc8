import { rightOf } from '../../clause/grammar/right.ts';
import { isNp, isPrep, isVg, type NounPhrase } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { clauseSubject, governing, hyphened, roundOf } from './noun-parties.ts';
import { sponsors } from './sponsors.ts';

/** "EU-mediated talks": who stands between those who talk. */
export function brokers(scene: Scene, at: number): readonly Reference[] {
  const np = scene.grammar.items[at];
  return isNp(np) ? hyphened(scene, np, (count) => count === 1) : [];
}

/** "with Norway as mediator", "mediated by Norway", "Norway mediated talks": who stands between the parties is there as well. */
export function mediators(scene: Scene, at: number): readonly Reference[] {
  const { items } = scene.grammar;
  const told = items.flatMap((item, i) => (i > at && isVg(item) ? toldAt(scene, i) : []));
  return [...brokers(scene, at), ...sponsors(scene, at), ...told, ...leads(scene, at)];
}

/** Who mediates by the verb at `at`: behind "by", or in "with Norway mediating" in front of it. */
function toldAt(scene: Scene, at: number): readonly Reference[] {
  const verb = scene.grammar.items[at];
  const { mediate } = scene.knowledge.frames.meet;
  if (!isVg(verb) || !mediate.has(verb.lemma))
    return actsAsMediator(scene, at) ? referencesOf(behindWith(scene, at), scene.discourse) : [];
  const by = rightOf(scene.grammar, at).preps.filter((prep) => prep.word === 'by');
  const beside = verb.shape === 'gerund' ? aroundWith(scene, at) : [];
  return referencesOf([...by.flatMap((prep) => prep.group), ...beside], scene.discourse);
}

/** "Norway mediated talks between A and B": whose verb has the talks as object. */
function leads(scene: Scene, at: number): readonly Reference[] {
  const verb = governing(scene, at);
  const over = verbOver(scene, roundOf(scene, at));
  const between = verb !== null && !verb.passive && over?.prep === null;
  return between && (scene.knowledge.frames.meet.mediate.has(verb.lemma) || verb.lemma === 'chair')
    ? clauseSubject(scene, at)
    : [];
}

function actsAsMediator(scene: Scene, at: number): boolean {
  const end = scene.grammar.items[at]?.end ?? 0;
  const [as, ...behind] = scene.source.tokens.slice(end, Math.min(end + 4, scene.sentence.end));
  return as?.norm === 'as' && behind.some((token) => MEDIATORS.test(token.norm));
}

const MEDIATORS = /^(?:mediators?|intermediary|facilitator|go-between)$/;

function behindWith(scene: Scene, at: number): readonly NounPhrase[] {
  const np = scene.grammar.items[at - 1];
  return isNp(np) ? (scene.grammar.groups[at - 1]?.nps ?? [np]) : [];
}

/** "with | Norway | mediating". */
function aroundWith(scene: Scene, at: number): readonly NounPhrase[] {
  const first = scene.grammar.groups[at - 1]?.first ?? at - 1;
  return isPrep(scene.grammar.items[first - 1], 'with') ? behindWith(scene, at) : [];
}
