import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { shoot, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { focusedName, openTab, said, tabTo } from '../support/e2e/steps.ts';

const TEXTS = [
  ['2021-03-30', 'Norwegian Foreign Minister Liv Dahl will meet Latvian President Ilze Kalnina in Riga on April 6.'],
  ['2021-04-07', 'Norwegian Foreign Minister Liv Dahl met Latvian President Ilze Kalnina in Riga on Tuesday.'],
  ['2021-04-08', 'Norwegian Foreign Minister Liv Dahle met Latvian President Ilze Kalnina in Riga on April 6.'],
  ['2021-04-10', 'Norwegian Foreign Minister Liv Dahl did not meet Latvian President Ilze Kalnina in Riga on April 6.'],
] as const;
const BOTH = 'Liv Dahl and Liv Dahle';

const noBrowser = whyNoBrowser();
if (noBrowser !== null) console.info(`The browser tests are skipped: ${noBrowser}`);

describe.skipIf(noBrowser !== null)('review', () => {
  const site = useSite();
  beforeAll(async () => {
    for (const [published, text] of TEXTS) {
      const response = await fetch(`${site.server.url}/api/articles?wait=1`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, published, title: `Talks of ${published}` }),
      });
      expect(response.status).toBe(200);
    }
  });

  const open = async (options = {}) => {
    const visited = await visit(site.browser, site.server.url, options);
    await openTab(visited.page, 'Explore');
    await visited.page.getByRole('button', { name: 'Review' }).click();
    await visited.page.getByRole('heading', { name: 'Review' }).waitFor();
    return visited;
  };
  const pair = (page: Page) =>
    page.locator('.doubt').filter({ hasText: 'differ by a letter' }).filter({ hasText: 'Dahle' });

  it('shows both sides, makes two one, and undoes it', async () => {
    const { page, faults } = await open();
    await pair(page).getByText('What is said of both').click();
    await pair(page).getByRole('group', { name: 'Liv Dahle' }).locator('.quote').first().waitFor();
    await shoot(page, 'review-pair');
    await page.getByRole('button', { name: `${BOTH} are one` }).click();
    await expect.poll(() => said(page)).toContain(`${BOTH} are one`);
    await expect.poll(() => pair(page).count()).toBe(0);
    await page
      .getByRole('button', { name: /^Undo \d/ })
      .first()
      .click();
    await expect.poll(() => said(page)).toContain('is undone');
    await pair(page).waitFor();
    expect(faults).toEqual({ console: [], foreign: [] });
    await page.context().close();
  });

  it('a disputed meeting shows its history and both sides; a rejected denial ends the dispute', async () => {
    const { page } = await open();
    const meeting = page
      .locator('.event-card')
      .filter({ has: page.locator('.verb', { hasText: 'met' }) })
      .filter({ hasText: 'Liv Dahl' })
      .first();
    await meeting.waitFor();
    expect(await meeting.locator('.event-history li').allTextContents()).toEqual([
      'planned30 March 2021',
      'took place7 April 2021',
      'denied10 April 2021',
    ]);
    const against = meeting.getByRole('group', { name: 'Says that it did not' });
    await against.getByText('did not meet').waitFor();
    await shoot(page, 'review-disputed');
    await against.locator('.claim-card').filter({ hasText: 'did not meet' }).getByText('Correct it').click();
    await shoot(page, 'review-correct');
    await page.getByRole('button', { name: 'Reject' }).click();
    await expect.poll(() => said(page)).toContain('rejected');
    await expect
      .poll(() => page.getByText('did not meet Latvian').locator('visible=true').count())
      .toBeLessThanOrEqual(2);
    await page
      .getByRole('button', { name: /^Undo \d/ })
      .first()
      .click();
    await expect.poll(() => said(page)).toContain('is undone');
    await page.context().close();
  });

  it('by keyboard alone: kept apart, the focus stays in the panel', async () => {
    const { page } = await open();
    await pair(page).waitFor();
    await tabTo(page, `[aria-label="${BOTH} are two"]`);
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toContain(`${BOTH} are two`);
    await expect.poll(() => focusedName(page)).toContain('Review');
    await page
      .getByRole('button', { name: /^Undo \d/ })
      .first()
      .click();
    await expect.poll(() => said(page)).toContain('is undone');
    await page.context().close();
  });

  it.each([
    { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
    { colorScheme: 'light', viewport: { width: 390, height: 844 } },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const)('axe finds nothing: $colorScheme, $viewport.width', async ({ colorScheme, viewport }) => {
    const { page } = await open({ colorScheme, viewport, reducedMotion: 'reduce' });
    await pair(page).getByText('What is said of both').click();
    await pair(page).locator('.quote').first().waitFor();
    await page.locator('.event-card').getByText('Correct it').first().click();
    await page.locator('.amend').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    await shoot(page, `review-${colorScheme}-${viewport.width}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.context().close();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join()}`)).toEqual(
      [],
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
