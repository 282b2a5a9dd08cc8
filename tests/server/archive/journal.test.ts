import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { openJournal } from '../../../server/archive/journal.ts';
import type { JournalRecord, NewRecord } from '../../../server/archive/record.ts';
import { temporaryFolder } from '../../support/folders.ts';

const clock = () => new Date('2018-06-01T12:00:00Z');
const received = (id: string): NewRecord => ({
  state: 'received',
  id,
  origin: 'user',
  title: 'Talks – “très” 好',
  published: null,
  outlets: [],
  urls: [],
  characters: 3,
});
const done = (id: string): NewRecord => ({
  state: 'done',
  id,
  claims: 2,
  events: { meeting: 1 },
  warnings: ['no date'],
  knowledge: 'k',
});

let path: string;
beforeEach(async () => {
  path = join(await temporaryFolder(), 'journal.jsonl');
});

async function written(...records: NewRecord[]): Promise<void> {
  const journal = await openJournal(path, clock);
  await journal.append(records);
  await journal.close();
}

async function reread(): Promise<readonly JournalRecord[]> {
  const journal = await openJournal(path, clock);
  const records: JournalRecord[] = [];
  for await (const record of journal.read()) records.push(record);
  await journal.close();
  return records;
}

describe('journal', () => {
  test('keeps records in order, with their time, over restarts', async () => {
    await written(received('a'), done('a'));
    await written({ state: 'retracted', id: 'a' });
    const at = '2018-06-01T12:00:00.000Z';
    expect(await reread()).toEqual([
      { at, ...received('a') },
      { at, ...done('a') },
      { at, state: 'retracted', id: 'a' },
    ]);
  });

  test('keeps what many write at the same time', async () => {
    const journal = await openJournal(path, clock);
    const ids = Array.from({ length: 100 }, (_, i) => `a${i}`);
    await Promise.all(ids.map((id) => journal.append([received(id)])));
    await journal.close();
    expect((await reread()).map((r) => r.id).toSorted()).toEqual(ids.toSorted());
  });

  test('a line that a crash cut short is left out, wherever it was cut', async () => {
    await written(received('a'), received('b'));
    const { length } = await readFile(path);
    const first = (await readFile(path, 'utf8')).indexOf('\n') + 1;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: Buffer.byteLength((await readFile(path, 'utf8')).slice(0, first)), max: length - 1 }),
        async (cut) => {
          const whole = await readFile(path);
          await truncate(path, cut);
          await written(done('a'));
          expect((await reread()).map((r) => `${r.id} ${r.state}`)).toEqual(['a received', 'a done']);
          await writeFile(path, whole);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('reads again what it holds, whatever characters a title has', async () => {
    const journal = await openJournal(path, clock);
    const titles = ['a\u2028b', 'a\u2029b', 'a\u0085b', 'a\nb', 'a\r\nb', '\ud83d\ude00'.repeat(40_000)];
    await journal.append(titles.map((title, i) => ({ ...received(`a${i}`), title }) as NewRecord));
    const read: unknown[] = [];
    for await (const record of journal.read()) read.push('title' in record ? record.title : null);
    await journal.close();
    expect(read).toEqual(titles);
  });

  test('a damaged line that is not the last is an error that says where', async () => {
    await written(received('a'));
    await appendFile(path, 'nonsense\n');
    await appendFile(path, `${JSON.stringify({ at: 'x', ...done('a') })}\n`);
    await expect(openJournal(path, clock)).rejects.toThrow('journal.jsonl:2');
  });
});
