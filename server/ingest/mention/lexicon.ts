import { placeId } from '../../../graph/index.ts';
import type { LeaderRow, Tables, TitleRow } from '../../reference/tables.ts';
import { tokenize } from '../document/tokens.ts';
import { addTo, emptyTrie, type Trie } from './trie.ts';

export type CountryForm = 'name' | 'adjective' | 'people' | 'seat' | 'ministry' | 'nickname';
export type CountryReading = {
  readonly kind: 'country';
  readonly iso3: string;
  readonly form: CountryForm;
  /** The city or house that stands for it, or null. */
  readonly city: string | null;
};
export type PlaceReading = {
  readonly kind: 'place';
  /** That of its graph node. */
  readonly id: string;
  readonly name: string;
  readonly iso3: string | null;
  /** A part of a country that holds towns. */
  readonly region: boolean;
};
export type OrganizationReading = {
  readonly kind: 'organization';
  readonly id: string;
  readonly name: string;
  readonly sort: string;
  readonly of: string | null;
};
export type TitleReading = { readonly kind: 'title'; readonly row: TitleRow; readonly plural: boolean };
export type LeaderReading = { readonly kind: 'leader'; readonly row: LeaderRow; readonly short: boolean };
export type StopReading = { readonly kind: 'stop' };
export type Reading = CountryReading | PlaceReading | OrganizationReading | TitleReading | LeaderReading | StopReading;

/** A reading with the surface that gives it; `exact` surfaces (US, UN, MAY) match only in these letters. */
export type Entry = { readonly reading: Reading; readonly exact: string | null; readonly anyCase: boolean };
export type Lexicon = Trie<Entry>;

type Adder = (surface: string, reading: Reading, anyCase?: boolean) => void;

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The tokens of a surface as they are looked up; most are plain words, which need no tokenizer. */
function normsOf(surface: string, abbreviations: ReadonlyMap<string, string>): readonly string[] {
  if (PLAIN.test(surface)) return surface.toLowerCase().split(' ');
  return tokenize(surface, abbreviations).map((token) => token.norm);
}

function adder(lexicon: Lexicon, abbreviations: ReadonlyMap<string, string>): Adder {
  return (surface, reading, anyCase = false) => {
    const acronym = !anyCase && surface.length <= 5 && surface === surface.toUpperCase() && /\p{Lu}/u.test(surface);
    addTo(lexicon, normsOf(surface, abbreviations), { reading, exact: acronym ? surface : null, anyCase });
  };
}

function addCountries(tables: Tables, add: Adder): void {
  for (const row of tables.countries) {
    const of = (form: CountryForm, city: string | null = null): CountryReading => ({
      kind: 'country',
      iso3: row.iso3,
      form,
      city,
    });
    for (const surface of [row.name, ...row.aliases]) add(surface, of('name'));
    for (const surface of row.adjectives) add(surface, of('adjective'));
    for (const { singular, plural } of row.demonyms) {
      if (!row.adjectives.includes(plural)) add(plural, of('people'));
      if (!row.adjectives.includes(singular)) add(singular, of('adjective'));
    }
    for (const capital of row.capitals) if (capital.name !== row.name) add(capital.name, of('seat', capital.name));
  }
}

function addPlaces(tables: Tables, add: Adder): void {
  for (const row of tables.metonyms) {
    const city = row.kind === 'nickname' ? null : row.surface;
    add(row.surface, { kind: 'country', iso3: row.country, form: row.kind, city });
  }
  const capitals = new Set(tables.countries.flatMap((row) => row.capitals.map((capital) => capital.name)));
  for (const row of tables.places) {
    const id = placeId(row.country, row.name);
    const capital = row.kind === 'capital' && row.country !== null && capitals.has(row.name);
    for (const surface of capital ? row.aliases : [row.name, ...row.aliases]) {
      if (capital) add(surface, { kind: 'country', iso3: row.country ?? '', form: 'seat', city: surface });
      else add(surface, { kind: 'place', id, name: surface, iso3: row.country, region: row.kind === 'region' });
    }
  }
}

/** What the name of a body of the table is read as. */
export const organizationReading = ({ id, name, kind, of }: Tables['organizations'][number]): OrganizationReading => ({
  kind: 'organization',
  id,
  name,
  sort: kind,
  of,
});

function addOrganizations(tables: Tables, add: Adder): void {
  for (const row of tables.organizations) {
    const reading = organizationReading(row);
    for (const surface of [row.name, ...row.aliases]) add(surface, reading);
  }
}

/** "HE" and "PM" are titles only in capitals: "he" is somebody, "pm" an hour. */
function addTitles(tables: Tables, add: Adder): void {
  for (const row of tables.titles) {
    add(row.phrase, { kind: 'title', row, plural: false }, row.phrase !== row.phrase.toUpperCase());
    if (row.plural !== null && row.plural !== row.phrase) add(row.plural, { kind: 'title', row, plural: true }, true);
  }
}

/** "Yoon Suk Yeol", "Yoon Suk-yeol": a given name of two syllables is written in both ways. */
function spellings(name: string): readonly string[] {
  const [family, first, second, ...more] = name.split(/[ -]/);
  if (family === undefined || first === undefined || second === undefined || more.length > 0) return [name];
  return [`${family} ${first} ${second}`, `${family} ${first}-${second}`];
}

function addLeaders(tables: Tables, add: Adder): void {
  for (const row of tables.leaders) {
    const names = row.order === 'family-first' ? spellings(row.name) : [row.name];
    for (const name of names) add(name, { kind: 'leader', row, short: false });
    for (const alias of row.aliases) add(alias, { kind: 'leader', row, short: !/[\s-]/.test(alias.trim()) });
  }
}

/** All surfaces of the tables in one trie; which reading wins is decided by the scan. */
export function makeLexicon(
  tables: Tables,
  abbreviations: ReadonlyMap<string, string>,
  stops: readonly string[],
): Lexicon {
  const lexicon: Lexicon = emptyTrie();
  const add = adder(lexicon, abbreviations);
  for (const stop of stops) add(stop, { kind: 'stop' });
  addOrganizations(tables, add);
  addCountries(tables, add);
  addPlaces(tables, add);
  addLeaders(tables, add);
  addTitles(tables, add);
  return lexicon;
}
