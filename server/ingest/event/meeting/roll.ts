import { isFinite, isNp, isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { textAt } from '../../document/tokens.ts';

const BULLET = /^[-•*–·▪●]$/;
const PRESENT = /^(?:present|attendance|following)$/;

/** "Participants:", "The following leaders attended:", "Present were:": what follows is a list of who came. */
function opensRoll(scene: Scene): boolean {
  const { tokens } = scene.source;
  if (textAt(tokens, scene.sentence.end - 1) !== ':') return false;
  const { attend } = scene.knowledge.frames.meet;
  const named = tokens
    .slice(scene.sentence.first, scene.sentence.end)
    .some(({ norm }) => PRESENT.test(norm) || scene.knowledge.words.noun(norm).has('attendees'));
  const verbs = scene.grammar.items.filter(isVg);
  return named && verbs.every(({ lemma }) => lemma === 'be' || attend.has(lemma));
}

/** Whether a sentence is a line of such a list: below its head, or marked as one. */
export function isLine(scene: Scene): boolean {
  const first = scene.source.tokens[scene.sentence.first];
  if (first === undefined || scene.grammar.items.some(isFinite)) return false;
  const { roll } = scene.discourse;
  const next = roll !== null && scene.sentence.index - roll.index === 1 && scene.sentence.paragraph > roll.paragraph;
  // "• Foreign Minister Dahl on a visit to Peru" is an entry of its own.
  const tells = scene.grammar.items.some((item) => isNp(item) && (item.is.has('journeys') || item.is.has('events')));
  return next || (!tells && BULLET.test(first.text));
}

/** Notes whether the next line may be one of a list. */
export function noteRoll(scene: Scene): void {
  scene.discourse.roll = opensRoll(scene) || (scene.discourse.roll !== null && isLine(scene)) ? scene.sentence : null;
}
