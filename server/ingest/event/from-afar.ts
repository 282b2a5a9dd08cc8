import { isFinite, isVg } from '../clause/items.ts';
import { rightOf } from '../clause/right.ts';
import type { Scene } from '../coreference/scene.ts';

type Tokens = { readonly first: number; readonly end: number };

/** The clause of a verb, with the gerund that opens it: "Speaking by video, she told the summit". */
function reachOf({ grammar, sentence }: Scene, at: number): Tokens {
  const { items } = grammar;
  const [opener] = items;
  const { end } = rightOf(grammar, at);
  const opened = isVg(opener) && opener.shape === 'gerund' && items.findIndex(isFinite) === at;
  const first = opened ? sentence.first : (items[at]?.first ?? sentence.first);
  return { first, end: items[end]?.first ?? sentence.end };
}

/** "addressed the summit in Lima | by video": who takes part without being there. */
export function isFromAfar(scene: Scene, at: number): boolean {
  const { tokens } = scene.source;
  const { first, end } = reachOf(scene, at);
  return scene.knowledge.frames.visit.afar.some((cue) => {
    for (let from = first; from <= end - cue.length; from += 1)
      if (tokens[from]?.norm === cue[0] && cue.every((word, i) => tokens[from + i]?.norm === word)) return true;
    return false;
  });
}
