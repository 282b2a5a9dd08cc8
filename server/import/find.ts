import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKindOf } from '../../graph/index.ts';
import { isFeedFile } from './feed-file.ts';
import { jsonLines } from './json-lines.ts';
import { quads } from './quads.ts';
import { ImportError, type ImportList } from './row.ts';
import { travels } from './travels.ts';

/** A file with many articles or records, with one article, or a feed; a feed or article by its address. */
export type Found =
  | { readonly kind: 'list'; readonly list: ImportList }
  | { readonly kind: 'document'; readonly path: string }
  | { readonly kind: 'feed'; readonly path: string }
  | { readonly kind: 'address'; readonly url: string };

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

/** Names that a feed may have. */
const FEEDS = /\.(?:xml|rss|atom|rdf|json)$/i;
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;

async function manyAt(path: string): Promise<Found | null> {
  if (FEEDS.test(unpacked(path)) && (await isFeedFile(path))) return { kind: 'feed', path };
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
  const found: Found[] = [];
  for (const path of files) {
    const many = await manyAt(path);
    if (many !== null) found.push(many);
    else if (isArticle(path)) found.push({ kind: 'document', path });
  }
  return { found, left: files.length - found.length };
}

async function at(path: string): Promise<Finding> {
  if (ADDRESS.test(path)) return { found: [{ kind: 'address', url: path }], left: 0 };
  const file = await stat(path).catch((error: unknown) => {
    throw new ImportError(`There is nothing to read at ${path}.`, 'Check the path.', error);
  });
  if (file.isDirectory()) return inFolder(path);
  return { found: [(await manyAt(path)) ?? { kind: 'document', path }], left: 0 };
}

/** What is to be imported from files, folders and addresses, in their order. Throws ImportError. */
export async function find(paths: readonly string[]): Promise<Finding> {
  const findings = await Promise.all(paths.map(at));
  return { found: findings.flatMap(({ found }) => found), left: findings.reduce((sum, { left }) => sum + left, 0) };
}
