import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Article, makeArticle } from '../../graph/index.ts';
import { openDataFolder } from '../../server/archive/folder.ts';
import { parseConfig } from '../../server/config.ts';
import { createFetcher } from '../../server/fetch/fetcher.ts';
import { workerPool } from '../../server/jobs/worker-pool.ts';
import { openParts } from '../../server/main.ts';
import { readingPool } from '../../server/readers/reading-pool.ts';
import { chunks } from '../../server/store/rows.ts';
import { benchArticles, manyPeople } from './articles.ts';
import { say } from './clock.ts';
import { cpuOfChildren } from './stores.ts';

/** From text to a durable graph, through all parts of a server but HTTP, into the embedded store. `npm run bench:ingest -- 1000 dense` */
const ARTICLES = Number(process.argv[2] ?? 500);
const DENSITY = process.argv[3] === 'dense' ? 'dense' : 'ordinary';
const WORDS = 450;
/** Read before the clock starts: threads and engine are up, and their code is compiled. */
const WARM = 300;
/** As many are handed in at a time. */
const AT_ONCE = 50;

const root = await mkdtemp(join(tmpdir(), 'diplograph-bench-'));
const config = parseConfig({ DATA_DIR: root, SAMPLES: 'off' }, root);
const parts = await openParts({
  config,
  folder: await openDataFolder(root),
  pool: workerPool(null),
  reader: readingPool(),
  fetcher: createFetcher({ agent: 'bench' }),
  log: pino({ level: 'error' }),
  closing: new AbortController().signal,
});

async function ingest(articles: readonly Article[]): Promise<void> {
  const { jobs } = parts.api;
  for (const some of chunks(articles, AT_ONCE)) await Promise.all(some.map((a) => jobs.submit(a, 'user')));
  await jobs.idle();
}

const articles = benchArticles(WARM + ARTICLES, WORDS, manyPeople, DENSITY).map(({ title, text, published }, i) =>
  makeArticle({ title, text, published, url: `https://news.example/${i}`, outlet: 'Example' }),
);

try {
  await parts.start({ outdated: false });
  await ingest(articles.slice(0, WARM));
  const claimsSoFar = (): number =>
    parts.api.register.ids().reduce((sum, id) => sum + (parts.api.register.find(id)?.claims ?? 0), 0);
  const before = claimsSoFar();
  const [began, here, there] = [performance.now(), process.cpuUsage(), await cpuOfChildren()];
  await ingest(articles.slice(WARM));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(here);
  const cpu = (user + system) / 1e6 + (await cpuOfChildren()) - there;
  const claims = (claimsSoFar() - before) / ARTICLES;
  say(`${ARTICLES} articles of ${WORDS} words, ${claims.toFixed(1)} claims each (${DENSITY})`);
  say(
    `${(ARTICLES / seconds).toFixed(0)} articles a second on the wall, ${(ARTICLES / cpu).toFixed(0)} a processor second`,
  );
  say(
    `(${seconds.toFixed(1)} s; ${((user + system) / 1e6).toFixed(1)} processor seconds here, ${((await cpuOfChildren()) - there).toFixed(1)} in the store)`,
  );
} finally {
  await parts.close();
  await rm(root, { recursive: true, force: true });
}
