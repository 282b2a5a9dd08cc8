import { existsSync } from 'node:fs';
import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The data folder cannot be used; the message names DATA_DIR and what to set. */
export class DataDirError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DataDirError';
    this.hint = hint;
  }
}

export type DataFolder = {
  readonly root: string;
  readonly articles: string;
  readonly journal: string;
  /** What is known of feeds and addresses that were imported; made when first needed. */
  readonly feeds: string;
  /** Files while they are sent; whatever a crash left goes at the next start. */
  readonly spool: string;
  /** Stands while an export is being restored. */
  readonly restoring: string;
  /** Stands where an export without texts was restored. */
  readonly readOnly: string;
  readonly lock: string;
  readonly token: string;
};

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it must not be written',
  EPERM: 'it must not be written',
  EROFS: 'it is on a read-only file system',
  ENOENT: 'it cannot be made there',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'there is a file of this name',
  ENOSPC: 'the disk is full',
};

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** The error in words for people. */
export function dataDirError(root: string, error: unknown): DataDirError {
  const reason = REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
  const hint = 'Set DATA_DIR to a folder that you may write, or change the permissions of this one.';
  return new DataDirError(`The data folder ${root} cannot be used: ${reason}.`, hint, error);
}

/** Makes a folder and those above it. Node's own way never ends on a file system that refuses new names as unknown. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (codeOf(error) !== 'ENOENT' || existsSync(dirname(path))) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

/** Where things stand in a data folder; nothing is made. */
export const placesIn = (root: string): DataFolder => ({
  root,
  articles: join(root, 'archive'),
  journal: join(root, 'journal'),
  feeds: join(root, 'feeds'),
  spool: join(root, 'spool'),
  restoring: join(root, 'restoring'),
  readOnly: join(root, 'read-only'),
  lock: join(root, 'lock'),
  token: join(root, 'token'),
});

/** Makes the folders where they are missing and checks that they can be written. Throws DataDirError. */
export async function openDataFolder(root: string): Promise<DataFolder> {
  const folder = placesIn(root);
  try {
    for (const path of [root, folder.articles, folder.journal]) {
      await makeFolder(path);
      await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    }
  } catch (error) {
    throw dataDirError(root, error);
  }
  return folder;
}

/** Makes the names in a folder durable; Windows keeps them itself and refuses the call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a whole file so that a crash leaves the old one or the new one, never a part. */
export async function replaceFile(path: string, text: string, mode = 0o644): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const handle = await open(temporary, 'w', mode);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}
