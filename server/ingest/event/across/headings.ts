import type { Grammar } from '../../clause/grammar/grammar.ts';
import { isFinite } from '../../clause/items.ts';
import type { Sentence } from '../../document/sentences.ts';
import { type EventDraft, isProspective } from '../draft.ts';
import { partiesKey } from './group.ts';

type Reading = { readonly sentence: Sentence; readonly grammar: Grammar };

/** "Visit of Minister Dahl to Peru" has no verb, "Minister Dahl Travels to Peru" the present tense of headlines. */
const isTitle = ({ sentence, grammar }: Reading): boolean => {
  const verbs = grammar.items.filter(isFinite);
  return sentence.zone === 'headline'
    ? verbs.every(({ present }) => present)
    : sentence.index === 0 && verbs.length === 0;
};

/** The sentences that head a text. */
export const titlesOf = (readings: readonly Reading[]): ReadonlySet<Sentence> =>
  new Set(readings.filter(isTitle).map(({ sentence }) => sentence));

const keyOf = (draft: EventDraft): string =>
  `${draft.kind} ${draft.kind === 'visit' ? (draft.place?.iso3 ?? '') : ''} ${partiesKey(draft)}`;

/** What a title tells of without a word for it is as done or as planned as the text below says. */
export function asTextSays(drafts: readonly EventDraft[], titles: ReadonlySet<Sentence>): readonly EventDraft[] {
  const isOpen = ({ sentence, scope }: EventDraft): boolean =>
    titles.has(sentence) && scope.modality === 'occurred' && scope.cue === null;
  if (!drafts.some(isOpen)) return drafts;
  const below = new Map<string, EventDraft[]>();
  for (const draft of drafts.filter((one) => one.sentence.index > 0)) {
    below.set(keyOf(draft), [...(below.get(keyOf(draft)) ?? []), draft]);
  }
  return drafts.map((draft) => {
    const same = isOpen(draft) ? (below.get(keyOf(draft)) ?? []) : [];
    const [first] = same;
    return first !== undefined && same.every(isProspective) ? { ...draft, scope: first.scope } : draft;
  });
}
