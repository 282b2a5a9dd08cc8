import type { GraphStore, ReadArticle } from '../../graph/index.ts';
import { loadTables } from '../../server/reference/read.ts';
import { makeReference } from '../../server/reference/reference.ts';
import { openGraphWriter } from '../../server/store/graph-writer.ts';
import { chunks, writeEdges, writeNewNodes, writeNodes } from '../../server/store/rows.ts';
import { type Share, sharesOf } from './bare.ts';
import { say, sum } from './clock.ts';
import { openBenchStore } from './stores.ts';
import { benchWorld } from './world.ts';

/**
 * Writing claims event-first against a bare loop that writes the rows of the finished graph, each once, into a second
 * store of the same kind; batch by batch in turn, so that a busy machine slows both. `npm run bench:write -- 100000 embedded`
 */
const CLAIMS = Number(process.argv[2] ?? 20_000);
const ENGINE = process.argv[3] === 'neo4j' ? 'neo4j' : 'embedded';
/** As many articles share a transaction when a server is busy. */
const BATCH = 100;
const NEW: ReadonlySet<string> = new Set(['Event', 'Claim']);

const tables = loadTables();
const reference = makeReference(tables);
const batches = chunks([...benchWorld(tables, CLAIMS)], BATCH);
const shares = sharesOf(batches, reference);

async function writeBare(store: GraphStore, { nodes, edges }: Share): Promise<void> {
  await store.writer().transaction(async (tx) => {
    writeNodes(
      tx,
      nodes.filter((n) => !NEW.has(n.key)),
    );
    writeNewNodes(
      tx,
      nodes.filter((n) => NEW.has(n.key)),
    );
    writeEdges(tx, edges);
  });
  await store.writer().flush();
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

type Timed = { readonly bare: number; readonly own: number };

async function measure(bare: GraphStore, own: GraphStore): Promise<readonly Timed[]> {
  const writer = await openGraphWriter({ store: own, reference, clock: () => new Date(0) });
  const write = async (put: readonly ReadArticle[]): Promise<void> => {
    await writer.apply({ put, remove: [] });
    await own.writer().flush();
  };
  const times: Timed[] = [];
  for (const [i, put] of batches.entries()) {
    const share = shares[i] ?? { nodes: [], edges: [] };
    times.push({ bare: await seconds(() => writeBare(bare, share)), own: await seconds(() => write(put)) });
  }
  return times;
}

const nodes = shares.flatMap((s) => s.nodes);
const edges = sum(shares.map((s) => s.edges.length));
const events = nodes.filter((n) => n.key === 'Event').length;
say(`${CLAIMS} claims, ${events} events, ${nodes.length} nodes, ${edges} relationships; ${ENGINE}`);

const [bare, own] = [await openBenchStore(ENGINE), await openBenchStore(ENGINE)];
try {
  const times = await measure(bare.store, own.store);
  const tenth = Math.ceil(times.length / 10);
  for (const [name, part] of [
    ['all', times],
    ['first tenth', times.slice(0, tenth)],
    ['last tenth', times.slice(-tenth)],
  ] as const) {
    const [a, b] = [sum(part.map((t) => t.bare)), sum(part.map((t) => t.own))];
    say(`${name.padEnd(12)} bare ${a.toFixed(2)} s, event-first ${b.toFixed(2)} s, ratio ${(a / b).toFixed(2)}`);
  }
  say(`${(CLAIMS / sum(times.map((t) => t.own))).toFixed(0)} claims a second`);
  say(await own.memory());
} finally {
  await Promise.all([bare.close(), own.close()]);
}
