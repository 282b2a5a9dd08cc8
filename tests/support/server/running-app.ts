import { pino } from 'pino';
import { createApp } from '../../../server/api/app.ts';
import { openDataFolder } from '../../../server/archive/folder.ts';
import { takeLock } from '../../../server/archive/lock.ts';
import { type Config, parseConfig } from '../../../server/config.ts';
import { createFetcher, type Fetcher } from '../../../server/fetch/fetcher.ts';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { inThread } from '../../../server/jobs/extraction.ts';
import { openParts, type Parts } from '../../../server/main.ts';
import { readingPool } from '../../../server/readers/reading-pool.ts';
import { loadTables } from '../../../server/reference/read.ts';
import { openPort } from '../../../server/serve.ts';

export type RunningApp = { readonly url: string; readonly parts: Parts; readonly close: () => Promise<void> };

/** The whole server in this process, on a free port of this machine; articles are read in its own thread. */
export async function startApp(
  dataDir: string,
  more: Partial<Config> = {},
  fetcher: Fetcher = createFetcher({ agent: 'Diplograph/test' }),
): Promise<RunningApp> {
  const plain = parseConfig({ DATA_DIR: dataDir, SAMPLES: 'off', PORT: '0', LOG_LEVEL: 'silent' }, dataDir);
  const config: Config = { ...plain, ...more };
  const folder = await openDataFolder(config.dataDir);
  const lock = await takeLock(folder.lock);
  const closing = new AbortController();
  const pool = inThread(loadKnowledge(loadTables()));
  const log = pino({ level: config.logLevel });
  const parts = await openParts({ config, folder, pool, reader: readingPool(), fetcher, log, closing: closing.signal });
  const port = await openPort({ host: '127.0.0.1', port: 0 });
  port.serve(createApp(parts.api));
  await lock.announce(port.url);
  await parts.start({ outdated: true });
  return {
    url: port.url,
    parts,
    async close() {
      closing.abort();
      await port.close();
      await parts.close();
      await lock.release();
    },
  };
}
