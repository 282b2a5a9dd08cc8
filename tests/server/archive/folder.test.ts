import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataFolder, replaceFile } from '../../../server/archive/folder.ts';
import { LockedError, lockHolder, takeLock } from '../../../server/archive/lock.ts';
import { temporaryFolder } from '../../support/folders.ts';

test('the folders are made, and opening again does no harm', async () => {
  const root = join(await temporaryFolder(), 'a', 'b');
  await openDataFolder(root);
  await openDataFolder(root);
  expect((await readdir(root)).toSorted()).toEqual(['archive', 'journal']);
});

test('a folder that cannot be made is an error that names DATA_DIR', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  for (const path of [file, join(file, 'below')]) {
    await expect(openDataFolder(path)).rejects.toMatchObject({
      name: 'DataDirError',
      message: expect.stringContaining(path),
      hint: expect.stringContaining('DATA_DIR'),
    });
  }
});

test('a file is replaced whole and nothing else is left', async () => {
  const folder = await temporaryFolder();
  await replaceFile(join(folder, 'x'), 'old, long');
  await replaceFile(join(folder, 'x'), 'new');
  expect(await readFile(join(folder, 'x'), 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['x']);
});

/** The id of a process that is no more. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('a living holder keeps others out and is named with its address', async () => {
  const path = join(await temporaryFolder(), 'lock');
  await writeFile(path, JSON.stringify({ pid: process.ppid, address: 'http://127.0.0.1:3000' }));
  const error = await takeLock(path).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(LockedError);
  expect((error as Error).message).toContain('http://127.0.0.1:3000');
  expect(await lockHolder(path)).toEqual({ pid: process.ppid, address: 'http://127.0.0.1:3000' });
});

test.each([
  ['of a dead process', () => JSON.stringify({ pid: deadPid(), address: 'http://127.0.0.1:3000' })],
  ['cut short', () => '{"pid":'],
  ['empty', () => ''],
])('a lock %s is taken over, announced and released', async (_, text) => {
  const folder = await temporaryFolder();
  const path = join(folder, 'lock');
  await writeFile(path, text());
  expect(await lockHolder(path)).toBeNull();
  const lock = await takeLock(path);
  await lock.announce('http://127.0.0.1:4000');
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ pid: process.pid, address: 'http://127.0.0.1:4000' });
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
});

test('whoever looks while the address is announced finds a whole text', async () => {
  const path = join(await temporaryFolder(), 'lock');
  const lock = await takeLock(path);
  const state = { announcing: true };
  const announced = (async () => {
    for (let i = 0; i < 300; i++) await lock.announce(`http://127.0.0.1:${i}`);
    state.announcing = false;
  })();
  let looks = 0;
  while (state.announcing) {
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
    looks += 1;
  }
  await announced;
  expect(looks).toBeGreaterThan(100);
  await lock.release();
});
