import { afterAll } from 'vitest';
import { z } from 'zod';
import { type GraphStore, writeQuery } from '../../graph/index.ts';
import { embeddedStore } from '../../server/store/embedded/store.ts';
import { laws } from './laws.ts';

const RUNS = 200;
const wipeAll = writeQuery<Record<string, never>, Record<string, never>>(
  'wipe-all',
  'MATCH (n) WHERE NOT n:Meta DETACH DELETE n',
  z.strictObject({}),
);

let open: GraphStore | null = null;
afterAll(() => open?.close());

laws(
  'the embedded engine',
  async () => {
    open = embeddedStore({ path: null, shuffleUnordered: true });
    await open.open();
    return { store: open, runs: RUNS };
  },
  (store) => store.writer().transaction(async (tx) => void (await tx.run(wipeAll, {}))),
);
