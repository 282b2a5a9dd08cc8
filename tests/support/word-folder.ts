import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type WordFolder = { readonly path: string; remove(): Promise<void> };

/** A folder of own words with these files. */
export async function makeFolder(files: Readonly<Record<string, string>>): Promise<WordFolder> {
  const path = await mkdtemp(join(tmpdir(), 'diplograph-words-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return { path, remove: () => rm(path, { recursive: true }) };
}
