import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeArticle, sliceOf } from '../../graph/index.ts';
import { toGold } from '../../server/ingest/gold.ts';
import { loadKnowledge } from '../../server/ingest/knowledge.ts';
import { createExtractor } from '../../server/ingest/pipeline.ts';
import { loadTables } from '../../server/reference/read.ts';
import { ROOT } from '../../server/root.ts';

const DIR = process.env['EVAL_DIR'];
const RELATIONS = ['meeting', 'visit', 'support', 'invite'] as const;
const Relation = z.object({ f1: z.number() });
const Report = z.object({ meeting: Relation, visit: Relation, support: Relation, invite: Relation });
type Report = z.infer<typeof Report>;
const Floors = z.strictObject({ meeting: z.number(), visit: z.number(), support: z.number(), invite: z.number() });
const FloorsFile = z.strictObject({ seed: Floors, all: Floors });
const floors = FloorsFile.parse(JSON.parse(readFileSync(join(ROOT, 'tests', 'quality', 'floors.json'), 'utf8')));
const Gold = z.object({ date: z.string().nullable() });

function corpus(dir: string) {
  const texts = readdirSync(join(dir, 'corpus', 'text')).filter((file) => file.endsWith('.txt'));
  return texts.map((file) => {
    const id = basename(file, '.txt');
    const gold = Gold.parse(JSON.parse(readFileSync(join(dir, 'corpus', 'gold', `${id}.json`), 'utf8')));
    const text = readFileSync(join(dir, 'corpus', 'text', file), 'utf8');
    return { id, article: makeArticle({ title: '', text, published: gold.date, url: null, outlet: null }) };
  });
}

/** Extracts every text into a folder of predictions; every quote must equal its slice. */
function predict(dir: string): string {
  const extractor = createExtractor(loadKnowledge(loadTables()));
  const out = mkdtempSync(join(tmpdir(), 'diplograph-quality-'));
  for (const { id, article } of corpus(dir)) {
    const extraction = extractor.extract(article);
    for (const claim of extraction.claims) expect(claim.quote).toBe(sliceOf(article.text, claim));
    writeFileSync(join(out, `${id}.json`), JSON.stringify(toGold(id, article, extraction)));
  }
  return out;
}

function score(dir: string, predictions: string, ids: readonly string[]): Report {
  const only = ids.length > 0 ? ['--ids', ids.join(',')] : [];
  const gold = join(dir, 'corpus', 'gold');
  const args = [join(dir, 'score.mjs'), '--gold', gold, '--pred', predictions, ...only, '--json'];
  return Report.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
}

test('a required measure has its texts', () => {
  if (process.env['REQUIRE_EVAL'] !== '1') return;
  expect(DIR, 'REQUIRE_EVAL=1 needs EVAL_DIR, the folder of labelled texts').toBeTruthy();
});

describe.skipIf(!DIR)('labelled texts (set EVAL_DIR to the folder that holds corpus/ and score.mjs)', () => {
  const dir = DIR ?? '';
  const predictions = DIR ? predict(dir) : '';

  test.each(RELATIONS)('%s of the article that every version must read', (relation) => {
    expect(score(dir, predictions, ['seed'])[relation].f1).toBeGreaterThanOrEqual(floors.seed[relation]);
  });

  test.each(RELATIONS)('%s of all texts', (relation) => {
    const report = score(dir, predictions, []);
    console.info(`${relation}: F1 ${report[relation].f1}`);
    expect(report[relation].f1).toBeGreaterThanOrEqual(floors.all[relation]);
  });
});
