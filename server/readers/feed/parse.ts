import { parseFeed } from 'feedsmith';
import { ReadingError } from '../document.ts';
import { scanMarkup } from '../markup/scan.ts';
import type { EntryContent, RawEntry, RawFeed } from './feed.ts';

type Parsed = ReturnType<typeof parseFeed>;
type Of<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

const WHOLE = 'Get the feed again; it may have been cut off.';

/** Feeds name no entities of their own: one that does means to swell, or to read files. Throws ReadingError. */
function withoutDeclarations(markup: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = markup.indexOf('<!'); at >= 0; at = markup.indexOf('<!', from)) {
    const close = markup.startsWith('<![CDATA[', at) ? ']]>' : '-->';
    if (close === '-->' && !markup.startsWith('<!--', at)) {
      throw new ReadingError('broken', 'declares a document type or entities', 'Feeds that do are not read.');
    }
    const end = markup.indexOf(close, at);
    if (end < 0) throw new ReadingError('broken', 'is not whole', WHOLE);
    parts.push(markup.slice(from, at));
    from = end + close.length;
  }
  return parts.join('') + markup.slice(from);
}

const some = (...values: readonly unknown[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');

const one = (...values: readonly unknown[]): string | null => some(...values)[0] ?? null;

const html = (value: string | undefined): EntryContent => (value === undefined ? null : { kind: 'html', value });

/** Ids are links in some feeds. */
const linkIn = (id: string | undefined): string | undefined => (/^https?:/i.test(id ?? '') ? id : undefined);

const rssEntry = (item: NonNullable<Of<'rss'>['items']>[number]): RawEntry => ({
  id: one(item.guid?.value, item.link),
  title: one(item.title),
  links: some(item.link, item.guid?.isPermaLink === false ? undefined : linkIn(item.guid?.value)),
  dates: some(item.pubDate, ...(item.dc?.dates ?? [])),
  modified: one(item.pubDate),
  outlet: one(item.source?.title),
  content: html(item.content?.encoded),
});

const rdfEntry = (item: NonNullable<Of<'rdf'>['items']>[number]): RawEntry => ({
  id: one(item.rdf?.about, item.link),
  title: one(item.title),
  links: some(item.link, linkIn(item.rdf?.about)),
  dates: some(...(item.dc?.dates ?? [])),
  modified: one(...(item.dc?.dates ?? [])),
  outlet: one(...(item.dc?.publishers ?? [])),
  content: html(item.content?.encoded),
});

type AtomEntry = NonNullable<Of<'atom'>['entries']>[number];

function atomContent({ content }: AtomEntry): EntryContent {
  if (content?.value === undefined) return null;
  const { type = 'text', value } = content;
  if (type === 'text' || type === 'text/plain') return { kind: 'text', value };
  return type === 'html' || type === 'xhtml' || type === 'text/html' ? { kind: 'html', value } : null;
}

const atomEntry = (entry: AtomEntry): RawEntry => ({
  id: one(entry.id),
  title: one(entry.title?.value),
  links: some(...(entry.links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate').map(({ href }) => href)),
  dates: some(entry.published, entry.updated),
  modified: one(entry.updated),
  outlet: one(entry.source?.title?.value),
  content: atomContent(entry),
});

const jsonEntry = (item: NonNullable<Of<'json'>['items']>[number]): RawEntry => ({
  id: one(item.id, item.url),
  title: one(item.title),
  links: some(item.url, item.external_url),
  dates: some(item.date_published, item.date_modified),
  modified: one(item.date_modified, item.date_published),
  outlet: null,
  content:
    item.content_html === undefined && item.content_text !== undefined
      ? { kind: 'text', value: item.content_text }
      : html(item.content_html),
});

const rssFeed = (feed: Of<'rss'>): RawFeed => ({
  title: one(feed.title),
  base: one(feed.link),
  entries: (feed.items ?? []).map(rssEntry),
});

const rdfFeed = (feed: Of<'rdf'>): RawFeed => ({
  title: one(feed.title),
  base: one(feed.link),
  entries: (feed.items ?? []).map(rdfEntry),
});

const atomFeed = (feed: Of<'atom'>): RawFeed => ({
  title: one(feed.title?.value),
  base: one(feed.xml?.base, feed.links?.find(({ rel }) => rel === 'self')?.href),
  entries: (feed.entries ?? []).map(atomEntry),
});

const jsonFeed = (feed: Of<'json'>): RawFeed => ({
  title: one(feed.title),
  base: one(feed.home_page_url),
  entries: (feed.items ?? []).map(jsonEntry),
});

/** The four formats as one. */
function rawFeed(parsed: Parsed): RawFeed {
  switch (parsed.format) {
    case 'rss':
      return rssFeed(parsed.feed);
    case 'rdf':
      return rdfFeed(parsed.feed);
    case 'atom':
      return atomFeed(parsed.feed);
    case 'json':
      return jsonFeed(parsed.feed);
  }
}

/** Throws ReadingError for what is no whole feed, and for one that holds more than a feed does. */
export function parseRaw(source: string): RawFeed {
  if (source.trimStart().startsWith('<')) scanMarkup(withoutDeclarations(source));
  try {
    return rawFeed(parseFeed(source));
  } catch (error) {
    if (error instanceof ReadingError) throw error;
    throw new ReadingError('broken', 'is no whole feed', WHOLE);
  }
}
