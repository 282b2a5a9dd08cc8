import { foldName, placeId } from '../../graph/index.ts';
import type { CountryRow, LocatedTables, TableName } from './tables.ts';
import { TableError } from './tsv.ts';

/** A surface of a table with the graph node that it names and the country of that node. */
type Owner = {
  readonly table: TableName;
  readonly line: number;
  readonly surface: string;
  readonly key: string;
  readonly reading: string;
  readonly country: string | null;
};

const countrySurfaces = (row: CountryRow): readonly string[] => [
  row.name,
  ...row.aliases,
  ...row.adjectives,
  ...row.demonyms.flatMap(({ singular, plural }) => [singular, plural]),
];

function ownersOf(tables: LocatedTables): readonly Owner[] {
  const owners: Owner[] = [];
  const add = (surfaces: readonly string[], owner: Omit<Owner, 'surface' | 'key'>): void => {
    for (const surface of surfaces) owners.push({ ...owner, surface, key: foldName(surface) });
  };
  for (const { line, row } of tables.countries) {
    add(countrySurfaces(row), { table: 'countries', line, reading: row.iso3, country: row.iso3 });
  }
  for (const { line, row } of tables.metonyms) {
    add([row.surface], { table: 'metonyms', line, reading: row.country, country: row.country });
  }
  for (const { line, row } of tables.organizations) {
    add([row.name, ...row.aliases], { table: 'organizations', line, reading: `org:${row.id}`, country: null });
  }
  for (const { line, row } of tables.places) {
    const reading = placeId(row.country, row.name);
    add([row.name, ...row.aliases], { table: 'places', line, reading, country: row.country });
  }
  return owners;
}

/** Every owner by the folded surface; one reading once. */
function byKey(owners: readonly Owner[]): ReadonlyMap<string, readonly Owner[]> {
  const map = new Map<string, Owner[]>();
  for (const owner of owners) {
    const list = map.get(owner.key) ?? [];
    if (!list.some(({ reading }) => reading === owner.reading)) map.set(owner.key, [...list, owner]);
  }
  return map;
}

/** A town or seat and its own country go together ("Singapore"); the place in the sentence decides. */
const together = (a: Owner, b: Owner): boolean => a.table !== b.table && a.country !== null && a.country === b.country;

const declared = (key: string, reading: string): string => `${key}\t${reading}`;

function checkDeclared(tables: LocatedTables, owners: ReadonlyMap<string, readonly Owner[]>): void {
  const defaults = new Set<string>();
  for (const { line, row } of tables.ambiguous) {
    const at = { file: 'ambiguous.tsv', line };
    const key = foldName(row.surface);
    const known = owners.get(key) ?? [];
    if (!known.some(({ reading }) => reading === row.reading)) {
      throw new TableError({ ...at, column: 'reading' }, `no table reads '${row.surface}' as '${row.reading}'`);
    }
    if (known.length < 2) throw new TableError({ ...at, column: 'surface' }, `'${row.surface}' has one reading only`);
    if (!row.when.includes('default')) continue;
    if (defaults.has(key)) throw new TableError({ ...at, column: 'when' }, `'${row.surface}' has two defaults`);
    defaults.add(key);
  }
}

function fail(first: Owner, other: Owner): never {
  const place = { file: `${other.table}.tsv`, line: other.line, column: 'name' };
  const where = `${first.table}.tsv:${first.line}`;
  const problem = `'${other.surface}' is ${first.reading} (${where}) and ${other.reading}: declare both in ambiguous.tsv`;
  throw new TableError(place, problem);
}

/** Refuses a surface that two rows read differently, unless ambiguous.tsv declares each reading. */
export function checkSurfaces(tables: LocatedTables): void {
  const owners = byKey(ownersOf(tables));
  checkDeclared(tables, owners);
  const known = new Set(tables.ambiguous.map(({ row }) => declared(foldName(row.surface), row.reading)));
  const isKnown = (owner: Owner): boolean => known.has(declared(owner.key, owner.reading));
  for (const [first, ...others] of owners.values()) {
    if (!first) continue;
    const rival = others.find((other) => !together(first, other) && !(isKnown(first) && isKnown(other)));
    if (rival) fail(first, rival);
  }
}
