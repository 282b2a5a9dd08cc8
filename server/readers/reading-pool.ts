import { type DocumentRead, FILE_KINDS, type FileKind } from '../../graph/index.ts';
import { makeSlots } from '../threads/slots.ts';
import { startThread, type Thread, ThreadError } from '../threads/thread.ts';
import { type DocumentReader, type KnownFile, ReadingError } from './document.ts';
import type { Reply } from './messages.ts';

const START_MS = 60_000;
const MEGABYTES = 512;
const THREADS = 2;

/** How long the reading of one file may take. */
const READING_MS: Readonly<Record<FileKind, number>> = { html: 10_000, pdf: 20_000, docx: 10_000 };

const HINT = 'Save the text of the article as plain text, and add that.';

type Ready = { readonly thread: Thread<KnownFile, Reply> };

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

async function read({ thread }: Ready, file: KnownFile, ms: number): Promise<DocumentRead> {
  const reply = await thread.ask(file, ms).catch((error: unknown) => {
    throw givenUp(error, ms);
  });
  if (reply.kind === 'read') return reply.document;
  if (reply.kind === 'refused') throw new ReadingError(reply.fault, reply.message, reply.hint);
  throw new ReadingError('broken', `is no ${FILE_KINDS[file.kind].name} that can be read`, HINT);
}

/** Reads files in threads of their own, which are ended when a file takes too long or too much memory. */
export function readingPool(limits: Readonly<Record<FileKind, number>> = READING_MS): DocumentReader {
  const slots = makeSlots(THREADS, startReader);
  return {
    read: (file) => slots.use((ready) => read(ready, file, limits[file.kind])),
    close: () => slots.close(),
  };
}
