import neo4j, { type Driver, type EagerResult } from 'neo4j-driver';
import {
  type EngineInfo,
  foldName,
  type GraphStore,
  type Health,
  type Params,
  StoreError,
  type StoreView,
} from '../../../graph/index.ts';
import { untilAborted } from '../abort.ts';
import { namedRows } from '../named-rows.ts';
import { rankHits, SEARCHED_LABELS } from '../search.ts';
import { createConsole } from './console.ts';
import { type Address, GuardedDriver, makeDriver } from './driver.ts';
import { storeError } from './faults.ts';
import { NAMES, SCHEMA } from './schema.ts';
import { toNeutral, toParams } from './values.ts';
import { createWriter } from './writer.ts';

const READ_MS = 8000;
/** The server ends a query earlier than we end the call. */
const SERVER_SHARE = 0.625;
const CONNECT_MS = 10_000;
const SCHEMA_MS = 60_000;
const PING_MS = 1000;
const POOL = { app: 16, writer: 2, console: 2 };
const SEARCH = `CALL db.index.fulltext.queryNodes('${NAMES}', $words, {limit: $limit}) YIELD node, score RETURN node.id AS id, labels(node) AS labels, node.searchText AS text, score AS score`;

/** The graph in a Neo4j database, 5.x or later. */
export function neo4jStore(address: Address): GraphStore {
  const facts = { version: 'not open', epoch: null as number | null, open: false };
  const app = new GuardedDriver(() => makeDriver(address, POOL.app));
  const writerDriver = new GuardedDriver(
    () => makeDriver(address, POOL.writer),
    () => {
      facts.epoch = null;
    },
  );
  const consoleDriver = new GuardedDriver(() => makeDriver(address, POOL.console));
  const { database } = address;
  const view = createView(app, createConsole({ driver: consoleDriver, database }), database);
  const writer = createWriter({ driver: writerDriver, database, epoch: facts });
  const engine: EngineInfo = {
    name: 'neo4j',
    get version() {
      return facts.version;
    },
    differences: [],
  };
  return {
    engine,
    async open() {
      if (facts.open) return;
      facts.version = await inWords(app.call(CONNECT_MS, (d) => serverVersion(d, database)));
      await inWords(app.call(SCHEMA_MS, (d) => makeSchema(d, database)));
      await writer.raise();
      facts.open = true;
    },
    view: () => view,
    writer: () => writer,
    health: () => health(app, database),
    async close() {
      facts.open = false;
      await Promise.all([app.close(), writerDriver.close(), consoleDriver.close()]);
    },
  };
}

/** As answered by the server: `5.26.28`. */
async function serverVersion(driver: Driver, database: string): Promise<string> {
  const { agent } = await driver.getServerInfo({ database });
  return agent?.replace(/^Neo4j\//, '') ?? 'unknown';
}

async function makeSchema(driver: Driver, database: string): Promise<void> {
  for (const statement of SCHEMA) await driver.executeQuery(statement, {}, { database });
  await driver.executeQuery('CALL db.awaitIndexes(50)', {}, { database });
}

type ReadCall = { readonly text: string; readonly params: Params; readonly ms: number };

function read(driver: GuardedDriver, database: string, { text, params, ms }: ReadCall): Promise<EagerResult> {
  return inWords(
    driver.call(ms, (d) =>
      d.executeQuery(text, toParams(params), {
        database,
        routing: neo4j.routing.READ,
        transactionConfig: { timeout: Math.ceil(ms * SERVER_SHARE), metadata: { app: 'diplograph', role: 'read' } },
      }),
    ),
  );
}

function createView(driver: GuardedDriver, ask: ReturnType<typeof createConsole>, database: string): StoreView {
  return {
    async read(query, params, { deadlineMs = READ_MS, signal } = {}) {
      if (query.mode !== 'read') throw new StoreError('refused', `The query '${query.name}' writes.`);
      const call = read(driver, database, { text: query.text, params, ms: deadlineMs });
      const { keys, records } = await untilAborted(call, signal);
      const rows = records.map((record) => keys.map((key) => toNeutral(record.get(key))));
      return namedRows(query, { columns: keys, rows });
    },
    async search(text, limit, { deadlineMs = READ_MS, signal } = {}) {
      const words = foldName(text);
      if (words === '') return [];
      const call = read(driver, database, { text: SEARCH, params: { words, limit }, ms: deadlineMs });
      const { records } = await untilAborted(call, signal);
      const found = records.map((record) => {
        const labels = record.get('labels') as string[];
        return {
          id: String(record.get('id')),
          label: SEARCHED_LABELS.find((label) => labels.includes(label)) ?? '',
          text: String(record.get('text')),
          score: Number(record.get('score')),
        };
      });
      return rankHits(text, found, limit);
    },
    console: (text, params, limits, signal) => ask({ text, params, limits, signal }),
  };
}

async function health(driver: GuardedDriver, database: string): Promise<Health> {
  try {
    await read(driver, database, { text: 'RETURN 1 AS one', params: {}, ms: PING_MS });
    return { ready: true, reason: null };
  } catch (error) {
    return { ready: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function inWords<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw storeError(error);
  }
}
