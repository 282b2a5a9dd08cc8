import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import type { ImportItem } from '../../graph/index.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import type { Fetched } from '../fetch/fetcher.ts';
import { ReadingError } from '../readers/document.ts';
import type { FeedEntry, FeedRead, FeedReader } from '../readers/feed/feed.ts';
import { isFeed } from '../readers/feed/is-feed.ts';
import { charsetOf } from '../readers/kind.ts';
import { feedBytes } from './feed-file.ts';
import { ARTICLE_TYPES, articleAt, articleIn, FEED_TYPES, type PageDesk } from './page.ts';

export type SourceDesk = PageDesk & { readonly reader: FeedReader };

/** `again`: it was imported before, so that a program asks now and no person. */
type Asked = { readonly since: Fetched['validators'] | null; readonly again: boolean };

/** A feed or page by its address, or a feed in a file. */
export type Source = {
  /** What people call it, and what it is remembered by. */
  readonly place: string;
  /** Null: nothing has changed. Throws FetchError and ImportError. */
  get(asked: Asked): Promise<Given | null>;
};

/** `url` is null for a file. */
type Given = Omit<Fetched, 'url'> & { readonly url: string | null };

export const sourceAt = (url: string, { fetcher }: SourceDesk): Source => ({
  place: url,
  get: ({ since, again }) => fetcher.get(url, { types: [...FEED_TYPES, ...ARTICLE_TYPES], since, unasked: again }),
});

export const sourceIn = async (path: string): Promise<Source> => ({
  place: await realpath(path),
  get: async () => ({ url: null, type: '', bytes: await feedBytes(path), validators: { etag: null, modified: null } }),
});

const recordless = { record: null } as const;

const formOf = (article: object): string => createHash('sha256').update(JSON.stringify(article)).digest('hex');

/** The entries of what was got; an address with a page has that alone. Throws ReadingError. */
export async function entriesOf(given: Given, { reader }: SourceDesk): Promise<FeedRead> {
  const { bytes, type, url } = given;
  if (url === null || isFeed(bytes)) return reader.readFeed({ bytes, charset: charsetOf(type), url });
  const { warnings: _warnings, ...article } = await articleIn({ ...given, url }, reader);
  const entry = { ...article, modified: article.modified ?? null, guid: null, form: formOf(article), fault: null };
  return { entries: [entry], left: 0 };
}

/** An entry as an article: from the feed where it is whole there, else from its page. Throws FetchError, ReadingError. */
export async function articleOf(entry: FeedEntry, desk: PageDesk): Promise<ImportItem> {
  const { title, text, published, outlet, url, modified, guid, fault } = entry;
  if (fault !== null) throw new ReadingError('broken', fault, '');
  if (text !== null) return { title, text, published, outlet, url, modified, guid, ...recordless };
  if (url === null) throw new ReadingError('empty', 'holds neither a text nor a link', '');
  const { warnings: _warnings, ...page } = await articleAt(url, desk, true);
  return {
    ...page,
    title: page.title === '' ? title : page.title,
    published: page.published ?? published,
    outlet: page.outlet ?? outlet,
    modified: page.modified ?? modified,
    guid,
    ...recordless,
  };
}

/** Whether an error says why one article cannot be had; others are faults of this program or of the store. */
export const tellsWhy = (error: unknown): error is FetchError | ReadingError =>
  error instanceof FetchError || error instanceof ReadingError;
