import { FILE_KINDS, type FileKind } from '../../graph/index.ts';
import { makeSlots } from '../threads/slots.ts';
import { startThread, type Thread, ThreadError } from '../threads/thread.ts';
import { type DocumentReader, ReadingError } from './document.ts';
import type { FeedReader } from './feed/feed.ts';
import type { Ask, Reply } from './messages.ts';

const START_MS = 60_000;
const MEGABYTES = 512;
const THREADS = 2;

type Kind = FileKind | 'feed';

/** How long the reading of one file may take. */
const READING_MS: Readonly<Record<Kind, number>> = { html: 10_000, pdf: 20_000, docx: 10_000, feed: 20_000 };
const nameOf = (kind: Kind): string => (kind === 'feed' ? 'feed' : FILE_KINDS[kind].name);

const HINT = 'Save the text of the article as plain text, and add that.';

type Ready = { readonly thread: Thread<Ask, Reply> };

async function startReader(): Promise<Ready> {
  const thread: Ready['thread'] = startThread({ entry: new URL('./worker', import.meta.url), megabytes: MEGABYTES });
  await thread.ask(null, START_MS);
  return { thread };
}

function givenUp(error: unknown, ms: number): unknown {
  if (!(error instanceof ThreadError)) return error;
  const message = error.late ? `was given up after ${ms / 1000} s of reading` : `could not be read: ${error.message}`;
  return new ReadingError('broken', message, HINT);
}

type Read = Extract<Reply, { readonly kind: 'read' | 'feed' }>;

async function read({ thread }: Ready, file: Ask, ms: number): Promise<Read> {
  const reply = await thread.ask(file, ms).catch((error: unknown) => {
    throw givenUp(error, ms);
  });
  if (reply.kind === 'read' || reply.kind === 'feed') return reply;
  if (reply.kind === 'refused') throw new ReadingError(reply.fault, reply.message, reply.hint);
  throw new ReadingError('broken', `is no ${nameOf(file.kind)} that can be read`, HINT);
}

export type ReadingPool = DocumentReader & FeedReader;

const unlike = (): never => {
  throw new Error('The reader answered another question.');
};

/** Reads files in threads of their own, which are ended when a file takes too long or too much memory. */
export function readingPool(limits: Readonly<Partial<Record<Kind, number>>> = {}): ReadingPool {
  const slots = makeSlots(THREADS, startReader);
  const inThread = (file: Ask): Promise<Read> =>
    slots.use((ready) => read(ready, file, limits[file.kind] ?? READING_MS[file.kind]));
  return {
    async read(file) {
      const reply = await inThread(file);
      return reply.kind === 'read' ? reply.document : unlike();
    },
    async readFeed(file) {
      const reply = await inThread({ kind: 'feed', ...file });
      return reply.kind === 'feed' ? reply.feed : unlike();
    },
    close: () => slots.close(),
  };
}
