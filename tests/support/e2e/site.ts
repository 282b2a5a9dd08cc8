import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

export type Site = { readonly server: RunningServer; readonly browser: Browser };

/** A server with the samples and a browser, from the first test of a group to its last; its own set-up comes after. */
export function useSite(settings: Readonly<Record<string, string>> = {}): Site {
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(settings), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    get server() {
      if (server === undefined) throw new Error('no server yet: ask for it in a test or a hook');
      return server;
    },
    get browser() {
      if (browser === undefined) throw new Error('no browser yet: ask for it in a test or a hook');
      return browser;
    },
  };
}
