import { StoreError } from '../../graph/index.ts';
import { nextBatch, type Work } from './backlog.ts';

/** Feeds the one writer: batch after batch, patient while the store is away. */
export type Writing = {
  push(work: Work): void;
  readonly size: () => number;
  /** Why the store takes nothing at present, or null. */
  readonly trouble: () => string | null;
  /** Resolves when the batch in hand is done or given up. */
  stop(): Promise<void>;
};

type Deps = {
  /** Works that still count; asked again before each try. */
  readonly current: (work: Work) => boolean;
  readonly apply: (works: readonly Work[]) => Promise<void>;
  /** This work can never be stored. */
  readonly giveUp: (work: Work, error: unknown) => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
};

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 30_000;
const PASSING: ReadonlySet<string> = new Set(['unavailable', 'timeout', 'conflict']);

export const isPassing = (error: unknown): boolean => error instanceof StoreError && PASSING.has(error.kind);

export function createWriting(deps: Deps): Writing {
  const works: Work[] = [];
  let running: Promise<void> | null = null;
  let stopped = false;
  let trouble: string | null = null;

  /** Tries until it is stored; false when this very batch cannot be. */
  const applyPatiently = async (batch: readonly Work[]): Promise<boolean> => {
    for (let pause = FIRST_WAIT_MS; !stopped; pause = Math.min(2 * pause, LONGEST_WAIT_MS)) {
      try {
        await deps.apply(batch.filter(deps.current));
        trouble = null;
        return true;
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error);
        if (!isPassing(error)) {
          trouble = null;
          if (batch.length === 1 && batch[0]) await deps.giveUp(batch[0], error);
          return batch.length === 1;
        }
        await deps.wait(pause);
      }
    }
    return true;
  };

  const run = async (): Promise<void> => {
    while (works.length > 0 && !stopped) {
      const batch = nextBatch(works.slice(0, 200));
      works.splice(0, batch.length);
      if (await applyPatiently(batch)) continue;
      // One of them is at fault: each alone, so that the others are stored.
      for (const work of batch) await applyPatiently([work]);
    }
  };

  const kick = (): void => {
    running ??= run().finally(() => {
      running = null;
      if (works.length > 0 && !stopped) kick();
    });
  };

  return {
    push(work) {
      works.push(work);
      kick();
    },
    size: () => works.length,
    trouble: () => trouble,
    async stop() {
      stopped = true;
      await running;
    },
  };
}
