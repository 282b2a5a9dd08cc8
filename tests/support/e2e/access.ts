import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { shoot } from './browser.ts';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];
type Look = { readonly width: number; readonly height: number; readonly schemes?: readonly [Scheme, ...Scheme[]] };

/** What to look at: its name, the sizes and colours, and the way into a fresh page that shows it. */
export type Looks = {
  readonly name: string;
  readonly looks: readonly Look[];
  readonly open: (options: BrowserContextOptions) => Promise<Page>;
};

/** What axe finds in the page, or in a part of it. */
export async function violationsOf(page: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** What axe finds, and by how much the page is wider than its window. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const found = await violationsOf(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wider > 0 ? [...found, `${wider} pixels too wide`] : found;
}

async function faultsIn(page: Page, name: string, { schemes = SCHEMES, width }: Look): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of schemes) {
    const look = `${name}-${colorScheme}-${width}`;
    await page.emulateMedia({ colorScheme });
    const found = await faultsOf(page);
    await shoot(page, look);
    faults.push(...found.map((fault) => `${look}: ${fault}`));
  }
  await page.context().close();
  return faults;
}

/** All that is wrong in any of its looks. The sizes are looked at at the same time: what axe does takes one processor each. */
export async function accessFaults({ name, looks, open }: Looks): Promise<readonly string[]> {
  const pages: (readonly [Page, Look])[] = [];
  for (const look of looks) {
    const { width, height, schemes: [colorScheme] = SCHEMES } = look;
    pages.push([await open({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' }), look]);
  }
  return (await Promise.all(pages.map(([page, look]) => faultsIn(page, name, look)))).flat();
}
