import { foldName, placeId } from '../../graph/index.ts';
import type { Report } from './fault.ts';
import type { CountryRow, LocatedTables, TableName } from './tables.ts';

/** A surface of a table with the graph node that it names and the country of that node. */
export type Owner = {
  readonly table: TableName;
  readonly file: string;
  readonly line: number;
  readonly surface: string;
  readonly key: string;
  readonly reading: string;
  readonly country: string | null;
};

export type Owners = ReadonlyMap<string, readonly Owner[]>;

const countrySurfaces = (row: CountryRow): readonly string[] => [
  row.name,
  ...row.aliases,
  ...row.adjectives,
  ...row.demonyms.flatMap(({ singular, plural }) => [singular, plural]),
];

function surfacesOf(tables: LocatedTables): readonly Owner[] {
  const owners: Owner[] = [];
  const add = (surfaces: readonly string[], owner: Omit<Owner, 'surface' | 'key'>): void => {
    for (const surface of surfaces) owners.push({ ...owner, surface, key: foldName(surface) });
  };
  for (const { file, line, row } of tables.countries) {
    add(countrySurfaces(row), { table: 'countries', file, line, reading: row.iso3, country: row.iso3 });
  }
  for (const { file, line, row } of tables.metonyms) {
    add([row.surface], { table: 'metonyms', file, line, reading: row.country, country: row.country });
  }
  for (const { file, line, row } of tables.organizations) {
    add([row.name, ...row.aliases], { table: 'organizations', file, line, reading: `org:${row.id}`, country: null });
  }
  for (const { file, line, row } of tables.places) {
    const reading = placeId(row.country, row.name);
    add([row.name, ...row.aliases], { table: 'places', file, line, reading, country: row.country });
  }
  return owners;
}

/** Every owner by the folded surface; one reading once. */
function byKey(owners: readonly Owner[]): Owners {
  const map = new Map<string, Owner[]>();
  for (const owner of owners) {
    const list = map.get(owner.key) ?? [];
    if (!list.some(({ reading }) => reading === owner.reading)) map.set(owner.key, [...list, owner]);
  }
  return map;
}

/** Every name of a country, body or place, folded, with those that bear it. */
export const ownersOf = (tables: LocatedTables): Owners => byKey(surfacesOf(tables));

/** A town or seat and its own country go together ("Singapore"); the place in the sentence decides. */
const together = (a: Owner, b: Owner): boolean => a.table !== b.table && a.country !== null && a.country === b.country;

const declared = (key: string, reading: string): string => `${key}\t${reading}`;

function checkDeclared(tables: LocatedTables, owners: Owners, report: Report): void {
  const defaults = new Set<string>();
  for (const { file, line, row } of tables.ambiguous) {
    const say = (column: string, problem: string): void => report({ file, line, column, problem });
    const key = foldName(row.surface);
    const known = owners.get(key) ?? [];
    if (!known.some(({ reading }) => reading === row.reading)) {
      say('reading', `no table reads '${row.surface}' as '${row.reading}'`);
    }
    if (known.length < 2) say('surface', `'${row.surface}' has one reading only: it needs no row here`);
    if (!row.when.includes('default')) continue;
    if (defaults.has(key)) say('when', `'${row.surface}' has two defaults: keep one`);
    defaults.add(key);
  }
}

function reportRivals(first: Owner, other: Owner, report: Report): void {
  const { file, line, surface } = other;
  const where = `${first.file}:${first.line}`;
  const problem = `'${surface}' is ${first.reading} (${where}) and ${other.reading}: declare both in ambiguous.tsv`;
  report({ file, line, column: 'name', problem });
}

/** Refuses a surface that two rows read differently, unless ambiguous.tsv declares each reading. */
export function checkSurfaces(tables: LocatedTables, owners: Owners, report: Report): void {
  checkDeclared(tables, owners, report);
  const known = new Set(tables.ambiguous.map(({ row }) => declared(foldName(row.surface), row.reading)));
  const isKnown = (owner: Owner): boolean => known.has(declared(owner.key, owner.reading));
  for (const [first, ...others] of owners.values()) {
    if (!first) continue;
    const rivals = others.filter((other) => !together(first, other) && !(isKnown(first) && isKnown(other)));
    for (const rival of rivals) reportRivals(first, rival, report);
  }
}
