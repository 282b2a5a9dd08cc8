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

  /** What is painted of the network, coarsely: a fit may move it by a part of a pixel. */
  const picture = (): Promise<readonly number[]> =>
    page.locator('.graph canvas').evaluateAll((all) => {
      const coarse = new OffscreenCanvas(120, 90).getContext('2d', { willReadFrequently: true });
      for (const each of all) coarse?.drawImage(each as HTMLCanvasElement, 0, 0, 120, 90);
      return [...(coarse?.getImageData(0, 0, 120, 90).data ?? [])];
    });
  const fitAll = (): Promise<void> => page.getByRole('button', { name: 'Fit everything' }).click();
  /** Mean difference of two pictures, 0 to 255. */
  const apart = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
  const SAME = 3;
  /** What is painted once two looks show the same: the room changes first, the drawing in it a moment later. */
  const settled = async (): Promise<readonly number[]> => {
    let last: readonly number[] = [];
    const moved = async (): Promise<number> => {
      const before = last;
      last = await picture();
      return before.length === 0 ? Number.POSITIVE_INFINITY : apart(before, last);
    };
    await expect.poll(moved, { interval: 200 }).toBe(0);
    return last;
  };
  const isFitted = async (): Promise<void> => {
    const before = await settled();
    await fitAll();
    expect(apart(before, await settled())).toBeLessThan(SAME);
  };

  it('leaves the drawing whole in view when it goes and when it comes', async () => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await fitAll();
    const small = await picture();
    await tray.getByRole('button', { name: 'Close' }).click();
    await tray.waitFor({ state: 'detached' });
    await expect.poll(async () => apart(await picture(), small)).toBeGreaterThan(SAME);
    await isFitted();
    const large = await picture();
    await add(site.server.url, 'Prices', 'Oil prices rose on Tuesday.');
    await tray.getByText('no diplomatic event found').waitFor();
    await expect.poll(async () => apart(await picture(), large)).toBeGreaterThan(SAME);
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
