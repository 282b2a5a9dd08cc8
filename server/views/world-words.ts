import { placeId, type WorldWords } from '../../graph/index.ts';
import type { LeaderRow, Tables } from '../reference/tables.ts';

const suffix = (id: string): string => id.slice(id.indexOf('.') + 1);

/** One entry for each leader; a leader has one row for each term. */
function leaderWords(rows: readonly LeaderRow[], countries: ReadonlySet<string>): WorldWords['leaders'] {
  const affiliation = (id: string): string => (countries.has(suffix(id)) ? suffix(id) : `org:${suffix(id)}`);
  const byId = new Map(
    rows.map(({ id, name, aliases }) => [id, { id, name, aliases, country: affiliation(id) }] as const),
  );
  return [...byId.values()];
}

/** The words of the reference tables by which a question may name countries, offices, people and places. */
export function worldWords(tables: Tables): WorldWords {
  const capitals = tables.countries.flatMap(({ iso3, capitals: named }) =>
    named.map(({ name }) => ({ surface: name, country: iso3 })),
  );
  const plain = tables.metonyms.map(({ surface, country }) => ({ surface, country }));
  return {
    countries: tables.countries.map(({ iso3, iso2, name, aliases, adjectives, demonyms }) => {
      const people = demonyms.flatMap(({ singular, plural }) => [singular, plural]);
      return { iso3, iso2, name, aliases, adjectives: [...adjectives, ...people] };
    }),
    titles: tables.titles
      .filter((row) => row.class === 'office' || row.class === 'honorific')
      .map(({ phrase, plural, role }) => ({ phrase, plural, role })),
    leaders: leaderWords(tables.leaders, new Set(tables.countries.map(({ iso3 }) => iso3))),
    organizations: tables.organizations.map(({ id, name, aliases }) => ({ id: `org:${id}`, name, aliases })),
    places: tables.places.map(({ name, aliases, country }) => ({ id: placeId(country, name), name, aliases, country })),
    metonyms: [...capitals, ...plain],
  };
}
