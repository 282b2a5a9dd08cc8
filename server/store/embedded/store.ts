import { type EngineInfo, foldName, type GraphStore, StoreError, type StoreView } from '../../../graph/index.ts';
import { untilAborted } from '../abort.ts';
import { RAISE_EPOCH } from '../fence.ts';
import { GRAPH_FORMAT, storedFormat } from '../format.ts';
import { namedRows } from '../named-rows.ts';
import { rankHits, SEARCHED_LABELS } from '../search.ts';
import { type Aside, putAside } from './aside.ts';
import { type Console, createConsole } from './console.ts';
import { DIFFERENCES } from './differences.ts';
import { storeError } from './faults.ts';
import { createHost, type Host, RESTART_PAUSES_MS } from './host.ts';
import { mostRss } from './memory.ts';
import { openFolder, UnreadableGraph } from './open-folder.ts';
import { EngineError, type EngineProcess, ProcessGone, startProcess } from './process.ts';
import { SCHEMA } from './schema.ts';
import { neutralTable } from './values.ts';
import { createWriter } from './writer.ts';

const READ_MS = 8000;
const PREPARE_MS = 60_000;

export type EmbeddedOptions = {
  /** Folder of the graph's file; null keeps the graph in memory, where a killed process loses it. */
  readonly path: string | null;
  /** Rows without ORDER BY come in random order: for tests. */
  readonly shuffleUnordered?: boolean;
  /** The engine process is ended when it uses more bytes than this; a share of the machine's where none is given. */
  readonly maxRss?: number;
  /** Called when a graph that does not open was put aside and a new one begun; without it nothing is put aside. */
  readonly onAside?: (aside: Aside) => void;
  /** Pauses before the process is started again, in milliseconds. */
  readonly restartPausesMs?: readonly number[];
};

/** A store with what its tests reach behind it: the console's layers and the engine process. */
export type EmbeddedParts = { readonly store: GraphStore; readonly ask: Console; readonly host: Host };

/** The graph in a file of this machine, by an engine in a process of its own. */
export function embeddedStore(options: EmbeddedOptions): GraphStore {
  return embeddedParts(options).store;
}

export function embeddedParts(options: EmbeddedOptions): EmbeddedParts {
  const facts = { version: 'not open', epoch: 0 };
  const prepare = async (engine: EngineProcess): Promise<void> => {
    facts.version = await openFolder(engine, options);
    await engine.call({ op: 'prepare', statements: SCHEMA, textLabels: SEARCHED_LABELS }, PREPARE_MS);
    facts.epoch = await raiseEpoch(engine);
  };
  const host = createHost({
    maxRss: options.maxRss ?? mostRss(),
    pausesMs: options.restartPausesMs ?? RESTART_PAUSES_MS,
    prepare: (engine) => inWords(prepare(engine)),
  });
  const ask = createConsole(host);
  const view = createView(host, ask);
  const writer = createWriter({ host, epoch: () => facts.epoch });
  const engine: EngineInfo = {
    name: 'embedded',
    get version() {
      return facts.version;
    },
    differences: DIFFERENCES,
  };
  const health = async () => host.health();
  const { close } = host;
  const open = async (): Promise<void> => {
    const reason = await openOrSayWhyNot(host, view);
    if (reason === null) return;
    await close();
    if (!options.onAside) throw unusable(reason);
    const aside = { path: await putAside(options.path ?? ''), reason };
    options.onAside(aside);
    await host.open();
  };
  return { store: { engine, open, view: () => view, writer: () => writer, health, close }, ask, host };
}

/** True when an engine without a file starts: then a process that ended while opening ended because of the file. */
async function engineStarts(): Promise<boolean> {
  const engine = startProcess({ maxRss: mostRss() });
  try {
    await engine.call({ op: 'open', folder: null, shuffle: false, salvage: false }, PREPARE_MS);
    return true;
  } catch {
    return false;
  } finally {
    await engine.kill(new Error('It was only tried.'));
  }
}

const unusable = (reason: string): StoreError =>
  new StoreError('unavailable', `The graph cannot be used: ${reason}.`, {
    hint: 'Start Diplograph: it puts the graph aside and makes it anew from the archive.',
  });

const endedUnder = (error: unknown): boolean => error instanceof Error && error.cause instanceof ProcessGone;

/** Opens the graph. Returns why it cannot be gone on with, when only a new one helps; throws when something else does. */
async function openOrSayWhyNot(host: Host, view: StoreView): Promise<string | null> {
  try {
    await host.open();
  } catch (error) {
    if (error instanceof UnreadableGraph) return 'it is damaged, or written by another version of the engine';
    if (endedUnder(error) && (await engineStarts())) return 'the engine ended while reading it';
    throw error;
  }
  const [found] = await view.read(storedFormat, {}, { deadlineMs: PREPARE_MS });
  return found?.format === GRAPH_FORMAT ? null : 'it is of another version of Diplograph';
}

async function raiseEpoch(engine: EngineProcess): Promise<number> {
  const tx = await engine.call({ op: 'begin' }, PREPARE_MS);
  const { rows } = await engine.call({ op: 'run', tx, text: RAISE_EPOCH, params: {} }, PREPARE_MS);
  await engine.call({ op: 'commit', tx }, PREPARE_MS);
  return Number(rows[0]?.[0]);
}

function createView(host: Host, ask: Console): StoreView {
  return {
    async read(query, params, { deadlineMs = READ_MS, signal } = {}) {
      if (query.mode !== 'read') throw new StoreError('refused', `The query '${query.name}' writes.`);
      const call = host.read({ op: 'read', text: query.text, params }, deadlineMs);
      return namedRows(query, neutralTable(await untilAborted(inWords(call), signal)));
    },
    async search(text, limit, { deadlineMs = READ_MS, signal } = {}) {
      const words = foldName(text);
      if (words === '') return [];
      const lists = SEARCHED_LABELS.map(async (label) => {
        const hits = await host.read({ op: 'search', label, text: words, limit }, deadlineMs);
        return hits.map((hit) => ({ ...hit, label }));
      });
      return rankHits(text, (await untilAborted(inWords(Promise.all(lists)), signal)).flat(), limit);
    },
    console: (...[text, params, limits, signal]) => ask({ text, params, limits, signal }),
  };
}

/** The engine's errors as StoreError; every other error as it is. */
export async function inWords<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof EngineError ? storeError(error.fault) : error;
  }
}
