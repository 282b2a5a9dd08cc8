import { afterAll } from 'vitest';
import type { GraphStore } from '../../graph/index.ts';
import { embeddedStore } from '../../server/store/embedded/store.ts';
import { laws } from './laws.ts';
import { wipeAll } from './wipe-all.ts';

const RUNS = Number(process.env['LAW_RUNS'] ?? 200);

let open: GraphStore | null = null;
afterAll(() => open?.close());

laws(
  'the embedded engine',
  async () => {
    open = embeddedStore({ path: null, shuffleUnordered: true });
    await open.open();
    return { store: open, runs: RUNS };
  },
  wipeAll,
);
