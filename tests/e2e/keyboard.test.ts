import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Visit, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { focusedName, isDrawn, said, searchHit, tabTo } from '../support/e2e/steps.ts';

const TEXT = 'Emmanuel Macron met Pedro Sánchez in Madrid on Wednesday.';

describe.skipIf(whyNoBrowser() !== null)('the three jobs by keyboard alone', () => {
  const site = useSite();
  let seen: Visit;
  let page: Page;
  beforeAll(async () => {
    seen = await visit(site.browser, site.server.url);
    page = seen.page;
    await isDrawn(page);
  });

  const keys = async (...list: readonly string[]): Promise<void> => {
    for (const key of list) await page.keyboard.press(key);
  };
  const heading = async (name: RegExp): Promise<void> =>
    page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { name, level: 2 }).waitFor();
  const goTab = async (name: string): Promise<void> => {
    await tabTo(page, '[role=tab][aria-selected=true]');
    for (let presses = 0; presses < 3 && (await focusedName(page)) !== name; presses += 1) await keys('ArrowRight');
    expect(await focusedName(page)).toBe(name);
  };

  it('begins with a link that skips to the content', async () => {
    await keys('Tab');
    expect(await focusedName(page)).toBe('Skip to content');
  });

  it('searches with /, opens a card and says so', async () => {
    await keys('/');
    expect(await focusedName(page)).toBe('Search');
    await page.keyboard.type('Lavrov');
    await searchHit(page, /Sergei Lavrov/).waitFor();
    await keys('Enter');
    await heading(/Sergei Lavrov/);
    await expect.poll(() => said(page)).toContain('Sergei Lavrov selected');
  });

  it('walks the drawing: a node, its relation, its card', async () => {
    await keys('Escape');
    await tabTo(page, '.graph-box');
    const named = async (): Promise<string> => {
      const id = await page.locator('.graph-box').getAttribute('aria-activedescendant');
      return (await page.locator(`[id="${id ?? ''}"]`).textContent()) ?? '';
    };
    const first = await named();
    expect(first).toMatch(/, \w+/);
    await keys('ArrowRight');
    if ((await named()) === first) await keys('ArrowLeft');
    if ((await named()) === first) await keys('ArrowDown');
    if ((await named()) === first) await keys('ArrowUp');
    expect(await named()).not.toBe(first);
    await keys('n');
    const relation = await named();
    expect(relation).toMatch(/met|visit|support|oppose|invite|call|plans/);
    await keys('Enter');
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await evidence.locator('blockquote').first().waitFor();
    await keys('f', '+', '-', 'Escape');
    await heading(/The network/);
  });

  it('adds an article and hears what came of it', async () => {
    await tabTo(page, '.articles-button');
    await keys('Enter');
    await tabTo(page, '.panel-actions button');
    await keys('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add articles' });
    await dialog.waitFor();
    await tabTo(page, '.field.title input');
    await page.keyboard.type('Macron in Madrid');
    await tabTo(page, '.field.published input');
    await page.keyboard.type('11212018');
    await tabTo(page, '.field.text textarea');
    await page.keyboard.insertText(TEXT);
    await tabTo(page, 'button[type=submit]');
    await keys('Enter');
    await page
      .getByRole('region', { name: 'Articles being read' })
      .getByText(/\+1 meeting/)
      .waitFor();
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('runs a query and reads its rows', async () => {
    await goTab('Cypher');
    const editor = page.getByRole('textbox', { name: 'Cypher query' });
    await editor.waitFor();
    for (let presses = 0; presses < 60; presses += 1) {
      if (await editor.evaluate((node) => node === (node.getRootNode() as ShadowRoot).activeElement)) break;
      await keys('Tab');
    }
    await keys('Control+A');
    await page.keyboard.insertText(
      "MATCH (:Leader {name: 'Emmanuel Macron'})-[m:MET {place: 'Madrid'}]-(b) RETURN b.name, m.when, m.place",
    );
    await keys('Control+Enter');
    await page.getByRole('cell', { name: /^Pedro S.nchez$/ }).waitFor();
    await expect.poll(() => said(page)).toContain('1 row');
  });

  it('leaves the editor again, and asks a question', async () => {
    await keys('Escape');
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate(() => document.activeElement?.matches('[role=tab][id^=tab-cypher]') ?? false)) break;
      await keys('Shift+Tab');
    }
    await goTab('Ask');
    await tabTo(page, '#question');
    await page.keyboard.type('Who met Pedro Sánchez?');
    await keys('Enter');
    const answer = page.getByRole('list', { name: 'Answer' });
    await answer.waitFor();
    expect(await answer.textContent()).toContain(TEXT.slice(0, -1));
    await expect.poll(() => said(page)).toMatch(/1 person|Emmanuel Macron/);
  });

  it('lists the keys with ?, closes with Escape', async () => {
    await tabTo(page, '[role=tab][aria-selected=true]');
    await keys('?');
    const dialog = page.getByRole('dialog', { name: /keyboard/i });
    await dialog.waitFor();
    await keys('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('complained of nothing and asked no other origin for anything', () => {
    expect(seen.faults).toEqual({ console: [], foreign: [] });
  });
});
