import type { LeaderRow } from '../../reference/tables.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Tag } from '../document/tagger.ts';
import type { Token } from '../document/tokens.ts';
import type { NameWords } from './name-words.ts';
import type { Hits, TitleRef } from './titles.ts';

/** A capitalised run that may name a person. */
export type NameRun = {
  readonly first: number;
  readonly end: number;
  readonly sentence: Sentence;
  readonly title: TitleRef | null;
  readonly leader: LeaderRow | null;
  /** Country right behind it, or of a counterpart in front: "President Peña of Paraguay", "his Chilean counterpart, Ana Ruiz". */
  readonly country: string | null;
};

export type Text = {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly hits: Hits;
  readonly published: string | null;
  readonly words: NameWords;
  /** Months that are surnames of persons whom the text names in full: Theresa May. */
  readonly months?: ReadonlySet<string>;
};
