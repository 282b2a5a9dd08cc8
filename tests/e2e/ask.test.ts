import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Answer, whileReading } from '../../graph/index.ts';
import { shoot, type Visit, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { heard, openTab } from '../support/e2e/steps.ts';

describe.skipIf(whyNoBrowser() !== null)('asking by mouse', () => {
  const site = useSite();
  let seen: Visit;
  let page: Page;
  beforeAll(async () => {
    seen = await visit(site.browser, site.server.url);
    page = seen.page;
    await openTab(page, 'Ask');
  });

  const ask = async (question: string): Promise<string> => {
    await page.getByRole('textbox', { name: 'Question' }).fill(question);
    await page.getByRole('tabpanel').getByRole('button', { name: 'Ask', exact: true }).click();
    await page.waitForURL((url) => decodeURIComponent(url.href.replaceAll('+', ' ')).includes(question));
    const headline = page.locator('#ask-headline');
    await headline.waitFor();
    return (await headline.textContent()) ?? '';
  };

  it.each([
    { question: 'Who met Sergei Lavrov?', rows: /Kim Jong Un/, quote: /Lavrov.+met.+Kim Jong Un/ },
    { question: 'When did Donald Trump meet Kim Jong Un?', rows: /12 June 2018|12 Jun 2018/, quote: /Singapore/ },
    { question: 'Did Moon Jae-in meet Kim Jong Un?', rows: /Panmunjom|Pyongyang/, quote: /Moon/ },
    { question: 'Which countries did Moon Jae-in visit?', rows: /Russia/, quote: /Moon/ },
  ])('answers with sentences: $question', async ({ question, rows, quote }) => {
    await ask(question);
    const answer = page.getByRole('list', { name: 'Answer' });
    expect(await answer.textContent()).toMatch(rows);
    expect(await answer.textContent()).toMatch(quote);
    await page.getByText(/^Cypher that was run/).click();
    expect(await page.locator('.ask-cypher pre').first().textContent()).toContain('MATCH');
  });

  it('keeps what was only planned apart', async () => {
    await ask('Did Mike Pence meet Kim Yo Jong?');
    await shoot(page, 'ask-apart');
    const apart = page.getByRole('region', { name: 'Not counted' });
    expect(await apart.count()).toBe(1);
    expect(await page.getByRole('list', { name: 'Answer' }).count()).toBe(0);
  });

  it.each([
    { question: 'Who met Qwertz Uiopson?', says: /Qwertz Uiopson/ },
    { question: 'What is the price of bread?', says: /\S/ },
    { question: 'Who met Kim?', says: /Kim/ },
  ])('helps with: $question', async ({ question, says }) => {
    expect(await ask(question)).toMatch(says);
    const offers = page.getByRole('article').getByRole('button');
    expect(await offers.count()).toBeGreaterThan(0);
  });

  it('says how many articles are still being read, and asks again by itself', async () => {
    let reading = true;
    await page.route('**/api/ask?*', async (route) => {
      const answer = Answer.parse(await (await route.fetch()).json());
      await route.fulfill({ json: reading ? whileReading({ ...answer, notes: [] }, 3) : answer });
    });
    await ask('Who met Moon Jae-in in April 2018?');
    const note = page.getByText('3 articles are still being read');
    await note.waitFor();
    expect(await heard(page)).toContainEqual(expect.stringMatching(/Articles are still being read\.$/));
    await shoot(page, 'ask-while-reading');
    reading = false;
    await note.waitFor({ state: 'detached' });
    await page.unroute('**/api/ask?*');
  });

  it('complained of nothing and asked no other origin for anything', async () => {
    await ask('Who met Kim Jong Un?');
    await shoot(page, 'ask');
    expect(seen.faults).toEqual({ console: [], foreign: [] });
  });
});
