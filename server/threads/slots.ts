/** A thing that works in a slot, and what it takes to know that it still does. */
export type Occupant = { readonly thread: { readonly ended: () => boolean; stop(): Promise<void> } };

export type Slots<T> = {
  /** Waits for a free slot; what sits in it is started when first needed and replaced when it ended. */
  use<R>(work: (occupant: T) => Promise<R>): Promise<R>;
  close(): Promise<void>;
};

export function makeSlots<T extends Occupant>(size: number, start: () => Promise<T>): Slots<T> {
  const occupants: (Promise<T> | null)[] = Array.from({ length: size }, () => null);
  const free = occupants.map((_, i) => i).reverse();
  const queue: ((slot: number) => void)[] = [];

  const acquire = (): Promise<number> => {
    const slot = free.pop();
    return slot === undefined ? new Promise((resolve) => queue.push(resolve)) : Promise.resolve(slot);
  };
  const release = (slot: number): void => {
    const next = queue.shift();
    if (next) next(slot);
    else free.push(slot);
  };
  const occupant = async (slot: number): Promise<T> => {
    const known = await occupants[slot]?.catch(() => null);
    if (known && !known.thread.ended()) return known;
    const started = start();
    occupants[slot] = started;
    return started;
  };

  return {
    async use(work) {
      const slot = await acquire();
      try {
        return await work(await occupant(slot));
      } finally {
        release(slot);
      }
    },
    async close() {
      await Promise.all(occupants.map(async (o) => (await o?.catch(() => null))?.thread.stop()));
    },
  };
}
