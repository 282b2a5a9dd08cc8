import { type Modality } from '../../../../graph/index.ts';
import type { OperatorId } from '../../../reference/word-files.ts';
import { type Item, isNp, isPrep, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { type Scene } from '../../coreference/scene.ts';
import { lemmaOf } from '../../document/lemmas.ts';
import { normAt, textAt } from '../../document/tokens.ts';
import { type ModalityStep } from './modality-table.ts';

export type Running = { modality: Modality; cue: string | null; hearsay: boolean; steps: ModalityStep[] };

/** `by`: the words that do it, as people read them. */
export function apply(running: Running, scene: Scene, op: OperatorId | undefined, by: string): void {
  if (op === undefined) return;
  const next = scene.knowledge.modality.apply[op][running.modality];
  running.steps.push({ op, by, from: running.modality, to: next });
  if (next !== running.modality) running.cue = op;
  running.modality = next;
}

/** Modals, negation and adverbs of a verb group; "will not" is a refusal, no denial. */
export function ownOperators(running: Running, verb: VerbGroup, scene: Scene): void {
  const { modality } = scene.knowledge;
  for (const adverb of verb.adverbs) {
    if (modality.hearsay.has(adverb)) running.hearsay = true;
    else if (adverb !== 'then') apply(running, scene, modality.words.get(adverb), adverb);
  }
  const word = verb.modals.find((each) => modality.modals.has(each)) ?? '';
  if (unreal(scene, verb, word)) return apply(running, scene, 'negate', `${word} have`);
  const modal = word === 'would' && conditional(scene, verb) ? 'possible' : modality.modals.get(word);
  // "will not make her planned visit": what was agreed is off.
  if (modal === 'future' && verb.negated)
    return apply(running, scene, running.modality === 'planned' ? 'cancel' : 'refuse', `${word} not`);
  apply(running, scene, modal, word);
  if (verb.negated && running.cue !== 'refuse') apply(running, scene, 'negate', 'not');
}

/** "would have met", "was to have met": what was meant to be and was not. */
function unreal(scene: Scene, verb: VerbGroup, modal: string): boolean {
  if (!verb.perfect) return false;
  if (modal === 'would') return !conditionalPast(scene, verb);
  return modal === 'is-to' && /^(?:was|were)$/.test(normAt(scene.source.tokens, verb.first));
}

/** "said he would have met him by then" reports a plan; without a date to be met by it is unreal. */
const conditionalPast = (scene: Scene, verb: VerbGroup): boolean =>
  scene.source.tokens.slice(verb.end, scene.sentence.end).some((token) => token.norm === 'by');

/** "would meet him if …": the condition stands behind in the same sentence. */
function conditional(scene: Scene, verb: VerbGroup): boolean {
  return scene.grammar.items.some(
    (item) => item.kind === 'sub' && item.first > verb.first && CONDITIONS.test(item.word),
  );
}

const CONDITIONS = /^(?:if|unless|provided)$/;

export const lemmaIn = (scene: Scene, word: string): string => lemmaOf(word, scene.knowledge.verbs);

export function phraseOperators(running: Running, np: NounPhrase, scene: Scene): void {
  const { words, manners } = scene.knowledge.modality;
  const seen = new Set<OperatorId>();
  for (const word of np.words.slice(0, -1)) {
    const op = manners.has(word) ? undefined : words.get(word);
    if (op !== undefined && !seen.has(op)) apply(running, scene, op, word);
    if (op !== undefined) seen.add(op);
  }
}

export const textBefore = (scene: Scene, at: number): string =>
  textAt(scene.source.tokens, (scene.grammar.items[at - 1]?.end ?? 0) - 1);

/** "plans to meet", "likely to visit": the word right in front of an infinitive. */
export function wordBefore(scene: Scene, at: number): OperatorId | undefined {
  const item = scene.grammar.items[at - 1];
  const { modality } = scene.knowledge;
  if (isNp(item)) {
    const word = item.words.at(-1) ?? '';
    // "too ill to travel".
    if (item.words[0] === 'too') return 'refuse';
    if (isHighTime(scene, at)) return 'possible';
    return modality.words.get(word) ?? modality.nouns.get(lemmaIn(scene, word)) ?? modality.nouns.get(word);
  }
  // "is about to meet".
  if (isPrep(item, 'about')) return 'future';
  // "has yet to meet": so far it has not been.
  if (item?.kind === 'word' && item.word === 'yet') return 'negate';
  // "decided not to meet".
  if (item?.kind === 'word' && /^(?:not|never)$/.test(item.word)) return 'refuse';
  if (item?.kind !== 'word') return undefined;
  return isTooMuch(scene, item) ? 'refuse' : modality.words.get(item.word);
}

/** "it is | time | to meet"; who finds time meets. */
function isHighTime({ grammar: { items } }: Scene, at: number): boolean {
  const [be, time] = [items[at - 2], items[at - 1]];
  return isVg(be) && be.lemma === 'be' && isNp(time) && time.words.at(-1) === 'time';
}

/** "was | too | soon | to meet". */
const isTooMuch = ({ source }: Scene, { first }: Item): boolean => normAt(source.tokens, first - 1) === 'too';
