import type { OperatorId } from '../../../reference/word-files.ts';
import { type Item, isComma, isNp, isVg, type VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';

const AUXILIARY = /^(?:do|have|be|will|would|can|could|should)$/;
const CONDITION = /^(?:should|had|were)$/;
const NEVER = /^(?:never|nowhere|neither|nor)$/;

const isAlone = ({ adverbs, modals }: VerbGroup): boolean => adverbs.length === 0 && modals.length === 0;

/** What opens the clause of a verb whose subject stands between it and its auxiliary: "did Dahl | meet". */
function auxiliaryOf(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (isVg(item)) return AUXILIARY.test(item.lemma) && isAlone(item) ? i : null;
    if (item?.kind === 'word') return CONDITION.test(item.word.toLowerCase()) ? i : null;
    if (!isNp(item) && item?.kind !== 'conj' && !isComma(item)) return null;
  }
  return null;
}

/** "At no point did he meet her", "Never before had he met her". */
function opensWithNo(items: readonly Item[], before: number): boolean {
  const [first, second] = items;
  const no = first?.kind === 'prep' && isNp(second) && second.words[0] === 'no' && before === 2;
  return (
    no ||
    (isVg(first) && first.negated && before === 0) ||
    (first?.kind === 'word' && NEVER.test(first.word.toLowerCase()))
  );
}

/** "would hit back | should | Malta attack": no verb of its own, it opens a condition anywhere. */
const isCondition = (item: Item | undefined, word: string): boolean => item?.kind === 'word' && word === 'should';

/** What the order of words says of a verb: "Should they meet, …", "At no time did they meet". */
export function invertedOperator(scene: Scene, at: number): OperatorId | undefined {
  const { items } = scene.grammar;
  const aux = auxiliaryOf(items, at);
  if (aux === null) return undefined;
  const word = normAt(scene.source.tokens, items[aux]?.first ?? 0);
  if ((aux === 0 && CONDITION.test(word)) || isCondition(items[aux], word)) return 'possible';
  return opensWithNo(items, aux) ? 'negate' : undefined;
}
