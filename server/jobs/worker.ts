import { parentPort, workerData } from 'node:worker_threads';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { createExtractor } from '../ingest/pipeline.ts';
import { loadTables } from '../reference/read.ts';
import type { WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.ts';

/** The thread that reads articles: one at a time, until it is ended. */
const { lexiconDir } = workerData as WorkerSettings;
const extractor = createExtractor(loadKnowledge(loadTables(lexiconDir), lexiconDir));

function answer(article: WorkerRequest): WorkerReply {
  try {
    return { kind: 'extraction', extraction: extractor.extract(article) };
  } catch (error) {
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

const say = (reply: WorkerReply): void => parentPort?.postMessage(reply);
parentPort?.on('message', (article: WorkerRequest) => say(answer(article)));
say({ kind: 'ready', version: extractor.version });
