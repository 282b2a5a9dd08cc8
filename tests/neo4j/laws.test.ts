import { afterAll, describe, inject } from 'vitest';
import type { GraphStore } from '../../graph/index.ts';
import { neo4jStore } from '../../server/store/neo4j/store.ts';
import { laws } from '../laws/laws.ts';
import { wipeAll } from '../laws/wipe-all.ts';
import { wipe } from '../support/neo4j/wipe.ts';

const RUNS = Number(process.env['LAW_RUNS'] ?? 25);
const address = inject('neo4j');

let open: GraphStore | null = null;
afterAll(() => open?.close());

describe.skipIf(!address)('on a real server', () => {
  laws(
    'Neo4j',
    async () => {
      if (!address) throw new Error('no server');
      await wipe(address);
      open = neo4jStore(address);
      await open.open();
      return { store: open, runs: RUNS };
    },
    wipeAll,
  );
});
