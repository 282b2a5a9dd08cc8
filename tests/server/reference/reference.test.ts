import { describe, expect, test } from 'vitest';
import { loadTables } from '../../../server/reference/read.ts';
import { makeReference } from '../../../server/reference/reference.ts';
import { goodTables, parse } from './broken-tables.ts';

const tables = loadTables();
const reference = makeReference(tables);
const idsOf = (key: string): readonly string[] => reference.leadersByKey(key).map(({ leader }) => leader.id);

describe('countries, organisations and places', () => {
  test('are found by their ids and names', () => {
    expect(reference.country('KOR')?.name).toBe('South Korea');
    expect(reference.country('XYZ')).toBeNull();
    expect(reference.organization('NATO')?.aliases).toContain('North Atlantic Treaty Organization');
    expect(reference.organization('org:NATO')).toBeNull();
  });

  test.each([
    ['Kiev', 'UKR', 'Kyiv'],
    ['Sharm el Sheikh', 'EGY', 'Sharm el-Sheikh'],
    ['Washington, D.C.', 'USA', 'Washington'],
    ['Georgia', 'USA', 'Georgia (state)'],
    ['Panmunjom', null, 'Panmunjom'],
    ['Black Sea', null, 'Black Sea'],
    ['Kiev', 'SUN', 'Kyiv'],
    ['Belgrade', 'YUG', 'Belgrade'],
  ] as const)('place %s in %s is %s', (name, country, found) => {
    expect(reference.place(name, country)?.name).toBe(found);
  });

  test.each([
    ['Kyiv', 'RUS'],
    ['Vienna', 'YUG'],
    ['Nowhere', null],
  ] as const)('place %s in %s is not known', (name, country) => {
    expect(reference.place(name, country)).toBeNull();
  });
});

describe('leaders by name', () => {
  test.each([
    ['Kim Jong-un', 'kim-jong-un.PRK'],
    ['kim jong un', 'kim-jong-un.PRK'],
    ['Sergey Lavrov', 'sergei-lavrov.RUS'],
    ['Mohammad Javad Zarif', 'mohammad-javad-zarif.IRN'],
    ['Volodymyr Zelensky', 'volodymyr-zelenskyy.UKR'],
    ['Recep Tayyip Erdoğan', 'recep-tayyip-erdogan.TUR'],
    ['Xi Jinping', 'xi-jinping.CHN'],
    ['Abe Shinzo', 'shinzo-abe.JPN'],
  ])('%s is %s and no short name', (name, id) => {
    expect(reference.leadersByKey(name).map(({ leader, short }) => [leader.id, short])).toEqual([[id, false]]);
  });

  test('a surname is short', () => {
    expect(reference.leadersByKey('lavrov').map(({ leader, short }) => [leader.id, short])).toEqual([
      ['sergei-lavrov.RUS', true],
    ]);
  });

  test('a full name that two leaders bear is short for both', () => {
    expect(idsOf('George Bush')).toEqual(['george-h-w-bush.USA', 'george-w-bush.USA']);
    expect(reference.leadersByKey('George Bush').every(({ short }) => short)).toBe(true);
  });

  test('many Kims', () => {
    expect(idsOf('kim').length).toBeGreaterThan(5);
  });

  test('nobody', () => {
    expect(idsOf('no such person')).toEqual([]);
  });
});

describe('terms', () => {
  const small = makeReference(parse(goodTables));

  test('carry the first and last possible day', () => {
    expect(small.leader('salome-zourabichvili.GEO')?.terms).toEqual([
      {
        holder: 'salome-zourabichvili.GEO',
        of: 'GEO',
        roleId: 'president',
        title: 'President',
        from: '2018-12-16',
        to: '2024-12-29',
        source: 'factbook',
      },
    ]);
    expect(small.leader('kassym-jomart-tokayev.KAZ')?.terms.map(({ of, from, to }) => [of, from, to])).toEqual([
      ['KAZ', '2019-03-20', null],
      ['org:CSTO', '2021-01-01', null],
    ]);
  });

  test('the end of the id says for whom a leader acts', () => {
    expect(reference.leader('moon-jae-in.KOR')?.country).toBe('KOR');
    expect(reference.leader('antonio-guterres.UN')?.country).toBe('org:UN');
    expect(reference.leader('nobody.KOR')).toBeNull();
  });
});

test('the hash is that of the tables', () => {
  expect(reference.hash).toBe(tables.hash);
  expect(reference.hash).toMatch(/^[0-9a-f]{64}$/);
});
