import type { NamedQuery, Params } from '../query/named.ts';
import type { Value } from '../query/value.ts';

/** What a call listens to; an AbortSignal is one. */
export type CancelSignal = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

export type CallOptions = { readonly deadlineMs?: number; readonly signal?: CancelSignal };

/** Deadline of what is read whole at a start, while a database that has just started plans each query anew. */
export const START_MS = 60_000;

export type Limits = { readonly ms: number; readonly rows: number; readonly bytes: number };

export type ConsoleAnswer = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Rows or bytes were cut at the limit; null when all is there. */
  readonly cut: { readonly by: 'rows' | 'bytes'; readonly limit: number } | null;
  readonly ms: number;
};

export type Health = { readonly ready: boolean; readonly reason: string | null };
export type Hit = { readonly id: string; readonly label: string; readonly score: number };

/** Reading: named queries, name search and the console. Nothing here can write. */
export interface StoreView {
  read<P extends Params, R>(query: NamedQuery<P, R>, params: P, options?: CallOptions): Promise<readonly R[]>;
  /** Actors and places by folded words of name and aliases, exact names first. */
  search(text: string, limit: number, options?: CallOptions): Promise<readonly Hit[]>;
  /** A person's own read-only query, behind the gate, the plan check and the limits. */
  console(text: string, params: Params, limits: Limits, signal?: CancelSignal): Promise<ConsoleAnswer>;
}

export interface WriteTx {
  run<P extends Params, R>(query: NamedQuery<P, R>, params: P): Promise<readonly R[]>;
  /** Sent at once and run in its turn while the work goes on; if it fails, the transaction fails. */
  send<P extends Params, R>(query: NamedQuery<P, R>, params: P): void;
}

export interface StoreWriter {
  /** `work` may run more than once and so has no other effect; it is applied wholly or not at all. */
  transaction<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Everything acknowledged before survives a kill after it. */
  flush(): Promise<void>;
}

export type EngineInfo = {
  readonly name: 'embedded' | 'neo4j';
  readonly version: string;
  /** What this engine cannot run of Neo4j's Cypher, in plain words for the console. */
  readonly differences: readonly string[];
};

export interface GraphStore {
  readonly engine: EngineInfo;
  /** Opens, creates constraints and indexes, raises the writer's epoch; safe to repeat. */
  open(): Promise<void>;
  view(): StoreView;
  writer(): StoreWriter;
  health(): Promise<Health>;
  /** Ends within 5 s and releases file or pool. */
  close(): Promise<void>;
}
