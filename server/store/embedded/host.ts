import { setTimeout as sleep } from 'node:timers/promises';
import type { Health } from '../../../graph/index.ts';
import { StoreError } from '../../../graph/index.ts';
import { withDeadline } from '../deadline.ts';
import { type EngineProcess, ProcessGone, startProcess } from './process.ts';
import type { Answers, Call, Op } from './protocol.ts';

type State = 'closed' | 'starting' | 'ready' | 'down';

export type HostOptions = {
  /** Opens the file and prepares schema and fence; runs after every start of the process. */
  readonly prepare: (engine: EngineProcess) => Promise<void>;
  readonly maxRss: number;
  readonly pausesMs: readonly number[];
};

/** Pauses before the first, second … start within a minute; the last one stays. */
export const RESTART_PAUSES_MS: readonly number[] = [0, 1000, 2000, 5000];
const FAILURE_WINDOW_MS = 60_000;
const FAILURES_TO_REPORT = 5;
const CLOSE_MS = 4000;
const EXIT_MS = 500;

export type Host = {
  readonly open: () => Promise<void>;
  /** The running process; waits while it starts. */
  readonly engine: () => Promise<EngineProcess>;
  /** A call that changes nothing: sent once more if the process ended under it for another's sake. */
  readonly read: <O extends Op>(call: Extract<Call, { op: O }>, ms: number) => Promise<Answers[O]>;
  readonly health: () => Health;
  readonly close: () => Promise<void>;
};

/** Keeps one engine process alive: starts it, starts it again with growing pauses, closes it. */
export function createHost(options: HostOptions): Host {
  let state: State = 'closed';
  let current: Promise<EngineProcess> | null = null;
  let failures: number[] = [];
  let lastError: Error | null = null;
  let running: EngineProcess | null = null;

  const start = async (): Promise<EngineProcess> => {
    state = 'starting';
    const engine = startProcess(options);
    try {
      await options.prepare(engine);
    } catch (error) {
      state = 'down';
      lastError = error instanceof ProcessGone ? notStarted(error) : (error as Error);
      await engine.kill(lastError);
      throw lastError;
    }
    state = 'ready';
    lastError = null;
    running = engine;
    void engine.exited.then(() => restart(engine));
    return engine;
  };

  const recent = (): number[] => {
    const since = performance.now() - FAILURE_WINDOW_MS;
    failures = failures.filter((t) => t > since);
    return failures;
  };

  const restart = (ended: EngineProcess): void => {
    if (state === 'closed' || running !== ended) return;
    state = 'down';
    current = again();
    current.catch(() => undefined);
  };

  const again = async (): Promise<EngineProcess> => {
    failures.push(performance.now());
    const pause = options.pausesMs[Math.min(recent().length, options.pausesMs.length) - 1] ?? 0;
    if (pause > 0) await sleep(pause);
    if (state === 'closed') throw closed();
    return start();
  };

  const engine = async (): Promise<EngineProcess> => {
    if (!current || state === 'closed') throw closed();
    const waited = current;
    try {
      const found = await waited;
      if (!found.ending()) return found;
      // The callback of the start runs before this one: by then the next process is under way.
      await found.exited;
    } catch (error) {
      // The failed start is over: the next caller tries once more.
      if (current === waited && state === 'down') current = again();
      throw error;
    }
    return engine();
  };

  const read: Host['read'] = async (call, ms) => {
    const send = async () => (await withDeadline(engine(), ms)).call(call, ms);
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ProcessGone)) throw error;
      return send();
    }
  };

  return {
    async open() {
      if (!current || state === 'down') current = start();
      await current;
    },
    engine,
    read,
    health() {
      if (recent().length >= FAILURES_TO_REPORT)
        return { ready: false, reason: 'The graph store ended five times in a minute.' };
      if (state === 'ready') return { ready: true, reason: null };
      return { ready: false, reason: lastError?.message ?? `The graph store is ${state}.` };
    },
    async close() {
      const last = current;
      const wasOpen = state === 'ready';
      state = 'closed';
      current = null;
      const open = await last?.catch(() => null);
      if (open) await shutDown(open, wasOpen);
    },
  };
}

async function shutDown(engine: EngineProcess, wasOpen: boolean): Promise<void> {
  if (wasOpen) await engine.call({ op: 'close' }, CLOSE_MS).catch(() => undefined);
  await engine.kill(closed());
  await Promise.race([engine.exited, sleep(EXIT_MS, undefined, { ref: false })]);
}

const closed = (): StoreError =>
  new StoreError('unavailable', 'The graph store is closed.', { hint: 'Start Diplograph.' });

const notStarted = (cause: Error): StoreError =>
  new StoreError('unavailable', 'The graph engine could not be started.', {
    hint: 'Run "npm ci" again; on Linux the engine needs glibc 2.34 or later (no Alpine on x64).',
    cause,
  });
