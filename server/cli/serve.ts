import closeWithGrace from 'close-with-grace';
import { type Logger, pino } from 'pino';
import { createApp } from '../api/app.ts';
import { openDataFolder } from '../archive/folder.ts';
import { type Lock, takeLock } from '../archive/lock.ts';
import { type Config, isLoopback } from '../config.ts';
import { createFetcher } from '../fetch/fetcher.ts';
import type { Resumed } from '../jobs/resume.ts';
import { workerPool } from '../jobs/worker-pool.ts';
import { openParts, type Parts } from '../main.ts';
import { readingPool } from '../readers/reading-pool.ts';
import { type Listening, openPort } from '../serve.ts';
import { agentName } from '../version.ts';
import { rehearse } from '../views/rehearsal.ts';
import { counted, print } from './output.ts';

const GRACE_MS = 20_000;

function pageAddress(config: Config, listening: Listening): string {
  return config.host === '127.0.0.1' ? `http://localhost:${listening.port}` : listening.url;
}

function tellReady(config: Config, listening: Listening, token: string | null): void {
  const address = pageAddress(config, listening);
  const shown = token === null || isLoopback(config.host) ? address : `${address}/#token=${encodeURIComponent(token)}`;
  print(`Diplograph is ready at ${shown} (${Math.round(performance.now())} ms). Ctrl C stops it.`);
}

const LATER: Readonly<Record<keyof Resumed, string>> = {
  unfinished: 'left unfinished',
  missing: 'missing in the graph',
  outdated: 'read with other tables or another version',
};

function tellResumed(resumed: Resumed): void {
  for (const [reason, n] of Object.entries(resumed)) {
    if (n > 0) print(`Reading ${counted(n, 'article')} again: ${LATER[reason as keyof Resumed]}.`);
  }
}

type Running = { readonly listening: Listening; readonly parts: Parts; readonly lock: Lock };

function stopOnSignal({ listening, parts, lock }: Running, closing: AbortController, log: Logger): void {
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, 'stopping after an error');
    closing.abort();
    await listening.close();
    await parts.close();
    await lock.release();
  });
}

async function open(config: Config, closing: AbortController, log: Logger): Promise<Running> {
  const folder = await openDataFolder(config.dataDir);
  const lock = await takeLock(folder.lock);
  const closers = [() => lock.release()];
  try {
    const listening = await openPort(config);
    closers.unshift(() => listening.close());
    const fetcher = createFetcher({ agent: agentName() });
    const threads = { pool: workerPool(config.lexiconDir), reader: readingPool(), fetcher };
    const parts = await openParts({ config, folder, ...threads, log, closing: closing.signal });
    return { listening, parts, lock };
  } catch (error) {
    for (const close of closers) await close();
    throw error;
  }
}

/** Serves page and API until a signal ends it. */
export async function serve(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] });
  const closing = new AbortController();
  const running = await open(config, closing, log);
  const { listening, parts, lock } = running;
  stopOnSignal(running, closing, log);
  listening.serve(createApp(parts.api));
  await lock.announce(listening.url);
  tellReady(config, listening, parts.api.token);
  if (parts.api.aside !== null) print(parts.api.aside);
  tellResumed(await parts.start({ outdated: true }));
  const { store, reference, analyses } = parts.api;
  // Whoever asks is told what fails.
  rehearse({ view: store.view(), reference, analyses, closing: closing.signal }).catch(() => undefined);
}
