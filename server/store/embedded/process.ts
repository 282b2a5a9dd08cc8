import type { ChildProcess } from 'node:child_process';
import { StoreError, StoreTimeout } from '../../../graph/index.ts';
import { launch } from './launch.ts';
import type { Answers, Call, EngineFault, FromChild, Op } from './protocol.ts';

/** The engine answered with an error of its own. */
export class EngineError extends Error {
  readonly fault: EngineFault;

  constructor(fault: EngineFault) {
    super(fault.message);
    this.name = 'EngineError';
    this.fault = fault;
  }
}

/** The process ended while a call was pending: a read may be sent again, a write has an unknown outcome. */
export class ProcessGone extends StoreError {
  /** `memory`: it was ended for its size, or ended itself, as a too big allocation makes it do. */
  readonly why: 'memory' | 'other';

  constructor(detail: string, why: 'memory' | 'other') {
    super('unavailable', 'The graph store is restarting.', {
      hint: 'Try again in a moment.',
      cause: new Error(detail),
    });
    this.name = 'ProcessGone';
    this.why = why;
  }
}

type Pending = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
};

export type EngineProcess = {
  readonly call: <O extends Op>(call: Extract<Call, { op: O }>, ms: number) => Promise<Answers[O]>;
  /** Ends the process at once and resolves when it is gone, its lock with it. */
  readonly kill: (reason: Error) => Promise<void>;
  readonly exited: Promise<void>;
  /** It has been killed or has lost its channel, and takes no more calls. */
  readonly ending: () => boolean;
  readonly pid: number | undefined;
};

const STDERR_TAIL = 2000;

/** One engine process with its pending calls; a call past its deadline or too much memory ends it. */
export function startProcess(options: { readonly maxRss: number; readonly child?: ChildProcess }): EngineProcess {
  const child = options.child ?? launch();
  const pending = new Map<number, Pending>();
  let last = 0;
  let stderr = '';
  let reason: Error | null = null;
  let channelLost = false;

  const settle = (i: number): Pending | undefined => {
    const entry = pending.get(i);
    if (entry) clearTimeout(entry.timer);
    pending.delete(i);
    return entry;
  };
  const failAll = (error: Error): void => {
    for (const i of pending.keys()) settle(i)?.reject(error);
  };
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      failAll(
        reason ??
          new ProcessGone(
            `engine process ended: code ${code}, signal ${signal}\n${stderr}`,
            signal === 'SIGABRT' ? 'memory' : 'other',
          ),
      );
      resolve();
    });
    child.once('error', (error) => {
      failAll(new ProcessGone(error.message, 'other'));
      if (child.pid === undefined) resolve();
    });
  });
  const kill = async (why: Error): Promise<void> => {
    reason ??= why;
    child.kill('SIGKILL');
    await exited;
  };

  /** The end of a process shows on its channel before it is told: who sends again must not find this process. */
  const loseChannel = (i: number, error: Error): void => {
    channelLost = true;
    settle(i)?.reject(new ProcessGone(error.message, 'other'));
    child.kill('SIGKILL');
  };

  child.stderr?.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(-STDERR_TAIL);
  });
  child.on('message', (message: FromChild) => {
    if ('rss' in message) {
      if (message.rss > options.maxRss)
        void kill(new ProcessGone(`engine process used ${message.rss} bytes`, 'memory'));
      return;
    }
    const entry = settle(message.i);
    if ('fault' in message) entry?.reject(new EngineError(message.fault));
    else entry?.resolve(message.ok);
  });

  const call = <O extends Op>(body: Extract<Call, { op: O }>, ms: number): Promise<Answers[O]> =>
    new Promise((resolve, reject) => {
      const i = ++last;
      const timer = setTimeout(() => {
        settle(i)?.reject(new StoreTimeout(ms));
        void kill(new ProcessGone('another call ran past its deadline', 'other'));
      }, ms);
      pending.set(i, { resolve: resolve as (value: unknown) => void, reject, timer });
      if (!child.connected) {
        settle(i)?.reject(reason ?? new ProcessGone('the engine process has ended', 'other'));
        return;
      }
      child.send({ i, call: body }, (error) => {
        if (error) loseChannel(i, error);
      });
    });
  return { call, kill, exited, ending: () => reason !== null || channelLost || !child.connected, pid: child.pid };
}
