/** Something read from the graph that takes longer to read the larger the graph is. */
export type Renewed<T> = {
  /** The graph has changed; `more`: another change follows at once. */
  changed(more: boolean): void;
  /** As the graph is now. While changes follow each other it may be that of a moment ago. Throws what the reading throws. */
  now(): Promise<T>;
};

/** While changes follow each other, reading takes at most this part of the time. */
const PART = 1 / 10;

type Read<T> = { readonly of: number; readonly value: T; readonly notBefore: number };
type Running<T> = { readonly of: number; readonly value: Promise<T> };

/** Reads when it is asked for, and only if something has changed. `clock` gives milliseconds. */
export function renewed<T>(read: () => Promise<T>, clock: () => number): Renewed<T> {
  let changes = 0;
  let following = false;
  let last: Read<T> | null = null;
  let running: Running<T> | null = null;

  const readAnew = async (of: number): Promise<T> => {
    const began = clock();
    try {
      const value = await read();
      const ended = clock();
      last = { of, value, notBefore: ended + (ended - began) * (1 / PART - 1) };
      return value;
    } finally {
      running = null;
    }
  };

  const now = async (): Promise<T> => {
    if (last !== null && (last.of === changes || (following && clock() < last.notBefore))) return last.value;
    if (running !== null && running.of < changes) {
      await running.value.catch(() => undefined);
      return now();
    }
    running ??= { of: changes, value: readAnew(changes) };
    return running.value;
  };

  return {
    changed(more) {
      changes += 1;
      following = more;
    },
    now,
  };
}
