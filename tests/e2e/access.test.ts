import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shoot, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { isDrawn, openTab, searchHit } from '../support/e2e/steps.ts';

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

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

const CASES = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['wide', 'narrow'] as const).flatMap((size) => Object.keys(STATES).map((state) => ({ colorScheme, size, state }))),
);

describe.skipIf(whyNoBrowser() !== null)('for everyone', () => {
  const site = useSite();

  it.each(CASES)('axe finds nothing in $state, $colorScheme, $size', async ({ colorScheme, size, state }) => {
    const { page } = await visit(site.browser, site.server.url, {
      viewport: SIZES[size],
      colorScheme,
      reducedMotion: 'reduce',
    });
    await STATES[state]?.(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    await shoot(page, `${state}-${colorScheme}-${size}`);
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.context().close();
    expect(found).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
