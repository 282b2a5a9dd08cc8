import { actorKey } from '../../coreference/actors.ts';
import { type EventDraft } from '../draft.ts';
import { sameStory } from './trips.ts';

/** Ways of talking that need nobody to be anywhere. */
const SPOKEN =
  /^meet\/(?:verb:(?:brief|compare-notes|confer|consult|consult-together|discuss|discuss-together|discuss-with-person|engage|exchange-views|exchange-words|interact|raise-with|review-together|speak|take-up-with|talk)|noun:dialogue)$/;

export const isCall = ({ form }: EventDraft): boolean => form === 'phone' || form === 'video';

const keys = ({ actors }: EventDraft): string =>
  actors
    .map(({ actor }) => actorKey(actor))
    .sort()
    .join(' ');

/** "spoke by telephone. … The leaders also discussed trade": what a text that opens with a call tells of them is of that call. */
export function ofCall([first]: readonly EventDraft[], draft: EventDraft): EventDraft {
  if (first === undefined || !isCall(first) || draft.form !== 'in-person' || draft.place !== null) return draft;
  const same = keys(first) === keys(draft) && first.scope.modality === draft.scope.modality;
  if (!same || !SPOKEN.test(draft.rule) || !sameStory(first.sentence, draft.sentence)) return draft;
  return { ...draft, form: first.form, date: first.date === null ? null : { ...first.date, absolute: false } };
}
