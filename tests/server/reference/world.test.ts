import { describe, expect, test } from 'vitest';
import { foldName, groupBy } from '../../../graph/index.ts';
import { loadTables } from '../../../server/reference/read.ts';

const tables = loadTables();
const countryOf = new Map(tables.countries.map((row) => [row.iso3, row]));

describe('the tables of the project', () => {
  test.each([
    ['countries', 195],
    ['metonyms', 80],
    ['places', 500],
    ['organizations', 200],
    ['titles', 300],
    ['leaders', 1500],
    ['members', 150],
  ] as const)('%s has at least %i rows', (name, count) => {
    expect(tables[name].length).toBeGreaterThanOrEqual(count);
  });

  test('every state has an adjective or demonym, and a capital that is a place of that state', () => {
    const places = new Set(
      tables.places.flatMap((row) => [row.name, ...row.aliases].map((n) => `${row.country} ${n}`)),
    );
    const lacking = tables.countries.filter(
      (row) =>
        row.adjectives.length + row.demonyms.length === 0 ||
        row.capitals.length === 0 ||
        row.capitals.some(({ name }) => !places.has(`${row.iso3} ${name}`)),
    );
    const shared = new Set(['SUN', 'YUG', 'CSK']);
    expect(lacking.map((row) => row.iso3).filter((iso3) => !shared.has(iso3))).toEqual([]);
  });

  test('the former states have ended and no other has', () => {
    const ended = tables.countries.filter((row) => row.existed.to !== null).map((row) => row.iso3);
    expect(ended.sort()).toEqual(['CSK', 'DDR', 'SUN', 'YUG']);
  });

  test('every place but lands and waters across borders has coordinates and a country', () => {
    expect(tables.places.filter((row) => row.lat === null || row.lon === null)).toEqual([]);
    expect(tables.places.filter((row) => row.country === null && ['capital', 'city'].includes(row.kind))).toEqual([]);
  });

  test('no leader holds two terms of one office at a time', () => {
    const terms = groupBy(tables.leaders, (row) => `${row.id} ${row.of} ${row.role}`);
    const overlapping = [...terms.values()].flatMap((rows) =>
      rows.filter((row) =>
        rows.some(
          (other) =>
            (row.term.from ?? '') < (other.term.from ?? '') &&
            (row.term.to === null || row.term.to.slice(0, 7) > (other.term.from ?? '').slice(0, 7)),
        ),
      ),
    );
    expect(overlapping.map((row) => row.id)).toEqual([]);
  });

  test('no Wikidata id stands for two leaders', () => {
    const owners = new Map<string, Set<string>>();
    for (const { wikidata, id } of tables.leaders) {
      if (wikidata !== null) owners.set(wikidata, (owners.get(wikidata) ?? new Set()).add(id));
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  test('names and aliases of leaders are in Latin script and without titles', () => {
    const names = tables.leaders.flatMap((row) => [row.name, ...row.aliases]);
    expect(names.filter((name) => /[^\p{Script=Latin}\p{P}\p{M}\s]/u.test(name))).toEqual([]);
    expect(names.filter((name) => /\b(?:Government|Acting|Minister|President|Premier)\b/.test(name))).toEqual([]);
  });

  test('spellings of one title share role and class', () => {
    const uses = new Map<string, Set<string>>();
    for (const row of tables.titles) {
      const key = foldName(row.phrase);
      uses.set(key, (uses.get(key) ?? new Set()).add(`${row.role} ${row.class}`));
    }
    expect([...uses].filter(([, set]) => set.size > 1)).toEqual([]);
  });
});

describe('terms that history books agree on', () => {
  test.each([
    { of: 'USA', role: 'president', day: '2018-06-12', name: 'Donald Trump' },
    { of: 'KOR', role: 'president', day: '2018-04-27', name: 'Moon Jae-in' },
    { of: 'PRK', role: 'leader', day: '2018-04-27', name: 'Kim Jong Un' },
    { of: 'PRK', role: 'foreign-minister', day: '2018-05-31', name: 'Ri Yong Ho' },
    { of: 'RUS', role: 'foreign-minister', day: '2018-05-31', name: 'Sergei Lavrov' },
    { of: 'CHN', role: 'president', day: '2018-03-27', name: 'Xi Jinping' },
    { of: 'JPN', role: 'prime-minister', day: '2018-09-25', name: 'Shinzo Abe' },
    { of: 'DEU', role: 'chancellor', day: '2015-02-12', name: 'Angela Merkel' },
    { of: 'FRA', role: 'president', day: '1995-01-01', name: 'François Mitterrand' },
    { of: 'GBR', role: 'prime-minister', day: '2003-03-20', name: 'Tony Blair' },
    { of: 'UKR', role: 'president', day: '2022-02-24', name: 'Volodymyr Zelenskyy' },
    { of: 'SUN', role: 'president', day: '1986-10-11', name: 'Mikhail Gorbachev' },
    { of: 'ISR', role: 'prime-minister', day: '1993-09-13', name: 'Yitzhak Rabin' },
    { of: 'IRN', role: 'foreign-minister', day: '2015-07-14', name: 'Mohammad Javad Zarif' },
    { of: 'USA', role: 'foreign-minister', day: '2015-07-14', name: 'John Kerry' },
    { of: 'ZAF', role: 'president', day: '1995-01-01', name: 'Nelson Mandela' },
    { of: 'org:UN', role: 'secretary-general', day: '2018-05-01', name: 'António Guterres' },
    { of: 'org:NATO', role: 'secretary-general', day: '2018-05-01', name: 'Jens Stoltenberg' },
  ])('$of $role on $day: $name', ({ of, role, day, name }) => {
    const holders = tables.leaders.filter(
      (row) =>
        row.of === of &&
        row.role === role &&
        (row.term.from ?? '') <= day &&
        (row.term.to === null || day <= row.term.to),
    );
    expect([...new Set(holders.map((row) => row.name))]).toEqual([name]);
    expect(of.startsWith('org:') || countryOf.has(of)).toBe(true);
  });
});
