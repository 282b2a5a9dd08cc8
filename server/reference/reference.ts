import type { CountryFacts, LeaderFacts, OrganizationFacts, PlaceFacts, Reference, Term } from '../../graph/index.ts';
import { foldName, groupBy, intervalOf } from '../../graph/index.ts';
import type { LeaderRow, PlaceRow, Tables } from './tables.ts';

type KeyedLeader = { readonly leader: LeaderFacts; readonly short: boolean };

/** A row of the table of leaders as an office held. */
export function termOf(row: LeaderRow): Term {
  const { from, to } = row.term;
  return {
    holder: row.id,
    of: row.of,
    roleId: row.role,
    title: row.title,
    from: from === null ? null : intervalOf(from).from,
    to: to === null ? null : intervalOf(to).to,
    source: row.source,
  };
}

/** The end of the id names the country or organisation for which the person is known. */
function affiliation(id: string, countries: ReadonlyMap<string, CountryFacts>): string {
  const suffix = id.slice(id.indexOf('.') + 1);
  return countries.has(suffix) ? suffix : `org:${suffix}`;
}

function leaderOf(rows: readonly [LeaderRow, ...LeaderRow[]], country: string): LeaderFacts {
  const { id, name, aliases, sex, wikidata } = rows[0];
  return { id, name, aliases, country, sex, wikidata, terms: rows.map(termOf) };
}

function leadersById(tables: Tables, countries: ReadonlyMap<string, CountryFacts>): ReadonlyMap<string, LeaderFacts> {
  const rows = new Map<string, [LeaderRow, ...LeaderRow[]]>();
  for (const row of tables.leaders) {
    const list = rows.get(row.id);
    if (list) list.push(row);
    else rows.set(row.id, [row]);
  }
  return new Map([...rows].map(([id, list]) => [id, leaderOf(list, affiliation(id, countries))]));
}

/** An alias of one word is short; so is every name that several leaders share. */
function leadersByFoldedName(leaders: Iterable<LeaderFacts>): ReadonlyMap<string, readonly KeyedLeader[]> {
  const map = new Map<string, KeyedLeader[]>();
  for (const leader of leaders) {
    const keys = new Set([leader.name, ...leader.aliases].map(foldName));
    for (const key of keys) {
      const short = key !== foldName(leader.name) && !key.includes(' ');
      map.set(key, [...(map.get(key) ?? []), { leader, short }]);
    }
  }
  for (const [key, list] of map)
    if (list.length > 1)
      map.set(
        key,
        list.map(({ leader }) => ({ leader, short: true })),
      );
  return map;
}

const placeKey = (name: string, country: string | null): string => `${country ?? '-'}\t${foldName(name)}`;

/** Places by country and by each folded name; `*` stands for a name that no second place bears. */
function placesByName(rows: readonly PlaceRow[]): ReadonlyMap<string, PlaceFacts> {
  const map = new Map<string, PlaceFacts>();
  const named = new Map<string, Set<PlaceFacts>>();
  for (const row of rows) {
    for (const name of [row.name, ...row.aliases]) {
      const key = placeKey(name, row.country);
      if (!map.has(key) || name === row.name) map.set(key, row);
      named.set(foldName(name), (named.get(foldName(name)) ?? new Set()).add(row));
    }
  }
  for (const [name, places] of named) {
    const [only] = places;
    if (only && places.size === 1) map.set(placeKey(name, '*'), only);
  }
  return map;
}

/** Of each state the codes under which its towns stand: a former one has those of its lands, which are today's. */
function codesOf({ countries, members }: Tables): ReadonlyMap<string, readonly string[]> {
  const lands = groupBy(members, ({ group }) => group);
  return new Map(countries.map(({ iso3 }) => [iso3, [iso3, ...(lands.get(iso3) ?? []).map((row) => row.country)]]));
}

/** The town of that name in a state. */
function placeIn(
  places: ReadonlyMap<string, PlaceFacts>,
  name: string,
  codes: readonly (string | null)[],
): PlaceFacts | null {
  for (const code of codes) {
    const place = places.get(placeKey(name, code));
    if (place !== undefined) return place;
  }
  return null;
}

/** Answers from tables that `loadTables` has checked; a place without a country is found when its name is unique. */
export function makeReference(tables: Tables): Reference {
  const countries = new Map<string, CountryFacts>(tables.countries.map((row) => [row.iso3, row]));
  const organizations = new Map<string, OrganizationFacts>(tables.organizations.map((row) => [row.id, row]));
  const places = placesByName(tables.places);
  const codes = codesOf(tables);
  const leaders = leadersById(tables, countries);
  const byKey = leadersByFoldedName(leaders.values());
  return {
    country: (iso3) => countries.get(iso3) ?? null,
    organization: (id) => organizations.get(id) ?? null,
    place: (name, country) => placeIn(places, name, country === null ? [null, '*'] : (codes.get(country) ?? [])),
    leader: (id) => leaders.get(id) ?? null,
    leadersByKey: (key) => byKey.get(foldName(key)) ?? [],
    hash: tables.hash,
  };
}
