import type { OperatorId } from '../../../reference/word-files.ts';
import type { VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

const LONGEST_STATE = 5;

/** "is under consideration", "was put on hold": the words behind the verb. */
export function stateBehind(
  scene: Scene,
  { end }: VerbGroup,
): { readonly op: OperatorId; readonly words: string } | null {
  const { states } = scene.knowledge.modality;
  const norms = scene.source.tokens
    .slice(end, Math.min(end + LONGEST_STATE, scene.sentence.end))
    .map(({ norm }) => norm)
    .filter((norm) => norm !== 'also' && norm !== 'not');
  for (let length = norms.length; length > 1; length -= 1) {
    const words = norms.slice(0, length).join(' ');
    const op = states.get(words);
    if (op !== undefined) return { op, words };
  }
  return null;
}
