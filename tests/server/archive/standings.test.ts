import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Journal, openJournal } from '../../../server/archive/journal.ts';
import { asVersion, type Entry, withRecord } from '../../../server/archive/ledger.ts';
import type { NewRecord } from '../../../server/archive/record.ts';
import { createVersions } from '../../../server/archive/versions.ts';
import { temporaryFolder } from '../../support/folders.ts';

const IDS = ['a', 'b', 'c'];
const ADDRESSES = ['https://fjord.example/talks', 'https://fjord.example/visit'];

const received = (id: string, urls: readonly string[] = []): NewRecord => ({
  state: 'received',
  id,
  origin: 'user',
  title: 'Talks',
  published: null,
  outlets: [],
  urls: [...urls],
  characters: 3,
  source: { guids: [], modified: null },
});
const done = (id: string, warnings: readonly string[] = []): NewRecord => ({
  state: 'done',
  id,
  claims: 2,
  events: { meeting: 1 },
  warnings: [...warnings],
  knowledge: 'k',
});
const failed = (id: string): NewRecord => ({ state: 'failed', id, reason: 'too odd' });
const retracted = (id: string): NewRecord => ({ state: 'retracted', id });

/** Each append comes a second after the one before it. */
function aClock(): () => Date {
  let seconds = 0;
  return () => new Date(Date.UTC(2018, 5, 1, 12, 0, seconds++));
}

async function write(journal: Journal, record: NewRecord): Promise<void> {
  const { at, places } = await journal.append([record]);
  journal.standings.take({ at, ...record }, places[0] ?? 0);
}

async function aJournal(records: readonly NewRecord[]) {
  const path = join(await temporaryFolder(), 'journal.jsonl');
  const journal = await openJournal(path, aClock());
  for (const record of records) await write(journal, record);
  return { path, journal };
}

test.each<readonly [string, readonly NewRecord[], Partial<Entry> | null]>([
  ['received', [received('a')], { state: 'received', claims: 0, reason: null }],
  ['done', [received('a'), done('a')], { state: 'done', claims: 2, knowledge: 'k' }],
  ['failed after done', [received('a'), done('a'), failed('a')], { state: 'failed', claims: 0, reason: 'too odd' }],
  ['success clears the error', [received('a'), failed('a'), done('a')], { state: 'done', reason: null }],
  ['retracted', [received('a'), done('a'), retracted('a')], { state: 'retracted', claims: 0 }],
  [
    'no reading that ends later lifts it',
    [received('a'), retracted('a'), done('a')],
    { state: 'retracted', claims: 0 },
  ],
  ['a new arrival lifts it', [received('a'), retracted('a'), received('a')], { state: 'received' }],
  ['a record longer than others', [received('a'), done('a', ['x'.repeat(5000)])], { warnings: ['x'.repeat(5000)] }],
  ['a record of an article that never came counts for nothing', [done('a')], null],
])('%s', async (_, records, expected) => {
  const { journal } = await aJournal(records);
  const entry = journal.standings.find('a');
  await journal.close();
  if (expected === null) expect(entry).toBeNull();
  else expect(entry).toMatchObject(expected);
});

test('a record that comes again keeps the time of the first, unless it was retracted between them', async () => {
  const { journal } = await aJournal([received('a'), done('a'), received('a')]);
  expect(journal.standings.find('a')?.arrived).toBe('2018-06-01T12:00:00.000Z');
  await write(journal, retracted('a'));
  await write(journal, received('a'));
  expect(journal.standings.find('a')?.arrived).toBe('2018-06-01T12:00:04.000Z');
  await journal.close();
});

test('that it has been read is said by no record, and lasts until the next', async () => {
  const { journal } = await aJournal([received('a')]);
  journal.standings.extracted('a');
  expect(journal.standings.find('a')?.state).toBe('extracted');
  await write(journal, done('a'));
  expect(journal.standings.find('a')?.state).toBe('done');
  await journal.close();
});

const records = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom(...IDS), fc.subarray(ADDRESSES)).map(([id, urls]) => received(id, urls)),
    fc.constantFrom(...IDS.flatMap((id) => [done(id), failed(id), retracted(id)])),
  ),
  { maxLength: 12 },
);

/** The links of an archived article only grow. */
function growing(list: readonly NewRecord[]): readonly NewRecord[] {
  const urls = new Map<string, readonly string[]>();
  return list.map((record) => {
    if (record.state === 'retracted') urls.delete(record.id);
    if (record.state !== 'received') return record;
    const all = [...new Set([...(urls.get(record.id) ?? []), ...record.urls])].sort();
    urls.set(record.id, all);
    return { ...record, urls: all };
  });
}

/** By the definition: every record folded in, then the versions of all. */
function defined(list: readonly NewRecord[]): ReadonlyMap<string, Entry> {
  const clock = aClock();
  const entries = new Map<string, Entry>();
  for (const record of list) {
    const next = withRecord(entries.get(record.id) ?? null, { at: clock().toISOString(), ...record });
    if (next) entries.set(record.id, next);
  }
  const live = (id: string): Entry | null =>
    entries.get(id)?.state === 'retracted' ? null : (entries.get(id) ?? null);
  const versions = createVersions(live);
  for (const entry of entries.values()) if (entry.state !== 'retracted') versions.put(entry);
  return new Map([...entries].map(([id, entry]) => [id, asVersion(entry, versions.replacedBy(id))]));
}

test('what is said of an article is the sum of its records, at once and after opening again', async () => {
  await fc.assert(
    fc.asyncProperty(records.map(growing), async (list) => {
      const { path, journal } = await aJournal(list);
      const expected = defined(list);
      const now = [...journal.standings.ids()].map((id) => [id, journal.standings.find(id)]);
      await journal.close();
      const again = await openJournal(path, aClock());
      const later = [...again.standings.ids()].map((id) => [id, again.standings.find(id)]);
      const states = [...again.standings.ids()].map((id) => again.standings.standing(id)?.state);
      await again.close();
      expect(now).toEqual([...expected]);
      expect(later).toEqual([...expected]);
      expect(states).toEqual([...expected.values()].map((entry) => entry.state));
    }),
    { numRuns: 100 },
  );
});

test('what a record shifts is what counts otherwise since', async () => {
  await fc.assert(
    fc.asyncProperty(records.map(growing), async (list) => {
      const { journal } = await aJournal([]);
      for (const [n, record] of list.entries()) {
        const before = defined(list.slice(0, n));
        const after = defined(list.slice(0, n + 1));
        const { at, places } = await journal.append([record]);
        const shift = journal.standings.take({ at, ...record }, places[0] ?? 0);
        const isOut = (entries: ReadonlyMap<string, Entry>, id: string) => entries.get(id)?.state === 'replaced';
        const others = IDS.filter((id) => id !== record.id);
        expect(shift.replaced.toSorted()).toEqual(others.filter((id) => !isOut(before, id) && isOut(after, id)));
        expect(shift.revived.toSorted()).toEqual(
          others.filter((id) => isOut(before, id) && !isOut(after, id) && after.get(id)?.state !== 'retracted'),
        );
      }
      await journal.close();
    }),
    { numRuns: 100 },
  );
});
