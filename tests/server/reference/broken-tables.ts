import { orThrow } from '../../../server/reference/fault.ts';
import { parseTables, type TableSources } from '../../../server/reference/read.ts';
import type { TableName, Tables } from '../../../server/reference/tables.ts';

const tsv = (...lines: readonly string[]): string =>
  `${lines.map((line) => line.replaceAll(' | ', '\t')).join('\n')}\n`;

const COUNTRY = 'iso3 | iso2 | fips | name | aliases | adjectives | demonyms | capitals | order | existed';
const LEADER = 'id | name | aliases | of | role | title | term | order | sex | cue | wikidata | source';

/** Tables by name, as if each stood in a file of its name. */
export const sourcesOf = (texts: Readonly<Record<TableName, string>>): TableSources =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, [{ file: `${name}.tsv`, text }]]),
  ) as unknown as TableSources;

/** Reads them; throws the first fault. */
export const parse = (texts: Readonly<Record<TableName, string>>, lastYear?: number): Tables =>
  orThrow((report) => parseTables(sourcesOf(texts), report, lastYear));

/** Small tables without a fault. */
export const goodTables: Readonly<Record<TableName, string>> = {
  countries: tsv(
    COUNTRY,
    '# Central Asia',
    'KAZ | KZ | - | Kazakhstan | - | Kazakh;Kazakhstani | Kazakh/Kazakhs;Kazakhstani/Kazakhstanis | Nur-Sultan@2019-03..2022-09;Astana@2022-09.. | given-first | -',
    'GEO | GE | GG | Georgia | - | Georgian | Georgian/Georgians | Tbilisi | given-first | -',
    'USA | US | US | United States | U.S. | American | American/Americans | Washington | given-first | -',
  ),
  metonyms: tsv('surface | country | kind | city', 'White House | USA | seat | Washington'),
  places: tsv(
    'name | country | kind | aliases | lat | lon',
    'Astana | KAZ | capital | Nur-Sultan | 51.13 | 71.43',
    'Tbilisi | GEO | capital | - | 41.72 | 44.79',
    'Washington | USA | capital | Washington, D.C. | 38.9 | -77.04',
    'Georgia (state) | USA | region | Georgia | 33 | -83.5',
    'Black Sea | - | sea | - | 43 | 35',
  ),
  organizations: tsv(
    'id | name | aliases | kind | of',
    'CSTO | Collective Security Treaty Organization | CSTO | igo | -',
    'State-Department | State Department | - | ministry | USA',
  ),
  titles: tsv(
    'phrase | plural | role | acts | sex | class',
    'president | presidents | president | country | - | office',
    'first lady | first ladies | first-lady | - | f | kin',
  ),
  leaders: tsv(
    LEADER,
    'salome-zourabichvili.GEO | Salome Zourabichvili | Zourabichvili | GEO | president | President | 2018-12-16..2024-12-29 | given-first | f | - | Q283987 | factbook',
    'kassym-jomart-tokayev.KAZ | Kassym-Jomart Tokayev | Tokayev | KAZ | president | President | 2019-03-20.. | given-first | m | - | - | factbook',
    'kassym-jomart-tokayev.KAZ | Kassym-Jomart Tokayev | Tokayev | org:CSTO | president | Chairman | 2021.. | given-first | m | - | - | factbook',
  ),
  members: tsv('group | country | term', 'CSTO | KAZ | 1994..', 'CSTO | GEO | 1994..1999-04'),
  ambiguous: tsv(
    'surface | reading | when',
    'Georgia | GEO | default',
    'Georgia | place:USA.georgia-state | Atlanta;Gov.',
  ),
  abbreviations: tsv('form | final', 'Gov. | never'),
  'not-persons': tsv('phrase | kind', 'Victory Day | event'),
  speech: tsv('lemma | kind', 'say | say'),
};

type Broken = {
  readonly name: string;
  readonly table: TableName;
  readonly find: string;
  readonly put: string;
  readonly message: string;
};

