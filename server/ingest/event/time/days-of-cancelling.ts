import { addDays } from '../../../../graph/index.ts';
import { isNp, isVg, prepWord, type VerbGroup } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import { verbAfter, verbOver } from '../scope/noun-verbs.ts';

const WEEK = 7;
/** "skipped the talks on Monday": what one stays away from is on that day. */
const STAYS_AWAY = /^(?:skip|miss|boycott)$/;

/** "withdrew | from | the talks". */
const OBJECT = /^(?:from|of|out|on|off)$/;

/** "cancelled", "to cancel": done by now; not "will cancel". */
function cancels({ knowledge }: Scene, { lemma, shape, present, modals }: VerbGroup): boolean {
  const done = modals.length === 0 && (shape !== 'finite' || !present);
  return done && !STAYS_AWAY.test(lemma) && knowledge.modality.verbs.get(lemma) === 'cancel';
}

/** A day that has just been. */
function isLate({ day }: Scene, { grain, past }: DateMention): boolean {
  if (grain !== 'day' || day === null || past === null) return false;
  return past.from >= addDays(day, -WEEK) && past.from <= day;
}

/** "a visit | on Monday", "planned | for Monday", "a meeting on Monday | with Quispe": said of the event itself. */
function isOfEvent({ grammar: { items } }: Scene, at: number, verb: number, date: number): boolean {
  const inner = items.slice(Math.max(at, verb) + 1, date);
  const fixed = date > at && (date < verb || inner.some(isVg) || /^(?:for|to)$/.test(prepWord(items[date - 1])));
  return fixed || /^(?:with|to)$/.test(prepWord(items[date + 1]));
}

/** "called off a trip on Monday", "On Monday, her visit was cancelled": the day may be that of the decision. */
export function isOfCancelling(scene: Scene, at: number, date: DateMention): boolean {
  const { items } = scene.grammar;
  const above = verbOver(scene, at);
  // "urged him to withdraw, in a call on Monday": what is called off is no call.
  if (above !== null && above.prep !== null && !OBJECT.test(above.prep)) return false;
  const over = above?.at ?? verbAfter(scene, at);
  const verb = over === null ? undefined : items[over];
  if (!isNp(items[at]) || over === null || !isVg(verb) || !cancels(scene, verb) || !isLate(scene, date)) return false;
  const on = items.findIndex((item) => item.kind === 'date' && item.first === date.first);
  return on >= 0 && !isOfEvent(scene, at, over, on);
}
