import { z } from 'zod';
import {
  buildGraph,
  type Graph,
  type GraphEdge,
  type GraphNode,
  type ReadArticle,
  readQuery,
} from '../../graph/index.ts';
import { loadTables } from '../../server/reference/read.ts';
import { makeReference } from '../../server/reference/reference.ts';
import { writeEdges, writeNewNodes } from '../../server/store/rows.ts';
import { createAnalyses } from '../../server/views/analysis.ts';
import { createAsk } from '../../server/views/ask.ts';
import { cardView } from '../../server/views/card.ts';
import { readLatestEdges } from '../../server/views/latest-edges.ts';
import { readNames } from '../../server/views/names.ts';
import { networkView } from '../../server/views/network.ts';
import { worldWords } from '../../server/views/world-words.ts';
import { makeChance } from './chance.ts';
import { say } from './clock.ts';
import { openBenchStore } from './stores.ts';
import { benchWorld } from './world.ts';

/** Reading a large graph: who met whom, questions, paths. `npm run bench:read -- 100000 embedded` */
const CLAIMS = Number(process.argv[2] ?? 20_000);
const ENGINE = process.argv[3] === 'neo4j' ? 'neo4j' : 'embedded';
/** Articles of one slice: a transaction, and as much as is held at a time. */
const SLICE = 500;
const [NAMES, QUESTIONS, PATHS] = [2000, 200, 1000];
/** As many elements as the page draws. */
const DRAWN = 400;
const ALL = { from: null, to: null, kinds: null };

const tables = loadTables();
const reference = makeReference(tables);
const bench = await openBenchStore(ENGINE);
const view = bench.store.view();
const people: { readonly id: string; readonly name: string }[] = [];
const total = { events: 0, nodes: 0, edges: 0 };

/** What no earlier slice held; an event that two slices tell of is that of the first. */
function newIn(graph: Graph, seen: Set<string>): { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] } {
  const isNew = (key: string): boolean => !seen.has(key) && Boolean(seen.add(key));
  const edgeName = (e: GraphEdge): string => e.key ?? `${e.type} ${e.from} ${e.to}`;
  return { nodes: graph.nodes.filter((n) => isNew(n.id)), edges: graph.edges.filter((e) => isNew(edgeName(e))) };
}

async function load(articles: readonly ReadArticle[], seen: Set<string>): Promise<void> {
  const { nodes, edges } = newIn(buildGraph(articles, reference), seen);
  await bench.store.writer().transaction(async (tx) => {
    writeNewNodes(tx, nodes);
    writeEdges(tx, edges);
  });
  for (const { id, key, props } of nodes) if (key === 'Leader') people.push({ id, name: String(props['name']) });
  total.events += nodes.filter((n) => n.key === 'Event').length;
  total.nodes += nodes.length;
  total.edges += edges.length;
}

async function loadAll(): Promise<void> {
  const seen = new Set<string>();
  let slice: ReadArticle[] = [];
  for (const article of benchWorld(tables, CLAIMS)) {
    slice.push(article);
    if (slice.length < SLICE) continue;
    await load(slice, seen);
    slice = [];
  }
  await load(slice, seen);
  await bench.store.writer().flush();
}

/** A call that fails is told, and what took half an hour to load is measured on. */
async function timed(name: string, count: number, call: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    try {
      await call();
    } catch (error) {
      process.exitCode = 1;
      return say(`${name.padEnd(34)} failed after ${(performance.now() - began).toFixed(0)} ms: ${String(error)}`);
    }
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * count)] ?? Number.NaN).toFixed(2);
  say(`${name.padEnd(34)} p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, of ${count}`);
}

const metWhom = readQuery<{ readonly name: string }, unknown>(
  'bench-met-whom',
  'MATCH (a:Leader {name: $name})-[r:MET]-(b:Actor) RETURN b.id AS id, b.name AS name, r.`when` AS day, r.eventId AS event LIMIT 500',
  z.unknown(),
);

const chance = makeChance(7);
const anyone = (): (typeof people)[number] => chance.pick(people);

/** What the first who ask wait for. */
async function afterAStart(): Promise<void> {
  await bench.store.close();
  await timed('a start', 1, () => bench.store.open());
  const analyses = createAnalyses({ view, reference });
  await timed('after it the first path', 1, () => analyses.paths(ALL, { a: anyone().id, b: anyone().id }));
  await timed('the first card', 1, () => cardView(view, reference, anyone().id));
  await timed('the first figures of a leader', 1, () => analyses.node(anyone().id));
  const year = { from: '2010-01-01', to: '2010-12-31', kinds: null };
  await timed('the first path in one year', 1, () => analyses.paths(year, { a: anyone().id, b: anyone().id }));
}

async function measure(): Promise<void> {
  await timed('whom a leader met, by name', NAMES, () => view.read(metWhom, { name: anyone().name }));
  const names = await readNames({ view, reference, words: worldWords(tables) });
  const analyses = createAnalyses({ view, reference });
  const ways: typeof analyses.paths = (filter, ends) => analyses.paths(filter, ends);
  const given = { names: async () => names, terms: () => [], ways, today: () => '2025-01-01' };
  const ask = createAsk({ view, reference, ...given });
  await timed('the example questions', 5, () => readLatestEdges(view));
  await timed('the first drawing', 3, () => networkView(view, reference, DRAWN));
  await timed('the question "Who did … meet?"', QUESTIONS, () => ask(`Who did ${anyone().name} meet?`));
  const path = () => analyses.paths(ALL, { a: anyone().id, b: anyone().id });
  await timed('a path, the network read first', 1, path);
  await timed('a path between two leaders', PATHS, path);
  await timed('the figures of a leader', QUESTIONS, () => analyses.node(anyone().id));
}

try {
  const began = performance.now();
  await loadAll();
  say(`${CLAIMS} claims, ${total.events} events, ${total.nodes} nodes, ${total.edges} relationships; ${ENGINE}`);
  say(`written in ${((performance.now() - began) / 1000).toFixed(0)} s; ${await bench.memory()}`);
  await measure();
  if (ENGINE === 'embedded') await afterAStart();
  say(await bench.memory());
} finally {
  await bench.close();
}
