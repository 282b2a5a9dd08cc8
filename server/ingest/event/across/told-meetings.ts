import { type EventDraft, happening } from '../draft.ts';
import { isGathering } from './gatherings.ts';

/** Notes the meetings of a sentence; one that they complete is replaced by its fuller state, a gathering by the next. */
export function noteMeetings(told: EventDraft[], drafts: readonly EventDraft[]): void {
  for (const draft of drafts.filter(({ kind }) => kind === 'meeting')) {
    const last = told.at(-1);
    if (last !== undefined && isGathering(last) && draft.completes === undefined) told.pop();
    const at = draft.completes === undefined ? -1 : told.findIndex((other) => happening(other) === draft.completes);
    if (at < 0) told.push(draft);
    else told[at] = draft;
  }
}
