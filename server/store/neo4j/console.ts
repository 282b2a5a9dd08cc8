import neo4j, { type Session, type Transaction } from 'neo4j-driver';
import { type ConsoleAnswer, StoreError, StoreTimeout, type Value } from '../../../graph/index.ts';
import { untilAborted } from '../abort.ts';
import {
  ALL_LAYERS,
  admitted,
  type ConsoleRequest,
  type Layers,
  refusedByPlan,
  tooLarge,
  tooLong,
} from '../console.ts';
import { sizeOf } from '../cut.ts';
import { withDeadline } from '../deadline.ts';
import { positionAt } from '../position.ts';
import { createQueue } from '../write-queue.ts';
import type { GuardedDriver } from './driver.ts';
import { refusedOperator } from './explain.ts';
import { storeError } from './faults.ts';
import { toNeutral, toParams } from './values.ts';

const FETCH_SIZE = 200;
/** The server gets the deadline itself; ours follows a little later, in case it does not keep it. */
const SLACK_MS = 2000;
const END_MS = 1000;
const EXPLAIN = 'EXPLAIN ';

export type Console = (request: ConsoleRequest, layers?: Layers) => Promise<ConsoleAnswer>;
type Context = { readonly driver: GuardedDriver; readonly database: string };

/** One query at a time, in a READ transaction that is always rolled back. */
export function createConsole(context: Context): Console {
  const queue = createQueue();
  return (request, layers = ALL_LAYERS) =>
    untilAborted(
      queue(() => run(context, request, layers)),
      request.signal,
    );
}

async function run({ driver, database }: Context, request: ConsoleRequest, layers: Layers): Promise<ConsoleAnswer> {
  const { limits, signal } = request;
  const statement = layers.gate ? admitted(request.text) : request.text;
  if (signal?.aborted) throw new StoreError('timeout', 'The call was cancelled.');
  try {
    return await driver.ask(limits.ms + SLACK_MS, async (d) => {
      const session = d.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: FETCH_SIZE });
      return inTransaction(session, request, (tx) => answer(tx, { ...request, text: statement }, layers));
    });
  } catch (error) {
    throw inPlainWords(error, limits.ms);
  }
}

async function inTransaction<T>(
  session: Session,
  { limits, signal }: ConsoleRequest,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  // Closing the session resets its connection, which ends a running query on the server.
  const leave = (): void => void session.close().catch(() => undefined);
  signal?.addEventListener('abort', leave);
  try {
    const tx = await session.beginTransaction({ timeout: limits.ms, metadata: { app: 'diplograph', role: 'console' } });
    try {
      return await work(tx);
    } finally {
      await withDeadline(tx.rollback(), END_MS).catch(() => undefined);
    }
  } finally {
    signal?.removeEventListener('abort', leave);
    await withDeadline(session.close(), END_MS).catch(() => undefined);
  }
}

async function answer(tx: Transaction, request: ConsoleRequest, layers: Layers): Promise<ConsoleAnswer> {
  const started = performance.now();
  const params = toParams(request.params);
  if (layers.plan) await checkPlan(tx, request.text, params);
  const result = tx.run(request.text, params);
  const columns = await result.keys();
  const rows: (readonly Value[])[] = [];
  let left = request.limits.bytes;
  let cut: ConsoleAnswer['cut'] = null;
  for await (const record of result) {
    const row = record.map((v: unknown) => toNeutral(v)) as readonly Value[];
    left -= sizeOf(row, left);
    cut = cutBy(rows.length, left, request.limits);
    if (cut) break;
    rows.push(row);
  }
  return { columns, rows, cut, ms: performance.now() - started };
}

function cutBy(count: number, bytesLeft: number, limits: ConsoleRequest['limits']): ConsoleAnswer['cut'] {
  if (count === limits.rows) return { by: 'rows', limit: limits.rows };
  return bytesLeft < 0 ? { by: 'bytes', limit: limits.bytes } : null;
}

async function checkPlan(tx: Transaction, text: string, params: Record<string, unknown>): Promise<void> {
  const { summary } = await tx.run(EXPLAIN + text, params).catch((error: unknown) => withoutPrefix(error, text));
  if (summary.queryType !== 'r') throw refusedByPlan('it writes or administers');
  const operator = refusedOperator(summary.plan);
  if (operator !== null) throw refusedByPlan(operator);
}

/** Neo4j counts places with the word EXPLAIN before the text. */
function withoutPrefix(error: unknown, text: string): never {
  const told = storeError(error);
  if (!(told instanceof StoreError) || told.position === null) throw told;
  const position = positionAt(text, told.position.offset - EXPLAIN.length);
  throw new StoreError(told.kind, told.message, { position, cause: error });
}

function inPlainWords(error: unknown, ms: number): unknown {
  if (error instanceof StoreTimeout) return tooLong(ms);
  const told = storeError(error);
  if (!(told instanceof StoreError)) return told;
  if (told.kind === 'timeout') return tooLong(ms);
  return told.kind === 'too_large' ? tooLarge(error) : told;
}
