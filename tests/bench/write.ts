import { deserialize, serialize } from 'node:v8';
import type { GraphStore, ReadArticle } from '../../graph/index.ts';
import { loadTables } from '../../server/reference/read.ts';
import { makeReference } from '../../server/reference/reference.ts';
import { openGraphWriter } from '../../server/store/graph-writer.ts';
import { chunks, writeEdges, writeNewNodes, writeNodes } from '../../server/store/rows.ts';
import { type Share, sharesOf } from './bare.ts';
import { say, sum } from './clock.ts';
import { type BenchStore, openBenchStore } from './stores.ts';
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
const NOTHING = serialize({ put: [], share: { nodes: [], edges: [] } } satisfies Load);
type Load = { readonly put: readonly ReadArticle[]; readonly share: Share };

/** All that both sides write, as bytes: objects would be looked through by each collection of garbage. */
function makeLoads(): readonly Buffer[] {
  const batches = chunks([...benchWorld(tables, CLAIMS)], BATCH);
  const shares = sharesOf(batches, reference);
  const nodes = shares.flatMap((s) => s.nodes);
  const edges = sum(shares.map((s) => s.edges.length));
  const events = nodes.filter((n) => n.key === 'Event').length;
  say(`${CLAIMS} claims, ${events} events, ${nodes.length} nodes, ${edges} relationships; ${ENGINE}`);
  return batches.map((put, i) => serialize({ put, share: shares[i] ?? { nodes: [], edges: [] } } satisfies Load));
}

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

/** What some work took: seconds on the wall, processor seconds of this process and of the store's. */
type Cost = { readonly wall: number; readonly here: number; readonly there: number };

async function costOf({ cpu }: BenchStore, work: () => Promise<unknown>): Promise<Cost> {
  const [began, there, here] = [performance.now(), await cpu(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(here);
  return { wall: (performance.now() - began) / 1000, here: (user + system) / 1e6, there: (await cpu()) - there };
}

type Timed = { readonly bare: Cost; readonly own: Cost };

async function measure(bare: BenchStore, own: BenchStore): Promise<readonly Timed[]> {
  const writer = await openGraphWriter({ store: own.store, reference, clock: () => new Date(0) });
  const write = async (put: readonly ReadArticle[], next: readonly ReadArticle[]): Promise<void> => {
    await writer.apply({ put, remove: [] }, () => next);
    await own.store.writer().flush();
  };
  const times: Timed[] = [];
  const take = (i: number): Load => deserialize(loads[i] ?? NOTHING) as Load;
  for (let i = 0, load = take(0), next = take(1); i < loads.length; i++, load = next, next = take(i + 1)) {
    const { put, share } = load;
    times.push({
      bare: await costOf(bare, () => writeBare(bare.store, share)),
      own: await costOf(own, () => write(put, next.put)),
    });
  }
  return times;
}

const seconds = (n: number): string => `${n.toFixed(1)} s`;

function report(name: string, part: readonly Timed[]): void {
  const total = (side: keyof Timed, of: keyof Cost): number => sum(part.map((t) => t[side][of]));
  const cpu = (side: keyof Timed): number => total(side, 'here') + total(side, 'there');
  const line = (what: string, a: number, b: number): string =>
    `${name.padEnd(12)} ${what.padEnd(10)} bare ${seconds(a)}, event-first ${seconds(b)}, ratio ${(a / b).toFixed(2)}`;
  say(line('wall', total('bare', 'wall'), total('own', 'wall')));
  const parts = (side: keyof Timed): string =>
    `${seconds(total(side, 'here'))} here + ${seconds(total(side, 'there'))} in the store`;
  say(`${line('processor', cpu('bare'), cpu('own'))} (${parts('bare')}; ${parts('own')})`);
}

const loads = makeLoads();
const [bare, own] = [await openBenchStore(ENGINE), await openBenchStore(ENGINE)];
try {
  const times = await measure(bare, own);
  const tenth = Math.ceil(times.length / 10);
  report('all', times);
  report('first tenth', times.slice(0, tenth));
  report('last tenth', times.slice(-tenth));
  say(`${(CLAIMS / sum(times.map((t) => t.own.wall))).toFixed(0)} claims a second`);
  say(await own.memory());
} finally {
  await Promise.all([bare.close(), own.close()]);
}
