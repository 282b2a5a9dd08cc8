import type { Article, Deleted, GraphStore, IngestResult, Progress } from '../../graph/index.ts';
import type { ArticleArchive } from '../archive/articles.ts';
import type { Entry } from '../archive/ledger.ts';
import type { Origin } from '../archive/record.ts';
import type { Shift } from '../archive/standings.ts';
import type { GraphWriter } from '../store/graph-writer.ts';
import { applyWorks, putsOf, removalsOf, storedArticles } from './apply.ts';
import type { Removed, Work } from './backlog.ts';
import { createBatchCount } from './batch-count.ts';
import type { ExtractionPool } from './extraction.ts';
import { createProgressFeed, type ProgressFeed } from './progress.ts';
import { createReader, type Reading } from './reading.ts';
import type { Register } from './register.ts';
import { resultOf } from './results.ts';
import { createStillness, type Stillness } from './stillness.ts';
import { createWriting } from './writing.ts';

/** The work on articles: archived first, then read, then stored, at any time taken out again. */
export type Jobs = Stillness & {
  readonly feed: ProgressFeed;
  /** Resolves when the article is safe on disk; its state tells how far it is. */
  submit(article: Article, origin: Origin): Promise<IngestResult>;
  /** Resolves when nothing is under way for this article. */
  settled(id: string): Promise<void>;
  /** Reads it again; null when there is none. */
  retry(id: string): Promise<IngestResult | null>;
  /** Takes it out of archive and graph; `done` resolves when the graph is without it. Null when there is none. */
  remove(id: string): Promise<{ readonly done: Promise<Deleted> } | null>;
  /** Empties the graph of all articles of this archive and reads them again. Returns how many. */
  rebuild(): Promise<number>;
  /** Takes an article that must not be there out of the graph. */
  purge(id: string): Promise<void>;
  /** Hash of reference tables and extractor. */
  knowledge(): Promise<string>;
  readonly idle: () => Promise<void>;
  readonly waiting: () => number;
  /** Why nothing is stored at present, or null. */
  readonly trouble: () => string | null;
  /** Resolves when the batch in hand is stored; what waits is taken up at the next start. */
  close(): Promise<void>;
};

