import { describe, expect, test } from 'vitest';
import { brokenTables, goodTables, parse } from './broken-tables.ts';

describe('a table that is right', () => {
  test('is read into typed rows', () => {
    const tables = parse(goodTables);
    expect(tables.countries[0]).toEqual({
      iso3: 'KAZ',
      iso2: 'KZ',
      fips: null,
      name: 'Kazakhstan',
      aliases: [],
      adjectives: ['Kazakh', 'Kazakhstani'],
      demonyms: [
        { singular: 'Kazakh', plural: 'Kazakhs' },
        { singular: 'Kazakhstani', plural: 'Kazakhstanis' },
      ],
      capitals: [
        { name: 'Nur-Sultan', from: '2019-03', to: '2022-09' },
        { name: 'Astana', from: '2022-09', to: null },
      ],
      order: 'given-first',
      existed: { from: null, to: null },
    });
  });

  test('keeps its hash until a cell changes', () => {
    const hash = parse(goodTables).hash;
    expect(parse(goodTables).hash).toBe(hash);
    const changed = { ...goodTables, titles: goodTables.titles.replace('presidents', 'Presidents') };
    expect(parse(changed).hash).not.toBe(hash);
  });
});

describe('a table that is wrong names file, line and column', () => {
  test.each(brokenTables)('$name', ({ table, find, put, message }) => {
    const text = goodTables[table].replace(find, put);
    expect(text).not.toBe(goodTables[table]);
    expect(() => parse({ ...goodTables, [table]: text })).toThrow(message);
  });

  test('a year after the build', () => {
    expect(() => parse(goodTables, 2021)).toThrow('countries.tsv:3: column capitals: 2022 lies after 2021');
  });
});
