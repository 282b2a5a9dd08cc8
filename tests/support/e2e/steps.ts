import type { Locator, Page } from 'playwright-core';

export const graphOf = (page: Page): Locator => page.getByRole('application', { name: /^Network/ });

export const searchHit = (page: Page, name: RegExp): Locator =>
  page
    .getByRole('listbox', { name: 'Search results' })
    .getByRole('option', { name })
    .filter({ hasText: /\d events?$/ })
    .first();

/** Waits until the network has its places. */
export async function isDrawn(page: Page): Promise<void> {
  await page.locator('.graph[data-drawn="true"]').first().waitFor({ timeout: 30_000 });
}

export const openTab = (page: Page, name: 'Explore' | 'Cypher' | 'Ask'): Promise<void> =>
  page.getByRole('tab', { name, exact: true }).click();

export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement;
    return here?.getAttribute('aria-label') ?? here?.textContent ?? '';
  });

/** Presses Tab until the focused element answers to the selector. Throws when the focus comes round without it. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reaches ${selector}`);
}

/** What the page last said to screen readers. */
export const said = async (page: Page): Promise<string> =>
  (await page.locator('output[aria-live="polite"]').first().textContent()) ?? '';

/** All that the page said since it was loaded. */
export const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard);
