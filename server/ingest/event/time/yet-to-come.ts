import { addDays } from '../../../../graph/index.ts';
import { isFinite } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import type { Scope } from '../draft.ts';

const FRESH = 330;
const SOON = 60;

/** "met to prepare the vote on 24 May" of 18 May: what took place was not a year ago but for the words to say so. */
export function isYetToCome({ day }: Scene, { grain, absolute, past, future }: DateMention, scope: Scope): boolean {
  if (scope.modality !== 'occurred' || grain !== 'day' || absolute || day === null || !past || !future) return false;
  return past.to < addDays(day, -FRESH) && future.from > day && future.from <= addDays(day, SOON);
}

export function tellsPast({ grammar }: Scene, at: number | undefined): boolean {
  const verb = at === undefined ? undefined : grammar.items[at];
  return isFinite(verb) && !verb.present;
}
