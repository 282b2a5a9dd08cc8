import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Network } from '../../graph/index.ts';
import { run, start } from '../support/command.ts';
import { temporaryFolder } from '../support/folders.ts';
import { startApp } from '../support/server/running-app.ts';

const day = (n: number): string =>
  `2019-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
const article = (n: number): string =>
  JSON.stringify({
    title: `Talks ${n}`,
    text: 'Norwegian Foreign Minister Liv Dahl met German Chancellor Angela Merkel in Oslo on Tuesday.',
    published: day(n),
    outlet: 'Test Gazette',
  });

/** A folder with two lists and a page, in which three rows are wrong. */
async function aFolder(rows = 6): Promise<string> {
  const folder = join(await temporaryFolder(), 'news');
  await mkdir(folder);
  const lines = Array.from({ length: rows }, (_, n) => article(n));
  await writeFile(join(folder, 'a.jsonl'), [...lines.slice(0, 3), '{"text":', '{"title":"x"}'].join('\n'));
  await writeFile(
    join(folder, 'b.jsonl.gz'),
    gzipSync(
      [...lines.slice(3), '{"text":"Министр прибыл в Осло и встретился с канцлером во вторник утром."}'].join('\n'),
    ),
  );
  await writeFile(join(folder, 'c.txt'), 'French President Emmanuel Macron visited Riga on 3 June 2019.');
  return folder;
}

describe('import', () => {
  test('takes a folder, names the rows it leaves out, and does nothing the second time', async () => {
    const settings = { DATA_DIR: await temporaryFolder() };
    const folder = await aFolder();
    const first = await run(['import', folder], settings);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain('10 rows: 7 new, 3 left out.');
    expect(first.err).toContain('a.jsonl:4: left out: is no JSON');
    expect(first.err).toContain('a.jsonl:5: left out: text: is missing');
    expect(first.err).toContain('b.jsonl.gz:4: left out: The article is not in English.');

    const { out: digest } = await run(['digest'], settings);
    const again = await run(['import', folder], settings);
    expect(again.out).toContain('10 rows: 0 new, 7 already known, 3 left out.');
    expect((await run(['digest'], settings)).out).toBe(digest);
  });

  test('works through a server that runs', async () => {
    const DATA_DIR = await temporaryFolder();
    const app = await startApp(DATA_DIR);
    try {
      const { code, out } = await run(['import', await aFolder()], { DATA_DIR });
      expect({ code, out: out.split('\n')[0] }).toEqual({ code: 0, out: '10 rows: 7 new, 3 left out.' });
      expect(app.parts.api.register.ids()).toHaveLength(7);
    } finally {
      await app.close();
    }
  });

  test('what a machine coded is told apart in the drawing', async () => {
    const DATA_DIR = await temporaryFolder();
    const path = join(await temporaryFolder(), 'events.tsv');
    await writeFile(
      path,
      'Angela Merkel\tMake a visit\tSweden\t2011-05-01\nSweden\tMake statement\tNorway\t2011-05-01\n',
    );
    const app = await startApp(DATA_DIR);
    try {
      const first = await run(['import', path, await aFolder()], { DATA_DIR });
      expect(first.out).toContain('8 new');
      const network = Network.parse(await (await fetch(`${app.url}/api/network`)).json());
      const coded = network.edges.filter((edge) => edge.machineCoded === true);
      expect(coded.map(({ type, source, target }) => [type, source, target])).toEqual([
        ['VISITED', 'angela-merkel.DEU', 'SWE'],
      ]);
      expect(network.edges.length).toBeGreaterThan(coded.length);
    } finally {
      await app.close();
    }
  });

  test('of a list that is damaged nothing is taken; the other files are', async () => {
    const settings = { DATA_DIR: await temporaryFolder() };
    const folder = await aFolder();
    const path = join(folder, 'b.jsonl.gz');
    await writeFile(path, (await readFile(path)).subarray(0, 60));
    const { code, out, err } = await run(['import', folder], settings);
    expect(code).toBe(1);
    expect(err).toContain('b.jsonl.gz is packed and damaged.');
    expect(out).toContain('6 rows: 4 new, 2 left out.');
  });

  test('that was killed goes on where it was', async () => {
    const settings = { DATA_DIR: await temporaryFolder() };
    const path = join(await temporaryFolder(), 'many.jsonl');
    const count = 900;
    const lines = Array.from({ length: count }, (_, n) => JSON.stringify({ text: `Note ${n} of the day.` }));
    await writeFile(path, lines.join('\n'));
    const child = start(['import', path], settings);
    const kept = async (): Promise<number> =>
      (await readdir(join(settings.DATA_DIR, 'archive')).catch(() => [])).filter((name) => name.endsWith('.json'))
        .length;
    while ((await kept()) < 100) await sleep(20);
    child.kill('SIGKILL');
    await once(child, 'close');
    const { code, out } = await run(['import', path], settings);
    expect(code).toBe(0);
    const [, fresh, known] = /(\d+) new, (\d+) already known/.exec(out) ?? [];
    expect(Number(known)).toBeGreaterThanOrEqual(100);
    expect(Number(fresh) + Number(known)).toBe(count);
    expect((await run(['import', path], settings)).out).toContain(`${count} rows: 0 new, ${count} already known.`);
  });
});
