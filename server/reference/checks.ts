import { foldName, slug } from '../../graph/index.ts';
import type { Place, Report } from './fault.ts';
import { ROW_KEYS } from './row-keys.ts';
import { checkSurfaces, type Owners, ownersOf } from './surfaces.ts';
import type { LeaderRow, Located, LocatedTables, TableName } from './tables.ts';

type Keyed = { readonly at: Place; readonly key: string };

const placeText = ({ file, line }: Place, from: Place): string =>
  file === from.file ? `line ${line}` : `${file}:${line}`;

function checkUnique(cells: readonly Keyed[], report: Report): void {
  const seen = new Map<string, Place>();
  for (const { at, key } of cells) {
    const first = seen.get(key);
    if (first !== undefined) report({ ...at, problem: `'${key}' stands in ${placeText(first, at)} too: keep one` });
    seen.set(key, at);
  }
}

function keys<Row>(rows: readonly Located<Row>[], column: string, key: (row: Row) => string): Keyed[] {
  return rows.map(({ file, line, row }) => ({ at: { file, line, column }, key: key(row) }));
}

function checkIds(tables: LocatedTables, report: Report): void {
  for (const [name, { column, of }] of Object.entries(ROW_KEYS)) {
    const rows: readonly Located<unknown>[] = tables[name as TableName];
    checkUnique(keys(rows, column, of as (row: unknown) => string), report);
  }
  for (const rows of [tables.countries, tables.organizations]) {
    checkUnique(
      keys<{ readonly name: string }>(rows, 'name', (row) => row.name),
      report,
    );
  }
}

/** The readings that other tables may name: ISO3 codes and `org:` ids. */
function actorsOf(tables: LocatedTables): ReadonlySet<string> {
  const countries = tables.countries.map(({ row }) => row.iso3);
  return new Set([...countries, ...tables.organizations.map(({ row }) => `org:${row.id}`)]);
}

function checkLinks(tables: LocatedTables, report: Report): void {
  const actors = actorsOf(tables);
  const ended = new Set(tables.countries.filter(({ row }) => row.existed.to !== null).map(({ row }) => row.iso3));
  const links: readonly Keyed[] = [
    ...keys(tables.metonyms, 'country', (row) => row.country),
    ...keys(tables.places, 'country', (row) => row.country ?? '-'),
    ...keys(tables.organizations, 'of', (row) => row.of ?? '-'),
    ...keys(tables.titles, 'acts', (row) => (/^(?:[A-Z]|org:)/.test(row.acts ?? '') ? (row.acts ?? '-') : '-')),
    ...keys(tables.leaders, 'of', (row) => row.of),
    ...keys(tables.members, 'group', (row) => (ended.has(row.group) ? row.group : `org:${row.group}`)),
    ...keys(tables.members, 'country', (row) => row.country),
  ];
  for (const { at, key } of links) {
    if (key === '-' || actors.has(key)) continue;
    const table = key.startsWith('org:') ? 'organizations' : 'countries';
    report({ ...at, problem: `'${key.replace('org:', '')}' has no row in the tables: add it to ${table}.tsv` });
  }
}

function checkCapitals(tables: LocatedTables, report: Report): void {
  const places = new Set(tables.places.flatMap(({ row }) => [row.name, ...row.aliases]));
  for (const { file, line, row } of tables.countries) {
    for (const { name } of row.capitals.filter((capital) => !places.has(capital.name))) {
      report({ file, line, column: 'capitals', problem: `'${name}' has no row in places.tsv: add it there` });
    }
  }
}

/** Columns that describe the person and not the term. */
const PERSON = ['name', 'aliases', 'order', 'sex', 'cue', 'wikidata'] as const;

function checkPerson({ file, line, row }: Located<LeaderRow>, first: Located<LeaderRow>, report: Report): void {
  for (const column of PERSON.filter((name) => String(row[name]) !== String(first.row[name]))) {
    const problem = `differs from the first row of ${row.id} in ${placeText(first, { file, line })}: make them equal, or write another name and id for another person`;
    report({ file, line, column, problem });
  }
}

/** What holds of a person is checked in the first row of the id; the others must agree with it. */
function checkFirst({ file, line, row }: Located<LeaderRow>, actors: ReadonlySet<string>, report: Report): void {
  const say = (column: string, problem: string): void => report({ file, line, column, problem });
  const suffix = row.id.slice(row.id.indexOf('.') + 1);
  const id = `${slug(row.name)}.${suffix}`;
  if (row.id !== id) say('id', `is not ${id}: the id is the name and the country or organisation`);
  if (!actors.has(suffix) && !actors.has(`org:${suffix}`)) say('id', `'${suffix}' has no row in the tables`);
  const stray = row.cue.find((name) => name !== row.name && !row.aliases.includes(name));
  if (stray !== undefined) say('cue', `'${stray}' is neither the name nor an alias`);
}

function checkLeaders(tables: LocatedTables, report: Report): void {
  const actors = actorsOf(tables);
  const roles = new Set(tables.titles.map(({ row }) => row.role));
  const persons = new Map<string, Located<LeaderRow>>();
  for (const located of tables.leaders) {
    const { file, line, row } = located;
    const first = persons.get(row.id);
    if (first) checkPerson(located, first, report);
    else checkFirst(located, actors, report);
    if (!first) persons.set(row.id, located);
    if (roles.has(row.role)) continue;
    report({ file, line, column: 'role', problem: `'${row.role}' is no role of titles.tsv: add a title with it` });
  }
}

/** The first row of each leader. */
function personsOf(tables: LocatedTables): readonly Located<LeaderRow>[] {
  const persons = new Map<string, Located<LeaderRow>>();
  for (const located of tables.leaders) if (!persons.has(located.row.id)) persons.set(located.row.id, located);
  return [...persons.values()];
}

/** Two persons of one name are told apart by their Wikidata ids; else they are one person under two ids. */
function checkNamesakes(persons: readonly Located<LeaderRow>[], report: Report): void {
  const seen = new Map<string, Located<LeaderRow>>();
  for (const located of persons) {
    const { file, line, row } = located;
    const key = foldName(row.name);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, located);
      continue;
    }
    if (row.wikidata !== null && first.row.wikidata !== null && row.wikidata !== first.row.wikidata) continue;
    const problem = `bears the name of ${first.row.id} in ${placeText(first, { file, line })}: use that id, or give each a Wikidata id`;
    report({ file, line, column: 'id', problem });
  }
}

/** A leader who bears the name of a country, place or body is read only with a cue. */
function checkNames(persons: readonly Located<LeaderRow>[], owners: Owners, report: Report): void {
  for (const { file, line, row } of persons) {
    for (const name of [row.name, ...row.aliases]) {
      const [owner] = owners.get(foldName(name)) ?? [];
      if (owner === undefined || row.cue.includes(name)) continue;
      const problem = `'${name}' is also ${owner.reading} (${owner.file}:${owner.line}): name it in the column cue`;
      report({ file, line, column: 'aliases', problem });
    }
  }
}

/** What no single row shows: rows that stand twice or that other tables lack, names with two readings. */
export function checkTables(tables: LocatedTables, report: Report): void {
  checkIds(tables, report);
  checkLinks(tables, report);
  checkCapitals(tables, report);
  checkLeaders(tables, report);
  const persons = personsOf(tables);
  const owners = ownersOf(tables);
  checkNamesakes(persons, report);
  checkNames(persons, owners, report);
  checkSurfaces(tables, owners, report);
}
