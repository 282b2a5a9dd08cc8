import type { Jobs } from './queue.ts';
import type { Register } from './register.ts';

/** How many articles the graph does not hold yet, or not as they are read now. */
export type Unread = {
  readonly count: () => number;
  /** The start has handed all that was left to the queue, which counts from now on. */
  readonly takenUp: () => void;
};

type Deps = {
  readonly jobs: Pick<Jobs, 'waiting'>;
  readonly register: Pick<Register, 'ids' | 'standing'>;
  /** The graph was lost: what had been read is not in it either. */
  readonly lost: boolean;
  /** Samples that are about to come. */
  readonly samples: number;
};

/** Questions are taken before the start has looked what was left: until then at least that is unread. */
export function createUnread({ jobs, register, lost, samples }: Deps): Unread {
  const left = register.ids().filter((id) => {
    const state = register.standing(id)?.state;
    return state === 'received' || (lost && state === 'done');
  });
  let atLeast = left.length + samples;
  return {
    count: () => Math.max(atLeast, jobs.waiting()),
    takenUp() {
      atLeast = 0;
    },
  };
}
