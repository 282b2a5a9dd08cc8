import { type Core } from '../../mention/core.ts';
import { type PersonMention } from '../../mention/linking.ts';
import { countryOf, organizationOf, placeOf, titleOf } from '../../mention/scan.ts';
import { readTitle } from '../../mention/titles.ts';
import { type Source } from '../source.ts';

/** "Chairman of the Committee on Foreign Affairs of the Parliament of the Republic of Estonia" has fifteen words. */
const LONGEST_TITLE = 24;

/** The person whose title begins here: "Foreign Minister and OSCE chairman | Zbigniew Rau" is one phrase. */
function titled(s: Source, at: number): PersonMention | null {
  for (let i = at + 1; i < at + LONGEST_TITLE; i += 1) {
    const mention = s.persons[i];
    if (mention) return mention.run.first === i && opensTitle(s, at, mention) ? mention : null;
  }
  return null;
}

/** At the first word of the whole title ("Ukrainian Fuel and Energy Minister"), or at a title inside it. */
function opensTitle(s: Source, at: number, { run }: PersonMention): boolean {
  if (run.title === null || run.title.first > at) return false;
  return run.title.first === at || titleWord(s, at);
}

const titleWord = (s: Source, at: number): boolean => titleOf(s.hits[at]) !== null;

export function personCore(s: Source, at: number): { readonly core: Core; readonly end: number } | null {
  const mention = s.persons[at] ?? titled(s, at);
  if (!mention) return null;
  return { core: { kind: 'person', person: mention.person }, end: behindRank(s, mention.run.end) };
}

/** "Ann Hall | MP": letters of rank belong to the name in front of them. */
const behindRank = ({ tokens, names }: Source, end: number): number => {
  const token = tokens[end];
  return token && token.text === token.text.toUpperCase() && names.postnominals.has(token.norm) ? end + 1 : end;
};

export function hitCore(s: Source, at: number, floor: number): { readonly core: Core; readonly end: number } | null {
  const hit = s.hits[at];
  if (!hit) return null;
  const organization = organizationOf(hit);
  if (organization) return { core: { kind: 'organization', reading: organization }, end: hit.end };
  const country = countryOf(hit);
  if (country) return { core: { kind: 'country', reading: country }, end: hit.end };
  const place = placeOf(hit);
  if (place) return { core: { kind: 'place', reading: place }, end: hit.end };
  const reader = { tokens: s.tokens, hits: s.hits, source: s.source, floor, words: s.names };
  const title = readTitle(hit, hit.end, reader);
  return title === null ? null : { core: { kind: 'title', title }, end: hit.end };
}
