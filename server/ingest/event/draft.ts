import type { EventKind, Form, Modality, Polarity } from '../../../graph/index.ts';
import type { Reference } from '../coreference/actors.ts';
import type { Sentence } from '../document/sentences.ts';
import type { DateMention } from '../mention/date-mention.ts';
import type { ModalityStep } from './modality-table.ts';

export type Tokens = { readonly first: number; readonly end: number };
export type Where = Tokens & { readonly name: string | null; readonly iso3: string | null };
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
  readonly attribution: string | null;
};
