import { parentPort } from 'node:worker_threads';
import { ReadingError } from './document.ts';
import { readFeed } from './feed/read.ts';
import type { Ask, Reply } from './messages.ts';
import { readDocument } from './read.ts';

/** The thread that reads files: one at a time, until it is ended. */
async function answer(file: Ask): Promise<Reply> {
  try {
    if (file.kind === 'feed') return { kind: 'feed', feed: readFeed(file) };
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
parentPort?.on('message', (file: Ask) => void answer(file).then(say));
say({ kind: 'ready' });
