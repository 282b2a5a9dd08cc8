import { type DomElement, type Page, parsePage } from '../markup/dom.ts';
import { oneLine } from '../text.ts';
import { PAGE_WORDS } from './page-words.ts';

type Thing = Readonly<Record<string, unknown>>;

/** What a page says of its article in the vocabulary of schema.org. */
export type Described = {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly body: string | null;
  /** Days, as written, of the posts of a live blog. */
  readonly posts: readonly string[];
};

const MAX_THINGS = 2000;
/** Below these keys stands the same thing or its article; lists of other articles stand below others. */
const WITHIN = ['@graph', 'mainEntity', 'mainEntityOfPage'];

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(script: DomElement): unknown {
  try {
    // Line ends inside strings are common, and no JSON.
    return JSON.parse(script.textContent.replace(/\p{Cc}+/gu, ' ')) as unknown;
  } catch {
    return null;
  }
}

function thingsIn(page: Page): readonly Thing[] {
  const things: Thing[] = [];
  const waiting: unknown[] = [...page.querySelectorAll('script[type="application/ld+json"]')].map(parsed);
  for (let at = 0; at < waiting.length && at < MAX_THINGS; at += 1) {
    const value = waiting[at];
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_THINGS));
    if (!isThing(value)) continue;
    things.push(value);
    waiting.push(...WITHIN.map((key) => value[key]));
  }
  return things;
}

const typesOf = (thing: Thing): readonly string[] =>
  [thing['@type']].flat().flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#]/, '')] : []));

/** Text of a value: itself, its name or address, or that of the first of several. Markup in it is read. */
function textOf(value: unknown): string | null {
  const [first] = [value].flat();
  if (isThing(first)) return textOf(first['name'] ?? first['@id'] ?? null);
  if (typeof first !== 'string') return null;
  const text = /[&<]/.test(first) ? parsePage(first).documentElement.textContent : first;
  return oneLine(text) === '' ? null : text.trim();
}

function articleOf(things: readonly Thing[]): Thing | null {
  for (const type of PAGE_WORDS.types) {
    const found = things.find((thing) => typesOf(thing).includes(type));
    if (found) return found;
  }
  return null;
}

export function describedIn(page: Page): Described | null {
  const article = articleOf(thingsIn(page));
  if (article === null) return null;
  const posts = [article['liveBlogUpdate'] ?? []].flat().filter(isThing);
  return {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    published: textOf(article['datePublished']),
    modified: textOf(article['dateModified']),
    publisher: textOf(article['publisher']),
    url: textOf(article['url']) ?? textOf(article['mainEntityOfPage']),
    body: textOf(article['articleBody']),
    posts: posts.flatMap((post) => textOf(post['datePublished']) ?? []),
  };
}
