import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { shoot, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { isDrawn } from '../support/e2e/steps.ts';
import { elements, strictXml } from '../support/strict-xml.ts';

const why = whyNoBrowser();
if (why !== null) console.info(`e2e skipped: ${why}`);

describe.skipIf(why !== null)('the export menu', () => {
  const site = useSite();
  let page: Page;
  beforeAll(async () => {
    page = (await visit(site.browser, site.server.url)).page;
    await isDrawn(page);
    await page.getByRole('button', { name: 'Export' }).click();
  });

  const downloaded = async (role: 'link' | 'button', name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole(role, { name, exact: true }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };

  it('saves what is drawn as a network', async () => {
    await shoot(page, 'export');
    const drawn = strictXml(await downloaded('button', 'Network (GraphML)'));
    expect(elements(drawn, 'node').length).toBeGreaterThan(20);
    expect(elements(drawn, 'edge').length).toBeGreaterThan(20);
  });

  it('gets everything and the citations from the server', async () => {
    const everything = await downloaded('link', 'Everything, to restore it (JSON Lines)');
    expect(everything.trimEnd().split('\n').at(-1)).toContain('"end"');
    expect(await downloaded('link', 'Citations of the articles (RIS)')).toMatch(/^TY {2}- NEWS/);
  });
});
