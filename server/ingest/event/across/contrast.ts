import { groupBy } from '../../../../graph/index.ts';
import type { Trace } from '../../trace.ts';
import type { EventDraft } from '../draft.ts';
import type { ModalityTable } from '../scope/modality-table.ts';
import { compatibleDates, partiesKey } from './group.ts';

/** "Did not", "no", "without": a plain negation, which nobody's denial is. */
function isNegated({ kind, scope }: EventDraft, { verbs, nouns }: ModalityTable): boolean {
  const last = scope.steps.at(-1);
  if (kind !== 'meeting' || scope.modality !== 'denied' || last?.op !== 'negate') return false;
  return !verbs.has(last.by) && !nouns.has(last.by);
}

/** What a sentence tells before of the same parties, in the same voice. */
function isBeside(held: EventDraft, negated: EventDraft): boolean {
  return (
    held.scope.modality === 'occurred' &&
    held.trigger.first < negated.trigger.first &&
    held.attribution === negated.attribution &&
    partiesKey(held) === partiesKey(negated) &&
    compatibleDates(held, negated)
  );
}

/** "Shook hands but held no talks" tells of one meeting and how short it was: it denies nothing. */
export function dropContrasts(
  drafts: readonly EventDraft[],
  table: ModalityTable,
  trace: Trace | null = null,
): readonly EventDraft[] {
  const told = groupBy(drafts, (draft) => draft.sentence.index);
  return drafts.filter((draft) => {
    const beside = isNegated(draft, table) ? (told.get(draft.sentence.index) ?? []) : [];
    if (!beside.some((other) => isBeside(other, draft))) return true;
    trace?.dropped(draft, 'contrast');
    return false;
  });
}
