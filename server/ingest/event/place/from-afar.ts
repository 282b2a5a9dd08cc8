import { rightOf } from '../../clause/grammar/right.ts';
import { isFinite, isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt, textAt } from '../../document/tokens.ts';
import type { Tokens } from '../draft.ts';
import { withAsides } from './with-asides.ts';

/** The clause of a verb, with the gerund that opens it: "Speaking by video, she told the summit". */
function reachOf({ grammar, sentence }: Scene, at: number): Tokens {
  const { items } = grammar;
  const [opener] = items;
  const { end } = rightOf(grammar, at);
  const opened = isVg(opener) && opener.shape === 'gerund' && items.findIndex(isFinite) === at;
  const first = opened ? sentence.first : (items[at]?.first ?? sentence.first);
  return { first, end: items[end]?.first ?? sentence.end };
}

/** Whether words for what one does from elsewhere stand between two tokens. */
const saysAfar = ({ source: { tokens }, knowledge }: Scene, { first, end }: Tokens): boolean =>
  knowledge.frames.visit.afar.some((cue) => {
    for (let from = first; from <= end - cue.length; from += 1)
      if (tokens[from]?.norm === cue[0] && cue.every((word, i) => tokens[from + i]?.norm === word)) return true;
    return false;
  });

/** "Minister Salem (virtually)", "with Minister Salem taking part online": who is in a meeting and is not there. */
export function isRemote(scene: Scene, { first, end }: Tokens): boolean {
  const { tokens } = scene.source;
  const inBrackets = textAt(tokens, end) === '(' && REMOTELY.test(normAt(tokens, end + 1));
  return inBrackets || withAsides(scene).some((one) => one.first < first && end <= one.end && saysAfar(scene, one));
}

const REMOTELY = /^(?:virtual|virtually|remotely|online|by|via)$/;

/** "addressed the summit in Lima | by video": who takes part without being there. */
export const isFromAfar = (scene: Scene, at: number): boolean => saysAfar(scene, reachOf(scene, at));
