import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from '../api/app.ts';
import { type DataFolder, openDataFolder } from '../archive/folder.ts';
import { LockedError, type LockHolder, lockHolder, takeLock } from '../archive/lock.ts';
import type { Config } from '../config.ts';
import { workerPool } from '../jobs/worker-pool.ts';
import { openParts } from '../main.ts';
import { openPort } from '../serve.ts';
import { type Client, createClient } from './client.ts';
import { remark } from './output.ts';

/** How a command works on the data folder when no server holds it. */
export type SessionOptions = {
  /** Whether what was left unfinished is taken up. */
  readonly resume: boolean;
  /** Called when the folder is ours and nothing is open yet. */
  readonly before?: (folder: DataFolder) => Promise<void>;
};

const START_MS = 30_000;
const LOOK_MS = 100;

/** The holder once it listens, or null when it is gone. */
async function listening(path: string): Promise<LockHolder | null> {
  for (let waited = 0; ; waited += LOOK_MS) {
    const holder = await lockHolder(path);
    if (holder === null || holder.address !== null) return holder;
    if (waited >= START_MS) throw new LockedError(holder);
    await sleep(LOOK_MS);
  }
}

/** The token of a server that needs one: from TOKEN, else from its file. */
async function tokenOf(config: Config, folder: DataFolder): Promise<string | null> {
  if (config.token !== null) return config.token;
  return readFile(folder.token, 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

async function inThisProcess<T>(
  config: Config,
  options: SessionOptions & { readonly folder: DataFolder },
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { folder } = options;
  const lock = await takeLock(folder.lock);
  const closing = new AbortController();
  const log = pino({ level: config.logLevel === 'warn' ? 'error' : config.logLevel }, pino.destination(2));
  try {
    await options.before?.(folder);
    const local: Config = { ...config, host: '127.0.0.1', token: null, console: 'on', samples: 'off' };
    const parts = await openParts({ config: local, folder, pool: workerPool(), log, closing: closing.signal });
    const port = await openPort({ host: '127.0.0.1', port: 0 });
    try {
      port.serve(createApp(parts.api));
      await lock.announce(port.url);
      if (options.resume) await parts.start({ outdated: false });
      return await work(createClient(port.url, null));
    } finally {
      closing.abort();
      await port.close();
      await parts.close();
    }
  } finally {
    await lock.release();
  }
}

/** Works through the API of the server that holds the data folder, else of one in this process. */
export async function withSession<T>(
  config: Config,
  options: SessionOptions,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const folder = await openDataFolder(config.dataDir);
  for (;;) {
    const holder = await listening(folder.lock);
    if (holder?.address) return work(createClient(holder.address, await tokenOf(config, folder)));
    try {
      return await inThisProcess(config, { ...options, folder }, work);
    } catch (error) {
      // Another one took the folder between our look and our lock: then it answers.
      if (!(error instanceof LockedError)) throw error;
      remark(error.message);
    }
  }
}
