import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph, identifyClaims, makeArticle, type ReadArticle } from '../../graph/index.ts';
import type { ImportRow } from '../../server/import/row.ts';
import { travels } from '../../server/import/travels.ts';
import { loadKnowledge } from '../../server/ingest/knowledge.ts';
import { createExtractor } from '../../server/ingest/pipeline.ts';
import { makeReader } from '../../server/records/read.ts';
import { loadTables } from '../../server/reference/read.ts';
import { makeReference } from '../../server/reference/reference.ts';

const DIR = process.env['EVAL_DIR'];

/** Every row of every list below a folder as the import reads it. */
async function allRows(folder: string): Promise<readonly ImportRow[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));
  const rows: ImportRow[] = [];
  for (const name of files.sort()) for await (const row of travels(join(folder, name)).rows()) rows.push(row);
  return rows;
}

describe.skipIf(!DIR)('lists of journeys (set EVAL_DIR)', () => {
  test('every row is read, nearly each is a visit, and the remarks give meetings', async () => {
    const rows = await allRows(join(DIR ?? '', 'travels'));
    expect(rows.filter((row) => 'fault' in row)).toEqual([]);
    expect(rows).toHaveLength(7535);

    const tables = loadTables();
    const knowledge = loadKnowledge(tables);
    const read = makeReader(knowledge, createExtractor(knowledge));
    const articles = new Map<string, ReadArticle>();
    for (const row of rows) {
      if ('fault' in row) continue;
      const { record, ...input } = row.item;
      const article = makeArticle(input, record);
      articles.set(article.id, { article, claims: identifyClaims(article.id, read(article).claims) });
    }
    const { edges } = buildGraph([...articles.values()], makeReference(tables));
    const count = (type: string): number => edges.filter((edge) => edge.type === type).length;
    console.info(`${articles.size} articles: ${count('VISITED')} VISITED, ${count('MET')} MET`);
    // A little below what is found: rules may change, rows may not get lost.
    expect(count('VISITED')).toBeGreaterThanOrEqual(7500);
    expect(count('MET')).toBeGreaterThanOrEqual(6200);
  });
});
