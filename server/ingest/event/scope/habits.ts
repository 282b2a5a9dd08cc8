import { isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';

const CLOSES = /^(?:rel|sub|break|comma)$/;
const EACH = /^(?:every|each)$/;
const TIMES = /^(?:once|twice|thrice|times)$/;
const PER = /^(?:a|an|per|every)$/;

/** "every year", "twice a month", "regularly". */
function recurs({ source, knowledge }: Scene, at: number): boolean {
  const [word, next, unit] = [at, at + 1, at + 2].map((token) => source.tokens[token]?.norm ?? '');
  const { units } = knowledge.calendar;
  if (knowledge.modality.habits.has(word ?? '')) return true;
  if (EACH.test(word ?? '')) return units.has(next ?? '');
  return TIMES.test(word ?? '') && PER.test(next ?? '') && units.has(unit ?? '');
}

/** "They often meet", "they meet regularly", "they speak twice a month": told in the present, it is no one event. */
export function isHabitual(scene: Scene, at: number): boolean {
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || !verb.present || verb.perfect || verb.modals.length > 0) return false;
  if (verb.adverbs.some((adverb) => scene.knowledge.modality.habits.has(adverb))) return true;
  const close = scene.grammar.items.find((item, i) => i > at && (isVg(item) || CLOSES.test(item.kind)));
  // "once a month" may look like the beginning of a clause.
  for (let token = verb.end; token <= (close?.first ?? scene.sentence.end - 1); token += 1) {
    if (recurs(scene, token)) return true;
  }
  return false;
}
