import type { CountryReading, OrganizationReading, PlaceReading } from './lexicon.ts';
import type { PersonEntry } from './linking.ts';
import type { TitleRef } from './titles.ts';

/** What the head of a noun phrase denotes, before coreference. */
export type Core =
  | { readonly kind: 'person'; readonly person: PersonEntry }
  | { readonly kind: 'country'; readonly reading: CountryReading }
  | { readonly kind: 'organization'; readonly reading: OrganizationReading }
  | { readonly kind: 'place'; readonly reading: PlaceReading }
  | { readonly kind: 'title'; readonly title: TitleRef }
  | { readonly kind: 'pronoun'; readonly word: string }
  | { readonly kind: 'thing' };

export const landOf = (core: Core | undefined): string | null => (core?.kind === 'country' ? core.reading.iso3 : null);

/** The first country among cores, in the order in which they may say for whom a phrase acts. */
export function landAmong(cores: readonly (Core | undefined)[]): string | null {
  return landOf(cores.find((core) => core?.kind === 'country'));
}
