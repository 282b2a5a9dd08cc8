import { availableParallelism } from 'node:os';
import { makeSlots } from '../threads/slots.ts';
import { startThread, type Thread, ThreadError } from '../threads/thread.ts';
import { ExtractionError, type ExtractionPool } from './extraction.ts';
import type { WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.ts';

const START_MS = 60_000;
const ARTICLE_MS = 60_000;
const MAX_WORKERS = 4;
const MEGABYTES = 1024;
const ENTRY = new URL('./worker', import.meta.url);

type Ready = { readonly thread: Thread<WorkerRequest, WorkerReply>; readonly version: string };

async function ask(thread: Ready['thread'], request: WorkerRequest | null, ms: number): Promise<WorkerReply> {
  try {
    return await thread.ask(request, ms);
  } catch (error) {
    if (!(error instanceof ThreadError)) throw error;
    const text = error.late ? `was given up after ${ms / 1000} s` : `could not be read: ${error.message}`;
    throw new ExtractionError(`The article ${text}.`, error);
  }
}

async function startReader(settings: WorkerSettings): Promise<Ready> {
  const thread: Ready['thread'] = startThread({ entry: ENTRY, megabytes: MEGABYTES, settings });
  const reply = await ask(thread, null, START_MS);
  if (reply.kind !== 'ready') throw new ExtractionError('The reader of articles did not start.');
  return { thread, version: reply.version };
}

function fail(reply: WorkerReply): never {
  throw new ExtractionError(reply.kind === 'error' ? `The article could not be read: ${reply.message}` : 'No answer.');
}

/** Threads that are started when they are first needed and replaced when they end. */
export function workerPool(
  lexiconDir: string | null,
  size = Math.min(MAX_WORKERS, availableParallelism()),
): ExtractionPool {
  const slots = makeSlots(size, () => startReader({ lexiconDir }));
  const answer = (request: WorkerRequest): Promise<WorkerReply> =>
    slots.use(({ thread }) => ask(thread, request, ARTICLE_MS));

  return {
    size,
    version: () => slots.use(async (ready) => ready.version),
    async extract({ text, title, published, record }) {
      const reply = await answer({ kind: 'extract', article: { text, title, published, record } });
      return reply.kind === 'extraction' ? reply.extraction : fail(reply);
    },
    async explain({ id, text, title, published }, stretch) {
      const asked = { text, title, published, ...(id === undefined ? {} : { id }) };
      const reply = await answer({ kind: 'explain', asked, stretch });
      return reply.kind === 'explanation' ? reply.explanation : fail(reply);
    },
    close: () => slots.close(),
  };
}
