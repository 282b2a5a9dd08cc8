import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Found, find } from '../../../server/import/find.ts';
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
    'settings.json',
  ])
    await writeFile(join(folder, name), '');
  await writeFile(join(folder, 'e.xml'), '<?xml version="1.0"?><!-- ours --><rss version="2.0">');
  await writeFile(join(folder, 'f.xml'), '<trips>');
  await writeFile(join(folder, 'g.json.gz'), gzipSync('{"version": "https://jsonfeed.org/version/1.1"}'));
  await symlink(folder, join(folder, 'deep', 'again'));
  const { found, left } = await find([folder]);
  const pathOf = (f: Found): string => {
    if (f.kind === 'address') return f.url;
    return relative(folder, f.kind === 'list' ? f.list.path : f.path);
  };
  const paths = found.map((f) => `${f.kind} ${pathOf(f)}`);
  expect(paths).toEqual([
    'document a.txt',
    'list b.jsonl',
    'list c.ndjson.gz',
    'document deep/deeper/d.html',
    'document deep/e.pdf',
    'feed e.xml',
    'list f.xml',
    'feed g.json.gz',
  ]);
  expect(left).toBe(2);
});

test('a file that is named by itself is an article whatever its name', async () => {
  const path = join(await temporaryFolder(), 'talks.md');
  await writeFile(path, 'x');
  expect(await find([path])).toEqual({ found: [{ kind: 'document', path }], left: 0 });
});

test('a path where nothing is', async () => {
  await expect(find(['/nowhere/at/all'])).rejects.toThrow('There is nothing to read at /nowhere/at/all.');
});

test('what has a scheme in front is an address', async () => {
  const { found } = await find(['https://example.org/feed', 'file:///etc/passwd']);
  expect(found).toEqual([
    { kind: 'address', url: 'https://example.org/feed' },
    { kind: 'address', url: 'file:///etc/passwd' },
  ]);
});
