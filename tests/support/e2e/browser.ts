import { accessSync, constants } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For each step of a test; the slowest machine so far needed a tenth of it. */
const PATIENCE_MS = 15_000;

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** CHROMIUM, else the first Chromium on the search path, else null. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(runs) ?? null;
}

/** Why the browser tests do not run, or null: with REQUIRE_BROWSER they fail instead. */
export function whyNoBrowser(): string | null {
  if (findChromium() !== null || process.env['REQUIRE_BROWSER']) return null;
  return 'no Chromium found: install it, or set CHROMIUM to its path';
}

export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found: install it, or set CHROMIUM to its path');
  return chromium.launch({ executablePath, args: ARGS });
}

/** What must stay empty while a page is used. */
export type Faults = { readonly console: string[]; readonly foreign: string[] };
export type Visit = { readonly page: Page; readonly faults: Faults };

/** Runs in the page: keeps all that its live region ever said, since one message soon follows another. */
function noteWhatIsSaid(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  new MutationObserver(() => {
    const text = document.querySelector('output[aria-live="polite"]')?.textContent ?? '';
    if (text !== '' && heard.at(-1) !== text) heard.push(text);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** `prepared`: what is done to the page before it is opened. */
type VisitOptions = BrowserContextOptions & { readonly prepared?: (page: Page) => Promise<unknown> };

/** Opens a page that is cut off from every other origin and notes what it complains of. */
export async function visit(
  browser: Browser,
  url: string,
  { prepared, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: Faults = { console: [], foreign: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.console.push(message.text());
  });
  page.on('pageerror', (error) => faults.console.push(String(error)));
  await context.route(
    (address) => address.origin !== new URL(url).origin && address.protocol.startsWith('http'),
    async (route) => {
      faults.foreign.push(route.request().url());
      await route.abort();
    },
  );
  await page.addInitScript(noteWhatIsSaid);
  await prepared?.(page);
  await page.goto(url);
  return { page, faults };
}

const shots = await mkdtemp(join(tmpdir(), 'diplograph-shots-'));

/** Keeps a picture for review, in a folder of the system's temporary folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(shots, `${name}.png`) });
}
