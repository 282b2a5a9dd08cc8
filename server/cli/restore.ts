import { openDataFolder } from '../archive/folder.ts';
import { takeLock } from '../archive/lock.ts';
import type { Config } from '../config.ts';
import { restore } from '../restore/restore.ts';
import { makeStore } from '../store/open.ts';
import { counted, print, remark } from './output.ts';

const nameOf = ({ store }: Config): string =>
  store.kind === 'embedded' ? store.path : `${store.uri} ${store.database}`;

/** Puts a file of `export --format jsonl` into an empty data folder. */
export async function restoreFile(config: Config, path: string): Promise<void> {
  const folder = await openDataFolder(config.dataDir);
  const lock = await takeLock(folder.lock);
  try {
    const openStore = async () => {
      const store = makeStore(config.store, () => undefined);
      await store.open();
      return store;
    };
    const place = { folder, openStore, storeName: nameOf(config), clock: () => new Date() };
    const { end, texts } = await restore(path, place);
    print(`Restored ${counted(end.nodes, 'node')} and ${counted(end.edges, 'edge')}, digest ${end.digest}.`);
    if (!texts) remark('The file has no texts: this data folder can be read, but not changed and not rebuilt.');
  } finally {
    await lock.release();
  }
}
