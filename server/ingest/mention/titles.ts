import type { TitleRow } from '../../reference/tables.ts';
import type { Token } from '../document/tokens.ts';
import { countryOf, type Hit, organizationOf, titleOf } from './scan.ts';
import { NO_NAME_WORDS, PORTFOLIO_WORDS, TITLE_MODIFIERS } from './words.ts';

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

/** "trade chief", "army head": one plain noun in front of a title that needs it. */
function isBranch(left: Left, token: Token, tokens: readonly Token[]): boolean {
  const title = tokens[left.at]?.norm ?? '';
  if (!/^(?:chief|head|boss|czar|tsar|minister|envoy|negotiator)$/.test(title)) return false;
  return (
    /^[a-z-]{3,}$/.test(token.text) &&
    !token.capital &&
    !NO_NAME_WORDS.has(token.norm) &&
    !/(?:ed|ing|ly)$/.test(token.norm)
  );
}

/** "Fuel and | Energy Minister": further words of a portfolio in front of its title. */
function isPortfolio(tokens: readonly Token[], at: number): boolean {
  const here = tokens[at]?.norm === 'and' ? at - 1 : at;
  const token = tokens[here];
  return token?.capital === true && PORTFOLIO_WORDS.has(token.norm);
}

function stepLeft(left: Left, tokens: readonly Token[], hits: Hits, floor: number): boolean {
  const at = left.at - 1;
  if (at < floor) return false;
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.norm === "'s") {
    const owner = hits[at - 1];
    return owner ? takeCountry(left, owner, tokens) : false;
  }
  const hit = hits[at];
  if (token.text === ')' && tokens[at - 2]?.text === '(') {
    left.at = at - 2;
    return true;
  }
  if (isPortfolio(tokens, at)) {
    left.at = token.norm === 'and' ? at - 1 : at;
    return true;
  }
  const joined = token.norm === 'and' ? hits[at - 1] : null;
  if (joined && titleOf(joined)?.row.class === 'office' && at - 1 >= floor) {
    left.at = joined.first;
    return true;
  }
  if (hit && titleOf(hit)?.row.class === 'office' && titleOf(hit)?.plural === false) {
    left.at = hit.first;
    return true;
  }
  if (hit && takeCountry(left, hit, tokens)) return true;
  if (isBranch(left, token, tokens)) {
    left.at = at;
    return true;
  }
  const apart = token.norm.replace(/-(?:born|led|elect)$/, '');
  if (!TITLE_MODIFIERS.has(token.norm) && !TITLE_MODIFIERS.has(apart)) return false;
  left.at = at;
  return true;
}

function textOf(tokens: readonly Token[], from: number, end: number, source: string): string {
  const first = tokens[from];
  const last = tokens[end - 1];
  return first && last ? source.slice(first.start, last.end) : '';
}

/** Reads the title that ends at `hit`, with what stands to its left: "former U.S. Vice President". */
export function readTitle(
  hit: Hit,
  end: number,
  text: { readonly tokens: readonly Token[]; readonly hits: Hits; readonly source: string; readonly floor: number },
): TitleRef | null {
  const title = titleOf(hit);
  if (title === null) return null;
  const honorific = title.row.class === 'honorific';
  const left: Left = { at: hit.first, country: null, organization: null, honorific };
  while (stepLeft(left, text.tokens, text.hits, text.floor)) continue;
  let from = left.at;
  while (from < hit.first && !titleOf(text.hits[from]) && !TITLE_MODIFIERS.has(text.tokens[from]?.norm ?? ''))
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
