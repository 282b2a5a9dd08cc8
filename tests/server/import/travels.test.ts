import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ImportRow } from '../../../server/import/row.ts';
import { travels } from '../../../server/import/travels.ts';
import { temporaryFolder } from '../../support/folders.ts';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});

async function rowsOf(text: string): Promise<readonly ImportRow[]> {
  const path = join(folder, 'list.xml');
  await writeFile(path, text);
  const rows: ImportRow[] = [];
  for await (const row of travels(path).rows()) rows.push(row);
  return rows;
}

const FIELDS = {
  role: 'secretary',
  name: 'Liv Dahl',
  'start-date': '2018-06-04',
  'end-date': '2018-06-06',
  locale: 'Oslo',
  remarks: 'Met with\n     Foreign Minister Berg &amp; others.',
};
const aTrip = (fields: Readonly<Record<string, string>> = {}): string => {
  const tags = Object.entries({ ...FIELDS, ...fields }).map(([tag, value]) => `<${tag}>${value}</${tag}>`);
  return `<trip role="secretary" who="dahl-liv">${tags.join('')}<country id="norway">Norway</country></trip>`;
};
const trips = (...rows: readonly string[]): string => `<?xml version="1.0"?>\n<trips>\n${rows.join('\n')}\n</trips>\n`;

test('a trip becomes a record of labelled lines', async () => {
  expect(await rowsOf(trips(aTrip()))).toEqual([
    {
      line: 3,
      item: {
        title: 'Liv Dahl to Norway, 2018-06-04 to 2018-06-06',
        text: 'Traveller: Liv Dahl\nRole: secretary\nFrom: 2018-06-04\nTo: 2018-06-06\nCountry: Norway [norway]\nPlace: Oslo\nRemarks: Met with Foreign Minister Berg & others.',
        published: '2018-06-06',
        outlet: 'Office of the Historian, U.S. Department of State',
        url: 'https://history.state.gov/departmenthistory/travels/secretary/dahl-liv',
        record: 'trip',
      },
    },
  ]);
});

test('a visit, of one day and without remarks', async () => {
  const row =
    '<visits><visit><start-date>2018-06-04</start-date><end-date>2018-06-04</end-date><visitor>President Ola Moe</visitor><from id="norway">Norway</from><description/></visit></visits>';
  const [read] = await rowsOf(row);
  expect(read).toMatchObject({
    item: {
      title: 'President Ola Moe of Norway to the United States, 2018-06-04',
      text: 'Visitor: President Ola Moe\nCountry: Norway [norway]\nFrom: 2018-06-04\nTo: 2018-06-04',
      record: 'visit',
    },
  });
});

test.each([
  ['no day', { 'start-date': '2018-06' }, "start-date: '2018-06' is no day of the calendar"],
  ['a day that is none', { 'end-date': '2018-06-31' }, "end-date: '2018-06-31' is no day of the calendar"],
  ['an end before the beginning', { 'end-date': '2018-06-01' }, 'ends on 2018-06-01, before it begins on 2018-06-04'],
  ['nobody', { name: ' ' }, 'has no name'],
])('a row with %s is left out with its line', async (_, fields, fault) => {
  const rows = await rowsOf(trips(aTrip(), aTrip(fields), aTrip({ locale: 'Bergen' })));
  expect(rows.map((row) => ('fault' in row ? [row.line, row.fault] : row.line))).toEqual([3, [5, fault], 7]);
});

test.each([
  ['another XML', '<books></books>', 'is no list of journeys'],
  ['a list that ends early', trips(aTrip()).slice(0, -20), 'ends before </trips>: it is not whole'],
])('%s is not imported at all', async (_, text, message) => {
  await expect(rowsOf(text)).rejects.toThrow(message);
});
