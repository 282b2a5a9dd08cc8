import type { CHIP_FIELDS } from '../messages/ask.ts';
import type { IsoDay } from '../model/date.ts';
import type { Modality } from '../vocabulary/modality.ts';
import type { ActorKind } from '../vocabulary/node-kinds.ts';
import type { Named } from './names.ts';

export type Field = (typeof CHIP_FIELDS)[number];

/** What is asked for; the same rows are projected in different ways. */
export const ASKS = ['who', 'whether', 'when', 'where', 'how-often', 'what'] as const;
export type Ask = (typeof ASKS)[number];

/** `any` is every kind of event ("What did Kim do?"). */
export const RELATIONS = ['meet', 'visit', 'support', 'oppose', 'invite', 'any'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Which meetings count: in person or not said, by phone or video, or all. */
export type FormTest = 'met' | 'call' | 'any';

/** Words of the question, from the first up to but without the second. */
export type WordRange = { readonly from: number; readonly to: number };

/** An office as asked for; `roles` empty stands for any office of the country or organisation. */
export type Office = { readonly of: Named; readonly roles: readonly string[]; readonly title: string };

export type Slot =
  | {
      readonly kind: 'named';
      readonly parties: readonly Named[];
      /** `all`: an answer must fit each of them ("both Xi and Putin"). */
      readonly join: 'any' | 'all';
      /** Whoever represents a named country or organisation counts as it. */
      readonly representatives: boolean;
      readonly range: WordRange;
    }
  | { readonly kind: 'office'; readonly office: Office; readonly range: WordRange }
  | { readonly kind: 'topic'; readonly topics: readonly Named[]; readonly words: string; readonly range: WordRange }
  | { readonly kind: 'open'; readonly of: ActorKind | null; readonly office: Office | null };

/** First and last day, both included; null is open. `text` is what was written. */
export type Window = { readonly from: IsoDay | null; readonly to: IsoDay | null };
export type When = Window & { readonly text: string; readonly range: WordRange };

/** `exact`: the place itself; `countries`: everything in them. */
export type Where = {
  readonly name: string;
  readonly places: readonly string[];
  readonly countries: readonly string[];
  readonly range: WordRange;
};

export type Order = 'first' | 'last' | 'most';

/** Whom else a name may mean; `taken` is whom it was taken for. */
export type Doubt = {
  readonly words: string;
  readonly range: WordRange;
  readonly taken: Named | null;
  readonly others: readonly Named[];
};

/** What was understood. `spans` says for each word what it was used for, `null` for ignored. */
export type Question = {
  readonly text: string;
  readonly ask: Ask;
  readonly grain: 'day' | 'month' | 'year' | null;
  readonly relation: Relation;
  readonly a: Slot;
  readonly b: Slot;
  readonly where: Where | null;
  readonly when: When | null;
  readonly modality: Modality;
  readonly form: FormTest;
  readonly order: Order | null;
  readonly doubts: readonly Doubt[];
  readonly relationRange: WordRange | null;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly field: Field | null }[];
  readonly ignored: readonly string[];
};

/** What reading a question gives: a question, or why there is none. */
export type Reading =
  | { readonly kind: 'question'; readonly question: Question }
  | {
      readonly kind: 'unknown-name';
      readonly words: string;
      readonly range: WordRange;
      readonly expected: 'name' | 'topic';
      readonly near: readonly Named[];
    }
  | { readonly kind: 'ambiguous'; readonly doubt: Doubt }
  /** Who held an office, by the table of leaders. */
  | { readonly kind: 'holders'; readonly office: Office; readonly when: Window | null }
  /** How one is connected to another. */
  | { readonly kind: 'ways'; readonly a: Named; readonly b: Named; readonly when: Window | null }
  | { readonly kind: 'too-broad' }
  | { readonly kind: 'not-understood'; readonly reason: 'empty' | 'long' | 'no-relation' | 'not' };
