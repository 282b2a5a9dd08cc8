/** One change after the other for each id. */
export type Turns = <T>(id: string, work: () => Promise<T>) => Promise<T>;

export function oneByOne(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (id, work) => {
    const mine = (last.get(id) ?? Promise.resolve()).then(work, work);
    last.set(id, mine);
    try {
      return await mine;
    } finally {
      if (last.get(id) === mine) last.delete(id);
    }
  };
}
