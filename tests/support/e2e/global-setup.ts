import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { whyNoBrowser } from './browser.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder in which the samples have been read, to be copied; null where the tests are skipped. */
    samples: string | null;
  }
}

/** A first start, once for the run: the server of each file goes on from a copy of what it has left. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (whyNoBrowser() !== null) {
    project.provide('samples', null);
    return async () => undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'diplograph-samples-'));
  const server = await startServer(folder);
  await server.stop();
  project.provide('samples', folder);
  return () => rm(folder, { recursive: true, force: true });
}
