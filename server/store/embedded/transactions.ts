import type { QueryResult, Transaction } from '@grafeo-db/js';

/** Open transactions by number: the statements of each run one by one in order, and none after one has failed. */
export type Transactions = {
  add(tx: Transaction): number;
  run(id: number, text: string, params: object): Promise<QueryResult>;
  commit(id: number): Promise<void>;
  /** Also of one that has ended, or never began. */
  rollback(id: number): Promise<void>;
};

type Open = { readonly tx: Transaction; last: Promise<unknown> };

export function createTransactions(): Transactions {
  const open = new Map<number, Open>();
  let count = 0;
  const take = (id: number): Open => {
    const found = open.get(id);
    if (!found) throw new Error(`transaction ${id} has ended`);
    return found;
  };
  return {
    add(tx) {
      open.set(++count, { tx, last: Promise.resolve() });
      return count;
    },
    run(id, text, params) {
      const mine = take(id);
      const result = mine.last.then(() => mine.tx.executeCypher(text, params));
      mine.last = result;
      result.catch(() => undefined);
      return result;
    },
    async commit(id) {
      const { tx, last } = take(id);
      await last;
      open.delete(id);
      tx.commit();
    },
    async rollback(id) {
      const mine = open.get(id);
      open.delete(id);
      await mine?.last.catch(() => undefined);
      if (mine?.tx.isActive) mine.tx.rollback();
    },
  };
}
