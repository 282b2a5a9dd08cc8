import { parentPort, workerData } from 'node:worker_threads';
import { createExplain } from '../ingest/explain/explain.ts';
import { loadKnowledge } from '../ingest/knowledge.ts';
import { createExtractor } from '../ingest/pipeline.ts';
import { makeReader } from '../records/read.ts';
import { patternPlaces } from '../reference/pattern-places.ts';
import { loadTables } from '../reference/read.ts';
import type { WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.ts';

/** The thread that reads articles: one at a time, until it is ended. */
const { lexiconDir } = workerData as WorkerSettings;
const knowledge = loadKnowledge(loadTables(lexiconDir), lexiconDir);
const extractor = createExtractor(knowledge);
const read = makeReader(knowledge, extractor);
const explain = createExplain(extractor, knowledge, patternPlaces(lexiconDir));

function answer(request: WorkerRequest): WorkerReply {
  try {
    if (request.kind === 'extract') return { kind: 'extraction', extraction: read(request.article) };
    return { kind: 'explanation', explanation: explain(request.asked, request.stretch) };
  } catch (error) {
    return { kind: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

const say = (reply: WorkerReply): void => parentPort?.postMessage(reply);
parentPort?.on('message', (request: WorkerRequest) => say(answer(request)));
say({ kind: 'ready', version: extractor.version });
