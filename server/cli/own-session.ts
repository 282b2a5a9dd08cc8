import { pino } from 'pino';
import { createApp } from '../api/app.ts';
import type { DataFolder } from '../archive/folder.ts';
import { takeLock } from '../archive/lock.ts';
import { type Closers, closeAll } from '../close-all.ts';
import type { Config } from '../config.ts';
import { createFetcher } from '../fetch/fetcher.ts';
import { workerPool } from '../jobs/worker-pool.ts';
import { openParts } from '../main.ts';
import { readingPool } from '../readers/reading-pool.ts';
import { openPort } from '../serve.ts';
import { agentName } from '../version.ts';
import { createClient } from './client.ts';
import type { Session } from './moving-client.ts';
import { remark } from './output.ts';

/** How a command works on the data folder when no server holds it. */
export type SessionOptions = {
  /** Whether what was left unfinished is taken up. */
  readonly resume: boolean;
  /** Called when the folder is ours and nothing is open yet. */
  readonly before?: (folder: DataFolder) => Promise<void>;
};

type Place = { readonly config: Config; readonly folder: DataFolder; readonly options: SessionOptions };

async function open({ config, folder, options }: Place, closers: Closers): Promise<Session> {
  const lock = await takeLock(folder.lock);
  closers.push(() => lock.release());
  await options.before?.(folder);
  const log = pino({ level: config.logLevel === 'warn' ? 'error' : config.logLevel }, pino.destination(2));
  const local: Config = { ...config, host: '127.0.0.1', token: null, console: 'on', rates: 'off', samples: 'off' };
  const closing = new AbortController();
  const fetcher = createFetcher({ agent: agentName() });
  const threads = { pool: workerPool(config.lexiconDir), reader: readingPool(), fetcher };
  const parts = await openParts({ config: local, folder, ...threads, log, closing: closing.signal });
  closers.push(() => parts.close());
  const port = await openPort({ host: '127.0.0.1', port: 0 });
  closers.push(() => port.close());
  port.serve(createApp(parts.api));
  await lock.announce(port.url);
  if (options.resume) await parts.start({ outdated: false });
  if (parts.api.aside !== null) {
    remark(parts.api.aside);
    // The command is to see the whole graph, not what has been read of it so far.
    await parts.api.jobs.idle();
  }
  const close = async (): Promise<void> => {
    closing.abort();
    await closeAll(closers);
  };
  return { client: createClient(port.url, null), address: port.url, close };
}

/** A server of this process, for one command; other commands may work through it. Throws LockedError. */
export async function ownSession(place: Place): Promise<Session> {
  const closers: Closers = [];
  try {
    return await open(place, closers);
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}
