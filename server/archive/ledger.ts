import type { Article, VersionSource } from '../../graph/index.ts';
import type { JournalRecord, Origin } from './record.ts';

/** What the journal says of one article: the sum of its records. */
export type Entry = {
  readonly id: string;
  readonly origin: Origin;
  readonly title: string;
  readonly published: string | null;
  readonly outlets: readonly string[];
  readonly urls: readonly string[];
  readonly characters: number;
  readonly state: 'received' | 'extracted' | 'done' | 'failed' | 'replaced' | 'retracted';
  readonly claims: number;
  readonly events: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
  readonly reason: string | null;
  /** Hash of tables and extractor that read it, null before. */
  readonly knowledge: string | null;
  /** By what its versions are known; null: it has none. */
  readonly source: VersionSource | null;
  /** When it first came, since it was last deleted. */
  readonly arrived: string;
  /** The later version that counts instead of it, or null. */
  readonly replacedBy: string | null;
};

const NO_SOURCE: VersionSource = { guids: [], modified: null };
const NOTHING_FOUND = { claims: 0, events: {}, warnings: [], knowledge: null } as const;

/** A string of its own: a piece of a text, as a title of its first line is, keeps the whole text in memory. */
const copied = (piece: string): string => Buffer.from(piece, 'utf16le').toString('utf16le');

/** The entry of an article that has just come in. */
export function receivedEntry(article: Article, origin: Origin): Entry {
  return {
    id: article.id,
    origin,
    title: copied(article.title),
    published: article.published,
    outlets: article.outlets,
    urls: article.urls,
    characters: article.text.length,
    state: 'received',
    reason: null,
    source: article.record === null ? (article.source ?? NO_SOURCE) : null,
    arrived: '',
    replacedBy: null,
    ...NOTHING_FOUND,
  };
}

/** The journal's line for an entry in state `received`. */
export function receivedRecord(entry: Entry): Omit<Extract<JournalRecord, { state: 'received' }>, 'at'> {
  const { id, origin, title, published, outlets, urls, characters, source } = entry;
  const facts = { id, origin, title, published, outlets, urls, characters };
  return { state: 'received', ...facts, ...(source === null ? {} : { source }) };
}

/** The entry after one more record; null when the record speaks of an article that was never received. */
export function withRecord(entry: Entry | null, record: JournalRecord): Entry | null {
  if (record.state === 'received') {
    const { at, source = null, ...facts } = record;
    const arrived = entry === null || entry.state === 'retracted' ? at : entry.arrived;
    return { ...facts, source, arrived, replacedBy: null, reason: null, ...NOTHING_FOUND };
  }
  // What ends after the article was retracted does not bring it back: only a new arrival does.
  if (entry === null || entry.state === 'retracted') return entry;
  switch (record.state) {
    case 'done': {
      const { claims, events, warnings, knowledge } = record;
      return { ...entry, state: 'done', claims, events, warnings, knowledge, reason: null };
    }
    case 'failed':
      return { ...entry, ...NOTHING_FOUND, state: 'failed', reason: record.reason };
    case 'retracted':
      return { ...entry, ...NOTHING_FOUND, state: 'retracted', reason: null };
  }
}

/** An entry as it counts: of an article that a later version replaces nothing stands in the graph. */
export function asVersion(entry: Entry, by: string | null): Entry {
  if (by === null || entry.state === 'retracted') return entry;
  return { ...entry, ...NOTHING_FOUND, state: 'replaced', replacedBy: by, reason: 'A later version of it counts.' };
}
