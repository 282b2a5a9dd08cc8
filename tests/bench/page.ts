import { createHash } from 'node:crypto';
import { buildGraph, type ReadArticle } from '../../graph/index.ts';
import { loadTables } from '../../server/reference/read.ts';
import { makeReference } from '../../server/reference/reference.ts';
import { writeEdges, writeNewNodes } from '../../server/store/rows.ts';
import { createAnalyses } from '../../server/views/analysis.ts';
import { createAsk } from '../../server/views/ask.ts';
import { readNames } from '../../server/views/names.ts';
import { networkView } from '../../server/views/network.ts';
import { worldWords } from '../../server/views/world-words.ts';
import { busiest, busyWorld } from './busy.ts';
import { median, say } from './clock.ts';
import { openBenchStore } from './stores.ts';

/** What the page asks for when a long machine-coded list is stored. `npm run bench:page -- 60000 embedded` */
const ROWS = Number(process.argv[2] ?? 60_000);
const ENGINE = process.argv[3] === 'neo4j' ? 'neo4j' : 'embedded';
const TIMES = 5;
/** As many elements as the page draws. */
const DRAWN = 400;
const ALL = { from: null, to: null, kinds: null };

const tables = loadTables();
const reference = makeReference(tables);
const bench = await openBenchStore(ENGINE);
const view = bench.store.view();

async function load(read: readonly ReadArticle[]): Promise<number> {
  const { nodes, edges } = buildGraph(read, reference);
  await bench.store.writer().transaction(async (tx) => {
    writeNewNodes(tx, nodes);
    writeEdges(tx, edges);
  });
  await bench.store.writer().flush();
  return nodes.filter(({ key }) => key === 'Event').length;
}

/** The first call apart from those after it; the hash tells whether another version gives the same answer. */
async function timed(name: string, call: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  let answer: unknown;
  for (let i = 0; i < TIMES; i++) {
    const began = performance.now();
    answer = await call();
    times.push(performance.now() - began);
  }
  const hash = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 12);
  const [first = Number.NaN, ...rest] = times;
  say(`${name.padEnd(34)} first ${first.toFixed(0)} ms, then ${median(rest).toFixed(0)} ms; ${hash}`);
}

async function measure(): Promise<void> {
  const [a, b] = busiest(tables);
  const analyses = createAnalyses({ view, reference });
  const names = await readNames({ view, reference, words: worldWords(tables) });
  const ways: typeof analyses.paths = (filter, ends) => analyses.paths(filter, ends);
  const given = { names: async () => names, terms: () => [], ways, today: () => '2025-01-01' };
  const ask = createAsk({ view, reference, ...given });
  await timed('the first drawing', () => networkView(view, reference, DRAWN));
  await timed('the most frequent pairs', () => analyses.pairs({ filter: ALL, limit: 20 }));
  await timed(`How often did ${a} meet ${b}?`, () => ask(`How often did ${a} meet ${b}?`));
  await timed(`Who met ${a}?`, () => ask(`Who met ${a}?`));
}

try {
  const events = await load([...busyWorld(tables, ROWS)]);
  say(`${ROWS} rows, ${events} events; ${ENGINE}`);
  await measure();
} finally {
  await bench.close();
}
