import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { shoot, type Visit, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { isDrawn } from '../support/e2e/steps.ts';

const WIDTHS = [1440, 1000, 720, 500, 360];

const talks = (n: number): string => `Foreign Minister Liv Dahl met Ambassador Tor Berg in Oslo on ${n} May 2018.`;

async function add(url: string, title: string, text: string): Promise<void> {
  await fetch(`${url}/api/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title, text, published: '2018-05-30', outlet: 'Our Paper' }),
  });
}

describe.skipIf(whyNoBrowser() !== null)('the tray of articles being read', () => {
  const site = useSite();
  let seen: Visit;
  let page: Page;
  let tray: Locator;
  let panel: Locator;
  beforeAll(async () => {
    seen = await visit(site.browser, site.server.url, { reducedMotion: 'reduce' });
    page = seen.page;
    tray = page.getByRole('region', { name: 'Articles being read' });
    panel = page.getByRole('region', { name: 'Evidence' });
    await isDrawn(page);
    await page.getByRole('button', { name: /^Articles/ }).click();
    for (const n of [1, 2, 3, 4, 5, 6]) await add(site.server.url, `Talks in Oslo, day ${n}`, talks(n));
    await tray
      .getByText(/\+\d meeting/)
      .nth(5)
      .waitFor();
  });

  it.each(WIDTHS)('covers no button at the foot of the panel, %i px wide', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await shoot(page, `tray-${width}`);
    await panel
      .getByRole('button', { name: /^Delete/ })
      .last()
      .click();
    const asked = page.getByRole('dialog', { name: 'Delete article' });
    await asked.getByRole('button', { name: /Cancel|Keep/ }).click();
    await asked.waitFor({ state: 'detached' });
    const [screen, own] = [await page.getByRole('tabpanel').boundingBox(), await tray.boundingBox()];
    expect((screen?.y ?? 0) + (screen?.height ?? 0)).toBeLessThanOrEqual(own?.y ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  /** All that is painted of the network. */
  const picture = (): Promise<readonly string[]> =>
    page.locator('.graph canvas').evaluateAll((all) => all.map((each) => (each as HTMLCanvasElement).toDataURL()));
  const fitAll = (): Promise<void> => page.getByRole('button', { name: 'Fit everything' }).click();
  const isFitted = async (): Promise<void> => {
    const before = await picture();
    await fitAll();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect((await picture()).join() === before.join()).toBe(true);
  };

  it('leaves the drawing whole in view when it goes and when it comes', async () => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await fitAll();
    const small = await picture();
    await tray.getByRole('button', { name: 'Close' }).click();
    await tray.waitFor({ state: 'detached' });
    await expect.poll(async () => (await picture()).join() === small.join()).toBe(false);
    await isFitted();
    const large = await picture();
    await add(site.server.url, 'Prices', 'Oil prices rose on Tuesday.');
    await tray.getByText('no diplomatic event found').waitFor();
    await expect.poll(async () => (await picture()).join() === large.join()).toBe(false);
    await shoot(page, 'tray-fitted');
    await isFitted();
  });

  it('goes when it is closed, and the page takes its room', async () => {
    await tray.getByRole('button', { name: 'Close' }).click();
    await tray.waitFor({ state: 'detached' });
    const [screen, line] = [
      await page.getByRole('tabpanel').boundingBox(),
      await page.getByRole('contentinfo').boundingBox(),
    ];
    expect((screen?.y ?? 0) + (screen?.height ?? 0)).toBe(line?.y);
    expect(seen.faults).toEqual({ console: [], foreign: [] });
  });
});
