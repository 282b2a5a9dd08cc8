import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphStore } from '../../graph/index.ts';
import { embeddedParts } from '../../server/store/embedded/store.ts';
import { neo4jStore } from '../../server/store/neo4j/store.ts';
import { startNeo4j } from '../support/neo4j/start.ts';

export type BenchStore = {
  readonly store: GraphStore;
  /** Processor seconds of the store's process so far. */
  readonly cpu: () => Promise<number>;
  /** Resident memory of the store's process and of this one. */
  readonly memory: () => Promise<string>;
  readonly close: () => Promise<void>;
};

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

/** Linux tells a process's memory in a file of its own. */
async function residentOf(pid: number | null | undefined): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? 'unknown' : megabytes(Number(kilobytes) * 1024);
}

/** Clock ticks of a process on all its threads, in its own and in the system's code; Linux counts a hundred a second. */
async function cpuOf(pid: number | null | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [own, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return ((own ?? Number.NaN) + (system ?? Number.NaN)) / 100;
}

/** Processor seconds of the processes that this one has started. */
export async function cpuOfChildren(): Promise<number> {
  const pids = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').catch(() => '');
  const each = await Promise.all(
    pids
      .trim()
      .split(' ')
      .map((pid) => cpuOf(Number(pid))),
  );
  return each.reduce((sum, one) => sum + one, 0);
}

const told = async (pid: number | null | undefined): Promise<string> =>
  `store ${await residentOf(pid)} resident, this process ${megabytes(process.memoryUsage.rss())}`;

async function embedded(): Promise<BenchStore> {
  const folder = await mkdtemp(join(tmpdir(), 'diplograph-bench-'));
  const { store, host } = embeddedParts({ path: join(folder, 'graph') });
  await store.open();
  const pid = async (): Promise<number | undefined> => (await host.engine()).pid;
  const memory = async (): Promise<string> => told(await pid());
  const close = async (): Promise<void> => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, cpu: async () => cpuOf(await pid()), memory, close };
}

async function neo4j(): Promise<BenchStore> {
  const started = await startNeo4j({ heap: '4g', pages: '3g' });
  if ('missing' in started) throw new Error(`No Neo4j: ${started.missing}.`);
  const store = neo4jStore(started.address);
  await store.open();
  const close = async (): Promise<void> => {
    await store.close();
    await started.stop();
  };
  return { store, cpu: () => cpuOf(started.pid), memory: () => told(started.pid), close };
}

/** An empty store of its own: a folder, or a server that is started for it. */
export const openBenchStore = (engine: 'embedded' | 'neo4j'): Promise<BenchStore> =>
  engine === 'neo4j' ? neo4j() : embedded();
