import { rightOf } from '../../clause/grammar/right.ts';
import type { VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

const COMING = /^(?:participation|attendance|presence|appearance)$/;

/** "skipped the summit", "withdrew from it", "cancelled | her participation | in it": who does not come where one was to. */
export function staysAway({ grammar, knowledge }: Scene, at: number, { lemma }: VerbGroup): boolean {
  if (knowledge.frames.visit.shun.has(lemma)) return true;
  const off = knowledge.modality.verbs.get(lemma) === 'cancel';
  return off && rightOf(grammar, at).objects.some(({ words }) => COMING.test(words.at(-1) ?? ''));
}
