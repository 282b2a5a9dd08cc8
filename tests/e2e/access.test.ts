import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessFaults } from '../support/e2e/access.ts';
import { visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { isDrawn, openTab, searchHit } from '../support/e2e/steps.ts';

/** Ways into each state of the page that has content of its own. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  explore: async (page) => {
    await openTab(page, 'Explore');
    await isDrawn(page);
  },
  card: async (page) => {
    await page.getByRole('combobox', { name: 'Search' }).fill('Moon Jae-in');
    await searchHit(page, /Moon Jae-in/)
      .first()
      .click();
    await page.locator('blockquote').first().waitFor();
  },
  articles: async (page) => {
    await page.getByRole('button', { name: /^Articles/ }).click();
    await page.getByRole('button', { name: 'Remove samples' }).first().waitFor();
  },
  'add articles': async (page) => {
    await page.getByRole('button', { name: /^Articles/ }).click();
    await page.getByRole('button', { name: 'Add articles' }).first().click();
    await page.getByRole('dialog', { name: 'Add articles' }).waitFor();
  },
  shortcuts: async (page) => {
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('dialog').waitFor();
  },
  cypher: async (page) => {
    await openTab(page, 'Cypher');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText(/\d rows? in/).waitFor();
  },
  ask: async (page) => {
    await openTab(page, 'Ask');
    await page.getByRole('textbox', { name: 'Question' }).fill('Who met Kim Jong Un?');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Answer' }).waitFor();
  },
};

const LOOKS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

describe.skipIf(whyNoBrowser() !== null)('for everyone', () => {
  const site = useSite();

  it.each(Object.entries(STATES))('axe finds nothing in %s, light and dark, wide and narrow', async (name, enter) => {
    const open = async (options: BrowserContextOptions): Promise<Page> => {
      const { page } = await visit(site.browser, site.server.url, options);
      await enter(page);
      return page;
    };
    expect(await accessFaults({ name, looks: LOOKS, open })).toEqual([]);
  });
});