export type JobsDeps = {
  readonly register: Register;
  readonly archive: ArticleArchive;
  readonly pool: ExtractionPool;
  readonly store: GraphStore;
  readonly writer: GraphWriter;
  readonly knowledge: () => Promise<string>;
  /** After each batch, before anybody is told of it; `more`: another one follows. */
  readonly changed: (more: boolean) => void;
  readonly log: (message: string, error: unknown) => void;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** An article that is read or written now: in which run, and who waits for it. */
type UnderWay = { readonly title: string; run: number; readonly listeners: (() => void)[] };

/** Read articles that may wait for the writer. */
const AHEAD = 200;

export function createJobs(deps: JobsDeps): Jobs {
  const { register, archive, pool, store, writer } = deps;
  const feed = createProgressFeed();
  const count = createBatchCount();
  const underWay = new Map<string, UnderWay>();
  let lastRun = 0;
  let onIdle: (() => void)[] = [];

  const current = (id: string, run: number): boolean => underWay.get(id)?.run === run;
  const tell = (id: string, stage: Progress['stage']): void => {
    const title = underWay.get(id)?.title;
    if (title !== undefined) feed.tell({ id, title, stage, ...count.now(), result: null });
  };
  const tellResult = (id: string): void => {
    const entry = register.find(id);
    if (entry) feed.tell({ id, title: entry.title, stage: 'stored', ...count.now(), result: resultOf(entry) });
  };

  /** What may still be under way for it no longer counts. */
  const finish = (id: string): void => {
    const done = underWay.get(id);
    if (!done) return;
    underWay.delete(id);
    count.finished();
    tellResult(id);
    for (const listener of done.listeners) listener();
    if (underWay.size > 0) return;
    for (const listener of onIdle) listener();
    onIdle = [];
  };

  const fail = async (id: string, run: number, error: unknown): Promise<void> => {
    if (!current(id, run)) return;
    const reason = error instanceof Error ? error.message : String(error);
    deps.log(`article ${id} failed: ${reason}`, error);
    await register.record([{ state: 'failed', id, reason }]).catch((e: unknown) => deps.log('journal', e));
    // The batches before it may have counted on another one.
    if (underWay.size === 1) deps.changed(false);
    if (current(id, run)) finish(id);
  };

  const still = createStillness();

  const apply = async (works: readonly Work[], next: () => readonly Work[]): Promise<void> => {
    if (works.length === 0) return;
    const applied = await applyWorks(works, { store, writer, next });
    writing.reached();
    deps.changed(underWay.size > works.length);
    const records = applied.records(await deps.knowledge());
    const live = putsOf(works).filter((w) => current(w.id, w.run));
    const ids = new Set(live.map((w) => w.id));
    await register.record(records.filter((r) => ids.has(r.id)));
    for (const { id, run } of live) if (current(id, run)) finish(id);
    for (const work of removalsOf(works)) {
      await register.dropText(work.id);
      work.settled({ events: applied.gone.get(work.id) ?? 0 });
    }
  };

  const writing = createWriting({
    current: (work) => work.kind === 'remove' || current(work.id, work.run),
    async apply(works, next) {
      await still.quiet(() => apply(works, next));
      reader.kick();
    },
    async giveUp(work, error) {
      if (work.kind === 'put') return fail(work.id, work.run, error);
      deps.log(`article ${work.id} could not be taken out`, error);
      work.settled({ error });
    },
    more: () => reader.size() > 0,
    wait: deps.wait,
  });

  const reader = createReader({
    pool,
    find: (id) => archive.find(id),
    current,
    room: () => writing.size() < AHEAD,
    started: (id) => tell(id, 'sentences'),
    read(id: string, run: number, reading: Reading) {
      if (!current(id, run)) return;
      register.extracted(id);
      tell(id, 'events');
      writing.push({ kind: 'put', id, run, ...reading });
    },
    failed: fail,
  });

  const begin = ({ id, title }: Pick<Entry, 'id' | 'title'>): void => {
    lastRun += 1;
    const run = lastRun;
    const under = underWay.get(id);
    if (under) under.run = run;
    else {
      underWay.set(id, { title, run, listeners: [] });
      count.added();
    }
    tell(id, 'queued');
    reader.push(id, run);
  };

  const takeOut = (id: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const settled = (outcome: Removed): void =>
        'error' in outcome ? reject(outcome.error) : resolve(outcome.events);
      writing.push({ kind: 'remove', id, settled });
    });

  /** Out of the graph, since a later version counts instead. */
  const withdraw = (id: string): void => {
    finish(id);
    still.owe(takeOut(id));
  };

  /** What another version has brought about. */
  const follow = async ({ replaced, revived }: Shift): Promise<void> => {
    for (const id of replaced) withdraw(id);
    for (const id of revived) {
      const entry = await register.again(id);
      if (entry?.state === 'received') begin(entry);
    }
  };

  const settled = (id: string): Promise<void> =>
    new Promise((resolve) => {
      const under = underWay.get(id);
      if (under) under.listeners.push(resolve);
      else resolve();
    });

  return {
    ...still,
    feed,
    settled,
    async submit(article, origin) {
      const { entry, known, fresh, shift } = await register.receive(article, origin);
      if (fresh) begin(entry);
      else if (entry.state === 'replaced') withdraw(entry.id);
      await follow(shift);
      return resultOf(register.find(entry.id) ?? entry, known);
    },
    async retry(id) {
      const entry = await register.again(id);
      if (entry === null) return null;
      if (entry.state !== 'replaced') begin(entry);
      return resultOf(register.find(id) ?? entry);
    },
    async remove(id) {
      const entry = register.find(id);
      if (entry === null || entry.state === 'retracted') return null;
      const recorded = register.record([{ state: 'retracted', id }]).then((shift) => {
        finish(id);
        return follow(shift);
      });
      const done = recorded
        .then(() => takeOut(id))
        .then((events) => ({ id, title: entry.title, claims: entry.claims, events }));
      still.owe(done);
      await recorded;
      return { done };
    },
    async rebuild() {
      const ids = register.ids();
      const stored = await storedArticles({ store });
      const outs = ids.filter((id) => stored.has(id)).map(takeOut);
      const read = ids.filter((id) => register.standing(id)?.state !== 'replaced');
      for (const id of read) {
        const entry = await register.again(id);
        if (entry) begin(entry);
      }
      still.owe(Promise.all(read.map(settled)));
      await Promise.all(outs);
      return read.length;
    },
    purge: async (id) => void (await takeOut(id)),
    knowledge: deps.knowledge,
    idle: () => (underWay.size === 0 ? Promise.resolve() : new Promise((resolve) => onIdle.push(resolve))),
    waiting: () => underWay.size,
    trouble: () => writing.trouble(),
    close: () => writing.stop(),
  };
}
