import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Aside } from '../../server/store/embedded/aside.ts';
import { embeddedParts, embeddedStore } from '../../server/store/embedded/store.ts';
import { rowsOf, writing } from './fixture.ts';
import type { Subject } from './subject.ts';

const KILLS = 10;
const put = writing('CREATE (t:Topic {id: $id})');

describe('engine process', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'diplograph-process-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function opened(path = join(folder, 'graph')): Promise<Subject & ReturnType<typeof embeddedParts>> {
    const parts = embeddedParts({ path, shuffleUnordered: true, restartPausesMs: [0] });
    await parts.store.open();
    return parts;
  }

  it(`loses nothing acknowledged over ${KILLS} kills while writing`, async () => {
    const parts = await opened();
    const acknowledged: string[] = [];
    const state = { stop: false };
    const write = async (): Promise<void> => {
      for (let n = 0; !state.stop; n++) {
        const id = `topic:${n}`;
        const merge = writing('MERGE (t:Topic {id: $id})');
        const done = parts.store.writer().transaction((tx) => tx.run(merge, { id }));
        await done.then(() => acknowledged.push(id)).catch(() => undefined);
      }
    };
    const writer = write();
    for (let n = 0; n < KILLS; n++) {
      const target = acknowledged.length + 20;
      while (acknowledged.length < target) await new Promise((resolve) => setTimeout(resolve, 5));
      process.kill((await parts.host.engine()).pid ?? 0, 'SIGKILL');
    }
    state.stop = true;
    await writer;
    const stored = new Set((await rowsOf(parts, 'MATCH (t:Topic) RETURN t.id AS id')).map((row) => row['id']));
    expect(acknowledged.length).toBeGreaterThan(KILLS * 20);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    await parts.store.close();
  }, 120_000);

  it('answers a read that a kill cut off', async () => {
    const parts = await opened();
    const reads = Array.from({ length: 50 }, () => rowsOf(parts, 'UNWIND range(1, 100000) AS x RETURN count(x) AS n'));
    process.kill((await parts.host.engine()).pid ?? 0, 'SIGKILL');
    expect(await Promise.all(reads)).toEqual(reads.map(() => [{ n: 100_000 }]));
    await parts.store.close();
  });

  it('tells a second opener that the folder is in use, and lets it in afterwards', async () => {
    const first = await opened();
    const second = embeddedStore({ path: join(folder, 'graph') });
    await expect(second.open()).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'Another Diplograph uses this folder.',
      hint: expect.stringContaining('DATA_DIR'),
    });
    expect(await second.health()).toMatchObject({ ready: false });
    await first.store.close();
    await second.open();
    expect((await second.health()).ready).toBe(true);
    await second.close();
  });

  it('frees the lock when its parent dies', async () => {
    const path = join(folder, 'graph');
    const parent = spawn(process.execPath, ['--import', tsx(), fixture(), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => parent.stdout.once('data', resolve));
    parent.kill('SIGKILL');
    await new Promise((resolve) => parent.once('exit', resolve));
    const parts = await eventually(() => opened(path));
    expect(await rowsOf(parts, 'MATCH (t:Topic) RETURN t.id AS id')).toEqual([{ id: 'topic:parent' }]);
    await parts.store.close();
  });

  /** What may be done to the file of a graph so that it does not open. */
  const DAMAGES: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    'text instead of a graph': () => Buffer.from('no graph, only some text that stands here for a damaged file'),
    'cut in half': (bytes) => bytes.subarray(0, bytes.length >> 1),
    'the first page overwritten': (bytes) => Buffer.concat([Buffer.alloc(4096, 0xa5), bytes.subarray(4096)]),
    'of another version of the engine': (bytes) => Buffer.concat([Buffer.from('GRAFEO99'), bytes.subarray(8)]),
  };

  it.each(Object.entries(DAMAGES))(
    'a file that does not open is put aside and a new one begun: %s',
    async (_, damage) => {
      const path = join(folder, 'graph');
      const first = await opened(path);
      await first.store.writer().transaction((tx) => tx.run(put, { id: 'topic:old' }));
      await first.store.writer().flush();
      await first.store.close();
      const file = join(path, 'graph.grafeo');
      const damaged = damage(readFileSync(file));
      await rm(join(path, 'graph.grafeo.wal'), { recursive: true, force: true });
      writeFileSync(file, damaged);
      const asides: Aside[] = [];
      const store = embeddedStore({ path, onAside: (aside) => asides.push(aside) });
      await store.open();
      expect((await store.health()).ready).toBe(true);
      expect(asides.map((aside) => aside.path)).toEqual([`${path}.aside-1`]);
      expect(readFileSync(join(`${path}.aside-1`, 'graph.grafeo'))).toEqual(damaged);
      await store.close();
    },
  );

  it('an empty file gives way to a new graph', async () => {
    const path = join(folder, 'graph');
    await mkdir(path);
    await writeFile(join(path, 'graph.grafeo'), '');
    await expect(embeddedStore({ path }).open()).rejects.toMatchObject({ kind: 'unavailable' });
    expect(existsSync(`${path}.aside-1`)).toBe(false);
    const store = embeddedStore({ path, onAside: () => undefined });
    await store.open();
    expect((await store.health()).ready).toBe(true);
    expect(readFileSync(join(`${path}.aside-1`, 'graph.grafeo'), 'utf8')).toBe('');
    await store.close();
  });

  it('a graph of another format is put aside under the next free number', async () => {
    const path = join(folder, 'graph');
    await mkdir(`${path}.aside-1`);
    const old = await opened(path);
    const mark = writing(`MATCH (w:Meta {id: 'writer'}) SET w.format = $format`);
    await old.store.writer().transaction((tx) => tx.run(mark, { format: 999 }));
    await old.store.close();
    const asides: Aside[] = [];
    const store = embeddedStore({ path, onAside: (aside) => asides.push(aside) });
    await store.open();
    expect(asides).toEqual([{ path: `${path}.aside-2`, reason: expect.stringContaining('another version') }]);
    await store.close();
  });

  it('opens a damaged log with what was written before the damage', async () => {
    const path = join(folder, 'graph');
    const parts = await opened(path);
    for (let n = 0; n < 50; n++) await parts.store.writer().transaction((tx) => tx.run(put, { id: `topic:${n}` }));
    process.kill((await parts.host.engine()).pid ?? 0, 'SIGKILL');
    await parts.store.close();
    const logs = join(path, 'graph.grafeo.wal');
    const log = join(logs, readdirSync(logs).find((name) => name.endsWith('.log')) ?? '');
    const bytes = readFileSync(log);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
    writeFileSync(log, bytes);
    const again = await opened(path);
    expect((await again.store.health()).ready).toBe(true);
    await again.store.close();
  });

  it.skipIf(process.getuid?.() === 0)('says that a folder cannot be written', async () => {
    await chmod(folder, 0o500);
    await expect(embeddedStore({ path: join(folder, 'graph') }).open()).rejects.toMatchObject({ kind: 'unavailable' });
    await chmod(folder, 0o700);
  });

  it('says that a folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    const store = embeddedStore({ path: join(folder, 'file', 'graph') });
    await expect(store.open()).rejects.toMatchObject({
      kind: 'unavailable',
      hint: expect.stringContaining('DATA_DIR'),
    });
  });

  it('ends a query that uses too much memory, and only that', async () => {
    const parts = embeddedParts({ path: join(folder, 'graph'), maxRss: 400_000_000 });
    await parts.store.open();
    const many = Array.from({ length: 5000 }, (_, i) => i);
    const text = 'UNWIND $many AS a UNWIND $many AS b WITH collect([a, b]) AS big RETURN size(big) AS n';
    const limits = { ms: 20_000, rows: 10, bytes: 1000 };
    await expect(parts.ask({ text, params: { many }, limits })).rejects.toMatchObject({ kind: 'too_large' });
    expect(await rowsOf(parts, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
    await parts.store.close();
  });

  it('pauses the console after three queries that had to be stopped, not the other reads', async () => {
    const parts = await opened();
    const many = Array.from({ length: 5000 }, (_, i) => i);
    const text = 'UNWIND $many AS a UNWIND $many AS b UNWIND $many AS c RETURN count(a + b + c) AS n';
    const ask = () => parts.ask({ text, params: { many }, limits: { ms: 300, rows: 10, bytes: 1000 } });
    for (let n = 0; n < 3; n++) await expect(ask()).rejects.toMatchObject({ kind: 'timeout' });
    await expect(ask()).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringContaining('paused') });
    expect(await rowsOf(parts, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
    await parts.store.close();
  });
});

const tsx = (): string => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const fixture = (): string => join(import.meta.dirname, 'parent.ts');

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 0; n < 20; n++) {
    try {
      return await attempt();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return attempt();
}
