import type { Progress } from '../../graph/index.ts';

export type NumberedProgress = { readonly number: number; readonly progress: Progress };
type Listener = (event: NumberedProgress) => void;

/** How articles get on, for everybody who listens. */
export type ProgressFeed = {
  tell(progress: Progress): void;
  /** Calls with what came after `after` and is still remembered, then with what comes. Returns how to stop. */
  follow(after: number | null, listener: Listener): () => void;
  readonly listeners: () => number;
};

const REMEMBERED = 500;

export function createProgressFeed(): ProgressFeed {
  const listeners = new Set<Listener>();
  let recent: readonly NumberedProgress[] = [];
  let last = 0;
  return {
    tell(progress) {
      last += 1;
      const event = { number: last, progress };
      recent = [...recent.slice(1 - REMEMBERED), event];
      for (const listener of listeners) listener(event);
    },
    follow(after, listener) {
      // A number from before a restart is greater than ours: then all is new to the listener.
      const from = after !== null && after > last ? 0 : after;
      if (from !== null) for (const event of recent) if (event.number > from) listener(event);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listeners: () => listeners.size,
  };
}
