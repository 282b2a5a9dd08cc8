import { setTimeout as sleep } from 'node:timers/promises';
import {
  ImportAnswer,
  type ImportItem,
  type ImportOutcome,
  ImportState,
  MAX_IMPORT_BATCH,
  ServerStatus,
} from '../../graph/index.ts';
import { openFeedLog } from '../archive/feed-log.ts';
import { placesIn } from '../archive/folder.ts';
import type { Config } from '../config.ts';
import { createFetcher } from '../fetch/fetcher.ts';
import { type Found, find } from '../import/find.ts';
import type { ImportList, ImportRow } from '../import/row.ts';
import { sourceAt, sourceIn } from '../import/source.ts';
import { agentName } from '../version.ts';
import { readArticleFile, withReader } from './article-file.ts';
import { type Client, ProblemError } from './client.ts';
import { report } from './failure.ts';
import { type FeedDesk, importSource } from './import-feed.ts';
import { NOTHING, progressLine, sum, type Tally, tellTally } from './import-tally.ts';
import { counted, print, remark } from './output.ts';
import { withSession } from './session.ts';

type Desk = Omit<FeedDesk, 'send'> & { readonly client: Client };
type Placed = { readonly place: string; readonly item: ImportItem };

/** Text of one request; the server takes 2 MB. */
const REQUEST_CHARACTERS = 1_000_000;

const placeOf = (path: string, line: number): string => `${path}:${line}`;

