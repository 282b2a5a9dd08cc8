import type { Sentence } from '../../document/sentences.ts';
import { fromOwnTitle } from '../../mention/affiliation.ts';
import type { PersonEntry } from '../../mention/linking.ts';
import { countryOf } from '../../mention/scan.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Source } from '../source.ts';
import { accredit } from './accredited.ts';
import { shareBodies } from './bodys-officials.ts';
import { shareMasters } from './companions.ts';
import { shareFighters } from './fighters.ts';
import { hostSides } from './hosts.ts';
import { introduce } from './introductions.ts';
import { shareIts } from './its-officials.ts';
import { type Homes, mainSides } from './main-country.ts';
import { shareOrigins } from './origins.ts';
import { tellOffices } from './predicates.ts';
import { shareSides } from './sides.ts';
import { standOnSides } from './standing.ts';

type Reading = { readonly sentence: Sentence; readonly grammar: Grammar };

/** Whose officials the persons are, by the words around them; each step only fills what the ones before left open. */
export function fillSides(
  persons: readonly PersonEntry[],
  readings: readonly Reading[],
  { source, ...homes }: Homes & { readonly source: Source },
): void {
  const chunked = readings.map((reading) => ({ source, ...reading }));
  chunked.forEach(tellOffices);
  chunked.forEach(shareOrigins);
  introduce(chunked, persons);
  // The state of the place of writing is named by it; without one, any may be meant.
  const mayBe = (iso3: string): boolean =>
    homes.home === null || homes.home === iso3 || source.hits.some((hit) => countryOf(hit)?.iso3 === iso3);
  fromOwnTitle(persons, { which: 'sure', mayBe });
  chunked.forEach(standOnSides);
  shareIts(chunked);
  shareBodies(chunked);
  shareMasters(chunked);
  shareFighters(chunked);
  shareSides(chunked);
  accredit(chunked);
  hostSides(chunked);
  shareSides(chunked);
  fromOwnTitle(persons, { which: 'shared', mayBe });
  mainSides(chunked, persons, homes);
}
