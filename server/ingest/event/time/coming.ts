import { addDays } from '../../../../graph/index.ts';
import { governorOf } from '../../clause/grammar/governors.ts';
import { type Item, isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import type { Scope } from '../draft.ts';
import { verbAfter } from '../scope/noun-verbs.ts';
import { isNext, isPresentForm, overNoun } from './news-day.ts';
import { dateFor } from './when.ts';

/** A day of the year that is within so many days ahead, and not as many behind, is the one ahead. */
const [WEEK, SOON] = [7, 100];

/** The finite verb that tells of a trigger: its own, that of its infinitive, that of its noun. */
export function tellingVerb(scene: Scene, at: number): Item | undefined {
  const { items } = scene.grammar;
  const item = items[at];
  if (!isVg(item)) {
    const after = verbAfter(scene, at);
    return overNoun(scene, at) ?? (after === null ? undefined : items[after]);
  }
  const governor = item.shape === 'infinitive' ? governorOf(scene.grammar, at) : null;
  return governor === null ? item : items[governor];
}

/** "flies", "is flying"; not "has flown", and not a form that may be past. */
const isPresent = (scene: Scene, verb: Item | undefined): boolean =>
  isVg(verb) &&
  verb.present &&
  verb.shape === 'finite' &&
  !verb.perfect &&
  (verb.first < verb.head || isPresentForm(scene, verb)) &&
  !ENDS.test(verb.lemma) &&
  !scene.knowledge.speech.has(verb.lemma);

/** "Her visit ends on Friday": it is under way. */
const ENDS = /^(?:end|conclude|finish|wrap-up)$/;

/** "flies to Ankara next month", "later this week": said to lie ahead. */
const saysAhead = ({ source }: Scene, { first, end }: DateMention): boolean =>
  source.tokens.slice(Math.max(first - 1, 0), end).some(({ norm }) => /^(?:next|later|coming)$/.test(norm));

/** A day whose next occurrence is meant: a weekday, days that begin now, or a day of the year that is near. */
function isAhead(day: string, { grain, past, future }: DateMention): boolean {
  if (grain !== 'day' || future === null || future.from < day) return false;
  if (future.from === day) return future.to > day;
  if (past === null || future.from <= addDays(day, WEEK)) return true;
  return future.from <= addDays(day, SOON) && past.to < addDays(day, -SOON);
}

/** "On Friday, she flies to Ankara to meet Salem": what she flies for is on no earlier day. */
function journeyDate(scene: Scene, [at = -1]: readonly number[]): DateMention | null {
  const item = scene.grammar.items[at];
  const governor = isVg(item) && item.shape === 'infinitive' ? governorOf(scene.grammar, at) : null;
  const verb = governor === null ? undefined : scene.grammar.items[governor];
  return governor !== null && isVg(verb) && scene.knowledge.frames.visit.verbs.has(verb.lemma)
    ? dateFor(scene, [governor])
    : null;
}

/** Whether the day of what is told in the present tense lies ahead. */
function isToCome(scene: Scene, triggers: readonly number[], own: DateMention | null): boolean {
  const date = own ?? journeyDate(scene, triggers);
  if (date === null || scene.day === null) return false;
  const ahead = isAhead(scene.day, date) || saysAhead(scene, date);
  return ahead && triggers.some((at) => isPresent(scene, tellingVerb(scene, at)));
}

/** "flies to Ankara on Friday": told in the present tense of a day to come, it is a plan. */
export function comingScope(scene: Scene, triggers: readonly number[], scope: Scope, own: DateMention | null): Scope {
  if (scope.modality !== 'occurred' || scene.sentence.zone !== 'body') return scope;
  const next = own === null && triggers.some((at) => isNext(scene, tellingVerb(scene, at)));
  if (!next && !isToCome(scene, triggers, own)) return scope;
  const step = { op: 'date', by: 'present', from: scope.modality, to: 'planned' } as const;
  return { ...scope, modality: 'planned', cue: 'date', steps: [...scope.steps, step] };
}
