import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { shoot, type Visit, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { isDrawn, searchHit } from '../support/e2e/steps.ts';
import { aPdf } from '../support/files.ts';

const TEXT = 'Emmanuel Macron met Angela Merkel in Berlin on Tuesday. Macron invited Merkel to visit Paris.';

const PAGE = Buffer.from(`<title>Macron in Berlin</title><meta property="og:site_name" content="Our Paper">
<link rel="canonical" href="https://paper.example/berlin"><meta name="date" content="2018-11-21">
<nav><a href="/">Home</a></nav><main><h1>Macron in Berlin</h1><p>${TEXT}</p></main>`);

describe.skipIf(whyNoBrowser() !== null)('articles by mouse', () => {
  const site = useSite();
  let seen: Visit;
  let page: Page;
  let dialog: Locator;
  beforeAll(async () => {
    seen = await visit(site.browser, site.server.url);
    page = seen.page;
    dialog = page.getByRole('dialog', { name: 'Add articles' });
    await isDrawn(page);
    await page.getByRole('button', { name: /^Articles/ }).click();
  });

  const openDialog = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Add articles' }).first().click();
    await dialog.waitFor();
  };

  it('warns plainly when the date is missing, and refuses an empty text', async () => {
    await openDialog();
    expect(await dialog.textContent()).toContain('No publication date');
    await dialog.getByRole('button', { name: 'Add 1 article' }).click();
    expect(await dialog.getByRole('alert').textContent()).toContain('no text yet');
  });

  it.each([
    {
      what: 'a binary file',
      name: 'picture.txt',
      buffer: Buffer.from([0xff, 0xd8, 0x00, 0x9f]),
      says: 'no UTF-8 text',
    },
    { what: 'a file over 1 MB', name: 'long.txt', buffer: Buffer.alloc(1_000_001, 'a'), says: 'over 1 MB' },
    { what: 'a scanned file', name: 'scan.pdf', buffer: aPdf([[]]), says: 'pictures of pages and no text' },
    { what: 'a page over 4 MB', name: 'long.html', buffer: Buffer.alloc(4_000_001, 'a'), says: 'may have 4 MB' },
  ])('refuses $what with what to do', async ({ name, buffer, says }) => {
    await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
    const alert = dialog.getByRole('alert').filter({ hasText: name });
    await alert.waitFor();
    expect(await alert.textContent()).toContain(says);
    await shoot(page, `refused-${name}`);
  });

  it('shows what a web page holds before it is added', async () => {
    await dialog.locator('input[type=file]').setInputFiles({ name: 'berlin.html', mimeType: '', buffer: PAGE });
    await dialog.getByRole('group', { name: 'Macron in Berlin' }).waitFor();
    const value = (label: string): Promise<string> => dialog.getByLabel(label, { exact: true }).inputValue();
    expect(await value('Published on')).toBe('2018-11-21');
    expect(await value('Outlet')).toBe('Our Paper');
    expect(await value('Link')).toBe('https://paper.example/berlin');
    expect(await value('Text')).toBe(TEXT);
    await shoot(page, 'read-page');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await openDialog();
  });

  it('fetches no page from inside the network, and says so', async () => {
    await dialog.getByLabel('Address of a page').fill('http://127.0.0.1/secret');
    await dialog.getByRole('button', { name: 'Fetch' }).click();
    const alert = dialog.getByRole('alert').filter({ hasText: 'http://127.0.0.1/secret' });
    await alert.waitFor();
    expect(await alert.textContent()).toContain('127.0.0.1 is no public address');
    await shoot(page, 'refused-address');
  });

  it('shows what a page holds that the server fetched', async () => {
    const read = {
      title: 'Macron in Berlin',
      text: TEXT,
      published: '2018-11-21',
      outlet: 'Our Paper',
      url: 'https://paper.example/berlin',
      warnings: [],
    };
    await page.route('**/api/pages', (route) => route.fulfill({ json: read }));
    await dialog.getByLabel('Address of a page').fill('https://paper.example/berlin');
    await page.keyboard.press('Enter');
    await dialog.getByRole('group', { name: 'Macron in Berlin' }).waitFor();
    expect(await dialog.getByLabel('Text', { exact: true }).inputValue()).toBe(TEXT);
    expect(await dialog.getByLabel('Address of a page').inputValue()).toBe('');
    await shoot(page, 'fetched-page');
    await page.unroute('**/api/pages');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await openDialog();
  });

  it('refuses a link that is none', async () => {
    await dialog.getByLabel('Text', { exact: true }).fill(TEXT);
    await dialog.getByLabel('Link').fill('javascript:alert(1)');
    await dialog.getByRole('button', { name: 'Add 1 article' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'must begin with http' }).waitFor();
    await dialog.getByLabel('Link').fill('https://example.org/berlin');
  });

  it('reads a pasted article, says what it found, and lists it', async () => {
    await dialog.getByLabel('Title').fill('Macron in Berlin');
    await dialog.getByLabel('Published on').fill('2018-11-21');
    await dialog.getByLabel('Outlet').fill('Our Paper');
    await dialog.getByRole('button', { name: 'Add 1 article' }).click();
    const tray = page.getByRole('region', { name: 'Articles being read' });
    await tray.getByText(/\+1 meeting/).waitFor();
    await shoot(page, 'tray');
    const row = page.getByRole('listitem').filter({ hasText: 'Macron in Berlin' }).filter({ hasText: 'Our Paper' });
    await expect.poll(() => row.first().textContent()).toMatch(/[1-9] reports? read/);
  });

  it('shows what was read, dated from the publication day', async () => {
    await page.getByRole('combobox', { name: 'Search' }).fill('Merkel');
    await searchHit(page, /Angela Merkel/).click();
    const card = page
      .getByRole('region', { name: 'Evidence' })
      .getByRole('article')
      .filter({ hasText: 'Berlin' })
      .first();
    await card.waitFor();
    expect(await card.textContent()).toContain('20 November 2018');
  });

  it('knows an article that comes again', async () => {
    await page.getByRole('button', { name: /^Articles/ }).click();
    await openDialog();
    await dialog.getByLabel('Title').fill('Macron in Berlin');
    await dialog.getByLabel('Published on').fill('2018-11-21');
    await dialog.getByLabel('Text', { exact: true }).fill(TEXT);
    await dialog.getByRole('button', { name: 'Add 1 article' }).click();
    await page.getByText('already known, nothing changed').waitFor();
  });

  it('deletes an article and what only it reported', async () => {
    await page.getByRole('button', { name: 'Delete Macron in Berlin' }).click();
    await page.getByRole('dialog', { name: 'Delete article' }).getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Delete Macron in Berlin' }).count()).toBe(0);
    const search = (await (await fetch(`${site.server.url}/api/ask?q=Did+Macron+meet+Merkel`)).json()) as {
      rows: unknown[];
    };
    expect(JSON.stringify(search)).not.toContain('Macron in Berlin');
  });

  it('takes the samples out and brings them back', async () => {
    await page.getByRole('button', { name: 'Remove samples' }).click();
    await page
      .getByRole('button', { name: /^Articles/ })
      .filter({ hasText: /^\D*0$/ })
      .waitFor({ timeout: 60_000 });
    await page.goto(site.server.url);
    await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
    await shoot(page, 'empty');
    await page.getByRole('button', { name: 'Load the sample articles' }).click();
    await isDrawn(page);
  });

  it('complained of nothing but the refusals and asked no other origin for anything', () => {
    // The browser itself notes each refused file.
    const refusals = /^Failed to load resource.*422/;
    expect(seen.faults.console.filter((text) => !refusals.test(text))).toEqual([]);
    expect(seen.faults.foreign).toEqual([]);
  });
});
