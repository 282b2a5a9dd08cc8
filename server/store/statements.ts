import { type NamedQuery, type Params, StoreError, type WriteTx } from '../../graph/index.ts';
import { type NeutralTable, namedRows } from './named-rows.ts';

export type Statements = {
  readonly tx: WriteTx;
  /** Resolves when all statements given have ended; throws the first failure, even one that the work has hidden. */
  readonly settled: () => Promise<void>;
};

/** Statements of one transaction. `run` sends at once, keeps their order, and runs none after one has failed. */
export function createStatements(run: (text: string, params: Params) => Promise<NeutralTable>): Statements {
  const pending = new Set<Promise<unknown>>();
  let failed: unknown = null;
  const one = async <P extends Params, R>(query: NamedQuery<P, R>, params: P): Promise<readonly R[]> => {
    if (failed !== null) throw failed;
    try {
      return namedRows(query, await run(query.text, params));
    } catch (error) {
      failed ??= error ?? new StoreError('internal', 'The transaction failed.');
      throw failed;
    }
  };
  const tracked = <P extends Params, R>(query: NamedQuery<P, R>, params: P): Promise<readonly R[]> => {
    const result = one(query, params);
    const ended: Promise<unknown> = result.then(
      () => pending.delete(ended),
      () => pending.delete(ended),
    );
    pending.add(ended);
    return result;
  };
  return {
    tx: {
      run: tracked,
      send(query, params) {
        tracked(query, params).catch(() => undefined);
      },
    },
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
      if (failed !== null) throw failed;
    },
  };
}
