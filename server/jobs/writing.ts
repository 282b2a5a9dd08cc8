import { StoreError } from '../../graph/index.ts';
import { BATCH, nextBatch, type Work } from './backlog.ts';

/** Feeds the one writer: batch after batch, patient while the store is away. */
export type Writing = {
  push(work: Work): void;
  readonly size: () => number;
  /** The store has taken something: its trouble is over. */
  reached(): void;
  /** Why the store takes nothing at present, or null. */
  readonly trouble: () => string | null;
  /** Resolves when the batch in hand is done or given up. */
  stop(): Promise<void>;
};

type Deps = {
  /** Works that still count; asked again before each try. */
  readonly current: (work: Work) => boolean;
  /** `next` tells which works would follow now. */
  readonly apply: (works: readonly Work[], next: () => readonly Work[]) => Promise<void>;
  /** This work can never be stored. */
  readonly giveUp: (work: Work, error: unknown) => Promise<void>;
  /** Whether more articles are being read. */
  readonly more: () => boolean;
  /** Ends early when the signal says so. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** A transaction costs as much as ten articles in it: while more are being read, it waits this long for them. */
const GATHER_MS = 300;
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 30_000;
const PASSING: ReadonlySet<string> = new Set(['unavailable', 'timeout', 'conflict']);

export const isPassing = (error: unknown): boolean => error instanceof StoreError && PASSING.has(error.kind);

export function createWriting(deps: Deps): Writing {
  const works: Work[] = [];
  let running: Promise<void> | null = null;
  let trouble: string | null = null;
  const stopping = new AbortController();
  const stopped = (): boolean => stopping.signal.aborted;

  const waiting = (): readonly Work[] => nextBatch(works.slice(0, 2 * BATCH));

  const attempt = async (batch: readonly Work[]): Promise<unknown> => {
    try {
      await deps.apply(batch.filter(deps.current), waiting);
      return null;
    } catch (error) {
      return error ?? new Error('The store gave no reason.');
    }
  };

  /** Tries until it is stored, or until the fault is its own: then that error. */
  const applyPatiently = async (batch: readonly Work[]): Promise<unknown> => {
    for (let pause = FIRST_WAIT_MS; !stopped(); pause = Math.min(2 * pause, LONGEST_WAIT_MS)) {
      const error = await attempt(batch);
      trouble = isPassing(error) ? (error as Error).message : null;
      if (trouble === null) return error;
      await deps.wait(pause, stopping.signal);
    }
    return null;
  };

  /** When one of a batch is at fault, each alone, so that the others are stored. */
  const applyEach = async (batch: readonly Work[]): Promise<void> => {
    const fault = await applyPatiently(batch);
    if (fault === null) return;
    if (batch.length === 1 && batch[0]) await deps.giveUp(batch[0], fault);
    else for (const work of batch) await applyEach([work]);
  };

  let gathering = new AbortController();
  const enough = (): boolean =>
    works.length >= BATCH || works.some((work) => work.kind === 'remove') || !deps.more() || stopped();

  const gather = async (): Promise<void> => {
    if (enough()) return;
    gathering = new AbortController();
    await deps.wait(GATHER_MS, AbortSignal.any([gathering.signal, stopping.signal]));
  };

  const run = async (): Promise<void> => {
    while (works.length > 0 && !stopped()) {
      await gather();
      const batch = waiting();
      works.splice(0, batch.length);
      await applyEach(batch);
    }
  };

  const kick = (): void => {
    running ??= run().finally(() => {
      running = null;
      if (works.length > 0 && !stopped()) kick();
    });
  };

  return {
    push(work) {
      works.push(work);
      if (enough()) gathering.abort();
      kick();
    },
    size: () => works.length,
    trouble: () => trouble,
    reached() {
      trouble = null;
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
