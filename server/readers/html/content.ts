import { Readability } from '@mozilla/readability';
import type { DomNode, Page } from '../markup/dom.ts';
import { oneLine } from '../text.ts';
import { paragraphsOf } from './paragraphs.ts';

const lengthOf = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, { length }) => sum + length, 0);

/** The article of a page, as its paragraphs; the page is changed by it. */
function mainText(page: Page): readonly string[] {
  const reader = new Readability<DomNode>(page, { disableJSONLD: true, serializer: (node) => node });
  const content = reader.parse()?.content ?? null;
  return content === null ? paragraphsOf(page.body) : paragraphsOf(content);
}

/** As in `articleBody`, which some pages fill where their markup is filled by scripts only. */
const asParagraphs = (body: string): readonly string[] =>
  body.split(/\n+/).flatMap((line) => (oneLine(line) === '' ? [] : [oneLine(line)]));

/** The article's paragraphs: those of the page, or those that it describes when it shows less than half of them. */
export function articleText(page: Page, described: string | null): readonly string[] {
  const shown = mainText(page);
  const told = described === null ? [] : asParagraphs(described);
  return lengthOf(shown) * 2 < lengthOf(told) ? told : shown;
}
