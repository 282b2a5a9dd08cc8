import { afterAll } from 'vitest';
import type { GraphStore } from '../../graph/index.ts';
import { embeddedStore } from '../../server/store/embedded/store.ts';
import { wipeAll } from './wipe-all.ts';

type Laws = (
  name: string,
  open: () => Promise<{ readonly store: GraphStore; readonly runs: number }>,
  wipe: typeof wipeAll,
) => void;

/** Laws on the embedded engine, in memory; LAW_RUNS sets how often each is tried. */
export function onEmbedded(laws: Laws, runs: number): void {
  let store: GraphStore | null = null;
  afterAll(() => store?.close());
  const open = async () => {
    store = embeddedStore({ path: null, shuffleUnordered: true });
    await store.open();
    return { store, runs: Number(process.env['LAW_RUNS'] ?? runs) };
  };
  laws('the embedded engine', open, wipeAll);
}
