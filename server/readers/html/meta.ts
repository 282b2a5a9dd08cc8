import { attributeOf, type Page } from '../markup/dom.ts';
import { oneLine } from '../text.ts';

/** What the head of a page says: contents of <meta> by name, in lower case, and the address of the page itself. */
export type Meta = { readonly contents: ReadonlyMap<string, string>; readonly url: string | null };

const NAMES = ['property', 'name', 'itemprop'];
const LINK = /^https?:\/\/[^\s/]/i;
const LONGEST_URL = 2000;

export const asLink = (url: string | null | undefined): string | null =>
  url != null && LINK.test(url) && url.length <= LONGEST_URL ? url : null;

export function metaIn(page: Page): Meta {
  const contents = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = oneLine(element.getAttribute('content') ?? '');
    for (const attribute of NAMES) {
      const name = attributeOf(element, attribute)?.toLowerCase();
      if (name !== undefined && content !== '' && !contents.has(name)) contents.set(name, content);
    }
  }
  const canonical = asLink(attributeOf(page.querySelector('link[rel~="canonical"]'), 'href'));
  return { contents, url: canonical ?? asLink(contents.get('og:url')) };
}

/** The contents under the first of these names that there are. */
export const contentsOf = ({ contents }: Meta, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => contents.get(name) ?? []);
