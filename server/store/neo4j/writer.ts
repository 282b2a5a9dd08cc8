import { isRetryableError, type ManagedTransaction } from 'neo4j-driver';
import type { StoreWriter, WriteTx } from '../../../graph/index.ts';
import { CHECK_EPOCH, RAISE_EPOCH, stale } from '../fence.ts';
import { createStatements, type Statements } from '../statements.ts';
import { createQueue, retried } from '../write-queue.ts';
import type { GuardedDriver } from './driver.ts';
import { storeError } from './faults.ts';
import { toNeutral, toParams } from './values.ts';

const SERVER_MS = 30_000;
const CALL_MS = 40_000;

export type WriterContext = {
  readonly driver: GuardedDriver;
  readonly database: string;
  /** The writer's epoch; null until raised, and again after the driver was replaced. */
  readonly epoch: { epoch: number | null };
};

/** One writer: transactions wait for each other; a transaction may be applied twice, hence its work is repeatable. */
export function createWriter({
  driver,
  database,
  epoch,
}: WriterContext): StoreWriter & { readonly raise: () => Promise<void> } {
  const queue = createQueue();
  const write = <T>(work: (tx: ManagedTransaction) => Promise<T>): Promise<T> =>
    driver.call(CALL_MS, async (d) => {
      const session = d.session({ database });
      try {
        return await session.executeWrite(work, {
          timeout: SERVER_MS,
          metadata: { app: 'diplograph', role: 'writer' },
        });
      } finally {
        await session.close();
      }
    });
  const raise = async (): Promise<void> => {
    const raised = await inWords(() => write((tx) => tx.run(RAISE_EPOCH)));
    epoch.epoch = Number(raised.records[0]?.get('epoch'));
  };
  const attempt = async <T>(work: (tx: WriteTx) => Promise<T>): Promise<T> => {
    if (epoch.epoch === null) await raise();
    const mine = epoch.epoch;
    return write(async (tx) => {
      const fence = await tx.run(CHECK_EPOCH, toParams({ epoch: mine }));
      if (fence.records.length === 0) throw stale();
      const statements = statementsOf(tx);
      const result = await work(statements.tx);
      await statements.settled();
      return result;
    });
  };
  return {
    raise,
    transaction: (work) => queue(() => inWords(() => retried(() => attempt(work), passing))),
    // The server has synced what it acknowledged.
    flush: () => queue(async () => undefined),
  };
}

const passing = (error: unknown): boolean => error instanceof Error && isRetryableError(error);

function statementsOf(tx: ManagedTransaction): Statements {
  return createStatements(async (text, params) => {
    const result = tx.run(text, toParams(params));
    const columns = await result.keys();
    const { records } = await result;
    return { columns, rows: records.map((r) => columns.map((key) => toNeutral(r.get(key)))) };
  });
}

async function inWords<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw storeError(error);
  }
}
