import { type Tag } from '../document/tagger.ts';
import { normAt, type Token } from '../document/tokens.ts';
import { type WordKinds } from '../document/word-kinds.ts';
import { type Core } from '../mention/core.ts';
import { type DateMention } from '../mention/date-mention.ts';
import { type PersonMention } from '../mention/linking.ts';
import { type NameWords } from '../mention/name-words.ts';
import { type Hits } from '../mention/titles.ts';
import { type Item } from './items.ts';

/** All that chunking needs of a document, indexed by token. */
export type Source = {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly hits: Hits;
  readonly persons: readonly (PersonMention | null)[];
  readonly dates: readonly (DateMention | null)[];
  readonly verbs: ReadonlySet<string>;
  readonly names: NameWords;
  readonly words: WordKinds;
  /** Tokens that join two known names: "Putin-Erdogan". */
  readonly pairs: ReadonlyMap<number, readonly Core[]>;
  /** Whether each token is read as a verb: 0 not asked yet, 1 yes, 2 no. */
  readonly verbal: Uint8Array;
  /** Tokens read as verbs although the tagger says noun. */
  readonly forced: ReadonlySet<number>;
};

export type State = { at: number; quoted: boolean; readonly out: Item[] };

export const norm = (s: Source, at: number): string => normAt(s.tokens, at);

/** "was time | to meet": a noun, which the tagger takes for a verb. */
const isTime = (tokens: readonly Token[], at: number): boolean =>
  normAt(tokens, at) === 'time' && normAt(tokens, at + 1) === 'to';

/** Words that the tagger takes for verbs, and that are none here. */
export const isNoVerb = (tokens: readonly Token[], at: number): boolean => areCalls(tokens, at) || isTime(tokens, at);

/** "had calls with", "phone calls": several calls, which the tagger takes for a verb. */
const areCalls = (tokens: readonly Token[], at: number): boolean =>
  normAt(tokens, at) === 'calls' &&
  (/^(?:with|between)$/.test(normAt(tokens, at + 1)) || /^(?:tele)?phone$/.test(normAt(tokens, at - 1)));
