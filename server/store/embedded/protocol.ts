/** Put before a text to get its plan; never runs it. */
export const EXPLAIN = 'EXPLAIN ';

/** Calls that the host sends to the engine process. */
export type Call =
  | { readonly op: 'open'; readonly folder: string | null; readonly shuffle: boolean; readonly salvage: boolean }
  | { readonly op: 'prepare'; readonly statements: readonly string[]; readonly textLabels: readonly string[] }
  | { readonly op: 'read'; readonly text: string; readonly params: object }
  | { readonly op: 'begin' }
  | { readonly op: 'run'; readonly tx: number; readonly text: string; readonly params: object }
  | { readonly op: 'commit'; readonly tx: number }
  | { readonly op: 'rollback'; readonly tx: number }
  | { readonly op: 'explain'; readonly text: string; readonly params: object }
  | {
      readonly op: 'probe';
      readonly text: string;
      readonly params: object;
      readonly rows: number;
      readonly bytes: number;
    }
  | { readonly op: 'search'; readonly label: string; readonly text: string; readonly limit: number }
  | { readonly op: 'sync' }
  | { readonly op: 'close' };

/** A result as the engine gives it; values are still the engine's own. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] };

export type ProbeResult = Table & { readonly cut: 'rows' | 'bytes' | null; readonly wrote: boolean };

/** What each call answers. */
export type Answers = {
  readonly open: { readonly version: string };
  readonly prepare: null;
  readonly read: Table;
  readonly begin: number;
  readonly run: Table;
  readonly commit: null;
  readonly rollback: null;
  readonly explain: string;
  readonly probe: ProbeResult;
  readonly search: readonly { readonly id: string; readonly text: string; readonly score: number }[];
  readonly sync: null;
  readonly close: null;
};
export type Op = Call['op'];

/** The engine's own error as data; `status` is its five-character GQLSTATUS. */
export type EngineFault = { readonly message: string; readonly status: string | null };

export type ToChild = { readonly i: number; readonly call: Call };
export type FromChild =
  | { readonly i: number; readonly ok: unknown }
  | { readonly i: number; readonly fault: EngineFault }
  | { readonly rss: number };
