import { type Interval } from '../../../graph/index.ts';

export type Grain = 'day' | 'week' | 'month' | 'season' | 'year';

/** A date in the text; `past` and `future` are its two readings, equal when the words decide. */
export type DateMention = {
  readonly first: number;
  readonly end: number;
  readonly use: 'at' | 'since' | 'until';
  readonly grain: Grain;
  /** Needs no reference day. */
  readonly absolute: boolean;
  readonly past: Interval | null;
  readonly future: Interval | null;
};

/** Phrases with the days that they shift by, under their first word, in the order of the file. */
export type Phrases = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly shift: number }[]>;

export type Calendar = {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly seasons: ReadonlyMap<string, readonly [number, number]>;
  readonly leads: ReadonlyMap<string, number>;
  readonly days: Phrases;
  /** Days counted from the one that was told of last: "the same day". */
  readonly told: Phrases;
  readonly units: ReadonlyMap<string, Grain>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<string, readonly [number, number]>;
  readonly since: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
};
