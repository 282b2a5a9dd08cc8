import { z } from 'zod';
import { type GraphStore, h, KEYED_LABELS, readQuery, ServerStatus } from '../../../graph/index.ts';
import type { Entry } from '../../archive/ledger.ts';
import type { Config } from '../../config.ts';
import { loadKnowledge } from '../../ingest/knowledge.ts';
import { storedArticles } from '../../jobs/apply.ts';
import { inThread } from '../../jobs/extraction.ts';
import { loadTables } from '../../reference/read.ts';
import { makeReference } from '../../reference/reference.ts';
import { GRAPH_FORMAT, storedFormat } from '../../store/format.ts';
import { makeStore } from '../../store/open.ts';
import type { Client } from '../client.ts';
import { counted } from '../output.ts';
import { bad, type Check, fault, good, note } from './check.ts';

const AT_START = 'Nothing: the next start reads them.';
const constraints = readQuery<Record<string, never>, Record<string, unknown>>(
  'constraints',
  'SHOW CONSTRAINTS',
  z.record(z.string(), z.unknown()),
);

async function constraintCheck(store: GraphStore): Promise<Check> {
  try {
    const rows = await store.view().read(constraints, {});
    const text = JSON.stringify(rows).toLowerCase();
    const missing = KEYED_LABELS.filter((label) => !text.includes(label.toLowerCase()));
    if (missing.length === 0) return good('constraints', 'every key is unique');
    return bad('constraints', `None for ${missing.join(', ')}.`, 'Start Diplograph: it makes them.');
  } catch (error) {
    return fault('constraints', error);
  }
}

async function formatCheck(store: GraphStore): Promise<Check> {
  const [found] = await store.view().read(storedFormat, {});
  if (found?.format === GRAPH_FORMAT) return good('format', `${GRAPH_FORMAT}`);
  return bad('format', `The graph is of format ${found?.format ?? 'unknown'}.`, 'Run `diplograph rebuild`.');
}

async function contentCheck(store: GraphStore, entries: readonly Entry[]): Promise<Check> {
  const stored = await storedArticles({ store });
  const done = entries.filter((e) => e.state === 'done');
  const missing = done.filter((e) => !stored.has(e.id));
  const waiting = entries.filter((e) => e.state === 'received' || e.state === 'extracted');
  const gone = entries.filter((e) => e.state === 'retracted' && stored.has(e.id));
  if (missing.length > 0) return note('graph', `${counted(missing.length, 'article')} missing in it.`, AT_START);
  if (waiting.length > 0) return note('graph', `${counted(waiting.length, 'article')} not read yet.`, AT_START);
  if (gone.length > 0) return note('graph', `${counted(gone.length, 'deleted article')} still in it.`, AT_START);
  return good('graph', `${counted(stored.size, 'article')}, as the journal says`);
}

const serverVersion = readQuery<Record<string, never>, { version: string }>(
  'server-version',
  'CALL dbms.components() YIELD versions RETURN versions[0] AS version',
  z.strictObject({ version: z.string() }),
);

/** Opening Neo4j makes the opener its writer, and so ends the writing of another; looking needs no opening. */
async function versionOf(store: GraphStore): Promise<string> {
  if (store.engine.name === 'embedded') {
    await store.open();
    return store.engine.version;
  }
  const [found] = await store.view().read(serverVersion, {});
  return found?.version ?? 'of unknown version';
}

/** The graph itself, opened for looking: a file that does not open stays where it is. */
export async function graphChecks(config: Config, entries: readonly Entry[] | null): Promise<readonly Check[]> {
  const store = makeStore(config.store);
  try {
    const version = await versionOf(store);
    const opened = good('store', `${store.engine.name} ${version}`);
    const content = entries === null ? [] : [await contentCheck(store, entries)];
    return [opened, await formatCheck(store), await constraintCheck(store), ...content];
  } catch (error) {
    return [fault('store', error)];
  } finally {
    await store.close();
  }
}

/** The same through the server that has the graph open. */
export async function runningChecks(client: Client, entries: readonly Entry[] | null): Promise<readonly Check[]> {
  try {
    const { store, counts, waiting } = await client.get('/api/status', ServerStatus);
    if (!store.ready) return [bad('store', store.reason ?? 'It is not ready.', 'Look in the log of the server.')];
    const opened = good('store', `${store.name} ${store.version}, through the running server`);
    const aside = store.aside === null ? [] : [note('store', store.aside, 'Keep the old one until all is well.')];
    const done = entries?.filter((e) => e.state === 'done').length ?? counts.articles;
    const says = `${counted(counts.articles, 'article')} in it, ${done} in the journal, ${waiting} waiting`;
    const differs = waiting === 0 && done !== counts.articles;
    return [
      opened,
      ...aside,
      differs ? note('graph', says, 'Start the server again: it reads what is missing.') : good('graph', says),
    ];
  } catch (error) {
    return [fault('store', error)];
  }
}

/** Tables and rules, and how many articles were read with others. */
export async function knowledgeCheck({ lexiconDir }: Config, entries: readonly Entry[] | null): Promise<Check> {
  try {
    const tables = loadTables(lexiconDir);
    const version = await inThread(loadKnowledge(tables)).version();
    const hash = h('knowledge', makeReference(tables).hash, version);
    const old = entries?.filter((e) => e.state === 'done' && e.knowledge !== hash) ?? [];
    if (old.length === 0) return good('words', `hash ${hash.slice(0, 12)}`);
    return note(
      'words',
      `${counted(old.length, 'article')} read with other words.`,
      'Nothing: a started server reads them again.',
    );
  } catch (error) {
    return fault('words', error);
  }
}
