import type { ConsoleAnswer, GraphStore } from '../../graph/index.ts';
import type { ConsoleRequest, Layers } from '../../server/store/console.ts';

/** An open store with its console, whose layers can be switched off. */
export type Subject = {
  readonly store: GraphStore;
  readonly ask: (request: ConsoleRequest, layers?: Layers) => Promise<ConsoleAnswer>;
};

/** A kind of store, and how to get one that is open and empty. */
export type StoreUnderTest = {
  readonly name: string;
  readonly engine: 'embedded' | 'neo4j';
  readonly open: () => Promise<Subject>;
  /** Another store on the data of the last `open`, once that is closed; null where closing loses the data. */
  readonly reopen: (() => Promise<Subject>) | null;
};

export const LIMITS = { ms: 10_000, rows: 1000, bytes: 5_000_000 };
