import { createHash } from 'node:crypto';
import { readDay, readMoment } from '../day.ts';
import { ReadingError } from '../document.ts';
import { decodePage } from '../html/charset.ts';
import { dropFurniture } from '../html/furniture.ts';
import { paragraphsOf } from '../html/paragraphs.ts';
import { parsePage } from '../markup/dom.ts';
import { scanMarkup } from '../markup/scan.ts';
import { asTitle, bodyOf, clipped, oneLine } from '../text.ts';
import { type FeedEntry, type FeedFile, type FeedRead, MAX_ENTRIES, type RawEntry, type RawFeed } from './feed.ts';
import { parseRaw } from './parse.ts';

const LONGEST_OUTLET = 200;
const LONGEST_URL = 2000;

/** Titles are text in some feeds and markup in others. */
function plain(text: string | null): string {
  if (text === null) return '';
  return oneLine(/[<&]/.test(text) ? parsePage(text).body.textContent : text);
}

function linkOf({ links }: RawEntry, base: string | null): string | null {
  const whole = links.flatMap((link) =>
    URL.canParse(link, base ?? undefined) ? [new URL(link, base ?? undefined)] : [],
  );
  const url = whole.find(({ protocol }) => protocol === 'https:' || protocol === 'http:')?.href ?? null;
  return clipped(url, LONGEST_URL);
}

/** The text of the article that the feed holds itself, or null. Throws ReadingError. */
function textOf({ content }: RawEntry, title: string): string | null {
  if (content === null) return null;
  if (content.kind === 'text') return textIn(content.value.trim());
  scanMarkup(content.value);
  const page = parsePage(content.value);
  dropFurniture(page);
  return textIn(bodyOf(title, paragraphsOf(page.body)));
}

/** Of a picture alone there is no text: then its page is what is left. */
const textIn = (text: string): string | null => (/\p{L}/u.test(text) ? text : null);

function readText(entry: RawEntry, title: string): Pick<FeedEntry, 'text' | 'fault'> {
  try {
    return { text: textOf(entry, title), fault: null };
  } catch (error) {
    if (error instanceof ReadingError) return { text: null, fault: error.message };
    throw error;
  }
}

const formOf = (entry: RawEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([entry.id, entry.title, entry.links, entry.dates, entry.content?.value ?? null]))
    .digest('hex');

/** An id that holds a colon is an address or a name for the whole world; others are those of their site. */
function guidOf({ id }: RawEntry, url: string | null): string | null {
  if (id === null || id.includes(':')) return clipped(id, LONGEST_URL);
  return url === null ? null : clipped(`${new URL(url).host} ${id}`, LONGEST_URL);
}

function entryOf(entry: RawEntry, feed: RawFeed, base: string | null): FeedEntry {
  const title = asTitle(plain(entry.title));
  const url = linkOf(entry, base);
  return {
    form: formOf(entry),
    title,
    url,
    modified: readMoment(entry.modified),
    guid: guidOf(entry, url),
    published: entry.dates.map(readDay).find((day) => day !== null) ?? null,
    outlet: clipped(plain(entry.outlet ?? feed.title), LONGEST_OUTLET),
    ...readText(entry, title),
  };
}

const baseOf = (feed: RawFeed, url: string | null): string | null =>
  feed.base !== null && URL.canParse(feed.base, url ?? undefined) ? new URL(feed.base, url ?? undefined).href : url;

/** The entries of an RSS, Atom or JSON feed. Throws ReadingError. */
export function readFeed({ bytes, charset, url }: FeedFile): FeedRead {
  const feed = parseRaw(decodePage(bytes, charset));
  const base = baseOf(feed, url);
  const entries = feed.entries.slice(0, MAX_ENTRIES).map((entry) => entryOf(entry, feed, base));
  return { entries, left: Math.max(0, feed.entries.length - MAX_ENTRIES) };
}
