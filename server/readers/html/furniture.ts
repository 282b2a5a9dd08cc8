import { type DomElement, type Page } from '../markup/dom.ts';
import { PAGE_WORDS } from './page-words.ts';

const { elements, roles, words } = PAGE_WORDS.furniture;

const SELECTOR = [...elements, ...roles.map((role) => `[role="${role}"]`), '[class]', '[id]'].join(',');
const NAMES: ReadonlySet<string> = new Set(elements);
const ROLES: ReadonlySet<string> = new Set(roles);
const PHRASES = words.map((word) => `-${word}-`);

/** Elements that hold the page or its article, whatever their classes say. */
const HOLDERS = new Set(['html', 'body', 'main', 'article', 'h1', 'head']);

/** The words of class and id, joined by hyphens: "RelatedLinks js_box" is "-related-links-js-box-". */
export function namesOf(element: DomElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 1000);
  const parted = names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return `-${parted.split(/[^a-z]+/).join('-')}-`;
}

function isFurniture(element: DomElement): boolean {
  if (HOLDERS.has(element.localName)) return false;
  if (NAMES.has(element.localName) || ROLES.has(element.getAttribute('role') ?? '')) return true;
  const names = namesOf(element);
  return PHRASES.some((phrase) => names.includes(phrase));
}

/** Whether most of the page stands in it: then its name is that of a frame. */
const isLarge = (element: DomElement, page: number): boolean =>
  element.textContent.length > page / 2 || element.querySelector('h1') !== null;

/** Takes out what stands beside the article: menus, notes on cookies, links to other articles, comments. */
export function dropFurniture(page: Page): void {
  const whole = page.body.textContent.length;
  for (const element of page.body.querySelectorAll(SELECTOR)) {
    if (element.isConnected && isFurniture(element) && !isLarge(element, whole)) element.remove();
  }
}
