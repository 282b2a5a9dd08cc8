import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type GraphStore, h, type NameIndex, type Reference } from '../graph/index.ts';
import type { ApiDeps, Judging } from './api/deps.ts';
import { type ArticleArchive, openArticles } from './archive/articles.ts';
import { DataDirError, type DataFolder } from './archive/folder.ts';
import { type Journal, openJournal } from './archive/journal.ts';
import { type JudgementLog, openJudgementLog } from './archive/judgement-log.ts';
import { type Closers, closeAll } from './close-all.ts';
import { type Config, consoleIsOn, ratesAreOn } from './config.ts';
import { graphDigest } from './exports/jsonl.ts';
import { graphPages } from './exports/source.ts';
import type { Fetcher } from './fetch/fetcher.ts';
import type { ExtractionPool } from './jobs/extraction.ts';
import { createBench, createJudgements } from './jobs/judgements.ts';
import { createJobs, type Jobs } from './jobs/queue.ts';
import { createRegister, type Register } from './jobs/register.ts';
import { type Resumed, type ResumeOptions, resume } from './jobs/resume.ts';
import { createSamples, type Samples } from './jobs/samples.ts';
import { createUnread, type Unread } from './jobs/unread.ts';
import { once } from './once.ts';
import type { DocumentReader } from './readers/document.ts';
import { officesIn } from './reference/offices.ts';
import { loadTables } from './reference/read.ts';
import { makeReference } from './reference/reference.ts';
import { loadRules } from './reference/rules.ts';
import type { Tables } from './reference/tables.ts';
import { ROOT } from './root.ts';
import type { Aside } from './store/embedded/aside.ts';
import { openGraphWriter } from './store/graph-writer.ts';
import { makeStore } from './store/open.ts';
import { tokenFor } from './token.ts';
import { programVersion } from './version.ts';
import { type Analyses, createAnalyses } from './views/analysis.ts';
import { createAsk } from './views/ask.ts';
import { readNames } from './views/names.ts';
import { type Renewed, renewed } from './views/renewed.ts';
import { tableActors } from './views/search.ts';
import { worldWords } from './views/world-words.ts';

/** Everything that works on one data folder, joined. */
export type Parts = {
  readonly api: ApiDeps;
  /** Takes up what was left; on the first run of the embedded store the samples come in. */
  start(options: ResumeOptions): Promise<Resumed>;
  close(): Promise<void>;
};

export type PartsOptions = {
  readonly config: Config;
  readonly folder: DataFolder;
  readonly pool: ExtractionPool;
  readonly reader: DocumentReader;
  readonly fetcher: Fetcher;
  readonly log: Logger;
  readonly closing: AbortSignal;
};

const clock = (): Date => new Date();

