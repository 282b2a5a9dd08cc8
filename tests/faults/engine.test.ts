import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embeddedParts } from '../../server/store/embedded/store.ts';
import { temporaryFolder } from '../support/folders.ts';
import { ingestUnderKills } from './kills.ts';
import { RUNS } from './runs.ts';

test(`the embedded engine is killed ${RUNS} times during ingest: nothing lost, nothing twice`, async () => {
  const folder = await temporaryFolder();
  const { store, host } = embeddedParts({ path: join(folder, 'graph'), restartPausesMs: [0] });
  await store.open();
  const killed = new Set<number>();
  await ingestUnderKills(folder, store, async () => {
    const { pid, exited } = await host.engine();
    if (pid === undefined) return;
    process.kill(pid, 'SIGKILL');
    await exited;
    killed.add(pid);
  });
  expect(killed.size).toBe(RUNS);
  await store.close();
});
