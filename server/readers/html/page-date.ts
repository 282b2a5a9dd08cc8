import type { IsoDay } from '../../../graph/index.ts';
import { readDay, readMoment } from '../day.ts';
import type { DomElement, Page } from '../markup/dom.ts';
import { namesOf } from './furniture.ts';
import type { Described } from './json-ld.ts';
import { contentsOf, type Meta } from './meta.ts';
import { PAGE_WORDS } from './page-words.ts';

const phrases = (words: readonly string[]): readonly string[] => words.map((word) => `-${word}-`);
const DATE = phrases(PAGE_WORDS.date_words);
const OTHER = phrases(PAGE_WORDS.other_date_words);
/** A longer text is no date, but may hold one. */
const LONGEST = 60;

const isNamed = (element: DomElement, words: readonly string[]): boolean => {
  const names = namesOf(element);
  return words.some((word) => names.includes(word));
};

const isOther = (element: DomElement): boolean =>
  isNamed(element, OTHER) ||
  /modified|updated/i.test(element.getAttribute('itemprop') ?? '') ||
  /^\s{0,9}(?:last )?(?:updated|modified|edited)/i.test(element.textContent);

function firstDay(texts: readonly (string | null)[]): IsoDay | null {
  for (const text of texts) {
    const day = readDay(text);
    if (day !== null) return day;
  }
  return null;
}

const written = (element: DomElement): string =>
  element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;

const dayOf = (elements: Iterable<DomElement>): IsoDay | null =>
  firstDay([...elements].filter((e) => !isOther(e)).map((e) => (written(e).length > LONGEST ? null : written(e))));

/** Short texts whose class says that they are a date. */
const dated = (page: Page): readonly DomElement[] =>
  [...page.body.querySelectorAll('[class]')].filter((element) => isNamed(element, DATE));

/** Markup that says that it holds a day, the surest first. */
const MARKED = ['[itemprop~="datePublished"]', 'time[pubdate]', 'article time, main time', 'time'];

const DAY_IN_PATH = /\/((?:19|20)\d{2}\/\d{1,2}\/\d{1,2})(?:\/|$)/;

/** The day of publication, from where it is surest to where it is least so. The page is free of furniture. */
export function publishedOn(page: Page, meta: Meta, described: Described | null): IsoDay | null {
  return (
    firstDay([described?.published ?? null, ...contentsOf(meta, PAGE_WORDS.published)]) ??
    firstDay(MARKED.map((selector) => dayOf(page.querySelectorAll(selector)))) ??
    dayOf(dated(page)) ??
    readDay(DAY_IN_PATH.exec(meta.url ?? '')?.[1] ?? null)
  );
}

/** The moment of the last change, if the page tells it, else its day. */
export function changedAt(meta: Meta, described: Described | null): string | null {
  const told = [described?.modified ?? null, ...contentsOf(meta, PAGE_WORDS.modified)].map(readMoment);
  return told.find((moment) => moment !== null) ?? null;
}

/** The day of the last change, which is no day of publication. */
export const changedOn = (meta: Meta, described: Described | null): IsoDay | null =>
  firstDay([described?.modified ?? null, ...contentsOf(meta, PAGE_WORDS.modified)]);
