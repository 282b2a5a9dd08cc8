import type { TitleRow } from '../../reference/tables.ts';
import type { Token } from '../document/tokens.ts';
import type { NameWords } from './name-words.ts';
import { countryOf, type Hit, organizationOf, titleOf } from './scan.ts';

/** What a title says of its holder; `first` is where the whole phrase begins, with country and modifiers. */
export type TitleRef = {
  readonly first: number;
  readonly end: number;
  readonly text: string;
  readonly row: TitleRow;
  readonly plural: boolean;
  readonly country: string | null;
  readonly organization: string | null;
};

export type Hits = readonly (Hit | null)[];

/** What has been read left of a title; an honorific ("Sayyid", "Mr.") owns no country that stands before it. */
type Left = { at: number; country: string | null; organization: string | null; readonly honorific: boolean };

function takeCountry(left: Left, hit: Hit, tokens: readonly Token[]): boolean {
  const country = countryOf(hit);
  const organization = organizationOf(hit);
  const joined = tokens[left.at - 1]?.norm === "'s";
  if (country !== null && left.honorific && !joined && country.form === 'name') return false;
  if (country !== null && (joined || country.form !== 'people')) {
    left.country ??= country.iso3;
  } else if (organization !== null) {
    if (organization.of !== null) left.country ??= organization.of;
    else left.organization ??= organization.id;
  } else return false;
  left.at = hit.first;
  return true;
}

/** A text in which a title is read; nothing left of `floor` belongs to it. */
export type TitleReader = {
  readonly tokens: readonly Token[];
  readonly hits: Hits;
  readonly source: string;
  readonly floor: number;
  readonly words: NameWords;
};

/** "trade chief", "army head": one plain noun in front of a title that needs it. */
function isBranch(left: Left, token: Token, { tokens, words }: TitleReader): boolean {
  if (!words.branches.has(tokens[left.at]?.norm ?? '')) return false;
  return (
    /^[a-z-]{3,}$/.test(token.text) &&
    !token.capital &&
    !words.never.has(token.norm) &&
    !/(?:ed|ing|ly)$/.test(token.norm)
  );
}

/** "Fuel and | Energy Minister": further words of a portfolio in front of its title. */
function isPortfolio({ tokens, words }: TitleReader, at: number): boolean {
  const here = tokens[at]?.norm === 'and' ? at - 1 : at;
  const token = tokens[here];
  return token?.capital === true && words.portfolios.has(token.norm);
}

/** Where an office begins that ends right before a title: "Prime Minister and | Foreign Minister". */
function officeBefore({ tokens, hits, floor }: TitleReader, at: number): number | null {
  const joined = tokens[at]?.norm === 'and' ? hits[at - 1] : null;
  if (joined && titleOf(joined)?.row.class === 'office' && at - 1 >= floor) return joined.first;
  const hit = hits[at];
  const title = titleOf(hit);
  return hit && title?.row.class === 'office' && !title.plural ? hit.first : null;
}

const isModifier = ({ words }: TitleReader, { norm }: Token): boolean =>
  words.modifiers.has(norm) || words.modifiers.has(norm.replace(/-(?:born|led|elect)$/, ''));

/** Where the word or phrase at `at` begins, when it belongs to the title behind it. */
function partBefore(left: Left, token: Token, reader: TitleReader): number | null {
  const at = left.at - 1;
  if (token.text === ')' && reader.tokens[at - 2]?.text === '(') return at - 2;
  if (isPortfolio(reader, at)) return token.norm === 'and' ? at - 1 : at;
  return officeBefore(reader, at);
}

function stepLeft(left: Left, reader: TitleReader): boolean {
  const { tokens, hits, floor } = reader;
  const at = left.at - 1;
  const token = tokens[at];
  if (at < floor || token === undefined) return false;
  if (token.norm === "'s") {
    const owner = hits[at - 1];
    return owner ? takeCountry(left, owner, tokens) : false;
  }
  const first = partBefore(left, token, reader);
  if (first !== null) {
    left.at = first;
    return true;
  }
  const hit = hits[at];
  if (hit && takeCountry(left, hit, tokens)) return true;
  if (!isBranch(left, token, reader) && !isModifier(reader, token)) return false;
  left.at = at;
  return true;
}

function textOf(tokens: readonly Token[], from: number, end: number, source: string): string {
  const first = tokens[from];
  const last = tokens[end - 1];
  return first && last ? source.slice(first.start, last.end) : '';
}

/** Reads the title that ends at `hit`, with what stands to its left: "former U.S. Vice President". */
export function readTitle(hit: Hit, end: number, text: TitleReader): TitleRef | null {
  const title = titleOf(hit);
  if (title === null) return null;
  const honorific = title.row.class === 'honorific';
  const left: Left = { at: hit.first, country: null, organization: null, honorific };
  while (stepLeft(left, text)) continue;
  let from = left.at;
  while (from < hit.first && !titleOf(text.hits[from]) && !text.words.modifiers.has(text.tokens[from]?.norm ?? ''))
    from += 1;
  return {
    first: left.at,
    end,
    text: textOf(text.tokens, from, end, text.source),
    row: title.row,
    plural: title.plural,
    country: left.country,
    organization: left.organization,
  };
}
