import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { quads } from '../../../server/import/quads.ts';
import type { ImportRow } from '../../../server/import/row.ts';
import { temporaryFolder } from '../../support/folders.ts';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});

async function rowsOf(lines: readonly string[]): Promise<readonly ImportRow[]> {
  const path = join(folder, 'list.tsv');
  await writeFile(path, lines.join('\n'));
  const rows: ImportRow[] = [];
  for await (const row of quads(path).rows()) rows.push(row);
  return rows;
}

const A = 'Liv Dahl\tMake a visit\tSweden\t2011-05-01';
const B = 'Sweden\tHost a visit\tLiv Dahl\t2011-05-01';
const C = 'Liv Dahl\tConsult\tNorway\t2011-05-02';

test('the rows of a day are one sheet, a row that is wrong is left out with its line', async () => {
  const rows = await rowsOf([A, 'Sweden\tConsult\t2011-05-01', B, 'Norway\tConsult\tSweden\t2011-02-30', '', C]);
  expect(rows).toEqual([
    { line: 2, fault: 'has 3 columns: head, relation, tail and date are parted by tabs' },
    { line: 4, fault: "'2011-02-30' is no day of the calendar" },
    {
      line: 1,
      item: {
        title: 'Machine-coded events of 2011-05-01',
        text: `${A}\n${B}`,
        published: '2011-05-01',
        outlet: null,
        url: null,
        record: 'quads',
      },
    },
    { line: 6, item: expect.objectContaining({ text: C, published: '2011-05-02' }) },
  ]);
});

test('a day with very many rows has several sheets', async () => {
  const rows = await rowsOf(Array.from({ length: 9000 }, (_, n) => `Person ${n}\tConsult\tNorway\t2011-05-01`));
  expect(rows.length).toBeGreaterThan(1);
  const texts = rows.flatMap((row) => ('item' in row ? row.item.text.split('\n') : []));
  expect(new Set(texts).size).toBe(9000);
});

test('a table of something else is not imported at all', async () => {
  await expect(rowsOf(Array.from({ length: 200 }, () => 'a\tb'))).rejects.toThrow('is no list of events');
});
