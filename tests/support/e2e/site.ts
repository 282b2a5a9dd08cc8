import { cp } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { temporaryFolder } from '../folders.ts';
import { launch } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';

export type Site = { readonly server: RunningServer; readonly browser: Browser };

async function serverWithSamples(settings: Readonly<Record<string, string>>): Promise<RunningServer> {
  const [folder, samples] = [await temporaryFolder(), inject('samples')];
  if (samples !== null) await cp(samples, folder, { recursive: true });
  return startServer(folder, settings);
}

/** A server with the samples and a browser, from the first test of a group to its last; its own set-up comes after. */
export function useSite(settings: Readonly<Record<string, string>> = {}): Site {
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([serverWithSamples(settings), launch()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.stop()]);
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
