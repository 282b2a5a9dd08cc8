import { rightOf } from '../../clause/grammar/right.ts';
import { isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import type { Target } from './found.ts';
import { targetOf } from './targets.ts';

/** A deed as a thing: "decoupling". */
function deedOf(scene: Scene, { first, end, head, quoted }: VerbGroup): NounPhrase {
  const word = normAt(scene.source.tokens, head);
  const is = scene.knowledge.words.noun(word);
  const core = { kind: 'thing' } as const;
  return { kind: 'np', first, end, head, quoted, core, possessor: null, modifiers: [], dates: [], words: [word], is };
}

/** "opposed | to decoupling": "to" and a gerund are read as one verb. */
export const isBehindTo = ({ source }: Scene, { shape, head }: VerbGroup): boolean =>
  shape === 'infinitive' && normAt(source.tokens, head).endsWith('ing');

/** "opposes | decoupling and cutting supply chains": deeds that somebody is for or against, each with what it is done to. */
export function gerundTargets(scene: Scene, at: number): readonly Target[] {
  const { items } = scene.grammar;
  const verb = items[at];
  if (!isVg(verb) || (verb.shape !== 'gerund' && !isBehindTo(scene, verb))) return [];
  const { objects, preps, end } = rightOf(scene.grammar, at);
  const last = objects.at(-1) ?? preps[0]?.group.at(-1);
  const target = {
    np: deedOf(scene, verb),
    first: verb.head,
    end: last === undefined ? verb.end : targetOf(scene, last).end,
    party: null,
  };
  return items[end]?.kind === 'conj' ? [target, ...gerundTargets(scene, end + 1)] : [target];
}
