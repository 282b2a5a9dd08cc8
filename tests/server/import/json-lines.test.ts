import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonLines } from '../../../server/import/json-lines.ts';
import type { ImportRow } from '../../../server/import/row.ts';
import { temporaryFolder } from '../../support/folders.ts';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});

async function rowsOf(bytes: string | Uint8Array, name = 'list.jsonl'): Promise<readonly ImportRow[]> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const rows: ImportRow[] = [];
  for await (const row of jsonLines(path).rows()) rows.push(row);
  return rows;
}

const TEXT = 'Liv Dahl met Emmanuel Macron in Oslo.';
const BARE = {
  title: '',
  text: TEXT,
  published: null,
  outlet: null,
  url: null,
  modified: null,
  guid: null,
  record: null,
};

test.each([
  ['the text alone', { text: TEXT }, BARE],
  [
    'all that is known',
    { ...BARE, title: 'Talks', url: 'https://example.org/a', record: undefined },
    { ...BARE, title: 'Talks', url: 'https://example.org/a' },
  ],
  ['a moment as its day', { text: TEXT, published: '2018-05-31T10:00:00Z' }, { ...BARE, published: '2018-05-31' }],
  ['keys of other programs passed over', { text: TEXT, id: 7, author: 'x' }, BARE],
])('reads %s', async (_, line, item) => {
  expect(await rowsOf(JSON.stringify(line))).toEqual([{ line: 1, item }]);
});

test('packed or plain, with any ends of lines, it gives the same rows', async () => {
  const text = `${JSON.stringify({ text: TEXT })}\r\n\r\n${JSON.stringify({ text: TEXT })}`;
  const rows = await rowsOf(text);
  expect(rows.map(({ line }) => line)).toEqual([1, 3]);
  expect(await rowsOf(gzipSync(text), 'list.jsonl.gz')).toEqual(rows);
});

test.each([
  ['no JSON', '{"text":', 'is no JSON'],
  ['a list', '[1]', 'is no JSON object with a "text"'],
  ['a number', '7', 'is no JSON object with a "text"'],
  ['no text', '{"title":"x"}', 'text: is missing: it holds the text of the article'],
  [
    'a wrong day',
    '{"text":"x","published":"2018-02-30"}',
    'published: is no calendar date: write YYYY-MM-DD, for example 2018-05-31',
  ],
  ['a long title', JSON.stringify({ text: 'x', title: 'y'.repeat(1001) }), 'title: is longer than 1000 characters'],
])('says of %s why it is no article', async (_, line, fault) => {
  expect(await rowsOf(`${JSON.stringify({ text: TEXT })}\n${line}`)).toEqual([
    { line: 1, item: BARE },
    { line: 2, fault },
  ]);
});

describe('a file that cannot be read to its end', () => {
  const packed = gzipSync(`${JSON.stringify({ text: TEXT })}\n`.repeat(1000));
  test.each([
    ['cut short', packed.subarray(0, packed.length - 20), /is packed and damaged/],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x0a]), /is not valid UTF-8/],
    ['one endless line', 'x'.repeat(2_100_000), /list\.jsonl:1 is longer than 2 MB/],
    ['a bomb', gzipSync(`${'x'.repeat(1_000_000)}\n`.repeat(25)), /unpacks to more than 200 times its size/],
  ])('%s', async (_, bytes, message) => {
    await expect(rowsOf(bytes)).rejects.toThrow(message);
  });

  test('that is not there', async () => {
    await expect(jsonLines(join(folder, 'none.jsonl')).rows()[Symbol.asyncIterator]().next()).rejects.toThrow(/ENOENT/);
  });
});