/** Rows as requests hold them: as many as fit. */
async function* batches(path: string, rows: AsyncIterable<ImportRow>): AsyncGenerator<readonly Placed[]> {
  let batch: Placed[] = [];
  let size = 0;
  for await (const row of rows) {
    if ('fault' in row) continue;
    const length = row.item.text.length;
    if (batch.length === MAX_IMPORT_BATCH || (batch.length > 0 && size + length > REQUEST_CHARACTERS)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push({ place: placeOf(path, row.line), item: row.item });
    size += length;
  }
  if (batch.length > 0) yield batch;
}

function tallyOf(batch: readonly Placed[], outcomes: readonly ImportOutcome[]): Tally {
  const n = (outcome: ImportOutcome['outcome']): number => outcomes.filter((o) => o.outcome === outcome).length;
  const leftOut = outcomes.flatMap(({ outcome, reason }, i) =>
    outcome === 'refused' ? [{ place: batch[i]?.place ?? '', reason: reason ?? '' }] : [],
  );
  return { rows: batch.length, fresh: n('new'), known: n('known'), deleted: n('deleted'), leftOut };
}

const TRIES = 20;
const statusOf = (error: unknown): number | null => (error instanceof ProblemError ? error.problem.status : null);

/** Sends articles; a server with too many waiting is asked again until it has room, one whose store is away some times. */
async function send({ client }: Desk, batch: readonly Placed[], followed = false): Promise<Tally> {
  const body = { items: batch.map(({ item }) => item), followed };
  for (let tries = 1; ; tries += 1) {
    try {
      const { outcomes } = await client.send({ method: 'POST', path: '/api/import', body }, ImportAnswer);
      return tallyOf(batch, outcomes);
    } catch (error) {
      const full = statusOf(error) === 429;
      if (!full && (statusOf(error) !== 503 || tries >= TRIES)) throw error;
      await sleep(1000);
    }
  }
}

/** Reads a list to its end: its size, and the rows that are none. Throws ImportError when the file is bad. */
async function check(list: ImportList): Promise<{ readonly faults: Tally; readonly total: number }> {
  const leftOut: Tally['leftOut'][number][] = [];
  let rows = 0;
  for await (const row of list.rows()) {
    rows += 1;
    if ('fault' in row) leftOut.push({ place: placeOf(list.path, row.line), reason: row.fault });
  }
  return { faults: { ...NOTHING, rows: leftOut.length, leftOut }, total: rows };
}

/** A list is read twice: once to see that it is whole, so that a bad file leaves nothing half done. */
async function importList(desk: Desk, list: ImportList): Promise<Tally> {
  const { faults, total } = await check(list);
  let tally = faults;
  for await (const batch of batches(list.path, list.rows())) {
    tally = sum(tally, await send(desk, batch));
    desk.progress.tell(`${list.path}: ${tally.rows} of ${counted(total, 'row')}`);
  }
  return tally;
}

async function importDocument(desk: Desk, path: string): Promise<Tally> {
  const { warnings: _warnings, ...article } = await readArticleFile(path, desk.reader);
  const tally = await send(desk, [{ place: path, item: { ...article, record: null } }]);
  desk.progress.tell(path);
  return tally;
}

const LOOK_MS = 300;

/** Resolves when all is read and stored, or when the store is away. */
async function settled({ client, progress }: Desk): Promise<ImportState> {
  for (;;) {
    const state = await client.get('/api/import', ImportState);
    if (state.waiting === 0 || state.trouble !== null) return state;
    progress.tell(`${counted(state.waiting, 'article')} to read`);
    await sleep(LOOK_MS);
  }
}

/** What stands in the graph more than before. */
function tellGrowth(before: ServerStatus['counts'], after: ServerStatus['counts']): void {
  const more = (key: keyof ServerStatus['counts']): number => after[key] - before[key];
  print(`In the graph: ${more('articles')} articles, ${more('claims')} claims, ${more('events')} events more.`);
}

function tellState({ failed, trouble }: ImportState, failedBefore: number): boolean {
  if (trouble !== null) remark(`The articles are safe on disk and will be stored when the store answers: ${trouble}`);
  const failures = failed - failedBefore;
  if (failures > 0) remark(`${counted(failures, 'article')} could not be read: \`diplograph articles\` lists them.`);
  return trouble === null && failures <= 0;
}

async function importOne(desk: Desk, one: Found): Promise<Tally> {
  if (one.kind === 'list') return importList(desk, one.list);
  if (one.kind === 'document') return importDocument(desk, one.path);
  const source = one.kind === 'feed' ? await sourceIn(one.path) : sourceAt(one.url, desk);
  return importSource({ ...desk, send: (place, item) => send(desk, [{ place, item }], true) }, source);
}

async function importFound(desk: Desk, found: readonly Found[]): Promise<{ tally: Tally; bad: number }> {
  let tally = NOTHING;
  let bad = 0;
  for (const one of found) {
    try {
      tally = sum(tally, await importOne(desk, one));
    } catch (error) {
      desk.progress.end();
      report(error);
      bad += 1;
    }
  }
  return { tally, bad };
}

/** Adds what is at paths and addresses; true when nothing was left out as a whole. */
export async function importWith(desk: Desk, paths: readonly string[]): Promise<boolean> {
  const { client, progress } = desk;
  const { found, left } = await find(paths);
  if (left > 0) remark(`${counted(left, 'file')} of other kinds passed over.`);
  const before = await client.get('/api/status', ServerStatus);
  const { failed } = await client.get('/api/import', ImportState);
  const { tally, bad } = await importFound(desk, found);
  const state = await settled(desk);
  progress.end();
  tellTally(tally);
  tellGrowth(before.counts, (await client.get('/api/status', ServerStatus)).counts);
  if (bad > 0) remark(`${counted(bad, 'source')} left out.`);
  return tellState(state, failed) && bad === 0;
}

/** Adds many articles and records. What is known is passed over, so that an import that was cut goes on. */
export async function importPaths(config: Config, paths: readonly string[]): Promise<void> {
  const feeds = openFeedLog(placesIn(config.dataDir).feeds);
  const fetcher = createFetcher({ agent: agentName() });
  const progress = progressLine(() => performance.now());
  const good = await withReader((reader) =>
    withSession(config, { resume: true }, (client) => importWith({ client, reader, progress, fetcher, feeds }, paths)),
  ).finally(() => fetcher.close());
  if (!good) process.exitCode = 1;
}
