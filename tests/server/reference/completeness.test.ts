import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { foldName, groupBy, intervalOf } from '../../../graph/index.ts';
import { loadTables } from '../../../server/reference/read.ts';
import { ROOT } from '../../../server/root.ts';

const tables = loadTables();
const byIso3 = new Map(tables.countries.map((row) => [row.iso3, row]));

const read = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', 'i18n-iso-countries', ...path), 'utf8'));
const CODES = z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])).parse(read('codes.json'));
const NAMES = z
  .object({ countries: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })
  .parse(read('langs', 'en.json')).countries;

/** Codes of ISO 3166 that are no states of their own. */
const TERRITORIES =
  'ASM AIA ATA ABW BMU BVT IOT CYM CXR CCK FLK FRO GUF PYF ATF GIB GRL GLP GUM HMD HKG MAC MTQ MYT MSR NCL NFK MNP PCN PRI REU SHN SPM SGS SJM TKL TCA UMI VGB VIR WLF ESH ALA BES CUW GGY IMN JEY BLM MAF SXM'.split(
    ' ',
  );
/** States without a code of their own in ISO 3166, by the one that is used here. */
const OWN_CODES = ['XKX'];
const ENDED = ['CSK', 'DDR', 'SUN', 'YUG'];
/** No members of the United Nations. */
const OTHERS = ['COK', 'NIU', 'PSE', 'TWN', 'VAT', 'XKX', ...ENDED];
/** States that name no people. */
const NO_PEOPLE = ['VAT'];

/** "Moldova, Republic of" and "Holy See (Vatican City State)", as they are spoken. */
function spoken(name: string): readonly string[] {
  const [head = '', tail] = name.replace(/\s*\(.*\)$/, '').split(', ');
  return (tail === undefined ? [name, head] : [`${tail} ${head}`, head]).map(foldName);
}

describe('countries', () => {
  test('are all states of ISO 3166, Kosovo and those that have ended', () => {
    const states = CODES.map(([, iso3]) => iso3).filter((iso3) => !TERRITORIES.includes(iso3) && iso3 !== 'XKK');
    expect([...byIso3.keys()].sort()).toEqual([...states, ...OWN_CODES, ...ENDED].sort());
  });

  test('193 of them are members of the United Nations', () => {
    expect([...byIso3.keys()].filter((iso3) => !OTHERS.includes(iso3))).toHaveLength(193);
  });

  test('have the two-letter codes of ISO 3166', () => {
    const known = new Map(CODES.map(([iso2, iso3]) => [iso3, iso2]));
    const wrong = tables.countries.filter(({ iso3, iso2 }) => known.has(iso3) && known.get(iso3) !== iso2);
    expect(wrong.map(({ iso3 }) => iso3)).toEqual([]);
  });

  test('have the English names of ISO 3166 among theirs', () => {
    const unnamed = CODES.filter(([iso2, iso3]) => {
      const row = byIso3.get(iso3);
      const own = row === undefined ? [] : [row.name, ...row.aliases].map(foldName);
      const names = [NAMES[iso2] ?? []].flat().flatMap(spoken);
      return row !== undefined && !names.some((name) => own.includes(name));
    });
    expect(unnamed.map(([, iso3]) => iso3)).toEqual([]);
  });

  test.each(tables.countries.map((row) => [row.iso3, row] as const))(
    '%s has an adjective, a demonym and a capital on the map',
    (_iso3, row) => {
      const seats = row.capitals.map(({ name }) =>
        tables.places.find((place) => [place.name, ...place.aliases].includes(name)),
      );
      expect(row.adjectives).not.toEqual([]);
      expect(row.demonyms.length > 0).toBe(!NO_PEOPLE.includes(row.iso3));
      expect(row.capitals).not.toEqual([]);
      expect(seats.filter((place) => place?.lat == null || place.lon == null)).toEqual([]);
    },
  );
});

describe('organisations', () => {
  test.each(['igo', 'forum', 'armed-group', 'party', 'ministry', 'agency', 'media', 'company', 'ngo'] as const)(
    'there are some of the kind %s',
    (kind) => {
      expect(tables.organizations.filter((row) => row.kind === kind).length).toBeGreaterThanOrEqual(10);
    },
  );

  test('there are two hundred that may take part in events', () => {
    const parties = tables.organizations.filter(({ kind }) => !['media', 'company', 'ngo'].includes(kind));
    expect(parties.length).toBeGreaterThanOrEqual(200);
  });
});

describe('members', () => {
  const groups = groupBy(tables.members, (row) => row.group);
  const on = (group: string, day: string): readonly string[] =>
    (groups.get(group) ?? [])
      .filter(({ term }) => {
        const from = term.from === null ? '' : intervalOf(term.from).from;
        return from <= day && (term.to === null || day <= intervalOf(term.to).to);
      })
      .map((row) => row.country)
      .sort();

  test.each([
    ['G7', '1976-07-01', 7],
    ['G7', '2021-06-11', 7],
    ['G8', '2010-06-25', 8],
    ['G8', '2014-06-01', 0],
    ['G20', '2019-06-28', 19],
    ['EU', '1994-12-31', 12],
    ['EU', '1995-02-01', 15],
    ['EU', '2004-06-01', 25],
    ['EU', '2007-02-01', 27],
    ['EU', '2013-08-01', 28],
    ['EU', '2020-01-31', 28],
    ['EU', '2021-01-01', 27],
    ['NATO', '1990-01-01', 16],
    ['NATO', '1999-04-01', 19],
    ['NATO', '2004-04-02', 26],
    ['NATO', '2009-05-01', 28],
    ['NATO', '2017-07-01', 29],
    ['NATO', '2020-04-01', 30],
    ['NATO', '2023-05-01', 31],
    ['NATO', '2024-04-01', 32],
    ['ASEAN', '1990-01-01', 6],
    ['ASEAN', '1999-05-01', 10],
    ['ASEAN', '2025-10-25', 10],
    ['ASEAN', '2025-10-26', 11],
    ['BRICS', '2010-01-01', 4],
    ['BRICS', '2011-01-01', 5],
    ['BRICS', '2024-02-01', 9],
    ['BRICS', '2025-02-01', 10],
  ] as const)('%s on %s: %i', (group, day, count) => {
    expect(on(group, day)).toHaveLength(count);
  });

  test.each([
    ['EU', 'GBR', '2020-02-01'],
    ['EU', 'CHE', '2021-01-01'],
    ['NATO', 'FIN', '2023-04-03'],
    ['BRICS', 'IDN', '2024-12-31'],
    ['BRICS', 'ARG', '2024-02-01'],
  ] as const)('%s has no member %s on %s', (group, country, day) => {
    expect(on(group, day)).not.toContain(country);
  });
});

test('titles: three hundred phrases', () => {
  const phrases = new Set(tables.titles.map(({ phrase }) => foldName(phrase)));
  expect(phrases.size).toBeGreaterThanOrEqual(300);
});
