import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { IngestResult } from '../../graph/index.ts';
import { accessFaults } from '../support/e2e/access.ts';
import { shoot, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { said } from '../support/e2e/steps.ts';

const MET = 'Norwegian Foreign Minister Liv Dahl met Chilean President Rosa Vidal in Oslo on Tuesday.';
const MISSING = 'She later met reporters.';
const WHY = '“met” has no second party; “reporters” is somebody who only observes or comments.';
const ARTICLE = {
  title: 'Talks in the capital',
  text: `${MET}\n\n${MISSING} Oil prices rose.`,
  published: '2018-05-31',
};

async function add(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/articles?wait=1`, {
    method: 'POST',
    headers,
    body: JSON.stringify(ARTICLE),
  });
  return IngestResult.parse(await response.json()).id;
}

/** Marks words of the article as a hand does: from before the first letter to behind the last. */
async function markByHand(page: Page, words: string): Promise<void> {
  await page.locator('.article-plain').evaluate((stretch, text) => {
    const node = stretch.firstChild;
    const at = node?.textContent?.indexOf(text) ?? -1;
    if (node) getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
  }, words);
}

describe.skipIf(whyNoBrowser() !== null)('why something is missing', () => {
  const site = useSite();
  let article: string;
  beforeAll(async () => {
    article = await add(site.server.url);
  });

  const open = async (options: BrowserContextOptions = {}) => {
    const seen = await visit(site.browser, `${site.server.url}/?tab=explore&sel=a.${article}`, options);
    await seen.page.locator('.article-plain').waitFor();
    return seen;
  };
  const answerOf = (page: Page) => page.getByRole('region', { name: /^Why is “/ });

  it('by mouse: a button appears at the mark and answers in plain words', async () => {
    const { page, faults } = await open();
    expect(await page.getByRole('button', { name: /^Why is “/ }).count()).toBe(0);
    await markByHand(page, 'reporters');
    await page.getByRole('button', { name: 'Why is “reporters” missing?' }).click();
    await answerOf(page).getByText(`The sentence gives no report: ${WHY}`).waitFor();
    await answerOf(page).getByText('How it was read').click();
    expect(await answerOf(page).locator('dd').allTextContents()).toContain('Liv Dahl · by pronoun');
    await shoot(page, 'why-by-mouse');
    await page.getByRole('button', { name: 'Close the answer' }).click();
    expect(await answerOf(page).count()).toBe(0);
    expect(faults).toEqual({ console: [], foreign: [] });
    await page.context().close();
  });

  it('by keyboard alone: ] marks, Enter asks, and the answer is said', async () => {
    const { page, faults } = await open();
    const question = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await page.keyboard.press(']');
    await expect.poll(question).toContain('Norwegian Foreign Minister');
    await page.keyboard.press(']');
    await expect.poll(question).toBe(`Why is “${MISSING}” missing?`);
    await page.keyboard.press('Enter');
    await answerOf(page).getByText(WHY).waitFor();
    await expect.poll(() => said(page)).toContain(WHY);
    await page.keyboard.press('[');
    await expect.poll(question).toContain('Norwegian Foreign Minister');
    expect(faults).toEqual({ console: [], foreign: [] });
    await page.context().close();
  });

  it('a report shows how it was read', async () => {
    const { page } = await open();
    await page.locator('.article-claim').getByText('How it was read').click();
    await page.locator('.article-claim dd').first().waitFor();
    expect((await page.locator('.article-claim dd').allTextContents()).slice(0, 5)).toEqual([
      'meeting, by the verb “met”',
      'Liv Dahl by name, Rosa Vidal by name',
      'occurred: no word says otherwise',
      '2018-05-29, implied: “Tuesday” behind the trigger: counted from the day of the text, looking back',
      'Oslo, known: behind the trigger, in its clause',
    ]);
    await page.context().close();
  });

  it('axe finds nothing, light and dark, wide and narrow', async () => {
    const asked = async (options: BrowserContextOptions): Promise<Page> => {
      const { page } = await open(options);
      await page.locator('.article-claim').getByText('How it was read').click();
      await page.locator('.article-claim dd').first().waitFor();
      await markByHand(page, MISSING);
      await page.getByRole('button', { name: /^Why is “/ }).click();
      await answerOf(page).getByText('How it was read').click();
      return page;
    };
    const looks = [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ];
    expect(await accessFaults({ name: 'why', looks, open: asked })).toEqual([]);
  });
});
