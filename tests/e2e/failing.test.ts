import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { shoot, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { graphOf, isDrawn, openTab } from '../support/e2e/steps.ts';

const ASK = /\/assets\/ask-/;

/** Runs in the page: the card of an article seeks its link among its addresses. */
function breakLinks(): void {
  const { find } = Array.prototype;
  const broken = function (this: unknown[], wanted: (each: unknown) => boolean): unknown {
    if (String(wanted).includes('^https?')) throw new Error('broken on purpose');
    return find.call(this, wanted);
  };
  // oxlint-disable-next-line no-extend-native -- in the browser's page alone, to make one card fail.
  Object.defineProperty(Array.prototype, 'find', { value: broken, configurable: true, writable: true });
}

describe.skipIf(whyNoBrowser() !== null)('a page that does not load', () => {
  const site = useSite();

  it.each([
    { what: 'its first script', script: /\/assets\/index-/ },
    { what: 'what that loads', script: /\/assets\/page-/ },
  ])('says so without $what, with a link that loads it again', async ({ script }) => {
    const prepared = (fresh: Page) => fresh.route(script, (route) => route.abort());
    const { page, faults } = await visit(site.browser, `${site.server.url}/?tab=ask`, { prepared });
    const told = page.getByText('The page did not load');
    await told.waitFor();
    await shoot(page, 'failed-page');
    expect(faults.console.join('\n')).not.toMatch(/Content.Security.Policy/i);
    await page.unroute(script);
    await page.getByRole('link', { name: 'load the page again' }).click();
    await page.getByRole('textbox', { name: 'Question' }).waitFor();
    expect(await told.count()).toBe(0);
    await page.context().close();
  });

  it('says so at once where its style does not come either', async () => {
    const all = /\/assets\//;
    const prepared = (fresh: Page) => fresh.route(all, (route) => route.abort());
    const { page } = await visit(site.browser, site.server.url, { prepared });
    expect(await page.getByText('The page did not load').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe.skipIf(whyNoBrowser() !== null)('a part of the page that fails', () => {
  const site = useSite();
  let page: Page;
  beforeAll(async () => {
    ({ page } = await visit(site.browser, site.server.url));
    await isDrawn(page);
  });
  const alert = () => page.getByRole('alert').filter({ hasText: 'This part of the page' });
  const question = () => page.getByRole('textbox', { name: 'Question' });
  const again = () => alert().getByRole('button', { name: 'Try again' });

  it('says so where a screen does not load, and keeps header and tabs', async () => {
    await page.route(ASK, (route) => route.abort());
    await openTab(page, 'Ask');
    await alert().waitFor();
    await shoot(page, 'failed-screen');
    expect(await alert().textContent()).toMatch(/did not load.*server was stopped.*is safe/);
    expect(await alert().getByRole('button', { name: 'Load the page again' }).count()).toBe(1);
    await again().click();
    await alert().waitFor();
    await openTab(page, 'Explore');
    await graphOf(page).waitFor();
  });

  it('loads it when it is tried again, with the keyboard at its tab', async () => {
    await openTab(page, 'Ask');
    await alert().waitFor();
    await page.unroute(ASK);
    await again().click();
    await question().waitFor();
    expect(await alert().count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-ask');
  });

  it('leaves the network as it is where a card cannot be drawn, and draws the next one', async () => {
    await openTab(page, 'Explore');
    await isDrawn(page);
    await page.evaluate(breakLinks);
    await page.getByRole('button', { name: /^Articles/ }).click();
    const rows = page.getByRole('region', { name: 'Evidence' }).getByRole('listitem');
    await rows.first().getByRole('button').first().click();
    await alert().filter({ hasText: 'broken on purpose' }).waitFor();
    await shoot(page, 'failed-card');
    expect(await graphOf(page).isVisible()).toBe(true);
    await page.getByRole('button', { name: /^Articles/ }).click();
    await rows.first().waitFor();
    expect(await alert().count()).toBe(0);
  });
});
