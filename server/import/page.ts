import { isUtf8 } from 'node:buffer';
import { type DocumentRead, FILE_KINDS } from '../../graph/index.ts';
import type { Fetched, Fetcher } from '../fetch/fetcher.ts';
import { type DocumentReader, ReadingError } from '../readers/document.ts';
import { isFeed } from '../readers/feed/is-feed.ts';
import { knownFile } from '../readers/kind.ts';

/** What feeds are sent as. */
export const FEED_TYPES: readonly string[] = [
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
  'application/feed+json',
  'application/json',
];

/** What articles are sent as. */
export const ARTICLE_TYPES: readonly string[] = [
  ...FILE_KINDS.html.mediaTypes,
  ...FILE_KINDS.pdf.mediaTypes,
  ...FILE_KINDS.docx.mediaTypes,
  'text/plain',
];

export type PageDesk = { readonly fetcher: Fetcher; readonly reader: DocumentReader };

const OTHER = 'Save it as one of these and import the file.';

const plain = (bytes: Uint8Array, url: string): DocumentRead => ({
  title: '',
  text: Buffer.from(bytes).toString('utf8'),
  published: null,
  outlet: null,
  url,
  warnings: [],
});

/** The article in what was fetched. Throws ReadingError. */
export async function articleIn({ bytes, type, url }: Fetched, reader: DocumentReader): Promise<DocumentRead> {
  if (isFeed(bytes)) throw new ReadingError('kind', 'is a feed, no article', 'Import it with `diplograph import`.');
  const file = knownFile({ bytes, type });
  if (file !== null) {
    const document = await reader.read(file);
    return { ...document, url: document.url ?? url };
  }
  if (/^text\/plain\b/i.test(type) && isUtf8(bytes)) return plain(bytes, url);
  throw new ReadingError('kind', 'is no page, plain text (UTF-8), PDF file, Word document or feed', OTHER);
}

/** The article at an address; `unasked`: nobody has named it. Throws FetchError and ReadingError. */
export async function articleAt(url: string, { fetcher, reader }: PageDesk, unasked = false): Promise<DocumentRead> {
  const fetched = await fetcher.get(url, { types: [...ARTICLE_TYPES, ...FEED_TYPES], unasked });
  if (fetched === null) throw new Error('A question without conditions was answered by "not changed".');
  return articleIn(fetched, reader);
}
