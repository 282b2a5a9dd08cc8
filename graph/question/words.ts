/** The words by which people name countries and offices, as the reviewed tables hold them; the server reads the tables. */

export type CountryWords = {
  readonly iso3: string;
  readonly iso2: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Adjectives and demonyms: North Korean, Japanese, French. */
  readonly adjectives: readonly string[];
};

export type TitleWords = { readonly phrase: string; readonly plural: string | null; readonly role: string };
export type LeaderWords = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO3 or `org:…`. */
  readonly country: string | null;
};
export type OrganizationWords = { readonly id: string; readonly name: string; readonly aliases: readonly string[] };
/** A seat, ministry or capital that stands for a country. */
export type MetonymWords = { readonly surface: string; readonly country: string };

export type PlaceWords = {
  /** Id of the node, `place:ISO3.name`. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
};

export type WorldWords = {
  readonly countries: readonly CountryWords[];
  readonly titles: readonly TitleWords[];
  readonly leaders: readonly LeaderWords[];
  /** Ids with `org:`. */
  readonly organizations: readonly OrganizationWords[];
  readonly places: readonly PlaceWords[];
  readonly metonyms: readonly MetonymWords[];
};
