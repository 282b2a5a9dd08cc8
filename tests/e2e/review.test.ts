import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessFaults } from '../support/e2e/access.ts';
import { shoot, visit, whyNoBrowser } from '../support/e2e/browser.ts';
import { useSite } from '../support/e2e/site.ts';
import { focusedName, heard, openTab, searchHit, tabTo } from '../support/e2e/steps.ts';

const TEXTS = [
  ['2021-03-30', 'Norwegian Foreign Minister Liv Dahl will meet Latvian President Ilze Kalnina in Riga on April 6.'],
  ['2021-04-07', 'Norwegian Foreign Minister Liv Dahl met Latvian President Ilze Kalnina in Riga on Tuesday.'],
  ['2021-04-08', 'Norwegian Foreign Minister Liv Dahle met Latvian President Ilze Kalnina in Riga on April 6.'],
  ['2021-04-10', 'Norwegian Foreign Minister Liv Dahl did not meet Latvian President Ilze Kalnina in Riga on April 6.'],
] as const;
const BOTH = 'Liv Dahl and Liv Dahle';

const noBrowser = whyNoBrowser();
if (noBrowser !== null) console.info(`The browser tests are skipped: ${noBrowser}`);

describe.skipIf(noBrowser !== null)('review', () => {
  const site = useSite();
  beforeAll(async () => {
    for (const [published, text] of TEXTS) {
      const response = await fetch(`${site.server.url}/api/articles?wait=1`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, published, title: `Talks of ${published}` }),
      });
      expect(response.status).toBe(200);
    }
  });

  const open = async (options = {}) => {
    const visited = await visit(site.browser, site.server.url, options);
    await openTab(visited.page, 'Explore');
    await visited.page.getByRole('button', { name: 'Review' }).click();
    await visited.page.getByRole('heading', { name: 'Review' }).waitFor();
    return visited;
  };
  const pair = (page: Page) =>
    page.locator('.doubt').filter({ hasText: 'differ by a letter' }).filter({ hasText: 'Dahle' });

  const undoLast = async (page: Page): Promise<void> => {
    await page
      .getByRole('button', { name: /^Undo \d/ })
      .first()
      .click();
    await expect.poll(() => heard(page).then((all) => all.join('. '))).toContain('is undone');
  };

  it('shows both sides, makes two one, and undoes it', async () => {
    const { page, faults } = await open();
    await pair(page).getByText('What is said of both').click();
    await pair(page).getByRole('group', { name: 'Liv Dahle' }).locator('.quote').first().waitFor();
    await shoot(page, 'review-pair');
    await page.getByRole('button', { name: `${BOTH} are one` }).click();
    await expect.poll(() => heard(page).then((all) => all.join('. '))).toContain(`${BOTH} are one`);
    await expect.poll(() => pair(page).count()).toBe(0);
    await undoLast(page);
    await pair(page).waitFor();
    expect(faults).toEqual({ console: [], foreign: [] });
    await page.context().close();
  });

  it('a disputed meeting shows its history and both sides; a rejected denial ends the dispute', async () => {
    const { page } = await open();
    const meeting = page
      .locator('.event-card')
      .filter({ has: page.locator('.verb', { hasText: 'met' }) })
      .filter({ hasText: 'Liv Dahl' })
      .first();
    await meeting.waitFor();
    expect(await meeting.locator('.event-history li').allTextContents()).toEqual([
      'planned30 March 2021',
      'took place7 April 2021',
      'denied10 April 2021',
    ]);
    const against = meeting.getByRole('group', { name: 'Says that it did not' });
    await against.getByText('did not meet').waitFor();
    await shoot(page, 'review-disputed');
    await against.locator('.claim-card').filter({ hasText: 'did not meet' }).getByText('Correct it').click();
    await shoot(page, 'review-correct');
    await page.getByRole('button', { name: 'Reject' }).click();
    await expect.poll(() => heard(page).then((all) => all.join('. '))).toContain('rejected');
    await expect
      .poll(() => page.getByText('did not meet Latvian').locator('visible=true').count())
      .toBeLessThanOrEqual(2);
    await undoLast(page);
    await page.context().close();
  });

  it('by keyboard alone: kept apart, the focus stays in the panel', async () => {
    const { page } = await open();
    await pair(page).waitFor();
    await tabTo(page, `[aria-label="${BOTH} are two"]`);
    await page.keyboard.press('Enter');
    await expect.poll(() => heard(page).then((all) => all.join('. '))).toContain(`${BOTH} are two`);
    await expect.poll(() => focusedName(page)).toContain('Review');
    await undoLast(page);
    await page.context().close();
  });

  it('two meetings: the pair is not offered again, and is after undoing', async () => {
    const { page, faults } = await open();
    const ofPair = page.getByRole('button', { name: /are two meetings$/ });
    await ofPair.first().waitFor();
    const offered = await ofPair.count();
    await shoot(page, 'review-two-meetings');
    await ofPair.first().click();
    await expect.poll(() => heard(page)).toContain('They are two meetings');
    await expect.poll(() => ofPair.count()).toBe(offered - 1);
    await undoLast(page);
    await expect.poll(() => ofPair.count()).toBe(offered);
    expect(faults).toEqual({ console: [], foreign: [] });
    await page.context().close();
  });

  const openCard = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('combobox', { name: 'Search' }).fill(name);
    await searchHit(page, new RegExp(name.replace(/[()]/g, '.'), 'u')).click();
    await page.getByRole('heading', { name, exact: true }).waitFor();
  };
  const openForm = async (page: Page, quote: string) => {
    const card = page.locator('.claim-card').filter({ hasText: quote }).first();
    await card.getByText('Correct it').click();
    return card.locator('.amend');
  };

  it('another actor: somebody of the graph, of the tables, or a new name, by keyboard; and undone', async () => {
    const { page, faults } = await open();
    await openCard(page, 'Liv Dahle');
    const form = await openForm(page, 'Liv Dahle met');
    const field = form.getByRole('combobox', { name: 'Leader: Liv Dahle' });
    const choices = form.getByRole('listbox', { name: 'In place of Liv Dahle' });
    await field.fill('Norw');
    await choices
      .getByRole('option', { name: /Norway/ })
      .first()
      .waitFor();
    await field.fill('Jens Stoltenb');
    await choices
      .getByRole('option', { name: /Jens Stoltenberg/ })
      .first()
      .waitFor();
    await form.getByText('Choose from the list').waitFor();
    expect(await form.getByRole('button', { name: 'Amend' }).isDisabled()).toBe(true);
    await field.fill('Ada Berg, NOR');
    await choices.getByRole('option', { name: 'New person: Ada Berg (NOR)' }).waitFor();
    await shoot(page, 'amend-actors');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('Ada Berg');
    await field.press('Enter');
    await expect.poll(() => heard(page)).toContain('The report is amended');
    await openCard(page, 'Ada Berg');
    await page.locator('.claim-card').getByText('amended').first().waitFor();
    await (await openForm(page, 'Liv Dahle met')).waitFor();
    await page.getByRole('button', { name: 'Undo the amendment' }).first().press('Enter');
    await expect.poll(() => heard(page)).toContain('As it was read');
    await openCard(page, 'Liv Dahle');
    // The browser itself notes that a card was asked for whose person had gone.
    expect(faults.console.filter((line) => !line.includes('404'))).toEqual([]);
    await page.context().close();
  });

  it('two people of one name, by one judgement', async () => {
    const { page, faults } = await open();
    await openCard(page, 'Liv Dahl');
    await page.getByText('Two people of this name?').click();
    const theirs = page.getByRole('button', { name: 'They are about another person' });
    expect(await theirs.isDisabled()).toBe(true);
    await page
      .getByRole('checkbox', { name: /did not meet/ })
      .first()
      .check();
    await shoot(page, 'namesakes');
    await theirs.click();
    await expect.poll(() => heard(page)).toContain('1 sentence about another Liv Dahl');
    await openCard(page, 'Liv Dahl (2)');
    await page.locator('.claim-card').filter({ hasText: 'did not meet' }).first().waitFor();
    await page.getByRole('button', { name: 'Close card' }).click();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByText(/is another person in \d report/).waitFor();
    await undoLast(page);
    expect(faults).toEqual({ console: [], foreign: [] });
    await page.context().close();
  });

  it('axe finds nothing, light and dark, wide and narrow', async () => {
    const openAll = async (options: BrowserContextOptions): Promise<Page> => {
      const { page } = await open(options);
      await pair(page).getByText('What is said of both').click();
      await pair(page).locator('.quote').first().waitFor();
      await page.locator('.event-card').getByText('Correct it').first().click();
      await page.locator('.amend').first().waitFor();
      await page.locator('.amend [role="combobox"]').first().fill('Liv');
      await page.locator('.amend [role="option"]').first().waitFor();
      return page;
    };
    const looks = [
      { width: 1440, height: 900 },
      { width: 390, height: 844, schemes: ['light'] },
      { width: 360, height: 780, schemes: ['dark'] },
    ] as const;
    expect(await accessFaults({ name: 'review', looks, open: openAll })).toEqual([]);
  });
});
