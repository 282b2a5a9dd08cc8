import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { shoot, type Visit, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { graphOf, isDrawn, searchHit } from '../support/e2e/steps.ts';

const why = whyNoBrowser();
if (why !== null) console.info(`e2e skipped: ${why}`);

describe.skipIf(why !== null)('exploring by mouse', () => {
  const site = useSite();
  let seen: Visit;
  let page: Page;
  beforeAll(async () => {
    seen = await visit(site.browser, site.server.url);
    page = seen.page;
    await isDrawn(page);
  });

  it('draws the network of the samples at once, with 20 or more leaders', async () => {
    const network = (await (await fetch(`${site.server.url}/api/network`)).json()) as { nodes: { kind: string }[] };
    expect(network.nodes.filter(({ kind }) => kind === 'leader').length).toBeGreaterThanOrEqual(20);
    expect(await graphOf(page).getAttribute('aria-label')).toMatch(/Network: [2-9]\d+ nodes, \d+ relations/);
    await shoot(page, 'explore');
  });

  it('opens a card from the search, with sentences whose words are marked beside title and date', async () => {
    await page.getByRole('combobox', { name: 'Search' }).fill('Lavrov');
    await searchHit(page, /Sergei Lavrov/).click();
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await evidence.getByRole('heading', { name: /Sergei Lavrov/, level: 2 }).waitFor();
    const quote = evidence
      .locator('blockquote')
      .filter({ hasText: /Lavrov met .*Kim Jong Un in Pyongyang/ })
      .first();
    expect(await quote.locator('mark').count()).toBeGreaterThanOrEqual(2);
    const card = evidence
      .getByRole('article')
      .filter({ hasText: /Kim Jong Un in Pyongyang on Thursday/ })
      .first();
    expect(await card.textContent()).toMatch(/Lavrov visits Pyongyang.*31 May 2018/);
    await shoot(page, 'card');
  });

  it('opens the article behind a sentence, and the way back', async () => {
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await evidence
      .getByRole('button', { name: /Lavrov visits Pyongyang/ })
      .first()
      .click();
    await evidence.getByRole('heading', { name: /Lavrov visits Pyongyang/, level: 2 }).waitFor();
    expect(await evidence.textContent()).toContain('On the other side of the world');
    await evidence.getByRole('button', { name: /Close card/ }).click();
    await evidence.getByRole('heading', { name: 'The network' }).waitFor();
  });

  it('opens what is clicked in the drawing', async () => {
    await page.getByRole('combobox', { name: 'Search' }).fill('Moon Jae-in');
    await searchHit(page, /Moon Jae-in/)
      .first()
      .click();
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await evidence.getByRole('heading', { name: /Moon Jae-in/, level: 2 }).waitFor();
    await page.waitForTimeout(800);
    await evidence.getByRole('button', { name: /Close card/ }).click();
    await evidence.getByRole('heading', { name: 'The network' }).waitFor();
    const box = await graphOf(page).boundingBox();
    if (box === null) throw new Error('the drawing has no box');
    const found = async (): Promise<boolean> =>
      (await evidence.getByRole('heading', { level: 2 }).first().textContent()) !== 'The network';
    for (let at = 0; at < 400 && !(await found()); at += 1) {
      const [across, down] = [(at % 20) / 20, Math.floor(at / 20) / 20];
      await page.mouse.click(box.x + 60 + across * (box.width - 160), box.y + 60 + down * (box.height - 160));
    }
    expect(await found()).toBe(true);
    // The card's heading stands before its sentences have come.
    await evidence.getByRole('article').first().waitFor();
    await evidence.getByRole('button', { name: /Close card/ }).click();
  });

  it('hides and shows kinds and what was only planned', async () => {
    const nodes = async (): Promise<number> =>
      Number((await graphOf(page).getAttribute('aria-label'))?.match(/(\d+) nodes/)?.[1]);
    const before = await nodes();
    const countries = page.getByRole('checkbox', { name: /^Countries/ });
    await countries.uncheck();
    await expect.poll(nodes).toBeLessThan(before);
    await countries.check();
    await expect.poll(nodes).toBe(before);
    await page.getByRole('checkbox', { name: /^Cancelled/i }).check();
    await expect.poll(nodes).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Back to the first view' }).click();
    await expect.poll(nodes).toBe(before);
  });

  it('zooms, fits and lays out again', async () => {
    const picture = async (): Promise<string> => (await page.locator('.graph-drawing').screenshot()).toString('base64');
    const tools = page.getByRole('toolbar', { name: 'Drawing' });
    const before = await picture();
    await tools.getByRole('button', { name: /^Zoom in/ }).click();
    await expect.poll(picture).not.toBe(before);
    await tools.getByRole('button', { name: /^Zoom out/ }).click();
    await tools.getByRole('button', { name: /^Fit everything/ }).click();
    await tools.getByRole('button', { name: /^Lay out again/ }).click();
    await isDrawn(page);
  });

  it('changes between light and dark, and keeps the choice', async () => {
    const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await background();
    await page.getByRole('button', { name: /^(Light|Dark) colours/ }).click();
    await expect.poll(background).not.toBe(before);
    const chosen = await background();
    await page.reload();
    await isDrawn(page);
    expect(await background()).toBe(chosen);
    await shoot(page, 'explore-other-theme');
  });

  it('keeps the tabs where they are when the number of articles arrives', async () => {
    const held: Route[] = [];
    await page.route('**/api/status', (route) => {
      held.push(route);
    });
    await page.reload();
    const ask = page.getByRole('tab', { name: 'Ask', exact: true });
    const count = page.getByRole('button', { name: /^Articles/ }).locator('.count');
    await expect.poll(() => count.textContent()).toBe('…');
    const before = await ask.boundingBox();
    await Promise.all(held.splice(0).map((route) => route.continue()));
    await expect.poll(() => count.textContent()).toMatch(/^\d+$/);
    expect(await ask.boundingBox()).toEqual(before);
    await page.unroute('**/api/status');
  });

  it('complained of nothing and asked no other origin for anything', () => {
    expect(seen.faults).toEqual({ console: [], foreign: [] });
  });
});
