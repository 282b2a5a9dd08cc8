import type { ClaimDraft, Span } from '../../graph/index.ts';
import type { Grammar } from './clause/grammar/grammar.ts';
import type { NounPhrase } from './clause/items.ts';
import type { Actor, Via } from './coreference/actors.ts';
import type { Sentence } from './document/sentences.ts';
import type { Token } from './document/tokens.ts';
import type { Mask } from './document/zones.ts';
import type { EventDraft } from './event/draft.ts';
import type { Named } from './mention/linking.ts';

export type Stands = { readonly actors: readonly Actor[]; readonly via: Via };

/** Why a pattern that was tried gives no claim. */
export type Stop =
  | 'veto'
  | 'passive'
  | 'no-actor'
  | 'no-party'
  | 'habit'
  | 'no-target'
  | 'no-place'
  | 'occurred-only'
  | 'own-country'
  | 'one-country'
  | 'same-party'
  | 'empty-topic'
  | 'person-met'
  | 'repeat'
  | 'contrast';

/** Why an antecedent was passed over. */
export type PassedOver = 'sex' | 'same-verb';

/**
 * Listens to the decisions of one reading. The reader asks it for nothing, and without one nothing is noted:
 * `trace?.stop('no-place')` costs no more than the question.
 */
export type Trace = {
  /** A stretch that is not read. */
  readonly masked: (span: Span, why: Mask) => void;
  readonly opened: (tokens: readonly Token[], sentences: readonly Sentence[]) => void;
  /** The run of tokens from `first` was taken for a person, though it may have named others. */
  readonly named: (first: number, who: Named) => void;
  /** From here on all notes belong to this sentence; null: it is too long to be read. */
  readonly begins: (sentence: Sentence, grammar: Grammar | null) => void;
  /** A pattern looks at item `at`; what follows belongs to it. */
  readonly tried: (at: number, rule: string) => void;
  /** Whom a phrase was found to stand for, nobody among them. */
  readonly looked: (np: NounPhrase, stands: Stands) => void;
  readonly passedOver: (actor: Actor, why: PassedOver) => void;
  /** The pattern that is tried gives nothing; `of` names another one of the sentence. Null, as the pattern's own result. */
  readonly stop: (why: Stop, of?: { readonly at: number; readonly rule: string }) => null;
  /** By which rule the date or place of item `at` was found. */
  readonly attached: (what: 'date' | 'place', at: number, rule: string) => void;
  /** A draft that is given up behind the patterns. */
  readonly dropped: (draft: EventDraft, why: Stop) => null;
  /** The sentence is read; `stands` says whom a phrase of it stands for. */
  readonly ends: (stands: (np: NounPhrase) => Stands) => void;
  readonly claimed: (draft: EventDraft, claim: ClaimDraft) => void;
};

/** The result of a pattern that gives nothing, and the note of why. */
export const stopped = (
  { trace }: { readonly trace: Trace | null },
  why: Stop,
  of?: { readonly at: number; readonly rule: string },
): null => trace?.stop(why, of) ?? null;
