import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../server/ingest/knowledge.ts';
import { createExtractor } from '../../server/ingest/pipeline.ts';
import { loadTables } from '../../server/reference/read.ts';
import { ROOT } from '../../server/root.ts';

/** Run built, under any version of Node.js: prints the digest of what is read from each text, and of all in reverse. */
const EVAL_DIR = process.env['EVAL_DIR'];
const folders = [
  join(ROOT, 'server', 'samples'),
  ...(EVAL_DIR ? [join(EVAL_DIR, 'corpus', 'text'), join(EVAL_DIR, 'unlabelled')] : []),
];

const texts = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.txt'))
  .sort();

const extractor = createExtractor(loadKnowledge(loadTables()));

function digestOf(path: string): readonly [string, string] {
  const text = readFileSync(path, 'utf8');
  const extraction = extractor.extract({ title: '', text, published: '2019-06-05' });
  return [path, createHash('sha256').update(JSON.stringify(extraction)).digest('hex')];
}

const forwards = texts.map(digestOf);
const backwards = texts.toReversed().map(digestOf).reverse();
process.stdout.write(JSON.stringify({ version: process.version, forwards, backwards }));
