import type { Page, Request } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ArticleList, SearchAnswer } from '../../graph/index.ts';
import { visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 780 } };
type Size = keyof typeof SIZES;
const BOTH = Object.keys(SIZES) as Size[];

/** Half of what the makers of browsers call good. */
const LIMIT = 0.05;
/** Answers come late, as over a slow network, and past the half second in which a shift counts as asked for. */
const LATE_MS = 600;
/** After the last answer: nothing more is to come. */
const QUIET_MS = 300;

type Source = { readonly node: Node | null; readonly previousRect: DOMRect; readonly currentRect: DOMRect };
type Entry = PerformanceEntry & {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: Source[];
};
type Shift = { readonly value: number; readonly of: readonly string[] };

/** Runs in the page: notes what moves that nobody has asked to move. */
function noteShifts(): void {
  const shifts: Shift[] = [];
  Object.assign(globalThis, { shifts });
  const place = ({ x, y, width, height }: DOMRect): string => `${x},${y} ${width}x${height}`;
  const told = ({ node, previousRect, currentRect }: Source): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    return `${element?.tagName}.${element?.getAttribute('class')} ${place(previousRect)} to ${place(currentRect)}`;
  };
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Entry[]) {
      if (!hadRecentInput) shifts.push({ value, of: sources.map(told) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const SCREENS = [
  { screen: 'Explore', at: '/?tab=explore', shows: /Most active/ },
  { screen: 'the card of a person', at: '/?tab=explore&sel=n.PERSON', shows: /Most met/ },
  { screen: 'the card of an article', at: '/?tab=explore&sel=a.ARTICLE', shows: /All articles/ },
  { screen: 'examples of questions', at: '/?tab=ask', shows: /Who/ },
  { screen: 'an answer', at: '/?tab=ask&q=Who+met+Kim+Jong+Un%3F', shows: /Moon Jae-in/ },
  { screen: 'the console', at: '/?tab=cypher', shows: /Examples/ },
];

describe.skipIf(whyNoBrowser() !== null)('nothing moves by itself while a screen loads', () => {
  const site = useSite();
  let person: string;
  let article: string;
  beforeAll(async () => {
    const ask = async (path: string): Promise<unknown> => (await fetch(site.server.url + path)).json();
    person = SearchAnswer.parse(await ask('/api/search?q=Moon')).hits[0]?.id ?? '';
    article = ArticleList.parse(await ask('/api/articles')).articles[0]?.id ?? '';
  });

  let page: Page;
  let answered: () => boolean;
  afterEach(() => page.context().close());

  /** The page's requests, its answers late; progress is never answered to its end. */
  const slow = async (fresh: Page): Promise<void> => {
    const under = new Set<Request>();
    let last = Date.now();
    const ended = (request: Request): void => {
      under.delete(request);
      last = Date.now();
    };
    fresh.on('request', (request) => {
      if (!request.url().endsWith('/api/progress')) under.add(request);
    });
    fresh.on('requestfinished', ended);
    fresh.on('requestfailed', ended);
    answered = () => under.size === 0 && Date.now() - last >= QUIET_MS;
    await fresh.addInitScript(noteShifts);
    await fresh.route('**/api/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.continue().catch(() => undefined);
    });
  };
  const open = async (at: string, size: Size): Promise<void> => {
    const path = at.replace('PERSON', person).replace('ARTICLE', article);
    ({ page } = await visit(site.browser, site.server.url + path, { viewport: SIZES[size], prepared: slow }));
  };
  const settled = async (shows: RegExp): Promise<void> => {
    await page.getByRole('tabpanel').filter({ hasText: shows }).waitFor();
    await page.waitForTimeout(QUIET_MS);
    await expect.poll(() => answered()).toBe(true);
  };
  const shifts = (): Promise<readonly Shift[]> =>
    page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
  const sumOf = (all: readonly Shift[]): number => all.reduce((sum, { value }) => sum + value, 0);

  it.each(SCREENS.flatMap((each) => BOTH.map((size) => ({ ...each, size }))))('$screen, $size', async (each) => {
    await open(each.at, each.size);
    await settled(each.shows);
    const all = await shifts();
    expect(sumOf(all), JSON.stringify(all)).toBeLessThan(LIMIT);
  });

  it.each(BOTH)('the list of articles, %s', async (size) => {
    await open('/?tab=explore', size);
    await settled(/Most active/);
    await page.getByRole('button', { name: /^Articles/ }).click();
    await settled(/Add articles/);
    const all = await shifts();
    expect(sumOf(all), JSON.stringify(all)).toBeLessThan(LIMIT);
  });
});
