import { type ConsoleAnswer, StoreError, StoreTimeout } from '../../../graph/index.ts';
import { untilAborted } from '../abort.ts';
import {
  ALL_LAYERS,
  admitted,
  type ConsoleRequest,
  type Layers,
  refusedByPlan,
  tooLarge,
  tooLong,
  wroteAnyway,
} from '../console.ts';
import { positionAt } from '../position.ts';
import { createQueue } from '../write-queue.ts';
import { aliasReturns, limited } from './alias-returns.ts';
import { isQueryFault, queryError, storeError } from './faults.ts';
import type { Host } from './host.ts';
import { refusedOperator } from './plan.ts';
import { EngineError, type EngineProcess, ProcessGone } from './process.ts';
import { EXPLAIN, type ProbeResult } from './protocol.ts';
import { quoteNames } from './quote-names.ts';
import { type Rewritten, rewrite } from './rewrite.ts';
import { neutralTable } from './values.ts';

/** A query whose caller has left gets this long to end by itself before its process is ended. */
const GRACE_MS = 500;
const KILLS = 3;
const KILL_WINDOW_MS = 60_000;

export type Console = (request: ConsoleRequest, layers?: Layers) => Promise<ConsoleAnswer>;

/** One query at a time; three that had to be killed within a minute close the console for the rest of it. */
export function createConsole(host: Host): Console {
  const queue = createQueue();
  let kills: number[] = [];
  return (request, layers = ALL_LAYERS) =>
    untilAborted(
      queue(async () => {
        const now = performance.now();
        kills = kills.filter((t) => now - t < KILL_WINDOW_MS);
        if (kills.length >= KILLS) throw paused();
        try {
          return await runConsole(host, request, layers);
        } catch (error) {
          if (error instanceof StoreError && (error.kind === 'timeout' || error.kind === 'too_large')) kills.push(now);
          throw error;
        }
      }),
      request.signal,
    );
}

async function runConsole(host: Host, request: ConsoleRequest, layers: Layers): Promise<ConsoleAnswer> {
  const { params, limits, signal } = request;
  const started = performance.now();
  const statement = layers.gate ? admitted(request.text) : request.text;
  if (signal?.aborted) throw new StoreError('timeout', 'The call was cancelled.');
  const sent = rewrite(statement, [...quoteNames(statement), ...aliasReturns(statement)]);
  const engine = await host.engine();
  const left = (): number => Math.max(1, limits.ms - (performance.now() - started));
  try {
    if (layers.plan) await checkPlan(engine, { text: sent.text, params, ms: left() });
    const text = limited(sent.text, limits.rows + 1);
    const probe = engine.call({ op: 'probe', text, params, rows: limits.rows, bytes: limits.bytes }, left());
    const result = await whileWanted(probe, engine, signal);
    if (result.wrote) throw wroteAnyway();
    return answer(result, limits, performance.now() - started);
  } catch (error) {
    throw inPlainWords(error, { sent, original: request.text, ms: limits.ms });
  }
}

type Explained = { readonly text: string; readonly params: ConsoleRequest['params']; readonly ms: number };

async function checkPlan(engine: EngineProcess, { text, params, ms }: Explained): Promise<void> {
  const plan = await engine.call({ op: 'explain', text, params }, ms).catch(withoutPrefix);
  const operator = refusedOperator(plan);
  if (operator !== null) throw refusedByPlan(operator);
}

/** The engine counts columns of the first line with the word EXPLAIN before it. */
function withoutPrefix(error: unknown): never {
  if (!(error instanceof EngineError)) throw error;
  const message = error.message.replace(
    /--> query:1:(\d+)/,
    (_, c: string) => `--> query:1:${Number(c) - EXPLAIN.length}`,
  );
  throw new EngineError({ ...error.fault, message });
}

/** Ends the process of a query that its caller has given up; there is no other way to stop one. */
async function whileWanted<T>(call: Promise<T>, engine: EngineProcess, signal: ConsoleRequest['signal']): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const leave = (): void => {
    timer = setTimeout(() => void engine.kill(new ProcessGone('its caller left', 'other')), GRACE_MS);
  };
  signal?.addEventListener('abort', leave);
  try {
    return await call;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}

function answer(result: ProbeResult, limits: ConsoleRequest['limits'], ms: number): ConsoleAnswer {
  const cut = result.cut === null ? null : { by: result.cut, limit: limits[result.cut] };
  return { ...neutralTable(result), cut, ms };
}

type Asked = { readonly sent: Rewritten; readonly original: string; readonly ms: number };

function inPlainWords(error: unknown, { sent, original, ms }: Asked): unknown {
  if (error instanceof StoreTimeout) return tooLong(ms);
  if (error instanceof ProcessGone && error.why === 'memory') return tooLarge(error);
  if (!(error instanceof EngineError)) return error;
  if (!isQueryFault(error.fault)) return consoleFault(error);
  const found = queryError(error.fault, sent.text);
  const back = found.position && positionAt(original, sent.offsetBefore(found.position.offset));
  return new StoreError('bad_query', found.message, {
    position: back,
    cause: error,
    ...(found.hint === null ? {} : { hint: found.hint }),
  });
}

/** EXPLAIN of a schema command fails inside the engine: such a text is refused, whatever the engine says. */
function consoleFault(error: EngineError): StoreError {
  if (/Schema commands/i.test(error.message)) return refusedByPlan('schema command');
  const known = storeError(error.fault);
  return known.kind === 'internal' ? queryError(error.fault, null) : known;
}

const paused = (): StoreError =>
  new StoreError('unavailable', 'The console is paused for a minute: three queries in a row had to be stopped.', {
    hint: 'Wait a minute, then ask for less at once.',
  });
