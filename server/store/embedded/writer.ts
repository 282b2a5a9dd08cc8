import type { StoreWriter, WriteTx } from '../../../graph/index.ts';
import { CHECK_EPOCH, stale } from '../fence.ts';
import { createStatements } from '../statements.ts';
import { createQueue, retried } from '../write-queue.ts';
import { storeError } from './faults.ts';
import type { Host } from './host.ts';
import { EngineError, type EngineProcess, ProcessGone } from './process.ts';
import { neutralTable } from './values.ts';

const WRITE_MS = 40_000;

export type WriterContext = { readonly host: Host; readonly epoch: () => number };

const passing = (error: unknown): boolean =>
  error instanceof ProcessGone || (error instanceof EngineError && storeError(error.fault).kind === 'conflict');

/** One writer: transactions wait for each other, and are repeated on a conflict or a lost process. */
export function createWriter({ host, epoch }: WriterContext): StoreWriter {
  const queue = createQueue();
  return {
    transaction: (work) =>
      queue(async () => {
        try {
          return await retried(async () => attempt(await host.engine(), epoch(), work), passing);
        } catch (error) {
          throw error instanceof EngineError ? storeError(error.fault) : error;
        }
      }),
    flush: () => queue(async () => void (await host.read({ op: 'sync' }, WRITE_MS))),
  };
}

async function attempt<T>(engine: EngineProcess, epoch: number, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const tx = await engine.call({ op: 'begin' }, WRITE_MS);
  const handle = createStatements(async (text, params) =>
    neutralTable(await engine.call({ op: 'run', tx, text, params }, WRITE_MS)),
  );
  try {
    const fence = await engine.call({ op: 'run', tx, text: CHECK_EPOCH, params: { epoch } }, WRITE_MS);
    if (fence.rows.length === 0) throw stale();
    const result = await work(handle.tx);
    await handle.settled();
    await engine.call({ op: 'commit', tx }, WRITE_MS);
    return result;
  } catch (error) {
    await handle.settled().catch(() => undefined);
    await engine.call({ op: 'rollback', tx }, WRITE_MS).catch(() => undefined);
    throw error;
  }
}
