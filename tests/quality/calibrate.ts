import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../server/ingest/knowledge.ts';
import { createExtractor } from '../../server/ingest/pipeline.ts';
import { loadTables } from '../../server/reference/read.ts';
import { ROOT } from '../../server/root.ts';
import { binsOf } from './bins.ts';
import { judge } from './claim-truth.ts';
import { labelled, partOf, readAll } from './corpus.ts';

// Counts true and false claims of each pattern on the open part of the labelled texts and writes them into
// server/reference/calibration.json; the part kept apart then shows whether the stated confidence holds.
const dir = process.env['EVAL_DIR'];
if (dir === undefined) throw new Error('set EVAL_DIR to the folder that holds corpus/ and score.mjs');
const file = join(ROOT, 'server', 'reference', 'calibration.json');
const known = JSON.parse(readFileSync(file, 'utf8')) as { factors: unknown; prior: unknown };
const open = labelled(dir).filter(({ id }) => partOf(id) === 'open');
const { read } = readAll(open, createExtractor(loadKnowledge(loadTables())));
const patterns = new Map<string, { true: number; false: number }>();
for (const one of judge(dir, read)) {
  if (one.true + one.false === 0) continue;
  const rule = one.claim.rule.replace('+visit', '');
  const counts = patterns.get(rule) ?? { true: 0, false: 0 };
  // A claim of many pairs is one case: it is right when most of them are.
  if (one.true >= one.false) counts.true += 1;
  else counts.false += 1;
  patterns.set(rule, counts);
}
const sorted = Object.fromEntries([...patterns].sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify({ patterns: sorted, prior: known.prior, factors: known.factors }, null, 2)}\n`);
console.table(binsOf(judge(dir, readAll(open, createExtractor(loadKnowledge(loadTables()))).read)));
