import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKindOf } from '../../graph/index.ts';
import { jsonLines } from './json-lines.ts';
import { quads } from './quads.ts';
import { ImportError, type ImportList } from './row.ts';
import { travels } from './travels.ts';

/** A file with many articles or records, or with one article. */
export type Found =
  | { readonly kind: 'list'; readonly list: ImportList }
  | { readonly kind: 'document'; readonly path: string };

export type Finding = {
  readonly found: readonly Found[];
  /** Files of folders whose names tell nothing that is read. */
  readonly left: number;
};

/** Which list a name tells, without `.gz`. */
const LISTS: readonly { readonly name: RegExp; readonly open: (path: string) => ImportList }[] = [
  { name: /\.(?:jsonl|ndjson)$/i, open: jsonLines },
  { name: /\.xml$/i, open: travels },
  { name: /\.tsv$/i, open: quads },
];

const unpacked = (path: string): string => path.replace(/\.gz$/i, '');

function listAt(path: string): Found | null {
  const format = LISTS.find(({ name }) => name.test(unpacked(path)));
  return format === undefined ? null : { kind: 'list', list: format.open(path) };
}

/** Whether a file of a folder is read; one that is named by itself always is. */
const isArticle = (path: string): boolean => fileKindOf(unpacked(path)) !== null || /\.txt$/i.test(unpacked(path));

/** The files below a folder in the order of their names; links are not followed, so that no folder holds itself. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const lists = entries.map(async (entry: Dirent): Promise<readonly string[]> => {
    if (entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(lists)).flat();
}

async function inFolder(folder: string): Promise<Finding> {
  const files = await filesBelow(folder);
  const found = files.flatMap((path): readonly Found[] => {
    const list = listAt(path);
    if (list !== null) return [list];
    return isArticle(path) ? [{ kind: 'document', path }] : [];
  });
  return { found, left: files.length - found.length };
}

async function at(path: string): Promise<Finding> {
  const file = await stat(path).catch((error: unknown) => {
    throw new ImportError(`There is nothing to read at ${path}.`, 'Check the path.', error);
  });
  if (file.isDirectory()) return inFolder(path);
  return { found: [listAt(path) ?? { kind: 'document', path }], left: 0 };
}

/** What is to be imported from files and folders, in their order. Throws ImportError. */
export async function find(paths: readonly string[]): Promise<Finding> {
  const findings = await Promise.all(paths.map(at));
  return { found: findings.flatMap(({ found }) => found), left: findings.reduce((sum, { left }) => sum + left, 0) };
}
