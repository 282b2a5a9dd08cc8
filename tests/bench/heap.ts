import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphStore, makeArticle } from '../../graph/index.ts';
import { openArticles } from '../../server/archive/articles.ts';
import { openDataFolder } from '../../server/archive/folder.ts';
import { openJournal } from '../../server/archive/journal.ts';
import { loadKnowledge } from '../../server/ingest/knowledge.ts';
import { inThread } from '../../server/jobs/extraction.ts';
import { createJobs } from '../../server/jobs/queue.ts';
import { createRegister } from '../../server/jobs/register.ts';
import { loadTables } from '../../server/reference/read.ts';
import type { GraphWriter } from '../../server/store/graph-writer.ts';
import { benchArticles } from './articles.ts';
import { say } from './clock.ts';

/** Heap of a process that archives and reads articles for a store that keeps nothing, at each fifth. `npm run bench:heap -- 50000` */
const ARTICLES = Number(process.argv[2] ?? 5000);
const WORDS = 60;
const TEXTS = 500;
const AT_ONCE = 50;
const FIFTHS = 5;

const nothing = {
  view: () => ({ read: async () => [] }),
  writer: () => ({ flush: async () => undefined }),
} as unknown as GraphStore;
const writer = {
  apply: async () => ({ claims: 0, events: {}, dropped: 0 }),
} as unknown as GraphWriter;

function heap(): number {
  if (!globalThis.gc) throw new Error('Run with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const root = await mkdtemp(join(tmpdir(), 'diplograph-bench-'));
const folder = await openDataFolder(root);
const archive = openArticles(folder.articles);
const journal = await openJournal(join(folder.journal, 'journal.jsonl'), () => new Date(0));
const register = createRegister({ archive, journal });
const jobs = createJobs({
  register,
  archive,
  pool: inThread(loadKnowledge(loadTables())),
  store: nothing,
  writer,
  knowledge: async () => 'bench',
  changed: () => undefined,
  log: (message, error) => say(`${message}: ${String(error)}`),
  wait: async () => undefined,
});

const texts = benchArticles(TEXTS, WORDS);
const articleOf = (n: number) => {
  const { text, published } = texts[n % TEXTS] ?? { text: '', published: null };
  return makeArticle({ title: `Report ${String(n).split('').join(' ')}`, text, published, url: null, outlet: null });
};

async function ingest(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, to - n) }, (_, i) => articleOf(n + i));
    await Promise.all(some.map((a) => jobs.submit(a, 'user')));
    await jobs.idle();
  }
}

try {
  const sizes: number[] = [];
  for (let fifth = 0; fifth < FIFTHS; fifth++) {
    const to = Math.round((ARTICLES * (fifth + 1)) / FIFTHS);
    await ingest(Math.round((ARTICLES * fifth) / FIFTHS), to);
    sizes.push(heap());
    say(`${to} articles: ${((sizes.at(-1) ?? 0) / 1e6).toFixed(1)} MB of heap`);
  }
  const [first = 1, last = 1] = [sizes[0], sizes.at(-1)];
  say(
    `growth from the first fifth to the last: ${(100 * (last / first - 1)).toFixed(1)} %, ${((last - first) / (0.8 * ARTICLES)).toFixed(0)} bytes an article`,
  );
} finally {
  await jobs.close();
  await journal.close();
  await rm(root, { recursive: true, force: true });
}
