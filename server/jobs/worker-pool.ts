import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ExtractionError, type ExtractionPool } from './extraction.ts';
import type { WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.ts';

const START_MS = 60_000;
const ARTICLE_MS = 60_000;
const MAX_WORKERS = 4;
const MEMORY = { maxOldGenerationSizeMb: 1024 };

/** Node 20 cannot read TypeScript: from sources (tests, `npm run dev`) the thread gets a loader, from dist/ it needs none. */
function newWorker(settings: WorkerSettings): Worker {
  const extension = extname(fileURLToPath(import.meta.url));
  const entry = new URL(`./worker${extension}`, import.meta.url);
  const options = { resourceLimits: MEMORY, workerData: settings };
  if (extension === '.js') return new Worker(entry, options);
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import('${loader}').then(({ register }) => (register(), import('${entry.href}')))`;
  return new Worker(code, { ...options, eval: true });
}

/** One thread: `ask` resolves with the next reply and ends the thread when none comes in time. */
type Thread = {
  ask(message: WorkerRequest | null, ms: number): Promise<WorkerReply>;
  readonly ended: () => boolean;
  stop(): Promise<void>;
};

function startThread(settings: WorkerSettings): Thread {
  const worker = newWorker(settings);
  let gone = false;
  worker.once('exit', () => {
    gone = true;
  });
  // Each question has its own listener; between two questions an error only ends the thread.
  worker.on('error', () => undefined);
  const ask = (message: WorkerRequest | null, ms: number): Promise<WorkerReply> =>
    new Promise((resolve, reject) => {
      const fail = (text: string, cause?: unknown): void => {
        settle();
        void worker.terminate();
        gone = true;
        reject(new ExtractionError(text, cause));
      };
      const onError = (error: Error): void => fail(`The article could not be read: ${error.message}`, error);
      const onExit = (): void => fail('The article could not be read: its reader stopped.');
      const timer = setTimeout(() => fail(`The article was given up after ${ms / 1000} s.`), ms);
      const onMessage = (reply: WorkerReply): void => {
        settle();
        resolve(reply);
      };
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      if (message) worker.postMessage(message);
    });
  return {
    ask,
    ended: () => gone,
    stop: async () => {
      await worker.terminate();
    },
  };
}

type Ready = { readonly thread: Thread; readonly version: string };

async function startReader(settings: WorkerSettings): Promise<Ready> {
  const thread = startThread(settings);
  const reply = await thread.ask(null, START_MS);
  if (reply.kind !== 'ready') throw new ExtractionError('The reader of articles did not start.');
  return { thread, version: reply.version };
}

function fail(reply: WorkerReply): never {
  throw new ExtractionError(reply.kind === 'error' ? `The article could not be read: ${reply.message}` : 'No answer.');
}

/** Threads that are started when they are first needed and replaced when they end. */
export function workerPool(
  lexiconDir: string | null,
  size = Math.min(MAX_WORKERS, Math.max(1, availableParallelism() - 1)),
): ExtractionPool {
  const readers: (Promise<Ready> | null)[] = Array.from({ length: size }, () => null);
  const free = readers.map((_, i) => i).reverse();
  const queue: ((slot: number) => void)[] = [];

  const acquire = (): Promise<number> => {
    const slot = free.pop();
    return slot === undefined ? new Promise((resolve) => queue.push(resolve)) : Promise.resolve(slot);
  };
  const release = (slot: number): void => {
    const next = queue.shift();
    if (next) next(slot);
    else free.push(slot);
  };
  const reader = async (slot: number): Promise<Ready> => {
    const known = await readers[slot]?.catch(() => null);
    if (known && !known.thread.ended()) return known;
    const started = startReader({ lexiconDir });
    readers[slot] = started;
    return started;
  };
  const inSlot = async <T>(work: (reader: Ready) => Promise<T>): Promise<T> => {
    const slot = await acquire();
    try {
      return await work(await reader(slot));
    } finally {
      release(slot);
    }
  };

  const ask = async (request: WorkerRequest): Promise<WorkerReply> =>
    inSlot(({ thread }) => thread.ask(request, ARTICLE_MS));

  return {
    size,
    version: () => inSlot(async (ready) => ready.version),
    async extract({ text, title, published }) {
      const reply = await ask({ kind: 'extract', article: { text, title, published } });
      return reply.kind === 'extraction' ? reply.extraction : fail(reply);
    },
    async explain({ id, text, title, published }, stretch) {
      const asked = { text, title, published, ...(id === undefined ? {} : { id }) };
      const reply = await ask({ kind: 'explain', asked, stretch });
      return reply.kind === 'explanation' ? reply.explanation : fail(reply);
    },
    async close() {
      await Promise.all(readers.map(async (r) => (await r?.catch(() => null))?.thread.stop()));
    },
  };
}
