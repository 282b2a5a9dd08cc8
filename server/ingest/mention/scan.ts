import type { Sentence } from '../document/sentences.ts';
import { normAt, type Token, textAt } from '../document/tokens.ts';
import type {
  CountryReading,
  Entry,
  Lexicon,
  OrganizationReading,
  PlaceReading,
  Reading,
  TitleReading,
} from './lexicon.ts';
import { begins, longest } from './trie.ts';

/** Tokens that a table knows; `readings` first the preferred one. */
export type Hit = {
  readonly first: number;
  readonly end: number;
  readonly readings: readonly Reading[];
  /** The first reading of each kind: every word of a text is asked for them, many times. */
  readonly country: CountryReading | null;
  readonly title: TitleReading | null;
  readonly organization: OrganizationReading | null;
  readonly place: PlaceReading | null;
};

function readingOf<K extends Reading['kind']>(
  readings: readonly Reading[],
  kind: K,
): Extract<Reading, { kind: K }> | null {
  for (const reading of readings) if (reading.kind === kind) return reading as Extract<Reading, { kind: K }>;
  return null;
}

export function makeHit(first: number, end: number, readings: readonly Reading[]): Hit {
  return {
    first,
    end,
    readings,
    country: readingOf(readings, 'country'),
    title: readingOf(readings, 'title'),
    organization: readingOf(readings, 'organization'),
    place: readingOf(readings, 'place'),
  };
}

const RANK: Record<Reading['kind'], number> = { stop: 0, organization: 1, country: 2, place: 3, leader: 4, title: 5 };

function spelled(tokens: readonly Token[], from: number, end: number): string {
  let out = '';
  for (let i = from; i < end; i += 1) out += textAt(tokens, i);
  return out;
}

/** What is neither written in one way only nor in any begins with a capital or a number. */
const isWritten = ({ reading }: Entry, first: Token | undefined): boolean =>
  first !== undefined && (first.capital || /^\p{N}/u.test(first.text) || reading.kind === 'stop');

/** "the Peruvian | Foreign Office", "Peru's Foreign Office": a ministry is that of the country in front of it. */
function ofCountry(readings: readonly Reading[], before: Hit | undefined, here: string | null): readonly Reading[] {
  const land = before?.country ?? null;
  if (here === null || land === null || !/^(?:adjective|name)$/.test(land.form)) return readings;
  return readings.map((reading) => {
    if (reading.kind === 'country' && reading.form === 'ministry') return { ...reading, iso3: land.iso3 };
    const other = reading.kind === 'organization' && reading.of !== land.iso3 && CHAMBER.test(reading.name);
    return other ? { ...reading, id: `${land.iso3}-${reading.id}`, of: land.iso3 } : reading;
  });
}

/** "Peru's Congress": of whichever state is named in front. */
const CHAMBER = /(?:Congress|House of Representatives|Senate)$/;

/** What stands between two matches, when that may be nothing or an "'s". */
function between(tokens: readonly Token[], before: Hit | undefined, from: number): string | null {
  if (before === undefined || from - before.end > 1) return null;
  const link = from === before.end ? '' : textAt(tokens, from - 1);
  return /^(?:|['’]s)$/.test(link) ? link : null;
}

/** All table matches of a sentence, longest first from the left. */
export function scan(lexicon: Lexicon, tokens: readonly Token[], sentence: Sentence): readonly Hit[] {
  const out: Hit[] = [];
  let at = sentence.first;
  while (at < sentence.end) {
    const from = at;
    if (!begins(lexicon, normAt(tokens, at))) {
      at += 1;
      continue;
    }
    const accept = (entry: Entry, end: number): boolean => {
      if (entry.anyCase) return true;
      if (entry.exact === null) return isWritten(entry, tokens[from]);
      return spelled(tokens, from, end) === entry.exact.replaceAll(' ', '');
    };
    const found = longest(lexicon, tokens, { from, end: sentence.end, accept });
    if (found === null) {
      at += 1;
      continue;
    }
    const readings = found.values.map((entry) => entry.reading).sort((a, b) => RANK[a.kind] - RANK[b.kind]);
    const before = out.at(-1);
    out.push(makeHit(from, found.end, ofCountry(readings, before, between(tokens, before, from))));
    at = found.end;
  }
  return out;
}

export const countryOf = (hit: Hit | null | undefined): CountryReading | null => (hit ? hit.country : null);
export const titleOf = (hit: Hit | null | undefined): TitleReading | null => (hit ? hit.title : null);
export const organizationOf = (hit: Hit | null | undefined): OrganizationReading | null =>
  hit ? hit.organization : null;
export const placeOf = (hit: Hit | null | undefined): PlaceReading | null => (hit ? hit.place : null);

/** The title of one holder of an office: "minister"; not "ministers", "Dr." or "analyst". */
export const isOffice = (hit: Hit | null | undefined): boolean => {
  const title = titleOf(hit);
  return title !== null && title.row.class === 'office' && !title.plural;
};
