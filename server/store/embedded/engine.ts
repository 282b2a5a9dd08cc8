import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import grafeo, { type GrafeoDB, type QueryResult, type Transaction, type WriteCounters } from '@grafeo-db/js';
import { cutTable } from '../cut.ts';
import { logBytesOf, syncGraphFile } from './durable.ts';
import { type Answers, type Call, EXPLAIN, type Op, type Table } from './protocol.ts';
import { createTransactions } from './transactions.ts';

const GRAPH_FILE = 'graph.grafeo';
const TEXT_INDEX = { tokenizer: 'standard', stopWords: [] };
const SEARCH = 'MATCH (n) WHERE id(n) IN $refs RETURN id(n) AS ref, n.id AS id, n.searchText AS text';

type CallOf<O extends Op> = Extract<Call, { op: O }>;
type Handlers = { readonly [O in Op]: (call: CallOf<O>) => Promise<Answers[O]> };

const table = (result: QueryResult): Table => ({ columns: result.columns, rows: result.rows() });
const wrote = (counters: WriteCounters): boolean => Object.values(counters).some((n) => n !== 0);

/** One open database and its transactions; the only file that knows the engine's interface. */
export function createEngine(): { readonly handle: (call: Call) => Promise<unknown> } {
  let db: GrafeoDB | null = null;
  let file: string | null = null;
  let logBytes = 0;
  const transactions = createTransactions();

  const opened = (): GrafeoDB => {
    if (!db) throw new Error('no database is open');
    return db;
  };

  /** The log is folded into the file in the background; the engine does it only when told at which size. */
  const foldLog = (): void => {
    if (file === null) return;
    const wanted = logBytesOf(file);
    if (wanted < 2 * logBytes) return;
    logBytes = wanted;
    opened().setCheckpointTriggers({ walBytes: logBytes });
  };

  const handlers: Handlers = {
    async open({ folder, shuffle, salvage }) {
      const options = { shuffleUnordered: shuffle, walSalvage: salvage };
      if (folder !== null) mkdirSync(folder, { recursive: true });
      db =
        folder === null
          ? grafeo.GrafeoDB.create(null, { shuffleUnordered: shuffle })
          : grafeo.GrafeoDB.create(join(folder, GRAPH_FILE), options);
      file = folder === null ? null : join(folder, GRAPH_FILE);
      foldLog();
      return { version: db.version() };
    },
    async prepare({ statements, textLabels }) {
      for (const statement of statements) await opened().executeCypher(statement);
      for (const label of textLabels) await opened().createTextIndex(label, 'searchText', TEXT_INDEX);
      return null;
    },
    async read({ text, params }) {
      const tx = opened().beginTransaction();
      return ended(tx, async () => {
        const result = await tx.executeCypher(text, params);
        if (wrote(result.counters)) throw new Error('a reading query wrote');
        return table(result);
      });
    },
    async begin() {
      return transactions.add(opened().beginTransaction());
    },
    async run({ tx, text, params }) {
      return table(await transactions.run(tx, text, params));
    },
    async commit({ tx }) {
      await transactions.commit(tx);
      return null;
    },
    async rollback({ tx }) {
      await transactions.rollback(tx);
      return null;
    },
    async explain({ text, params }) {
      const result = await opened().executeCypher(`${EXPLAIN}${text}`, params);
      const plan = result.rows()[0]?.[0];
      return typeof plan === 'string' ? plan : '';
    },
    async probe({ text, params, rows, bytes }) {
      const tx = opened().beginTransaction();
      try {
        const result = await tx.executeCypher(text, params);
        return { ...cutTable(table(result), { rows, bytes }), wrote: wrote(result.counters) };
      } finally {
        tx.rollback();
      }
    },
    async search({ label, text, limit }) {
      const found = await opened().textSearch(label, 'searchText', text, limit);
      const scores = new Map(found.map(([ref, score]) => [ref, score ?? 0]));
      const result = await opened().executeCypher(SEARCH, { refs: [...scores.keys()] });
      return (result.rows() as [number, string, string][]).map(([ref, id, words]) => ({
        id,
        text: words,
        score: scores.get(ref) ?? 0,
      }));
    },
    async sync() {
      if (file !== null) syncGraphFile(file);
      foldLog();
      return null;
    },
    async close() {
      db?.close();
      db = null;
      return null;
    },
  };
  return { handle: (call) => (handlers[call.op] as (c: Call) => Promise<unknown>)(call) };
}

/** A read commits, since each rollback keeps half a kilobyte; one that fails or wrote is rolled back. */
async function ended<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    tx.commit();
    return result;
  } catch (error) {
    if (tx.isActive) tx.rollback();
    throw error;
  }
}
