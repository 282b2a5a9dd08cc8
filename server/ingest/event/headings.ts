import { type EventDraft, isProspective } from './draft.ts';
import { partiesKey } from './group.ts';

/** "Visit of Minister Dahl to Peru", "Minister Dahl Travels to Peru": a noun in the first line, or a headline's present tense. */
const isHeading = ({ sentence, rule, scope }: EventDraft): boolean =>
  (sentence.zone === 'headline' || (sentence.index === 0 && rule.includes('/noun:'))) &&
  scope.modality === 'occurred' &&
  scope.cue === null;

const keyOf = (draft: EventDraft): string =>
  `${draft.kind} ${draft.kind === 'visit' ? (draft.place?.iso3 ?? '') : ''} ${partiesKey(draft)}`;

/** What a heading tells of is as done or as planned as the text below says. */
export function asTextSays(drafts: readonly EventDraft[]): readonly EventDraft[] {
  const below = new Map<string, EventDraft[]>();
  for (const draft of drafts.filter((one) => one.sentence.index > 0)) {
    below.set(keyOf(draft), [...(below.get(keyOf(draft)) ?? []), draft]);
  }
  return drafts.map((draft) => {
    const same = isHeading(draft) ? (below.get(keyOf(draft)) ?? []) : [];
    const [first] = same;
    return first !== undefined && same.every(isProspective) ? { ...draft, scope: first.scope } : draft;
  });
}
