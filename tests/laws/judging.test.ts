import { afterAll } from 'vitest';
import type { GraphStore } from '../../graph/index.ts';
import { embeddedStore } from '../../server/store/embedded/store.ts';
import { judgingLaws } from './judging.ts';
import { wipeAll } from './wipe-all.ts';

const RUNS = Number(process.env['LAW_RUNS'] ?? 40);

let open: GraphStore | null = null;
afterAll(() => open?.close());

judgingLaws(
  'the embedded engine',
  async () => {
    open = embeddedStore({ path: null, shuffleUnordered: true });
    await open.open();
    return { store: open, runs: RUNS };
  },
  wipeAll,
);
