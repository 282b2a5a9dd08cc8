import type { OperatorId } from '../../../reference/word-files.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { isPast } from '../../document/lemmas.ts';
import { normAt } from '../../document/tokens.ts';

/** "had a meeting with Salem | called off": what was done to what one had. */
export function hadDone({ grammar, knowledge, source }: Scene, at: number): OperatorId | undefined {
  const verb = grammar.items[at];
  if (!isVg(verb) || verb.lemma !== 'have') return undefined;
  const { end } = rightOf(grammar, at);
  const done = grammar.items[end];
  if (!isVg(done) || done.first !== done.head || !isPast(normAt(source.tokens, done.head))) return undefined;
  const op = knowledge.modality.verbs.get(done.lemma);
  return op === 'cancel' ? op : undefined;
}
