import { subjectOf } from '../../clause/grammar/subject.ts';
import { isFinite, isNp, isPrep, isVg, type NounPhrase } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from './noun-verbs.ts';

const HOLDS = /^(?:include|contain|comprise|involve|foresee|envisage)$/;
const FRAMES = /^(?:begin|start|open|end|conclude|close|kick-off|wrap-up)$/;

export type Programme = { readonly np: NounPhrase; readonly present: boolean };

const isProgramme = (np: NounPhrase | undefined): np is NounPhrase =>
  np !== undefined && (np.is.has('diaries') || np.is.has('journeys'));

/** "On her agenda | is | a meeting": the programme in front of the verb. */
function inFront({ grammar: { items } }: Scene, at: number): Programme | null {
  const [on, np, verb] = [items[at - 3], items[at - 2], items[at - 1]];
  const stands =
    isPrep(on, 'on') && isNp(np) && isProgramme(np) && isFinite(verb) && verb.lemma === 'be' && !verb.negated;
  return stands ? { np, present: verb.present } : null;
}

/** "Her schedule includes | a meeting", "Dahl's visit ended with | talks": the programme that an event is a part of. */
export function programmeOf(scene: Scene, at: number): Programme | null {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (over === null || !isVg(verb) || verb.passive || verb.negated) return inFront(scene, at);
  const holds = over.prep === null ? HOLDS.test(verb.lemma) : over.prep === 'with' && FRAMES.test(verb.lemma);
  const np = holds ? subjectOf(scene.grammar, over.at).at(-1) : undefined;
  return isProgramme(np) ? { np, present: verb.present } : inFront(scene, at);
}
