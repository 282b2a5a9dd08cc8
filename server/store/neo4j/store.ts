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
import { type Console, createConsole } from './console.ts';
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

/** A store with what its tests reach behind it: the console's layers. */
export type Neo4jParts = { readonly store: GraphStore; readonly ask: Console };

/** The graph in a Neo4j database, 5.x or later. */
export function neo4jStore(address: Address): GraphStore {
  return neo4jParts(address).store;
}

type Facts = { version: string; epoch: number | null; open: boolean };

export function neo4jParts(address: Address): Neo4jParts {
  const facts: Facts = { version: 'not open', epoch: null, open: false };
  const { database } = address;
  const forgetEpoch = (): void => {
    facts.epoch = null;
  };
  const drivers = {
    app: new GuardedDriver(() => makeDriver(address, POOL.app)),
    writer: new GuardedDriver(() => makeDriver(address, POOL.writer), forgetEpoch),
    console: new GuardedDriver(() => makeDriver(address, POOL.console)),
  };
  const ask = createConsole({ driver: drivers.console, database });
  const view = createView({ driver: drivers.app, database }, ask);
  const writer = createWriter({ driver: drivers.writer, database, epoch: facts });
  const open = async (): Promise<void> => {
    if (facts.open) return;
    facts.version = await inWords(drivers.app.call(CONNECT_MS, (d) => serverVersion(d, database)));
    await inWords(drivers.app.call(SCHEMA_MS, (d) => makeSchema(d, database)));
    await writer.raise();
    facts.open = true;
  };
  const close = async (): Promise<void> => {
    facts.open = false;
    await Promise.all(Object.values(drivers).map((driver) => driver.close()));
  };
  const engine: EngineInfo = {
    name: 'neo4j',
    get version() {
      return facts.version;
    },
    differences: [],
  };
  const health = () => ping({ driver: drivers.app, database });
  return { store: { engine, open, view: () => view, writer: () => writer, health, close }, ask };
}

type Context = { readonly driver: GuardedDriver; readonly database: string };

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

function sent(database: string, { text, params, ms }: ReadCall): (driver: Driver) => Promise<EagerResult> {
  const transactionConfig = {
    timeout: Math.ceil(ms * SERVER_SHARE),
    metadata: { app: 'diplograph', role: 'read' },
  };
  return (d) => d.executeQuery(text, toParams(params), { database, routing: neo4j.routing.READ, transactionConfig });
}

function read({ driver, database }: Context, call: ReadCall): Promise<EagerResult> {
  return inWords(driver.ask(call.ms, sent(database, call)));
}

function createView(context: Context, ask: Console): StoreView {
  return {
    async read(query, params, { deadlineMs = READ_MS, signal } = {}) {
      if (query.mode !== 'read') throw new StoreError('refused', `The query '${query.name}' writes.`);
      const call = read(context, { text: query.text, params, ms: deadlineMs });
      const { keys, records } = await untilAborted(call, signal);
      const rows = records.map((record) => keys.map((key) => toNeutral(record.get(key))));
      return namedRows(query, { columns: keys, rows });
    },
    async search(text, limit, { deadlineMs = READ_MS, signal } = {}) {
      const words = foldName(text);
      if (words === '') return [];
      const call = read(context, { text: SEARCH, params: { words, limit }, ms: deadlineMs });
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
    console: (...[text, params, limits, signal]) => ask({ text, params, limits, signal }),
  };
}

const PING: ReadCall = { text: 'RETURN 1 AS one', params: {}, ms: PING_MS };

async function ping({ driver, database }: Context): Promise<Health> {
  try {
    await inWords(driver.call(PING.ms, sent(database, PING)));
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
