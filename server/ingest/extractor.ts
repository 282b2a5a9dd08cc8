import type { Article, ClaimDraft } from '../../graph/index.ts';
import type { Trace } from './trace.ts';

/** A person whom the article names, as the gold format lists them. */
export type Person = {
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO3, or null. */
  readonly country: string | null;
  /** Organisation whose officer it is, or null. */
  readonly org: string | null;
  readonly role: string | null;
};

/** Something the reader should know ("no publication date: 'Tuesday' stays unknown"). */
export type Warning = { readonly code: string; readonly message: string };

export type Extraction = {
  readonly persons: readonly Person[];
  readonly claims: readonly ClaimDraft[];
  readonly warnings: readonly Warning[];
};

/** Reads an article; pure: equal input gives byte-identical output, no clock, network or randomness. */
export interface Extractor {
  /** Name and version, part of every claim. */
  readonly version: string;
  extract(article: Pick<Article, 'text' | 'title' | 'published'>, trace?: Trace | null): Extraction;
}
