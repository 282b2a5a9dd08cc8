import { afterAll, beforeAll, describe } from 'vitest';
import type { GraphStore } from '../../graph/index.ts';
import { neo4jStore } from '../../server/store/neo4j/store.ts';
import { laws } from '../laws/laws.ts';
import { wipeAll } from '../laws/wipe-all.ts';
import { type Started, startNeo4j } from '../support/neo4j/start.ts';
import { wipe } from '../support/neo4j/wipe.ts';
import { RUNS } from './runs.ts';

/** As many runs as on the embedded engine; `npm run test:neo4j` does a few of them. */
const LAW_RUNS = 4 * RUNS;

describe('on a server of their own', () => {
  let started: Started;
  let open: GraphStore | null = null;
  beforeAll(async () => {
    started = await startNeo4j();
  });
  afterAll(async () => {
    await open?.close();
    if ('stop' in started) await started.stop();
  });

  laws(
    'Neo4j',
    async () => {
      if ('missing' in started) throw new Error(`No Neo4j: ${started.missing}.`);
      await wipe(started.address);
      open = neo4jStore(started.address);
      await open.open();
      return { store: open, runs: LAW_RUNS };
    },
    wipeAll,
  );
});
