import { parentPort } from 'node:worker_threads';
import { type KnownFile, ReadingError } from './document.ts';
import type { Reply } from './messages.ts';
import { readDocument } from './read.ts';

/** The thread that reads files: one at a time, until it is ended. */
async function answer(file: KnownFile): Promise<Reply> {
  try {
    return { kind: 'read', document: await readDocument(file) };
  } catch (error) {
    if (error instanceof ReadingError) {
      const { fault, message, hint } = error;
      return { kind: 'refused', fault, message, hint };
    }
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

const say = (reply: Reply): void => parentPort?.postMessage(reply);
parentPort?.on('message', (file: KnownFile) => void answer(file).then(say));
say({ kind: 'ready' });
