import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { embeddedParts } from '../../server/store/embedded/store.ts';
import { storeContract } from './store.contract.ts';
import type { Subject } from './subject.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function open(path: string | null): Promise<Subject> {
  const { store, ask } = embeddedParts({ path, shuffleUnordered: true, maxRss: 2 ** 31 });
  await store.open();
  return { store, ask };
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diplograph-store-'));
  folders.push(folder);
  return folder;
}

storeContract({ name: 'embedded store in memory', engine: 'embedded', open: () => open(null), reopen: null });

storeContract({
  name: 'embedded store on file',
  engine: 'embedded',
  open: () => open(freshFolder()),
  reopen: () => open(folders.at(-1) ?? null),
});
