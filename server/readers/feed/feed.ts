/** What an entry tells of its article in full; null: only its page does. */
export type EntryContent = { readonly kind: 'html' | 'text'; readonly value: string } | null;

/** One entry as its feed writes it. */
export type RawEntry = {
  readonly id: string | null;
  readonly title: string | null;
  readonly links: readonly string[];
  /** Dates as they are written, the day of publication first. */
  readonly dates: readonly string[];
  /** When it was last changed, as it is written. */
  readonly modified: string | null;
  readonly outlet: string | null;
  readonly content: EntryContent;
};

export type RawFeed = {
  readonly title: string | null;
  readonly base: string | null;
  readonly entries: readonly RawEntry[];
};

/** An entry with its article as far as the feed holds it; `form` is another when anything of it has changed. */
export type FeedEntry = {
  readonly form: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  /** By what its feed keeps it through all versions. */
  readonly guid: string | null;
  readonly outlet: string | null;
  /** Null: the page at `url` holds it. */
  readonly text: string | null;
  /** Why what the feed holds of it cannot be read. */
  readonly fault: string | null;
};

/** A feed as it came; `url` is where it stood, or null. */
export type FeedFile = { readonly bytes: Uint8Array; readonly charset: string | null; readonly url: string | null };

/** `left`: entries past the limit. */
export type FeedRead = { readonly entries: readonly FeedEntry[]; readonly left: number };

/** Entries of one feed that are read. */
export const MAX_ENTRIES = 500;

export type FeedReader = {
  /** Throws ReadingError. */
  readFeed(file: FeedFile): Promise<FeedRead>;
};
