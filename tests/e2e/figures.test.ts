import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { shoot, type Visit, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { isDrawn, searchHit } from '../support/e2e/steps.ts';

const why = whyNoBrowser();
if (why !== null) console.info(`e2e skipped: ${why}`);

describe.skipIf(why !== null)('figures of a node, and ways to another', () => {
  const site = useSite();
  let seen: Visit;
  let page: Page;
  beforeAll(async () => {
    seen = await visit(site.browser, site.server.url);
    page = seen.page;
    await isDrawn(page);
  });

  const choose = async (name: string): Promise<void> => {
    await page.getByRole('combobox', { name: 'Search' }).fill(name);
    await searchHit(page, new RegExp(name)).first().click();
  };

  it('a card shows activity with its words, whom it met most, and its company', async () => {
    await choose('Moon Jae-in');
    const figures = page.getByRole('region', { name: 'Figures' });
    await figures.waitFor();
    const picture = figures.getByRole('img', { name: /^Events by (month|year): / });
    expect(await picture.getAttribute('aria-label')).toContain('2018');
    expect(await figures.textContent()).toMatch(/Most met.*Kim Jong Un\d times, last /);
    await shoot(page, 'figures');
  });

  it('ways to another, with the sentences behind each step', async () => {
    await choose('Sergei Lavrov');
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await evidence.getByRole('heading', { name: /Sergei Lavrov/, level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Find the way to another' }).click();
    await evidence.getByRole('heading', { name: 'The way from Sergei Lavrov' }).waitFor();
    await choose('Donald Trump');
    await evidence.getByRole('heading', { name: 'From Sergei Lavrov to Donald Trump' }).waitFor();
    const step = evidence.getByRole('region', { name: 'Way 1' }).getByRole('button', { name: /2018/ }).first();
    expect(await step.textContent()).toContain('Lavrov');
    await step.click();
    await evidence.locator('blockquote').first().waitFor();
    await shoot(page, 'paths');
    await page.keyboard.press('Escape');
    await evidence.getByRole('heading', { name: 'The network' }).waitFor();
    expect(seen.faults).toEqual({ console: [], foreign: [] });
  });
});
