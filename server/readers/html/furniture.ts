import type { DomElement, Page } from '../markup/dom.ts';
import { PAGE_WORDS, type Signs } from './page-words.ts';

const { surely, perhaps, states } = PAGE_WORDS.furniture;

const STATES = new RegExp(
  `-(?:${states.before.join('|')})-[a-z]+(?=-)|-[a-z]+-(?:${states.after.join('|')})(?=-)`,
  'g',
);

/** Elements that hold the page or its article, whatever their classes say. */
const HOLDERS = new Set(['html', 'body', 'main', 'article', 'h1', 'head']);
const HELD = 'h1, [itemprop~="articleBody"]';

/** The words of class and id, joined by hyphens: "RelatedLinks js_box" is "-related-links-js-box-". */
export function namesOf(element: DomElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 1000);
  const parted = names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return `-${parted.split(/[^a-z]+/).join('-')}-`;
}

/** A test of elements by their signs. */
function shows(signs: Signs): (element: DomElement) => boolean {
  const elements = new Set(signs.elements);
  const roles = new Set(signs.roles);
  const phrases = signs.words.map((word) => `-${word}-`);
  return (element) => {
    if (elements.has(element.localName) || roles.has(element.getAttribute('role') ?? '')) return true;
    const names = namesOf(element).replace(STATES, '');
    return phrases.some((phrase) => names.includes(phrase));
  };
}

const isSurely = shows(surely);
const isPerhaps = shows(perhaps);

/** Takes out what stands beside the article: menus, notes on cookies, links to other articles, comments. */
export function dropFurniture(page: Page): void {
  const half = page.body.textContent.length / 2;
  for (const element of page.body.querySelectorAll('*')) {
    if (!element.isConnected || HOLDERS.has(element.localName)) continue;
    const isFurniture = isSurely(element) || (isPerhaps(element) && element.textContent.length <= half);
    if (isFurniture && element.querySelector(HELD) === null) element.remove();
  }
}
