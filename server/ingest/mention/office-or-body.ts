import { isCapital, normAt, type Token } from '../document/tokens.ts';
import { countryOf, type Hit, makeHit, organizationOf, titleOf } from './scan.ts';

type Hits = readonly (Hit | null)[];

/** The last word in front of a hit that may own it, over "'s". */
const ownerAt = (tokens: readonly Token[], { first }: Hit): number =>
  normAt(tokens, first - 1) === "'s" ? first - 2 : first - 1;

/** "the British NSA", "NSA Ajit Doval": of another state than the body is, or right in front of a leader's name. */
function isHeld(hit: Hit, tokens: readonly Token[], hits: Hits): boolean {
  const land = countryOf(hits[ownerAt(tokens, hit)]);
  if (land !== null && land.city === null) return land.iso3 !== organizationOf(hit)?.of;
  const next = hits[hit.end];
  return isCapital(tokens, hit.end) && next?.readings.some(({ kind }) => kind === 'leader') === true;
}

/** Letters that stand for a body of one state and for an office of others are one of the two: "the NSA", "the British NSA". */
export function settleOffices(hits: (Hit | null)[], tokens: readonly Token[]): void {
  hits.forEach((hit, at) => {
    if (!hit || organizationOf(hit) === null || titleOf(hit) === null) return;
    const kind = isHeld(hit, tokens, hits) ? 'title' : 'organization';
    hits[at] = makeHit(
      hit.first,
      hit.end,
      hit.readings.filter((reading) => reading.kind === kind),
    );
  });
}
