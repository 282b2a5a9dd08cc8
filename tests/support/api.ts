import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../server/api/app.ts';
import type { ApiDeps } from '../../server/api/deps.ts';
import { createBench, createJudgements } from '../../server/jobs/judgements.ts';
import { readDocument } from '../../server/readers/read.ts';
import { loadTables } from '../../server/reference/read.ts';
import { makeReference } from '../../server/reference/reference.ts';
import { createAnalyses } from '../../server/views/analysis.ts';
import { aFakeGraph, type FakeGraph } from './fake-graph.ts';
import { aFakePool, aWorkshop } from './workshop.ts';

const reference = makeReference(loadTables());

/** The application around a fake graph; what a test changes is in `more`. */
export async function anApi(folder: string, more: Partial<ApiDeps> = {}, graph: FakeGraph = aFakeGraph()) {
  const shop = await aWorkshop({ folder, graph, pool: aFakePool() });
  const closing = new AbortController();
  const lines: string[] = [];
  const log = {
    records: [],
    append: async () => ({ at: '', places: [] }),
    at: () => {
      throw new RangeError('nothing is written there');
    },
    async *read() {},
    close: async () => undefined,
  };
  const { versions } = shop.register;
  const judgements = createJudgements(log, { reference, clock: () => new Date(0), versions });
  const { writer } = graph;
  const judging = {
    judgements,
    writer,
    bench: createBench({ judgements, writer, jobs: shop.jobs, versions, changed: async () => undefined }),
  };
  const deps: ApiDeps = {
    judging,
    judged: log,
    ...shop,
    version: '1.2.3',
    store: graph.store,
    reference,
    fetcher: { get: async () => null, close: async () => undefined },
    reader: { read: readDocument, close: async () => undefined },
    samples: { available: async () => 0, present: () => 0, add: async () => 0, remove: async () => 0 },
    unread: () => shop.jobs.waiting(),
    ask: async () => Promise.reject(new Error('secret inside /home/me')),
    tableActors: [],
    analyses: createAnalyses({ view: graph.store.view(), reference }),
    explain: (asked, stretch) => shop.pool.explain(asked, stretch),
    digest: async () => 'd',
    console: true,
    readOnly: false,
    rates: false,
    token: null,
    hosts: [],
    today: () => '2018-06-01',
    spool: join(folder, 'spool'),
    web: folder,
    aside: null,
    log: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }),
    closing: closing.signal,
    ...more,
  };
  return { ...shop, app: createApp(deps), stop: () => closing.abort(), lines };
}
