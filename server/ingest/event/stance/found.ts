import type { Polarity } from '../../../../graph/index.ts';
import type { NounPhrase } from '../../clause/items.ts';
import type { Actor, Reference } from '../../coreference/actors.ts';
import type { Tokens } from '../draft.ts';

/** What a stance is about: the phrase, the tokens that name it as a topic, and the party when that is known at once. */
export type Target = Tokens & { readonly np: NounPhrase; readonly party: Actor | null };

/** A stance before its two sides are joined. */
export type Found = {
  readonly rule: string;
  readonly at: number;
  /** The item that says whether it holds: `at` itself, or the verb that gives. */
  readonly scope: number;
  readonly polarity: Polarity;
  readonly sources: readonly Reference[];
  readonly targets: readonly Target[];
  /** Who does not do it holds the stance: "does not accept the annexation". */
  readonly refused?: boolean;
  /** What cannot be its target: a person, or anything that is no party. */
  readonly not: 'person' | 'topic' | null;
};
