import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Why a thread gave no answer: it took too long, or ended. */
export class ThreadError extends Error {
  readonly late: boolean;

  constructor(message: string, late: boolean, cause?: unknown) {
    super(message, { cause });
    this.name = 'ThreadError';
    this.late = late;
  }
}

/** One thread: `ask` resolves with the next reply and ends the thread when none comes in time. */
export type Thread<Ask, Reply> = {
  /** With null only waits: for the word that it is ready. Throws ThreadError. */
  ask(message: Ask | null, ms: number): Promise<Reply>;
  readonly ended: () => boolean;
  stop(): Promise<void>;
};

export type ThreadOptions = {
  /** The module it runs, without its ending. */
  readonly entry: URL;
  readonly megabytes: number;
  /** What it is handed at its start. */
  readonly settings?: unknown;
};

/** Node 20 cannot read TypeScript: from sources (tests, `npm run dev`) the thread gets a loader, from dist/ it needs none. */
function newWorker({ entry, megabytes, settings = null }: ThreadOptions): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: megabytes }, workerData: settings };
  const extension = extname(fileURLToPath(import.meta.url));
  const file = new URL(`${entry.href}${extension}`);
  if (extension === '.js') return new Worker(file, options);
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import('${loader}').then(({ register }) => (register(), import('${file.href}')))`;
  return new Worker(code, { ...options, eval: true });
}

export function startThread<Ask, Reply>(options: ThreadOptions): Thread<Ask, Reply> {
  const worker = newWorker(options);
  let gone = false;
  worker.once('exit', () => {
    gone = true;
  });
  // Each question has its own listener; between two questions an error only ends the thread.
  worker.on('error', () => undefined);
  const ask = (message: Ask | null, ms: number): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const fail = (error: ThreadError): void => {
        settle();
        void worker.terminate();
        gone = true;
        reject(error);
      };
      const onError = (error: Error): void => fail(new ThreadError(error.message, false, error));
      const onExit = (): void => fail(new ThreadError('its reader stopped', false));
      const timer = setTimeout(() => fail(new ThreadError(`no answer within ${ms / 1000} s`, true)), ms);
      const onMessage = (reply: Reply): void => {
        settle();
        resolve(reply);
      };
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      if (message !== null) worker.postMessage(message);
    });
  return {
    ask,
    ended: () => gone,
    stop: async () => {
      await worker.terminate();
    },
  };
}
