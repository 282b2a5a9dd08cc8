import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EXPORTED_LABELS, type GraphStore, readQuery, writeQuery } from '../../graph/index.ts';
import { type DataFolder, replaceFile } from '../archive/folder.ts';
import { RestoreError } from './fault.ts';

/** Of these an unused folder may have any. */
const UNUSED = new Set(['lock', 'token', 'spool']);
const KEPT = ['archive', 'journal'];

/** Throws RestoreError when the data folder holds anything. */
export async function checkFolder({ root }: DataFolder): Promise<void> {
  const names = await readdir(root);
  const inside = await Promise.all(KEPT.map((name) => readdir(join(root, name))));
  const used = names.some((name) => !UNUSED.has(name) && !KEPT.includes(name)) || inside.some((n) => n.length > 0);
  if (!used) return;
  const hint = 'Set DATA_DIR to a new or empty folder. Nothing was changed.';
  throw new RestoreError(`The data folder ${root} is not empty.`, hint);
}

const Count = z.strictObject({ n: z.number() });
const countNodes = readQuery<Record<string, never>, z.infer<typeof Count>>(
  'count-nodes',
  'MATCH (n) WHERE NOT n:Meta RETURN count(n) AS n',
  Count,
);

/** Throws RestoreError when the database holds anything. */
export async function checkStore(store: GraphStore): Promise<void> {
  const [row] = await store.view().read(countNodes, {});
  if (row?.n === 0) return;
  const hint = 'Name an empty one in NEO4J_DATABASE, or empty it. Nothing was changed.';
  throw new RestoreError('The database is not empty.', hint);
}

const PAGE = 2000;
const some = (label: string) =>
  writeQuery<{ readonly limit: number }, z.infer<typeof Count>>(
    `empty-${label.toLowerCase()}`,
    `MATCH (n:${label}) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS n`,
    Count,
  );

/** Takes every node of the model out of a store. */
export async function emptyStore(store: GraphStore): Promise<void> {
  for (const label of EXPORTED_LABELS) {
    for (let left = PAGE; left === PAGE; ) {
      const rows = await store.writer().transaction((tx) => tx.run(some(label), { limit: PAGE }));
      left = rows[0]?.n ?? 0;
    }
  }
}

/** Takes out what a restore that was cut short has left, but for the mark of it. */
export async function emptyFolder({ root, readOnly }: DataFolder): Promise<void> {
  for (const name of KEPT) {
    for (const file of await readdir(join(root, name))) await rm(join(root, name, file), { recursive: true });
  }
  await rm(readOnly, { force: true });
  await rm(join(root, 'graph'), { recursive: true, force: true });
}

/** The mark of a restore under way: while it stands, nobody takes the folder for whole. */
export const isHalf = ({ restoring }: DataFolder): boolean => existsSync(restoring);
/** `store` names the database, so that the next attempt empties no other one. */
export const markHalf = ({ restoring }: DataFolder, store: string): Promise<void> => replaceFile(restoring, store);
export const isHalfIn = async ({ restoring }: DataFolder, store: string): Promise<boolean> =>
  (await readFile(restoring, 'utf8')) === store;
export const unmarkHalf = ({ restoring }: DataFolder): Promise<void> => rm(restoring, { force: true });
