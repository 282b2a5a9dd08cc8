import type { NounKind, VerbKind } from '../document/word-kinds.ts';
import type { Core } from '../mention/core.ts';
import type { DateMention } from '../mention/date-mention.ts';

/** An actor or place that stands as a modifier in front of the head: "U.S. officials", "Trump summit". */
export type Modifier = { readonly first: number; readonly end: number; readonly core: Core };
type Common = { readonly first: number; readonly end: number; readonly quoted: boolean };

export type NounPhrase = Common & {
  readonly kind: 'np';
  readonly head: number;
  readonly core: Core;
  readonly possessor: NounPhrase | null;
  readonly modifiers: readonly Modifier[];
  readonly dates: readonly DateMention[];
  /** Lower-case words before the head: determiners, numbers, adjectives. */
  readonly words: readonly string[];
  /** What its last word is. */
  readonly is: ReadonlySet<NounKind>;
};
export type VerbGroup = Common & {
  readonly kind: 'vg';
  readonly head: number;
  readonly lemma: string;
  readonly is: ReadonlySet<VerbKind>;
  readonly shape: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly negated: boolean;
  readonly present: boolean;
  /** "holds", "is": no form for several. */
  readonly singular: boolean;
  /** Modal and "is to", in order. */
  readonly modals: readonly string[];
  readonly adverbs: readonly string[];
};
export type Preposition = Common & { readonly kind: 'prep'; readonly word: string };
export type Linker = Common & { readonly kind: 'rel' | 'sub' | 'conj' | 'comma' | 'break'; readonly word: string };
export type DateItem = Common & { readonly kind: 'date'; readonly date: DateMention };
export type WordItem = Common & { readonly kind: 'word'; readonly word: string };
export type Item = NounPhrase | VerbGroup | Preposition | Linker | DateItem | WordItem;

/** A phrase whose head denotes one kind of thing. */
export type PhraseOf<Kind extends Core['kind']> = NounPhrase & { readonly core: Extract<Core, { kind: Kind }> };

/** What stands in front of the head, by its core: "U.S." of "U.S. officials". */
export const fronts = ({ modifiers }: NounPhrase): readonly Core[] => modifiers.map(({ core }) => core);

/** A phrase, with the one in front of it whose it is: "President Dahl's | schedule". */
export const withOwner = (np: NounPhrase): readonly NounPhrase[] => (np.possessor === null ? [np] : [np, np.possessor]);

export const isNp = (item: Item | undefined): item is NounPhrase => item?.kind === 'np';
export const isVg = (item: Item | undefined): item is VerbGroup => item?.kind === 'vg';
export const isNpOf = <Kind extends Core['kind']>(item: Item | undefined, kind: Kind): item is PhraseOf<Kind> =>
  item?.kind === 'np' && item.core.kind === kind;
/** The verb of a clause, with its tense. */
export const isFinite = (item: Item | undefined): item is VerbGroup => item?.kind === 'vg' && item.shape === 'finite';
export const isAnd = (item: Item | undefined): boolean => item?.kind === 'conj' && item.word === 'and';
export const isSemicolon = (item: Item | undefined): boolean => item?.kind === 'break' && item.word === ';';
export const isComma = (item: Item | undefined): boolean => item?.kind === 'comma';
export const isPrep = (item: Item | undefined, word: string): boolean => item?.kind === 'prep' && item.word === word;
/** The word of a preposition, empty for other items. */
export const prepWord = (item: Item | undefined): string => (item?.kind === 'prep' ? item.word : '');
