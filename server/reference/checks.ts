import { slug } from '../../graph/index.ts';
import { checkSurfaces } from './surfaces.ts';
import type { LeaderRow, Located, LocatedTables, TableName } from './tables.ts';
import { TableError } from './tsv.ts';

type Cell = { readonly table: TableName; readonly line: number; readonly column: string };

function fail(cell: Cell, problem: string): never {
  throw new TableError({ file: `${cell.table}.tsv`, line: cell.line, column: cell.column }, problem);
}

type Keyed = { readonly cell: Cell; readonly key: string };

function checkUnique(cells: readonly Keyed[]): void {
  const seen = new Map<string, number>();
  for (const { cell, key } of cells) {
    const first = seen.get(key);
    if (first !== undefined) fail(cell, `'${key}' stands in line ${first} too`);
    seen.set(key, cell.line);
  }
}

type Column<Row> = { readonly table: TableName; readonly column: string; readonly rows: readonly Located<Row>[] };

function keys<Row>({ table, column, rows }: Column<Row>, key: (row: Row) => string): Keyed[] {
  return rows.map(({ line, row }) => ({ cell: { table, line, column }, key: key(row) }));
}

function checkIds(tables: LocatedTables): void {
  checkUnique(keys({ table: 'countries', column: 'iso3', rows: tables.countries }, (row) => row.iso3));
  checkUnique(keys({ table: 'countries', column: 'name', rows: tables.countries }, (row) => row.name));
  checkUnique(keys({ table: 'organizations', column: 'id', rows: tables.organizations }, (row) => row.id));
  checkUnique(keys({ table: 'organizations', column: 'name', rows: tables.organizations }, (row) => row.name));
  checkUnique(keys({ table: 'metonyms', column: 'surface', rows: tables.metonyms }, (row) => row.surface));
  checkUnique(
    keys({ table: 'places', column: 'name', rows: tables.places }, (row) => `${row.country ?? '-'} ${slug(row.name)}`),
  );
  checkUnique(keys({ table: 'titles', column: 'phrase', rows: tables.titles }, (row) => row.phrase));
  checkUnique(
    keys(
      { table: 'members', column: 'country', rows: tables.members },
      (row) => `${row.group} ${row.country} ${row.term.from ?? ''}`,
    ),
  );
  checkUnique(
    keys(
      { table: 'leaders', column: 'term', rows: tables.leaders },
      (r) => `${r.id} ${r.of} ${r.title} ${r.term.from ?? ''}`,
    ),
  );
}

/** The readings that other tables may name: ISO3 codes and `org:` ids. */
function actorsOf(tables: LocatedTables): ReadonlySet<string> {
  const countries = tables.countries.map(({ row }) => row.iso3);
  return new Set([...countries, ...tables.organizations.map(({ row }) => `org:${row.id}`)]);
}

function checkLinks(tables: LocatedTables): void {
  const actors = actorsOf(tables);
  const links: readonly Keyed[] = [
    ...keys({ table: 'metonyms', column: 'country', rows: tables.metonyms }, (row) => row.country),
    ...keys({ table: 'places', column: 'country', rows: tables.places }, (row) => row.country ?? '-'),
    ...keys({ table: 'organizations', column: 'of', rows: tables.organizations }, (row) => row.of ?? '-'),
    ...keys({ table: 'leaders', column: 'of', rows: tables.leaders }, (row) => row.of),
    ...keys({ table: 'members', column: 'group', rows: tables.members }, (row) => `org:${row.group}`),
    ...keys({ table: 'members', column: 'country', rows: tables.members }, (row) => row.country),
  ];
  for (const { cell, key } of links) {
    if (key !== '-' && !actors.has(key)) fail(cell, `'${key.replace('org:', '')}' has no row in the tables`);
  }
}

function checkCapitals(tables: LocatedTables): void {
  const places = new Set(tables.places.flatMap(({ row }) => [row.name, ...row.aliases]));
  for (const { line, row } of tables.countries) {
    const missing = row.capitals.find(({ name }) => !places.has(name));
    if (missing) fail({ table: 'countries', line, column: 'capitals' }, `'${missing.name}' has no row in places.tsv`);
  }
}

/** Columns that describe the person and not the term. */
const PERSON = ['name', 'aliases', 'order', 'sex', 'cue', 'wikidata'] as const;

function checkPerson(line: number, row: LeaderRow, first: LeaderRow): void {
  const column = PERSON.find((name) => String(row[name]) !== String(first[name]));
  if (column) fail({ table: 'leaders', line, column }, `differs from the first row of ${row.id}`);
}

/** What holds of a person is checked in the first row of the id; the others must agree with it. */
function checkFirst(line: number, row: LeaderRow, actors: ReadonlySet<string>): void {
  const cell = (column: string): Cell => ({ table: 'leaders', line, column });
  const suffix = row.id.slice(row.id.indexOf('.') + 1);
  if (row.id !== `${slug(row.name)}.${suffix}`) fail(cell('id'), `is not ${slug(row.name)}.${suffix}`);
  if (!actors.has(suffix) && !actors.has(`org:${suffix}`)) fail(cell('id'), `'${suffix}' has no row in the tables`);
  const stray = row.cue.find((name) => name !== row.name && !row.aliases.includes(name));
  if (stray !== undefined) fail(cell('cue'), `'${stray}' is neither the name nor an alias`);
}

function checkLeaders(tables: LocatedTables): void {
  const actors = actorsOf(tables);
  const roles = new Set(tables.titles.map(({ row }) => row.role));
  const persons = new Map<string, LeaderRow>();
  for (const { line, row } of tables.leaders) {
    const first = persons.get(row.id);
    if (first) checkPerson(line, row, first);
    else checkFirst(line, row, actors);
    if (!first) persons.set(row.id, row);
    if (!roles.has(row.role))
      fail({ table: 'leaders', line, column: 'role' }, `'${row.role}' is no role of titles.tsv`);
  }
}

/** What no single row shows: ids used twice, rows that other tables lack, surfaces with two readings. */
export function checkTables(tables: LocatedTables): void {
  checkIds(tables);
  checkLinks(tables);
  checkCapitals(tables);
  checkLeaders(tables);
  checkSurfaces(tables);
}
