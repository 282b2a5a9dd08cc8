import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, serve } from '../support/command.ts';
import { temporaryFolder } from '../support/folders.ts';

const NEWS = 'French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on Monday.';

test('commands work beside a running server, through its API, and after it', async () => {
  const folder = await temporaryFolder();
  const env = { DATA_DIR: folder, SAMPLES: 'off' };
  const path = join(await temporaryFolder(), 'berlin.txt');
  await writeFile(path, NEWS);
  const server = await serve(env);
  expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toMatchObject({ address: server.url });

  const added = await run(['ingest', path, '--published', '2018-04-10', '--outlet', 'A Paper'], env);
  expect(added).toMatchObject({ code: 0, out: expect.stringContaining('1 meeting') });
  const [asked, queried, second] = await Promise.all([
    run(['ask', 'Who', 'met', 'Macron?'], env),
    run(
      ['cypher', "MATCH (:Leader {name: 'Emmanuel Macron'})-[m:MET]-(b) RETURN b.name AS name, m.`when` AS day"],
      env,
    ),
    run(['serve'], { ...env, PORT: '0' }),
  ]);
  expect(asked).toMatchObject({ code: 0, out: expect.stringContaining('Angela Merkel') });
  expect(asked.out).toContain('A Paper');
  expect(queried.out).toMatch(/Angela Merkel\s+2018-04-09/);
  expect(second).toMatchObject({ code: 1, err: expect.stringContaining(`is running at ${server.url}`) });
  const beside = await run(['digest'], env);

  expect(await server.stop()).toBe(0);
  expect(await readdir(folder)).not.toContain('lock');
  const after = await run(['digest'], env);
  expect(after.out).toMatch(/^[0-9a-f]{64}\n$/);
  expect(after.out).toBe(beside.out);

  const rebuilt = await run(['rebuild'], env);
  expect(rebuilt).toMatchObject({ code: 0, out: 'Made the graph anew from 1 article.\n' });
  expect((await run(['digest'], env)).out).toBe(after.out);

  const listed = await run(['articles', '--json'], env);
  const [{ id }] = JSON.parse(listed.out) as [{ id: string }];
  const deleted = await run(['delete', id.slice(0, 8)], env);
  expect(deleted.out).toMatch(/^Deleted .* with 2 claims and 2 events\.\n$/);
  expect((await run(['articles'], env)).out).toContain('No articles yet');
});
