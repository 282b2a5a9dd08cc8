import { addDays, daysBetween } from '../../../../graph/index.ts';
import { governorOf } from '../../clause/grammar/governors.ts';
import type { Grammar } from '../../clause/grammar/grammar.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { isFinite, isNp, isVg, type VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { verbOver } from './noun-verbs.ts';

/** The verb over a noun, and where the phrase of the noun stands. */
export type Over = NonNullable<ReturnType<typeof verbOver>> & { readonly top: number };

/** "left for a visit to Lima": who has left for it is on it. */
export const isJourney = (scene: Scene, at: number): boolean => {
  const np = scene.grammar.items[at];
  return isNp(np) && np.is.has('journeys');
};

/** "will be on a visit", "embarks on a tour": the visit is what the verb is about. */
export function isUnderWay(scene: Scene, { lemma }: VerbGroup): boolean {
  const { verbs, light, company } = scene.knowledge.frames.visit;
  return verbs.has(lemma) || light.has(lemma) || company.has(lemma);
}

/** Days after which talks that somebody went for have been held, or the text would say so. */
const LATELY = 2;

/** Whether all days that a sentence names are well before that of the text. */
export function isLongAgo({ grammar, day }: Scene): boolean {
  const dates = grammar.items.flatMap((item) => (item.kind === 'date' ? [item.date] : []));
  if (day === null || dates.length === 0) return false;
  // "last week" is over, however lately it ended.
  return dates.every(({ past }) => past !== null && past.to < (past.from < past.to ? day : addDays(day, -LATELY)));
}

/** "flew to Lima for talks | on Tuesday": a day of the talks that was is nearer than the one to come. */
function isDayBehind({ grammar, day }: Scene, top: number): boolean {
  const item = grammar.items.find((one, at) => at > top && one.kind === 'date');
  if (day === null || item?.kind !== 'date' || item.date.grain !== 'day') return false;
  const { past, future } = item.date;
  if (past === null || past.to >= day) return false;
  return future === null || daysBetween(past.to, day) < daysBetween(day, future.from);
}

/** Told in the past: by its own form, or by that of the verb over a gerund, "met him before flying". */
function isPastVerb(grammar: Grammar, at: number): boolean {
  const verb = grammar.items[at];
  if (!isVg(verb)) return false;
  const over = verb.shape === 'gerund' ? governorOf(grammar, at) : null;
  if (over !== null) return isPastVerb(grammar, over);
  return verb.shape === 'finite' && !verb.present && verb.modals.length === 0;
}

/** "visited Lima for talks", "flew there in 1978 for talks": they were held; who has just arrived for talks is to have them. */
const isOver = (scene: Scene, { at, top }: Over, { lemma, shape }: VerbGroup): boolean =>
  isPastVerb(scene.grammar, at) &&
  (isDayBehind(scene, top) || (shape === 'finite' && (lemma === 'visit' || isLongAgo(scene))));

/** "left for Lima | for talks": what somebody travels for is still to come. */
export function isPurposeOf(scene: Scene, over: Over, verb: VerbGroup): boolean {
  const travels = scene.knowledge.frames.visit.verbs.has(verb.lemma) && verb.lemma !== 'be';
  return over.prep === 'for' && travels && !isOver(scene, over, verb) && !isJourney(scene, over.top);
}

/** "was expected at a summit"; what "was agreed at a summit" is over. */
export const isAwaited = ({ knowledge }: Scene, { lemma, passive }: VerbGroup, prep: string): boolean =>
  prep === 'at' && passive && lemma !== 'agree' && knowledge.modality.verbs.get(lemma) === 'future';

/** "urged him on a visit to Lima", "called her visit a success": the journey is not what the verb asks for. */
export function isSetting(scene: Scene, { at, prep, top }: Over, verb: VerbGroup): boolean {
  const np = scene.grammar.items[top];
  if (!isJourney(scene, top) || !isNp(np)) return false;
  if (prep === null) return verb.lemma === 'call' && np.possessor !== null;
  return prep === 'on' && !isUnderWay(scene, verb) && rightOf(scene.grammar, at).objects.length > 0;
}

/** "will fly to Lima, her first trip there, | for talks": the journey in front that the talks are the purpose of. */
export function journeyFor({ grammar: { items }, knowledge }: Scene, top: number): number | null {
  const before = items[top - 1];
  if (before?.kind !== 'prep' || before.word !== 'for') return null;
  const verb = items.findLastIndex((item, i) => i < top && isFinite(item));
  const item = items[verb];
  return isVg(item) && knowledge.frames.visit.verbs.has(item.lemma) && item.lemma !== 'be' ? verb : null;
}
