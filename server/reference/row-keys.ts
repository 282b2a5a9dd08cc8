import { foldName, slug } from '../../graph/index.ts';
import type { RowOf, TableName } from './tables.ts';

type Key<Name extends TableName> = { readonly column: string; readonly of: (row: RowOf<Name>) => string };

/** What a row is about: one row each, and a row of the user's own folder takes the place of the shipped one. */
export const ROW_KEYS: { readonly [Name in TableName]: Key<Name> } = {
  countries: { column: 'iso3', of: (row) => row.iso3 },
  metonyms: { column: 'surface', of: (row) => `${row.surface} ${row.country}` },
  places: { column: 'name', of: (row) => `${row.country ?? '-'} ${slug(row.name)}` },
  organizations: { column: 'id', of: (row) => row.id },
  titles: { column: 'phrase', of: (row) => row.phrase },
  leaders: { column: 'term', of: (row) => `${row.id} ${row.of} ${row.title} ${row.term.from ?? ''}` },
  members: { column: 'country', of: (row) => `${row.group} ${row.country} ${row.term.from ?? ''}` },
  ambiguous: { column: 'reading', of: (row) => `${foldName(row.surface)} ${row.reading}` },
  abbreviations: { column: 'form', of: (row) => row.form },
  'not-persons': { column: 'phrase', of: (row) => row.phrase },
  speech: { column: 'lemma', of: (row) => row.lemma },
};
