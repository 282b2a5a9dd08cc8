import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { shoot, type Visit, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { openTab } from '../support/e2e/steps.ts';

describe.skipIf(whyNoBrowser() !== null)('Cypher by mouse', () => {
  const site = useSite();
  let seen: Visit;
  let page: Page;
  beforeAll(async () => {
    seen = await visit(site.browser, site.server.url);
    page = seen.page;
    await openTab(page, 'Cypher');
  });

  const run = async (query: string): Promise<void> => {
    const editor = page.getByRole('textbox', { name: 'Cypher query' });
    await editor.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(query);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
  };

  it('runs the six examples, each with rows', async () => {
    const examples = page.getByRole('region', { name: 'Queries' }).locator('details').filter({ hasText: 'Examples' });
    await examples.getByRole('button').first().waitFor();
    const names = await examples.getByRole('button').allTextContents();
    expect(names).toHaveLength(6);
    for (const name of names) {
      await examples.getByRole('button', { name }).click();
      await page
        .getByRole('region', { name: 'Result' })
        .getByText(/^[1-9][\d,]* rows? in/)
        .waitFor();
    }
  });

  it('answers as table, graph and JSON', async () => {
    await run("MATCH (a:Leader {name: 'Kim Jong Un'})-[m:MET]-(b:Leader) RETURN a, m, b ORDER BY m.date LIMIT 5");
    const result = page.getByRole('region', { name: 'Result', exact: true });
    await result.getByText('5 rows in').waitFor();
    expect(await result.getByRole('row').count()).toBe(6);
    await shoot(page, 'cypher-table');
    await result.getByRole('tab', { name: 'Graph' }).click();
    await result.getByRole('application', { name: /^Network: \d+ nodes/ }).waitFor();
    await shoot(page, 'cypher-graph');
    await result.getByRole('tab', { name: 'JSON' }).click();
    expect(JSON.parse((await result.locator('pre').textContent()) ?? '')).toMatchObject({ columns: ['a', 'm', 'b'] });
  });

  it('opens the evidence of a cell', async () => {
    const result = page.getByRole('region', { name: 'Result', exact: true });
    await result.getByRole('tab', { name: 'Table' }).click();
    await result.getByRole('row').nth(1).getByRole('button').first().click();
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await evidence.locator('blockquote').first().waitFor();
    await evidence.getByRole('button', { name: /Close card/ }).click();
  });

  it.each([
    { query: 'CREATE (n:Leader {name: "x"})', says: /only reads|not allowed/i, position: /line 1, column 1\b/ },
    { query: 'MATCH (a:Leader) RETURN a.nmae ORDER BY', says: /./, position: /line 1/ },
  ])('refuses with the position: $query', async ({ query, says, position }) => {
    await run(query);
    const alert = page.getByRole('region', { name: 'Result', exact: true }).getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(says);
    expect(await alert.textContent()).toMatch(position);
    expect(await page.getByRole('textbox', { name: 'Cypher query' }).textContent()).toContain(query.slice(0, 20));
  });

  it('complained of nothing but the refusals and asked no other origin for anything', () => {
    const refusals = /^Failed to load resource: the server responded with a status of 4\d\d/;
    expect(seen.faults.console.filter((text) => !refusals.test(text))).toEqual([]);
    expect(seen.faults.foreign).toEqual([]);
  });
});
