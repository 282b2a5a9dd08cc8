import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { find } from '../../../server/import/find.ts';
import { temporaryFolder } from '../../support/folders.ts';

test('a folder gives what is read in it, in the order of names, and says how many files it passed over', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'deep', 'deeper'), { recursive: true });
  for (const name of [
    'b.jsonl',
    'a.txt',
    'c.ndjson.gz',
    'photo.png',
    '.hidden.txt',
    'deep/deeper/d.html',
    'deep/e.pdf',
  ])
    await writeFile(join(folder, name), '');
  await symlink(folder, join(folder, 'deep', 'again'));
  const { found, left } = await find([folder]);
  const paths = found.map((f) => `${f.kind} ${relative(folder, f.kind === 'list' ? f.list.path : f.path)}`);
  expect(paths).toEqual([
    'document a.txt',
    'list b.jsonl',
    'list c.ndjson.gz',
    'document deep/deeper/d.html',
    'document deep/e.pdf',
  ]);
  expect(left).toBe(1);
});

test('a file that is named by itself is an article whatever its name', async () => {
  const path = join(await temporaryFolder(), 'talks.md');
  await writeFile(path, 'x');
  expect(await find([path])).toEqual({ found: [{ kind: 'document', path }], left: 0 });
});

test('a path where nothing is', async () => {
  await expect(find(['/nowhere/at/all'])).rejects.toThrow('There is nothing to read at /nowhere/at/all.');
});
