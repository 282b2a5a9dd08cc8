import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sliceOf } from '../../graph/index.ts';
import { loadKnowledge } from '../../server/ingest/knowledge.ts';
import { createExtractor } from '../../server/ingest/pipeline.ts';
import { loadTables } from '../../server/reference/read.ts';
import { ROOT } from '../../server/root.ts';
import { labelled, partOf, readAll, SEED } from './corpus.ts';
import { type Report, score } from './scorer.ts';

const DIR = process.env['EVAL_DIR'];
const MEASURES = {
  meetings: (report: Report) => report.meeting.f1,
  visits: (report: Report) => report.visit.f1,
  core: (report: Report) => report.core.f1,
  supports: (report: Report) => report.support.f1,
  invitations: (report: Report) => report.invite.f1,
  dates: (report: Report) => report.dates.accuracy,
  places: (report: Report) => report.places.accuracy,
  'persons, precision': (report: Report) => report.persons.precision,
  'persons, recall': (report: Report) => report.persons.recall,
  'their country': ({ persons }: Report) => persons.countryRight / (persons.countryRight + persons.countryWrong),
} as const;
type Measure = keyof typeof MEASURES;
const NAMES = Object.keys(MEASURES) as Measure[];
const Floors = z.record(z.enum(NAMES as [Measure, ...Measure[]]), z.number());
const FloorsFile = z.strictObject({ seed: Floors, open: Floors, apart: Floors });
/** They only rise. */
const floors = FloorsFile.parse(JSON.parse(readFileSync(join(ROOT, 'tests', 'quality', 'floors.json'), 'utf8')));
/** Of the matched items in which the text gives no date. */
const MOST_INVENTED = 0.03;
/** Of the F1 of the core, when no leader is known beforehand: titles and the text name them. */
const MOST_LOST = 0.03;

test('a required measure has its texts', () => {
  if (process.env['REQUIRE_EVAL'] !== '1') return;
  expect(DIR, 'REQUIRE_EVAL=1 needs EVAL_DIR, the folder of labelled texts').toBeTruthy();
});

describe.skipIf(!DIR)('labelled texts (set EVAL_DIR to the folder that holds corpus/ and score.mjs)', () => {
  const dir = DIR ?? '';
  const texts = DIR ? labelled(dir) : [];
  const { read, folder } = readAll(texts, createExtractor(loadKnowledge(loadTables())));
  const ids = (part: 'open' | 'apart'): readonly string[] =>
    texts.map(({ id }) => id).filter((id) => partOf(id) === part);
  const parts = { seed: [SEED], open: ids('open'), apart: ids('apart') } as const;

  test('every quote is a slice of its text', () => {
    const claims = read.flatMap(({ article, extraction }) => extraction.claims.map((claim) => ({ article, claim })));
    expect(claims.length).toBeGreaterThan(0);
    for (const { article, claim } of claims) expect(claim.quote).toBe(sliceOf(article.text, claim));
  });

  describe.each(['seed', 'open', 'apart'] as const)('%s', (part) => {
    const report = DIR ? score(dir, folder, parts[part]) : null;

    test.each(NAMES)('%s', (measure) => {
      const value = report === null ? 0 : MEASURES[measure](report);
      console.info(`${part} ${measure}: ${value.toFixed(3)}`);
      expect(value).toBeGreaterThanOrEqual(floors[part][measure]);
    });

    test('dates that the text does not give', () => {
      const { right = 0, wrong = 0, missing = 0, invented = 0 } = report?.dates ?? {};
      expect(invented).toBeLessThanOrEqual(MOST_INVENTED * (right + wrong + missing + invented));
    });
  });

  test('the core without the table of leaders', () => {
    const bare = createExtractor(loadKnowledge({ ...loadTables(), leaders: [] }));
    const core = (predictions: string): number => score(dir, predictions, parts.open).core.f1;
    const lost = core(folder) - core(readAll(texts, bare).folder);
    console.info(`open core, lost without leaders: ${lost.toFixed(3)}`);
    expect(lost).toBeLessThanOrEqual(MOST_LOST);
  });
});
