import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../server/ingest/knowledge.ts';
import { createExtractor } from '../../server/ingest/pipeline.ts';
import { loadTables } from '../../server/reference/read.ts';
import { binsOf } from './bins.ts';
import { judge } from './claim-truth.ts';
import { labelled, partOf, readAll } from './corpus.ts';

const DIR = process.env['EVAL_DIR'];
/** Fewer edges than this say nothing about a level. */
const FEW = 30;
const NEAR = 0.1;

describe.skipIf(!DIR)('confidence on the texts kept apart (set EVAL_DIR)', () => {
  const texts = DIR ? labelled(DIR).filter(({ id }) => partOf(id) === 'apart') : [];
  const bins = DIR ? binsOf(judge(DIR, readAll(texts, createExtractor(loadKnowledge(loadTables()))).read)) : [];
  const filled = bins.filter(({ edges }) => edges >= FEW);

  test('each level states nearly its true rate', () => {
    console.info(
      bins
        .map(
          ({ level, edges, stated, rate }) =>
            `${level}: ${edges} edges, ${stated.toFixed(2)} stated, ${rate.toFixed(2)} true`,
        )
        .join('\n'),
    );
    expect(filled.length).toBeGreaterThan(1);
    for (const { stated, rate } of filled) expect(Math.abs(stated - rate)).toBeLessThanOrEqual(NEAR);
  });

  test('a higher level is truer', () => {
    const rates = filled.map(({ rate }) => rate);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
  });
});
