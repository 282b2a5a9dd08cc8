import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { codeOf, DataDirError } from './folder.ts';

/** Who works on the data folder: process id and, once it listens, the address of its API. */
const LockHolder = z.strictObject({ pid: z.int(), address: z.string().nullable() });
export type LockHolder = z.infer<typeof LockHolder>;

export type Lock = {
  /** Says where the API of this process is. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
};

/** The folder is in use; `holder` says by whom. */
export class LockedError extends DataDirError {
  readonly holder: LockHolder;

  constructor(holder: LockHolder) {
    const where = holder.address === null ? 'is starting' : `is running at ${holder.address}`;
    super(
      `The data folder is in use: Diplograph ${where} (process ${holder.pid}).`,
      'Use that one, stop it, or set DATA_DIR to another folder.',
    );
    this.name = 'LockedError';
    this.holder = holder;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return codeOf(error) === 'EPERM';
  }
}

/** The living holder of the lock, or null. A torn or foreign file counts as nobody's. */
export async function lockHolder(path: string): Promise<LockHolder | null> {
  try {
    const parsed = LockHolder.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success && parsed.data.pid !== process.pid && isAlive(parsed.data.pid) ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Creates the lock whole or not at all; false when it exists. */
async function create(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Whoever looks sees the old text or the new one: half of one would count as nobody's. */
async function replace(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}

/** Takes the lock; one left by a process that is no more is taken over. Throws LockedError. */
export async function takeLock(path: string): Promise<Lock> {
  const text = (address: string | null): string => `${JSON.stringify({ pid: process.pid, address })}\n`;
  for (let tries = 0; !(await create(path, text(null))); tries += 1) {
    const holder = await lockHolder(path);
    if (holder !== null) throw new LockedError(holder);
    if (tries === 3) throw new DataDirError(`The lock ${path} cannot be replaced.`, 'Delete this file.');
    await rm(path, { force: true });
  }
  return {
    announce: (address) => replace(path, text(address)),
    release: () => rm(path, { force: true }),
  };
}
