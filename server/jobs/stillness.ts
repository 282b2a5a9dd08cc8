import { StoreError } from '../../graph/index.ts';
import { oneByOne } from '../archive/turns.ts';

/** Who may change the graph, and who needs it as it is. */
export type Stillness = {
  /** One after the other: batches that change the graph, and work during which it does not change. */
  quiet<T>(work: () => Promise<T>): Promise<T>;
  /** A change that is recorded and not in the graph yet: `whole` waits for it. */
  owe(change: Promise<unknown>): void;
  /** Quiet work on a graph that holds every change that was recorded. Throws StoreError when that takes too long. */
  whole<T>(work: () => Promise<T>): Promise<T>;
};

const PATIENCE_MS = 60_000;

function changing(): StoreError {
  const hint = 'A deletion, a judgement or a rebuild is not finished: try again when it is.';
  return new StoreError('conflict', 'The graph is being changed at present.', { hint });
}

export function createStillness(patienceMs = PATIENCE_MS): Stillness {
  const inTurn = oneByOne();
  const owed = new Set<Promise<unknown>>();
  const quiet = <T>(work: () => Promise<T>): Promise<T> => inTurn('graph', work);

  const paid = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(changing()), patienceMs);
    });
    try {
      await Promise.race([Promise.allSettled(owed), late]);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    quiet,
    owe(change) {
      owed.add(change);
      const drop = (): void => void owed.delete(change);
      change.then(drop, drop);
    },
    async whole(work) {
      for (;;) {
        await paid();
        // More may have been recorded while it waited for its turn.
        const made = await quiet(async () => (owed.size > 0 ? null : { value: await work() }));
        if (made !== null) return made.value;
      }
    },
  };
}
