import { acts } from '../../clause/grammar/groups.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isVg, type VerbGroup } from '../../clause/items.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import type { Target } from './found.ts';
import { targetsOf } from './targets.ts';

/** The verb of "gave Malta two million in aid", "assured Malta of support", or null. */
export function giverOver(scene: Scene, at: number): number | null {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (!isVg(verb) || verb.passive || over === null || !scene.knowledge.frames.stance.gives.has(verb.lemma)) return null;
  return over.prep === null || /^(?:in|with|of)$/.test(over.prep) ? over.at : null;
}

/** "gave Malta two million in aid", "provided Malta with support": the one who is given it. */
export function given(scene: Scene, at: number): readonly Target[] {
  const giver = giverOver(scene, at);
  return giver === null ? [] : targetsOf(scene, rightOf(scene.grammar, giver).objects.filter(acts));
}

type Over = NonNullable<ReturnType<typeof verbOver>>;

/** "drew condemnation", "was met with condemnation", "ran into opposition": whether the subject has what stands behind. */
function hasIt({ knowledge }: Scene, { lemma, passive }: VerbGroup, { prep }: Over): boolean {
  const { stance } = knowledge.frames;
  if (prep === 'with') return stance.received.has(lemma);
  if (passive) return false;
  return prep === null ? stance.receives.has(lemma) : /^(?:come under|run into)$/.test(`${lemma} ${prep}`);
}

/** "Peru received the backing of Malta", "the raid drew condemnation from Malta": whoever has it; from nobody it is no stance. */
export function received(scene: Scene, at: number): readonly Target[] {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (!isVg(verb) || over === null || !hasIt(scene, verb, over)) return [];
  const giver = rightOf(scene.grammar, at).preps.find(({ word }) => /^(?:of|from)$/.test(word));
  if (giver === undefined || referencesOf(giver.group.filter(acts), scene.discourse).length === 0) return [];
  return targetsOf(scene, subjectOf(scene.grammar, over.at));
}
