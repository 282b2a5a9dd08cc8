import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DataFolder, openDataFolder } from '../archive/folder.ts';
import { LockedError, type LockHolder, lockHolder } from '../archive/lock.ts';
import type { Config } from '../config.ts';
import { type Client, createClient } from './client.ts';
import { movingSession, type Session } from './moving-client.ts';
import { ownSession, type SessionOptions } from './own-session.ts';

const PATIENCE_MS = 30_000;
const LOOK_MS = 50;

type Answering = LockHolder & { readonly address: string };

/** The holder once it listens, or null when nobody holds the folder; the one at `gone` is about to leave it. */
async function answering(path: string, gone: string | null): Promise<Answering | null> {
  for (let waited = 0; ; waited += LOOK_MS) {
    const holder = await lockHolder(path);
    if (holder === null) return null;
    const { pid, address } = holder;
    if (address !== null && address !== gone) return { pid, address };
    if (waited >= PATIENCE_MS) throw new LockedError(holder);
    await sleep(LOOK_MS);
  }
}

/** The token of a server that needs one: from TOKEN, else from its file. */
export async function tokenOf(config: Config, folder: DataFolder): Promise<string | null> {
  if (config.token !== null) return config.token;
  return readFile(folder.token, 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

type Place = Parameters<typeof ownSession>[0];

async function openSession(place: Place, gone: string | null): Promise<Session> {
  const { config, folder } = place;
  for (;;) {
    const holder = await answering(folder.lock, gone);
    if (holder !== null) {
      const client = createClient(holder.address, await tokenOf(config, folder));
      return { client, address: holder.address, close: async () => undefined };
    }
    try {
      return await ownSession(place);
    } catch (error) {
      // Another one took the folder between our look and our lock: then it answers.
      if (!(error instanceof LockedError)) throw error;
    }
  }
}

/** Works through the API of the server that holds the data folder, else of one in this process. */
export async function withSession<T>(
  config: Config,
  options: SessionOptions,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const place: Place = { config, options, folder: await openDataFolder(config.dataDir) };
  const session = await movingSession((gone) => openSession(place, gone));
  try {
    return await work(session.client);
  } finally {
    await session.close();
  }
}
