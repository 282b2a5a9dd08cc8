import type { OperatorId } from '../../../reference/word-files.ts';
import { isNp } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { apply, lemmaIn, phraseOperators, type Running } from './operators.ts';
import { isWeighed } from './weighed.ts';

/** "the need for talks", "the door open to talks". */
function above(scene: Scene, word: string, prep: string): OperatorId | undefined {
  const { modality } = scene.knowledge;
  const noun = modality.nouns.get(lemmaIn(scene, word)) ?? modality.nouns.get(word);
  return noun ?? (prep === 'to' ? modality.words.get(word) : undefined);
}

/** Heads above a noun: "plans for a summit", "the idea of a meeting". */
export function headsAbove(running: Running, scene: Scene, at: number): number {
  const items = scene.grammar.items;
  let here = scene.grammar.groups[at]?.first ?? at;
  for (let depth = 0; depth < 3; depth += 1) {
    const prep = items[here - 1];
    const head = items[here - 2];
    if (prep?.kind !== 'prep' || !isNp(head) || !/^(?:of|for|on|to|about|in|concerning|regarding)$/.test(prep.word))
      break;
    const word = head.words.at(-1) ?? '';
    if (prep.word === 'in' && !/^(?:interest|point)$/.test(word)) break;
    const op = above(scene, word, prep.word);
    if (op === undefined && prep.word !== 'of') break;
    if (isWeighed(scene, word, items[here])) break;
    apply(running, scene, op, word);
    phraseOperators(running, head, scene);
    here = scene.grammar.groups[here - 2]?.first ?? here - 2;
  }
  return here;
}
