import { addDays } from '../../../../graph/index.ts';
import { actorKey } from '../../coreference/actors.ts';
import { type EventDraft, intervalOf } from '../draft.ts';

const meetingKey = ({ sentence, trigger }: EventDraft): string => `${sentence.index} ${trigger.first} ${trigger.end}`;

/** A visit that follows from a meeting is on its day, also where another sentence tells that day. */
export function withMeetingDays(drafts: readonly EventDraft[], groups: readonly number[]): readonly EventDraft[] {
  const days = new Map<number, EventDraft>();
  const told = new Map<string, number>();
  drafts.forEach((draft, at) => {
    const group = groups[at];
    if (draft.kind !== 'meeting' || group === undefined) return;
    told.set(meetingKey(draft), group);
    if (draft.date !== null && !days.has(group)) days.set(group, draft);
  });
  return drafts.map((draft) => {
    const group =
      draft.kind === 'visit' && draft.derived && draft.date === null ? told.get(meetingKey(draft)) : undefined;
    const date = group === undefined ? null : (days.get(group)?.date ?? null);
    return date === null ? draft : { ...draft, date: { ...date, absolute: false } };
  });
}

const ARRIVES = /^visit\/verb:(?:arrive|land|fly|come|touch-down)$/;
/** Days that a guest may have been there before the talks. */
const STAY = 4;

const visitKey = ({ actors, place }: EventDraft): string =>
  `${actors[0] === undefined ? '' : actorKey(actors[0].actor)} ${place?.iso3 ?? ''}`;

/** "today received Minister Dahl, who arrived on Sunday": her visit began when she arrived. */
export function fromArrival(drafts: readonly EventDraft[]): readonly EventDraft[] {
  const arrivals = new Map<string, EventDraft>();
  for (const draft of drafts)
    if (ARRIVES.test(draft.rule) && draft.scope.modality === 'occurred' && draft.date?.grain === 'day')
      arrivals.set(visitKey(draft), draft);
  if (arrivals.size === 0) return drafts;
  return drafts.map((draft) => {
    const arrival = draft.kind === 'visit' && draft.derived ? arrivals.get(visitKey(draft)) : undefined;
    const [came, met] = [arrival === undefined ? null : intervalOf(arrival), intervalOf(draft)];
    if (arrival?.date == null || came === null || met === null || draft.date?.grain !== 'day') return draft;
    const near = came.from < met.from && met.from <= addDays(came.from, STAY);
    return near && draft.scope.modality === 'occurred'
      ? { ...draft, date: { ...arrival.date, absolute: false } }
      : draft;
  });
}
