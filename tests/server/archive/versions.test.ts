import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVersions, headlineOf } from '../../../server/archive/versions.ts';

type Told = Parameters<ReturnType<typeof createVersions>['put']>[0];

let count = 0;
const aText = (
  more: Partial<Told> & { readonly modified?: string | null; readonly guids?: readonly string[] } = {},
) => {
  const { modified = null, guids = [], ...rest } = more;
  count += 1;
  const id = `a${count}`;
  const told = { id, title: '', published: '2019-06-04', outlets: ['Fjord Times'], urls: [], arrived: '' };
  const arrived = `2019-06-05T10:00:${String(count % 60).padStart(2, '0')}.000Z`;
  return { ...told, arrived, source: { guids, modified }, ...rest } satisfies Told;
};

/** As a journal has them: what was put can be found until it is dropped. */
function aVersions() {
  const found = new Map<string, Told>();
  const versions = createVersions((id) => found.get(id) ?? null);
  return {
    ...versions,
    put(told: Told): void {
      found.set(told.id, told);
      versions.put(told);
    },
    drop(told: Told): void {
      versions.drop(told);
      found.delete(told.id);
    },
  };
}

/** Of each article the index of the one that counts instead. */
function replaced(all: readonly Told[], order = all): readonly (number | null)[] {
  const versions = aVersions();
  for (const told of order) versions.put(told);
  return all.map(({ id }) => {
    const by = versions.replacedBy(id);
    return by === null ? null : all.findIndex((one) => one.id === by);
  });
}

const HOUR = ['2019-06-04T08:00:00.000Z', '2019-06-04T09:00:00.000Z', '2019-06-04T10:00:00.000Z'] as const;
const at = 'https://fjord.example/talks?id=1';
const TITLE = 'Norwegian minister meets Danish king';

test.each<readonly [string, readonly Told[], readonly (number | null)[]]>([
  ['the later of one address counts', [aText({ urls: [at] }), aText({ urls: [at] })], [1, null]],
  [
    'by the time of the change, not of the arrival',
    [aText({ urls: [at], modified: HOUR[1] }), aText({ urls: [at], modified: HOUR[0] })],
    [null, 0],
  ],
  [
    'by the day of publication before that',
    [aText({ urls: [at], published: '2019-06-05' }), aText({ urls: [at], modified: HOUR[2] })],
    [null, 0],
  ],
  [
    'the place on a page is no address of its own',
    [aText({ urls: [`${at}#a`] }), aText({ urls: [`${at}#b`] })],
    [1, null],
  ],
  ['other addresses', [aText({ urls: [at] }), aText({ urls: ['https://fjord.example/talks?id=2'] })], [null, null]],
  [
    'a front page',
    [aText({ urls: ['https://fjord.example/'] }), aText({ urls: ['https://fjord.example'] })],
    [null, null],
  ],
  [
    'what still stands at another address',
    [aText({ urls: [at, 'https://b.example/x'] }), aText({ urls: [at] })],
    [null, null],
  ],
  [
    'replaced at all its addresses',
    [aText({ urls: [at, 'https://b.example/x'] }), aText({ urls: [at] }), aText({ urls: ['https://b.example/x'] })],
    [1, null, null],
  ],
  [
    'an entry of a feed, whatever its link',
    [
      aText({ guids: ['tag:fjord,1'], urls: [at] }),
      aText({ guids: ['tag:fjord,1'], urls: ['https://fjord.example/2'] }),
    ],
    [1, null],
  ],
  [
    'rows of one list',
    [
      { ...aText({ urls: [at] }), source: null },
      { ...aText({ urls: [at] }), source: null },
    ],
    [null, null],
  ],
  ['a headline that says so', [aText({ title: TITLE }), aText({ title: `CORRECTED: ${TITLE}` })], [1, null]],
  [
    'updates by their number',
    [aText({ title: `UPDATE 2-${TITLE}` }), aText({ title: `UPDATE 1 - ${TITLE}` }), aText({ title: TITLE })],
    [null, 0, 0],
  ],
  [
    'the correction of an update',
    [aText({ title: `CORRECTED-UPDATE 2-${TITLE}` }), aText({ title: `UPDATE 2-${TITLE}` })],
    [null, 0],
  ],
  ['equal headlines that say nothing', [aText({ title: TITLE }), aText({ title: TITLE })], [null, null]],
  ['of another outlet', [aText({ title: TITLE }), aText({ title: `UPDATE 1-${TITLE}`, outlets: ['B'] })], [null, null]],
  [
    'weeks later',
    [aText({ title: TITLE }), aText({ title: `UPDATE 1-${TITLE}`, published: '2019-07-01' })],
    [null, null],
  ],
  [
    'a headline that many have',
    [aText({ title: 'Press briefing' }), aText({ title: 'UPDATE 1-Press briefing' })],
    [null, null],
  ],
])('%s', (_, all, expected) => {
  expect(replaced(all)).toEqual(expected);
  expect(replaced(all, all.toReversed())).toEqual(expected);
});

test('without the later one the earlier counts again', () => {
  const versions = aVersions();
  const [old, late] = [aText({ urls: [at] }), aText({ urls: [at] })];
  versions.put(old);
  versions.put(late);
  expect(versions.family(late.id).toSorted()).toEqual([old.id, late.id].toSorted());
  versions.drop(late);
  expect(versions.replacedBy(old.id)).toBeNull();
  expect(versions.family(old.id)).toEqual([old.id]);
});

test('any order of arrival gives the same, and something always counts', () => {
  const one = fc.record({
    urls: fc.subarray([at, 'https://b.example/x', 'https://b.example/']),
    guids: fc.subarray(['g:1', 'g:2']),
    title: fc.constantFrom('', TITLE, `UPDATE 1-${TITLE}`, `CORRECTED-UPDATE 1-${TITLE}`),
    published: fc.constantFrom('2019-06-04', '2019-06-05', null),
    modified: fc.constantFrom(...HOUR, null),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 7 }), fc.infiniteStream(fc.nat()), (made, chance) => {
      const all = made.map((m, i) => ({ ...aText(m), id: `a${i}`, arrived: `2019-06-05T10:00:0${i}.000Z` }));
      const order = all.map((told) => ({ told, key: chance.next().value as number }));
      const shuffled = order.sort((a, b) => a.key - b.key).map(({ told }) => told);
      expect(replaced(all, shuffled)).toEqual(replaced(all));
      expect(replaced(all)).toContain(null);
    }),
  );
});

describe('headlines', () => {
  test.each<readonly [string, string, number]>([
    ['UPDATE 3-Talks end', 'talks end', 3],
    ['REFILE-UPDATE 1-Talks end', 'talks end', 1.5],
    ['CORRECTION: Talks end', 'talks end', 0.5],
    ['Update on talks: they end', 'update on talks: they end', 0],
    ['CORRECTED figures stun ministry', 'corrected figures stun ministry', 0],
  ])('%s', (title, bare, stage) => {
    expect(headlineOf(title)).toMatchObject({ bare, stage, marked: stage > 0 });
  });
});
