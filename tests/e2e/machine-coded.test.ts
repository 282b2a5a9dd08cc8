import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ImportState } from '../../graph/index.ts';
import { shoot, type Visit, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { graphOf, isDrawn } from '../support/e2e/steps.ts';

const ROWS = ['Angela Merkel\tMake a visit\tSweden\t2018-05-01', 'Erna Solberg\tMake a visit\tFinland\t2018-05-01'];

async function addRows(url: string): Promise<void> {
  const item = { title: 'Machine-coded events', text: ROWS.join('\n'), published: '2018-05-01', record: 'quads' };
  await fetch(`${url}/api/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ items: [item] }),
  });
  const isRead = async (): Promise<void> => {
    const { waiting } = ImportState.parse(await (await fetch(`${url}/api/import`)).json());
    if (waiting > 0) throw new Error(`${waiting} wait to be read`);
  };
  await vi.waitFor(isRead, { timeout: 60_000, interval: 100 });
}

describe.skipIf(whyNoBrowser() !== null)('what a machine coded, in the drawing', () => {
  const site = useSite();
  let seen: Visit;
  let page: Page;
  beforeAll(async () => {
    await addRows(site.server.url);
    seen = await visit(site.browser, site.server.url);
    page = seen.page;
    await isDrawn(page);
  });

  const drawn = async (): Promise<number> =>
    Number(/(\d+) relations?/.exec((await graphOf(page).getAttribute('aria-label')) ?? '')?.[1]);
  const readBy = () => page.getByRole('group', { name: 'Read by' });
  const coded = () => readBy().getByRole('checkbox', { name: /A machine-coded list/ });
  const texts = () => readBy().getByRole('checkbox', { name: /This program, in texts/ });

  it('is counted, and not drawn at first', async () => {
    expect(await readBy().textContent()).toMatch(/A machine-coded list2$/);
    expect([await texts().isChecked(), await coded().isChecked()]).toEqual([true, false]);
  });

  it('is drawn when it is switched on, alone when texts are switched off', async () => {
    const before = await drawn();
    await coded().check();
    await expect.poll(drawn).toBe(before + ROWS.length);
    await shoot(page, 'machine-coded');
    await texts().uncheck();
    await expect.poll(drawn).toBe(ROWS.length);
    await shoot(page, 'machine-coded-alone');
    await page.getByRole('button', { name: 'Back to the first view' }).click();
    await expect.poll(drawn).toBe(before);
    expect(await coded().isChecked()).toBe(false);
  });

  it('complained of nothing', () => {
    expect(seen.faults).toEqual({ console: [], foreign: [] });
  });
});