/** The server's calendar day. */
function today(): string {
  const now = clock();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

type World = { readonly tables: Tables; readonly reference: Reference };
type Opened = World & {
  readonly store: GraphStore;
  readonly names: Renewed<NameIndex>;
  readonly analyses: Analyses;
  readonly aside: string | null;
};

/** The tables. The threads read the rules as well: a fault in them is told here, when the engine can be closed again. */
async function readWords({ lexiconDir }: Config, opening: Promise<void>): Promise<Tables> {
  try {
    if (lexiconDir !== null) loadRules(lexiconDir);
    return loadTables(lexiconDir);
  } catch (error) {
    await opening.catch(() => undefined);
    throw error;
  }
}

/** The tables, and the store opened beside their reading. */
function asideText({ path, reason }: Aside, folder: DataFolder): string {
  const then = existsSync(folder.readOnly)
    ? 'There are no texts to make it from: restore the export again, into an empty folder'
    : 'It is made anew from the archive';
  return `The graph could not be opened: ${reason}. It was put aside as ${path}. ${then}.`;
}

async function openStore({ config, folder, log }: PartsOptions, closers: Closers): Promise<Opened> {
  let aside: string | null = null;
  const store = makeStore(config.store, (happened) => {
    aside = asideText(happened, folder);
    log.error(happened, aside);
  });
  closers.push(() => store.close());
  const opening = store.open();
  // The tables are read while the engine starts; a failure of either is reported below.
  opening.catch(() => undefined);
  const tables = await readWords(config, opening);
  const reference = makeReference(tables);
  await opening;
  const words = worldWords(tables);
  const names = renewed(
    () => readNames({ view: store.view(), reference, words }),
    () => performance.now(),
  );
  const analyses = createAnalyses({ view: store.view(), reference });
  return { tables, reference, store, names, analyses, aside };
}

type Working = { readonly archive: ArticleArchive; readonly journal: Journal; readonly register: Register };
type Worked = { readonly jobs: Jobs; readonly judging: Judging };

async function openJobs(
  options: PartsOptions,
  opened: Opened,
  { judged, ...working }: Working & { readonly judged: JudgementLog },
): Promise<Worked> {
  const { pool, log } = options;
  const { store, reference, names, analyses } = opened;
  const { versions } = working.register;
  const judgements = createJudgements(judged, { reference, clock, versions });
  const writer = await openGraphWriter({ store, reference, clock, judgements });
  const changed = (more: boolean): void => {
    analyses.changed();
    names.changed(more);
    // Ready before somebody asks; who asks is told what fails.
    if (!more) names.now().catch(() => undefined);
  };
  changed(false);
  const jobs = createJobs({
    ...working,
    pool,
    store,
    writer,
    knowledge: once(async () => h('knowledge', reference.hash, await pool.version())),
    changed,
    log: (message, error) => log.warn({ err: error }, message),
    wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
  });
  const bench = createBench({ judgements, writer, jobs, versions, changed: () => changed(false) });
  return { jobs, judging: { judgements, writer, bench } };
}

type Served = Working & Worked & { readonly samples: Samples; readonly unread: Unread['count'] };

function apiDeps(options: PartsOptions, opened: Opened, rest: Served) {
  const { config, folder, pool, reader, fetcher, log, closing } = options;
  const { tables, store, reference, names, analyses, aside } = opened;
  return {
    ...rest,
    tableActors: tableActors(worldWords(tables)),
    analyses,
    aside,
    reader,
    fetcher,
    version: programVersion(),
    store,
    reference,
    ask: createAsk({
      view: store.view(),
      names: () => names.now(),
      reference,
      today,
      terms: officesIn(tables),
      ways: (filter, ends) => analyses.paths(filter, ends),
    }),
    explain: pool.explain.bind(pool),
    digest: () => rest.jobs.quiet(() => graphDigest(graphPages({ view: store.view(), signal: closing }))),
    console: consoleIsOn(config),
    rates: ratesAreOn(config),
    hosts: [config.host, ...config.allowedHosts],
    today,
    spool: folder.spool,
    web: join(ROOT, 'dist', 'web'),
    log,
    closing,
  };
}

/** A folder that was only half restored is nobody's. */
function refuseHalf({ root, restoring }: DataFolder): void {
  if (!existsSync(restoring)) return;
  const hint = 'Run `diplograph restore` again, or empty the folder.';
  throw new DataDirError(`A restore into the data folder ${root} was cut short.`, hint);
}

async function joinParts(options: PartsOptions, closers: Closers): Promise<Parts> {
  const { config, folder } = options;
  refuseHalf(folder);
  await rm(folder.spool, { recursive: true, force: true });
  const readOnly = existsSync(folder.readOnly);
  const archive = openArticles(folder.articles);
  const journal = await openJournal(join(folder.journal, 'journal.jsonl'), clock);
  closers.push(() => journal.close());
  const judged = await openJudgementLog(join(folder.journal, 'judgements.jsonl'), clock);
  closers.push(() => judged.close());
  const opened = await openStore(options, closers);
  const { store } = opened;
  const register = createRegister({ archive, journal });
  const working = { archive, journal, register };
  const { jobs, judging } = await openJobs(options, opened, { ...working, judged });
  closers.push(() => jobs.close());
  const samples = createSamples({ folder: join(ROOT, 'server', 'samples'), jobs, register });
  const token = await tokenFor(config, folder);
  const firstRun =
    register.ids().length === 0 && register.retracted().length === 0 && (await archive.ids()).length === 0;
  const withSamples = firstRun && !readOnly && store.engine.name === 'embedded' && config.samples === 'auto';
  const unread = createUnread({
    jobs,
    register,
    lost: opened.aside !== null,
    samples: withSamples ? await samples.available() : 0,
  });
  const served = { ...working, jobs, judging, samples, unread: unread.count };
  return {
    api: { ...apiDeps(options, opened, served), judged, token, readOnly },
    async start(how) {
      if (readOnly) return { unfinished: 0, missing: 0, outdated: 0 };
      await judging.bench.catchUp();
      const resumed = await resume({ jobs, register, archive, store }, how);
      if (withSamples) await samples.add();
      unread.takenUp();
      return resumed;
    },
    close: () => closeAll(closers),
  };
}

/** Opens archive, store and queue. Throws errors whose message and hint are for people, and leaves nothing open. */
export async function openParts(options: PartsOptions): Promise<Parts> {
  const { pool, reader, fetcher } = options;
  const closers: Closers = [() => pool.close(), () => reader.close(), () => fetcher.close()];
  try {
    return await joinParts(options, closers);
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}
