import { loadKnowledge } from '../../server/ingest/knowledge.ts';
import { createExtractor } from '../../server/ingest/pipeline.ts';
import { loadTables } from '../../server/reference/read.ts';

/** Run in a fresh process; prints milliseconds: Node.js with the program, tables and frames, tagger with a sentence. */
const program = performance.now();
const extractor = createExtractor(loadKnowledge(loadTables()));
const knowledge = performance.now();
extractor.extract({ title: '', text: 'Norwegian Foreign Minister Liv Dahl met Xi Jinping in Oslo.', published: null });
const ready = performance.now();
process.stdout.write(JSON.stringify([program, knowledge - program, ready - knowledge]));
