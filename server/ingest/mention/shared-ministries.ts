import type { Knowledge } from '../knowledge.ts';
import { type Here, homeOf } from './here.ts';
import { countryOf, type Hit, makeHit } from './scan.ts';

/** The states that call a ministry by this name: "Foreign Office". */
const statesOf = ({ readings }: Hit): readonly string[] =>
  readings.flatMap((reading) => (reading.kind === 'country' && reading.form === 'ministry' ? [reading.iso3] : []));

const isShared = (hit: Hit | null): hit is Hit =>
  hit !== null && hit.readings.length > 1 && new Set(statesOf(hit)).size > 1;

/** The states that a text names by other words. */
const namedIn = (hits: readonly (Hit | null)[]): ReadonlySet<string> =>
  new Set(hits.flatMap((hit) => (isShared(hit) ? [] : (countryOf(hit)?.iso3 ?? []))));

type Place = { readonly here: Here | null; readonly knowledge: Knowledge };

/** "Foreign Office" is that of the state at whose seat a text was written, else of the first in the table that the text names. */
export function settleMinistries(hits: (Hit | null)[], { here, knowledge }: Place): void {
  if (!hits.some(isShared)) return;
  const home = homeOf(here, knowledge);
  const named = namedIn(hits);
  hits.forEach((hit, at) => {
    if (!isShared(hit)) return;
    const states = statesOf(hit);
    const state = states.find((iso3) => iso3 === home) ?? states.find((iso3) => named.has(iso3)) ?? states[0];
    const left = hit.readings.filter((reading) => reading.kind === 'country' && reading.iso3 === state);
    hits[at] = makeHit(hit.first, hit.end, left);
  });
}
