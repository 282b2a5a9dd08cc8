import type { EventDraft } from './draft.ts';

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