/** One fault each, made by replacing a text of a good table, with the message that it must give. */
export const brokenTables: readonly Broken[] = [
  {
    name: 'an unknown column',
    table: 'members',
    find: 'term',
    put: 'years',
    message: 'members.tsv:1: column years: is unknown',
  },
  {
    name: 'a missing column',
    table: 'members',
    find: 'group\tcountry\tterm\nCSTO\tKAZ\t1994..\nCSTO\tGEO\t1994..1999-04',
    put: 'group\tcountry\nCSTO\tKAZ',
    message: 'members.tsv:1: column term: is missing',
  },
  {
    name: 'a field too few',
    table: 'places',
    find: '\t41.72\t44.79',
    put: '\t41.72',
    message: 'places.tsv:3: column lat: 5 fields, the header has 6',
  },
  {
    name: 'a field too many',
    table: 'places',
    find: '44.79',
    put: '44.79\tx',
    message: 'places.tsv:3: column lon: 7 fields, the header has 6',
  },
  {
    name: 'an empty cell',
    table: 'metonyms',
    find: '\tseat\tWashington',
    put: '\tseat\t',
    message: 'metonyms.tsv:2: column city: is empty: write - for no value',
  },
  {
    name: 'no header',
    table: 'members',
    find: 'group\tcountry\tterm\nCSTO\tKAZ\t1994..\nCSTO\tGEO\t1994..1999-04',
    put: '# nothing',
    message: 'members.tsv:1: has no header line',
  },
  {
    name: 'a term that ends before it begins',
    table: 'members',
    find: '1994..1999-04',
    put: '1999..1994-04',
    message: "members.tsv:3: column term: '1999..1994-04' ends before it begins",
  },
  {
    name: 'a day that the calendar lacks',
    table: 'members',
    find: '1999-04',
    put: '1999-02-29',
    message: "members.tsv:3: column term: '1999-02-29' is no date",
  },
  {
    name: 'a term without dots',
    table: 'members',
    find: '1994..1999-04',
    put: '1994',
    message: "members.tsv:3: column term: '1994' is no period",
  },
  {
    name: 'a year of another century',
    table: 'leaders',
    find: '2024-12-29',
    put: '2204-12-29',
    message: 'leaders.tsv:2: column term: 2204 lies after 2030',
  },
  {
    name: 'a degree off the globe',
    table: 'places',
    find: '41.72',
    put: '417.2',
    message: "places.tsv:3: column lat: '417.2' is no number from -90 to 90",
  },
  {
    name: 'a kind that is not known',
    table: 'metonyms',
    find: 'seat',
    put: 'palace',
    message: 'metonyms.tsv:2: column kind: is seat, ministry or nickname',
  },
  {
    name: 'a value twice in a list',
    table: 'countries',
    find: 'Kazakh;Kazakhstani',
    put: 'Kazakh;Kazakh',
    message: "countries.tsv:3: column adjectives: 'Kazakh;Kazakh' names a value twice",
  },
  {
    name: 'a lost value in a list',
    table: 'countries',
    find: 'Kazakh;Kazakhstani',
    put: 'Kazakh;;Kazakhstani',
    message: "countries.tsv:3: column adjectives: 'Kazakh;;Kazakhstani' has an empty value",
  },
  {
    name: 'a demonym without a plural',
    table: 'countries',
    find: 'Georgian/Georgians',
    put: 'Georgian',
    message: "countries.tsv:4: column demonyms: 'Georgian' is no pair",
  },
  {
    name: 'a capital without a place',
    table: 'countries',
    find: 'Tbilisi',
    put: 'Batumi',
    message: "countries.tsv:4: column capitals: 'Batumi' has no row in places.tsv",
  },
  {
    name: 'a country twice',
    table: 'countries',
    find: 'GEO',
    put: 'KAZ',
    message: "countries.tsv:4: column iso3: 'KAZ' stands in line 3 too",
  },
  {
    name: 'an organisation twice',
    table: 'organizations',
    find: 'State-Department',
    put: 'CSTO',
    message: "organizations.tsv:3: column id: 'CSTO' stands in line 2 too",
  },
  {
    name: 'a country without a row',
    table: 'metonyms',
    find: 'USA',
    put: 'USB',
    message: "metonyms.tsv:2: column country: 'USB' has no row in the tables",
  },
  {
    name: 'a group without a row',
    table: 'members',
    find: 'CSTO\tGEO',
    put: 'CIS\tGEO',
    message: "members.tsv:3: column group: 'CIS' has no row in the tables",
  },
  {
    name: 'an id that is not that of the name',
    table: 'leaders',
    find: 'salome-zourabichvili.GEO',
    put: 'zourabichvili.GEO',
    message: 'leaders.tsv:2: column id: is not salome-zourabichvili.GEO',
  },
  {
    name: 'a leader of nowhere',
    table: 'leaders',
    find: 'salome-zourabichvili.GEO',
    put: 'salome-zourabichvili.XYZ',
    message: "leaders.tsv:2: column id: 'XYZ' has no row in the tables",
  },
  {
    name: 'a role that no title has',
    table: 'leaders',
    find: 'GEO\tpresident',
    put: 'GEO\tpresidente',
    message: "leaders.tsv:2: column role: 'presidente' is no role of titles.tsv",
  },
  {
    name: 'one person under two ids',
    table: 'leaders',
    find: 'kassym-jomart-tokayev.KAZ\tKassym-Jomart Tokayev\tTokayev\torg:CSTO',
    put: 'kassym-jomart-tokayev.CSTO\tKassym-Jomart Tokayev\tTokayev\torg:CSTO',
    message:
      'leaders.tsv:4: column id: bears the name of kassym-jomart-tokayev.KAZ in line 3: use that id, or give each a Wikidata id',
  },
  {
    name: 'a word-like name that is no alias',
    table: 'leaders',
    find: 'f\t-',
    put: 'f\tMay',
    message: "leaders.tsv:2: column cue: 'May' is neither the name nor an alias",
  },
  {
    name: 'two rows of a leader that disagree',
    table: 'leaders',
    find: 'Tokayev\torg:CSTO',
    put: 'Tokaev\torg:CSTO',
    message: 'leaders.tsv:4: column aliases: differs from the first row of kassym-jomart-tokayev.KAZ',
  },
  {
    name: 'a surface of two countries',
    table: 'countries',
    find: 'U.S.',
    put: 'U.S.;Kazakh',
    message: "countries.tsv:5: column name: 'Kazakh' is KAZ (countries.tsv:3) and USA: declare both in ambiguous.tsv",
  },
  {
    name: 'a surface of a place and a country of which one reading is not declared',
    table: 'ambiguous',
    find: 'Georgia\tGEO\tdefault\n',
    put: '',
    message: "'Georgia' is GEO (countries.tsv:4) and place:USA.georgia-state: declare both in ambiguous.tsv",
  },
  {
    name: 'a declared reading that no table has',
    table: 'ambiguous',
    find: 'georgia-state',
    put: 'georgia',
    message: "ambiguous.tsv:3: column reading: no table reads 'Georgia' as 'place:USA.georgia'",
  },
  {
    name: 'two defaults',
    table: 'ambiguous',
    find: 'Atlanta;Gov.',
    put: 'default',
    message: "ambiguous.tsv:3: column when: 'Georgia' has two defaults",
  },
  {
    name: 'a declared surface with one reading',
    table: 'ambiguous',
    find: 'Georgia\tGEO\tdefault\n',
    put: 'Georgia\tGEO\tdefault\nAmerican\tUSA\tdefault\n',
    message: "ambiguous.tsv:3: column surface: 'American' has one reading only",
  },
];
