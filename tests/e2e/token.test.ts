import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessFaults } from '../support/e2e/access.ts';
import { shoot, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { openTab, tabTo } from '../support/e2e/steps.ts';

/** The browser itself notes every refused call. */
const ofBrowser = /Failed to load resource.* 401/;

describe.skipIf(whyNoBrowser() !== null)('a server that other machines reach', () => {
  const site = useSite({ HOST: '0.0.0.0', CONSOLE: 'on' });

  const link = (): string => {
    const [found] = /http:\S+#token=\S+/.exec(site.server.said()) ?? [];
    if (found === undefined) throw new Error(`no link was printed: ${site.server.said()}`);
    return found;
  };
  const token = (): string => link().replace(/^.*#token=/, '');
  const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'The token of the server' });
  const runQuery = async (page: Page): Promise<void> => {
    await openTab(page, 'Cypher');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
  };

  it('the printed link gives the page the token, which leaves the address and outlives a reload', async () => {
    const { page, faults } = await visit(site.browser, link());
    await page.waitForURL((url) => url.hash === '');
    await runQuery(page);
    await page.getByText(/\d rows? in/).waitFor();
    await page.reload();
    await runQuery(page);
    await page.getByText(/\d rows? in/).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('token')))).toEqual([]);
    expect(faults).toEqual({ console: [], foreign: [] });
    await page.context().close();
  });

  it('without it the page shows all, and asks for it when something is changed; then goes on', async () => {
    const { page, faults } = await visit(site.browser, site.server.url);
    await page.getByRole('button', { name: /^Articles/ }).click();
    await page.getByRole('button', { name: 'Add articles' }).first().click();
    const adding = page.getByRole('dialog', { name: 'Add articles' });
    await adding.getByLabel('Text', { exact: true }).fill('Emmanuel Macron met Angela Merkel in Berlin on Tuesday.');
    await adding.getByLabel('Published on').fill('2018-11-21');
    await adding.getByRole('button', { name: 'Add 1 article' }).click();
    await dialogOf(page).getByText('need the token of this server').waitFor();
    await dialogOf(page).getByLabel('Token').fill('not the right one');
    await page.keyboard.press('Enter');
    await dialogOf(page).getByText('has no blanks').waitFor();
    await dialogOf(page).getByLabel('Token').fill('not-the-right-one');
    await page.keyboard.press('Enter');
    await dialogOf(page).getByText('does not know the token').waitFor();
    await shoot(page, 'token-wrong');
    await dialogOf(page).getByLabel('Token').fill(token());
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor({ state: 'detached' });
    await page.getByText('Emmanuel Macron met Angela Merkel').first().waitFor();
    expect(faults.console.filter((line) => !ofBrowser.test(line))).toEqual([]);
    await page.context().close();
  });

  it('given none, says so where the call was made', async () => {
    const { page } = await visit(site.browser, site.server.url);
    await runQuery(page);
    await dialogOf(page).waitFor();
    await tabTo(page, 'button:not([type="submit"]):not(.icon)');
    await page.keyboard.press('Escape');
    await page.getByRole('alert').getByText('needs the token of the server').waitFor();
    await page.context().close();
  });

  it('axe finds nothing, light and wide, dark and narrow', async () => {
    const asked = async (options: BrowserContextOptions): Promise<Page> => {
      const { page } = await visit(site.browser, site.server.url, options);
      await runQuery(page);
      await dialogOf(page).waitFor();
      return page;
    };
    const looks = [
      { width: 1440, height: 900, schemes: ['light'] },
      { width: 360, height: 780, schemes: ['dark'] },
    ] as const;
    expect(await accessFaults({ name: 'token', looks, open: asked })).toEqual([]);
  });
});
