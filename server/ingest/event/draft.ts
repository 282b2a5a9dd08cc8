import type { EventKind, Form, Interval, Modality, Polarity } from '../../../graph/index.ts';
import type { Reference } from '../coreference/actors.ts';
import type { Sentence } from '../document/sentences.ts';
import type { DateMention } from '../mention/date-mention.ts';
import type { ModalityStep } from './scope/modality-table.ts';

export type Tokens = { readonly first: number; readonly end: number };
/** `implied`: told elsewhere in the text, or by who receives whom. */
export type Where = Tokens & { readonly name: string | null; readonly iso3: string | null; readonly implied?: boolean };
export type Scope = {
  readonly modality: Modality;
  readonly cue: string | null;
  readonly hearsay: boolean;
  /** From the trigger outwards, in order. */
  readonly steps: readonly ModalityStep[];
};

/** A claim before offsets, names and ids: everything still points to tokens. */
export type EventDraft = {
  readonly kind: EventKind;
  readonly rule: string;
  readonly trigger: Tokens;
  readonly sentence: Sentence;
  readonly actors: readonly Reference[];
  readonly recipients: readonly Reference[];
  readonly place: Where | null;
  readonly date: DateMention | null;
  readonly scope: Scope;
  readonly form: Form | null;
  readonly count: number | null;
  readonly polarity: Polarity | null;
  readonly topic: (Tokens & { readonly key: string }) | null;
  /** Inferred from another claim, as a visit from a meeting abroad. */
  readonly derived: boolean;
  /** Read by a general rule where no pattern tells of it. */
  readonly loose?: true;
  readonly attribution: string | null;
  /** The trigger of the meeting told before that this draft names more participants of. */
  readonly completes?: Tokens;
  /** Tells again of the meeting of the same people before it, where and when that was. */
  readonly again?: true;
  /** Who holds a gathering of which nobody else is named yet. */
  readonly hosts?: readonly Reference[];
  /** Officials whom it names by no name or country: they may be those of the place. */
  readonly unnamed?: Tokens;
};

/** The place as one that is told elsewhere. */
export const implied = ({ first, end, name, iso3 }: Where): Where => ({ first, end, name, iso3, implied: true });

export const isProspective = (draft: EventDraft): boolean =>
  draft.scope.modality === 'planned' || draft.scope.modality === 'proposed';

/** When it was or will be: of the two readings of its date the one that its modality asks for. */
export function intervalOf({ date, scope, sentence }: EventDraft): Interval | null {
  if (date === null) return null;
  if (sentence.zone === 'caption') return date.past;
  const ahead = scope.modality !== 'occurred' && scope.modality !== 'denied';
  return ahead ? (date.future ?? date.past) : (date.past ?? date.future);
}

/** What tells one happening of an article from the others: the trigger of the draft that told of it first. */
export const happening = (draft: EventDraft): Tokens => draft.completes ?? draft.trigger;
