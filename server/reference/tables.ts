import { z } from 'zod';
import {
  actorCell,
  actsCell,
  datedNamesCell,
  degreesCell,
  demonymsCell,
  iso3Cell,
  listCell,
  optionalCell,
  optionalIso3Cell,
  optionalSexCell,
  orderCell,
  periodCell,
  roleCell,
  textCell,
} from './cells.ts';

/** A state; `existed` is open for the states of today, `capitals` name the seats of government, first the chief one. */
export const CountryRow = z.strictObject({
  iso3: iso3Cell,
  iso2: optionalCell,
  fips: optionalCell,
  name: textCell,
  aliases: listCell,
  adjectives: listCell,
  demonyms: demonymsCell,
  capitals: datedNamesCell,
  order: orderCell,
  existed: periodCell,
});

/** A building, street, ministry or nickname that stands for a country; a capital needs no row. */
export const MetonymRow = z.strictObject({
  surface: textCell,
  country: iso3Cell,
  kind: z.enum(['seat', 'ministry', 'nickname'], { error: 'is seat, ministry or nickname' }),
  city: optionalCell,
});

/** A place; `country` is null for seas and lands across borders. Its id is that of `placeId(country, name)`. */
export const PlaceRow = z.strictObject({
  name: textCell,
  country: optionalIso3Cell,
  kind: z.enum(['capital', 'city', 'region', 'site', 'sea'], { error: 'is capital, city, region, site or sea' }),
  aliases: listCell,
  lat: degreesCell(90),
  lon: degreesCell(180),
});

const organizationKinds = [
  'igo',
  'forum',
  'armed-group',
  'party',
  'ministry',
  'agency',
  'media',
  'company',
  'ngo',
] as const;

/** An organisation; a ministry acts for its country `of`, media are only quoted. The id has no `org:`. */
export const OrganizationRow = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, { error: 'is letters and digits, for example NATO' }),
  name: textCell,
  aliases: listCell,
  kind: z.enum(organizationKinds, { error: `is one of ${organizationKinds.join(', ')}` }),
  of: optionalIso3Cell,
});

/** A phrase before or after a name; an `observer` may be quoted but takes no part. */
export const TitleRow = z.strictObject({
  phrase: textCell,
  plural: optionalCell,
  role: roleCell,
  acts: actsCell,
  sex: optionalSexCell,
  class: z.enum(['office', 'honorific', 'kin', 'observer'], { error: 'is office, honorific, kin or observer' }),
});

/** One term of one person; `cue` are the names that are words too ("May") and need a title or a full name nearby. */
export const LeaderRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[A-Za-z0-9-]+$/, {
    error: 'is name.COUNTRY, for example moon-jae-in.KOR',
  }),
  name: textCell,
  aliases: listCell,
  of: actorCell,
  role: roleCell,
  title: textCell,
  term: periodCell,
  order: orderCell,
  sex: optionalSexCell,
  cue: listCell,
  wikidata: z
    .string()
    .regex(/^(?:Q[1-9]\d*|-)$/, { error: 'is a Wikidata id, for example Q21001, or -' })
    .transform((cell) => (cell === '-' ? null : cell)),
  source: textCell,
});

/** Membership of a country in an organisation of organizations.tsv, or of a land of today in a former state. */
export const MemberRow = z.strictObject({ group: textCell, country: iso3Cell, term: periodCell });

/**
 * One of several readings of one surface, as the id of its graph node (GEO, org:AU, place:USA.georgia-state).
 * `when` is `default`, or words of the same sentence that choose it, or `-`: only when something else says so.
 */
export const AmbiguousRow = z.strictObject({ surface: textCell, reading: textCell, when: listCell });

export type CountryRow = Readonly<z.output<typeof CountryRow>>;
export type MetonymRow = Readonly<z.output<typeof MetonymRow>>;
export type PlaceRow = Readonly<z.output<typeof PlaceRow>>;
export type OrganizationRow = Readonly<z.output<typeof OrganizationRow>>;
export type TitleRow = Readonly<z.output<typeof TitleRow>>;
export type LeaderRow = Readonly<z.output<typeof LeaderRow>>;
export type MemberRow = Readonly<z.output<typeof MemberRow>>;
export type AmbiguousRow = Readonly<z.output<typeof AmbiguousRow>>;

/** A short form with a point, and whether it ends a sentence: never; maybe, before a function word in capitals; often, before any capital. */
export const AbbreviationRow = z.strictObject({
  form: textCell,
  final: z.enum(['never', 'maybe', 'often'], { error: 'is never, maybe or often' }),
});

/** A phrase in capitals that names no person. */
export const NotPersonRow = z.strictObject({
  phrase: textCell,
  kind: z.enum(['event', 'thing', 'place', 'region'], { error: 'is event, thing, place or region' }),
});

const speechKinds = ['say', 'claim', 'report', 'deny'] as const;
/** A verb of speech by its dictionary form. */
export const SpeechRow = z.strictObject({
  lemma: textCell,
  kind: z.enum(speechKinds, { error: `is one of ${speechKinds.join(', ')}` }),
});

/** Every table by the name of its file without `.tsv`. */
export const ROW_SCHEMAS = {
  countries: CountryRow,
  metonyms: MetonymRow,
  places: PlaceRow,
  organizations: OrganizationRow,
  titles: TitleRow,
  leaders: LeaderRow,
  members: MemberRow,
  ambiguous: AmbiguousRow,
  abbreviations: AbbreviationRow,
  'not-persons': NotPersonRow,
  speech: SpeechRow,
} as const;

export type TableName = keyof typeof ROW_SCHEMAS;
type RowsOf = { readonly [Name in TableName]: readonly Readonly<z.output<(typeof ROW_SCHEMAS)[Name]>>[] };
export type RowOf<Name extends TableName> = RowsOf[Name][number];
/** All tables; `hash` is the SHA-256 of their files. */
export type Tables = RowsOf & { readonly hash: string };

/** A row with the line and file where it stands, for the checks. */
export type Located<Row> = { readonly file: string; readonly line: number; readonly row: Row };
export type LocatedTables = { readonly [Name in TableName]: readonly Located<RowOf<Name>>[] };
