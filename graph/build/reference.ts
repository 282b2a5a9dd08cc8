/** What the reviewed tables know of the world, as the graph needs it. The server reads the tables; this is their shape. */

export type CountryFacts = {
  readonly iso3: string;
  readonly iso2: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
};

export type OrganizationFacts = {
  /** Id column of the table, without `org:`. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** ISO3 of the country that it belongs to, or null. */
  readonly of: string | null;
  readonly aliases: readonly string[];
};

export type PlaceFacts = {
  readonly name: string;
  readonly country: string | null;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
};

/** One office held by one leader; `from` and `to` are first and last possible days, null when unknown or open. */
export type Term = {
  readonly holder: string;
  /** ISO3 or `org:…`. */
  readonly of: string;
  readonly roleId: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
};

export type LeaderFacts = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO3 or `org:…`. */
  readonly country: string | null;
  readonly sex: 'f' | 'm' | null;
  readonly wikidata: string | null;
  readonly terms: readonly Term[];
};

export interface Reference {
  country(iso3: string): CountryFacts | null;
  /** By table id, without `org:`. */
  organization(id: string): OrganizationFacts | null;
  /** By name or alias and country, folded. */
  place(name: string, country: string | null): PlaceFacts | null;
  leader(id: string): LeaderFacts | null;
  /** The leaders whose name or an alias folds to this key; `short` aliases (a bare surname) are marked. */
  leadersByKey(key: string): readonly { readonly leader: LeaderFacts; readonly short: boolean }[];
  /** Hash of all tables: a change means that the archive is read again. */
  readonly hash: string;
}
