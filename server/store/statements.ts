import { type NamedQuery, type Params, StoreError, type WriteTx } from '../../graph/index.ts';
import { type NeutralTable, namedRows } from './named-rows.ts';
import { createQueue } from './write-queue.ts';

export type Statements = {
  readonly tx: WriteTx;
  /** Resolves when all statements given have ended; throws the first failure, even one that the work has hidden. */
  readonly settled: () => Promise<void>;
};

/** Statements of one transaction, run one by one in order; after one has failed none runs. */
export function createStatements(run: (text: string, params: Params) => Promise<NeutralTable>): Statements {
  const queue = createQueue();
  let failed: unknown = null;
  const one = async <P extends Params, R>(query: NamedQuery<P, R>, params: P): Promise<readonly R[]> => {
    if (failed !== null) throw failed;
    try {
      return namedRows(query, await run(query.text, params));
    } catch (error) {
      failed = error ?? new StoreError('internal', 'The transaction failed.');
      throw failed;
    }
  };
  const settled = async (): Promise<void> => {
    if (failed !== null) throw failed;
  };
  return { tx: { run: (query, params) => queue(() => one(query, params)) }, settled: () => queue(settled) };
}
