import { describe, expect, test } from 'vitest';
import {
  type Article,
  daysAround,
  makeArticle,
  nearCopies,
  nearIndex,
  storyIds,
  toldOf,
} from '../../../graph/index.ts';
import { aCopy, aStory, numbersFrom, original, twoReports, type Wire } from '../../support/wire-copies.ts';

const STORIES = 400;
const COPIES_EACH = 5;
const PAIRS = 300;

const stories = (articles: readonly Article[]): ReadonlyMap<string, string> => storyIds(articles.map(toldOf));

function wires(): readonly Wire[] {
  const next = numbersFrom(7);
  return Array.from({ length: STORIES }, (_, origin) => {
    const story = aStory(next);
    const copies = Array.from({ length: COPIES_EACH }, () => ({ origin, article: aCopy(story, next) }));
    return [{ origin, article: original(story, next) }, ...copies];
  }).flat();
}

/** Of all pairs of `all`, those for which `same` holds. */
function pairsOf<T>(all: readonly T[], same: (a: T, b: T) => boolean): number {
  return all.reduce((sum, a, i) => sum + all.slice(i + 1).filter((b) => same(a, b)).length, 0);
}

describe('copies of wire stories', () => {
  const all = wires();
  const found = stories(all.map((w) => w.article));
  const storyOf = (w: Wire): string => found.get(w.article.id) ?? '';
  const joined = (a: Wire, b: Wire): boolean => storyOf(a) === storyOf(b);

  test(`of ${STORIES * COPIES_EACH}, cut, lengthened, with new headlines: nearly all are found, and nothing else is joined`, () => {
    const right = pairsOf(all, (a, b) => a.origin === b.origin && joined(a, b));
    const wrong = pairsOf(all, (a, b) => a.origin !== b.origin && joined(a, b));
    const wanted = (STORIES * COPIES_EACH * (COPIES_EACH + 1)) / 2;
    expect(wrong).toBe(0);
    expect(right / wanted).toBeGreaterThanOrEqual(0.97);
  });

  test('two reports of one event that share a quotation and the background stay two', () => {
    const next = numbersFrom(11);
    const reports = Array.from({ length: PAIRS }, () => twoReports(next));
    const own = stories(reports.flat());
    expect(reports.filter(([a, b]) => own.get(a.id) === own.get(b.id))).toEqual([]);
  });

  test('the story is the smallest id, whatever the order', () => {
    const articles = all.slice(0, 60).map((w) => w.article);
    const forward = stories(articles);
    expect(Object.fromEntries(stories(articles.toReversed()))).toEqual(Object.fromEntries(forward));
    for (const story of new Set(forward.values())) {
      const members = articles.filter((a) => forward.get(a.id) === story).map((a) => a.id as string);
      expect(members.toSorted()[0]).toBe(story);
    }
  });
});

describe('what joins two articles', () => {
  const next = numbersFrom(3);
  const body = aStory(next).paragraphs.join('\n\n');
  const article = (more: {
    text?: string;
    published?: string | null;
    machineCoded?: boolean;
    title?: string;
  }): Article => ({
    ...makeArticle({ title: 'T', text: body, published: '2021-03-10', url: null, outlet: null, ...more }),
    machineCoded: more.machineCoded ?? false,
  });
  const copy = `${body}\n\nOne more sentence of another hand.`;

  test.each([
    { name: 'a near copy of the same day', a: {}, b: { text: copy }, one: true },
    { name: 'a near copy five days later', a: {}, b: { text: copy, published: '2021-03-15' }, one: true },
    { name: 'no near copy six days later', a: {}, b: { text: copy, published: '2021-03-16' }, one: false },
    { name: 'the same text in another year', a: {}, b: { published: '2019-01-01' }, one: true },
    { name: 'no near copy without a day', a: {}, b: { text: copy, published: null }, one: false },
    { name: 'no records, whose texts are alike', a: {}, b: { text: copy, machineCoded: true }, one: false },
    {
      name: 'no short texts, unless equal',
      a: { text: 'They met in Oslo on Monday.' },
      b: { text: 'They met in Oslo on Monday. Again.' },
      one: false,
    },
    {
      name: 'a text that holds the other',
      a: { text: `${aStory(next).paragraphs.join(' ')} ${body}` },
      b: {},
      one: true,
    },
  ])('$name', ({ a, b, one }) => {
    const [x, y] = [article(a), article(b)];
    const found = stories([x, y]);
    expect(found.get(x.id) === found.get(y.id)).toBe(one);
  });

  test('links go on: the first and the third are one story through the second', () => {
    const [one, two, three] = Array.from({ length: 3 }, () => aStory(next).paragraphs.join('\n\n'));
    const chain = [
      article({ text: one ?? '' }),
      article({ text: `${one} ${two}` }),
      article({ text: `${two} ${three}` }),
    ];
    expect(new Set(stories(chain).values()).size).toBe(1);
    expect(new Set(stories(chain.filter((_, i) => i !== 1)).values()).size).toBe(2);
  });
});

describe('the index of bands', () => {
  const told = wires()
    .slice(0, 300)
    .map((w) => toldOf(w.article));
  const [stored, fresh] = [told.slice(0, 200), told.slice(200)];

  test('names every near copy, whether the day was filled or the article added', () => {
    const index = nearIndex();
    const days = index.missing(daysAround(told));
    expect(days).toEqual(daysAround(told));
    index.fill(days, stored.slice(0, 100));
    index.add(stored.slice(100));
    const candidates = index.candidates(fresh);
    expect([...nearCopies(fresh, stored)].filter((id) => !candidates.has(id))).toEqual([]);
    expect(candidates.size).toBeLessThan(stored.length / 2);
    expect(index.missing(days)).toEqual([]);
  });

  test('takes nothing in for a day that it does not hold, and forgets all when told', () => {
    const index = nearIndex();
    index.add(stored);
    expect(index.candidates(stored).size).toBe(0);
    index.fill(daysAround(stored), stored);
    index.clear();
    expect(index.missing(daysAround(stored))).toEqual(daysAround(stored));
  });
});
