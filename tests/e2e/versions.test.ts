import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ServerStatus } from '../../graph/index.ts';
import { violationsOf } from '../support/e2e/access.ts';
import { shoot, type Visit, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { isDrawn } from '../support/e2e/steps.ts';

const URL_OF_BOTH = 'https://paper.example/oslo';
const FIRST = { title: 'Talks in Oslo', published: '2018-05-29', town: 'Oslo' };
const SECOND = { title: 'Talks in Bergen, corrected', published: '2018-05-30', town: 'Bergen' };

async function addBoth(url: string): Promise<void> {
  for (const { title, published, town } of [FIRST, SECOND]) {
    const text = `Norwegian Foreign Minister Liv Dahl met Swedish Foreign Minister Ebba Lund in ${town} on Monday.`;
    await fetch(`${url}/api/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title, text, published, url: URL_OF_BOTH, outlet: 'Our Paper' }),
    });
  }
  const areRead = async (): Promise<void> => {
    const { waiting } = ServerStatus.parse(await (await fetch(`${url}/api/status`)).json());
    if (waiting > 0) throw new Error(`${waiting} wait to be read`);
  };
  await vi.waitFor(areRead, { timeout: 60_000, interval: 100 });
}

describe.skipIf(whyNoBrowser() !== null)('versions of one article, in its card', () => {
  const site = useSite();
  let seen: Visit;
  let page: Page;
  let panel: Locator;
  let others: Locator;
  beforeAll(async () => {
    await addBoth(site.server.url);
    seen = await visit(site.browser, site.server.url, { colorScheme: 'light' });
    page = seen.page;
    panel = page.getByRole('region', { name: 'Evidence' });
    others = panel.getByRole('region', { name: 'Other versions' });
    await isDrawn(page);
  });

  const open = async (title: string): Promise<void> => {
    await page.getByRole('button', { name: /^Articles/ }).click();
    await panel.getByRole('button', { name: title, exact: true }).click();
    await others.waitFor();
  };

  it('names the version that counts instead, and leads to it', async () => {
    await open(FIRST.title);
    expect(await others.getByRole('listitem').allTextContents()).toEqual([`${SECOND.title} counts instead`]);
    await others.getByRole('button', { name: SECOND.title }).click();
    await panel.getByRole('heading', { name: SECOND.title }).waitFor();
    expect(await others.getByRole('listitem').allTextContents()).toEqual([`${FIRST.title} replaced`]);
  });

  it('counts only what the last version reports', async () => {
    expect(await panel.textContent()).toContain('Bergen');
    await others.getByRole('button', { name: FIRST.title }).click();
    await panel.getByRole('heading', { name: FIRST.title }).waitFor();
    expect(await panel.getByRole('listitem').count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)('is read well in %s colours, wide and narrow', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await others.scrollIntoViewIfNeeded();
      await shoot(page, `versions-${colorScheme}-${width}`);
      expect(await violationsOf(page, '.explore-aside')).toEqual([]);
    }
  });

  it('complained of nothing', () => {
    expect(seen.faults).toEqual({ console: [], foreign: [] });
  });
});
