import type { TitleRow } from '../../reference/tables.ts';
import { isCapital, normAt, type Token, textAt } from '../document/tokens.ts';
import type { CountryReading, PlaceReading } from './lexicon.ts';
import { endsOffice, type NameWords } from './name-words.ts';
import { countryOf, type Hit, isOffice, organizationOf, placeOf, titleOf } from './scan.ts';

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
type TitleText = {
  readonly tokens: readonly Token[];
  readonly hits: Hits;
  readonly source: string;
  readonly words: NameWords;
};
/** A text in which a title is read; nothing left of `floor` belongs to it. */
export type TitleReader = TitleText & { readonly floor: number };

/** What has been read left of a title; an honorific ("Sayyid", "Mr.") owns no country that stands before it. */
type Left = {
  at: number;
  row: TitleRow;
  readonly plural: boolean;
  country: string | null;
  organization: string | null;
  /** Inside the name of a body: "Malaita | Province Premier". */
  body: boolean;
};

/** "received at the Kremlin | President Ana Ruiz": a seat behind "at" is where it was. */
function isStayedAt({ form }: CountryReading, { first }: Hit, tokens: readonly Token[]): boolean {
  const before = normAt(tokens, first - 1) === 'the' ? tokens[first - 2] : tokens[first - 1];
  return form === 'seat' && /^(?:at|in)$/.test(before?.norm ?? '');
}

const IN = /^(?:in|at|from|to|of|near|across|through|visit|visits|visited|,|and)$/;

/** "Texas Governor", "Greenland Premier"; but "met in Texas Governor Hall". */
function regionBefore(left: Left, hit: Hit, tokens: readonly Token[]): PlaceReading | null {
  const place = placeOf(hit);
  const office = left.row.class === 'office' && left.row.acts !== null;
  return office && place?.region === true && !IN.test(normAt(tokens, hit.first - 1)) ? place : null;
}

type Owner = Pick<TitleRef, 'country' | 'organization'>;
const ofCountry = (country: string | null): Owner => ({ country, organization: null });

/** A body whose office it is, or a region. */
function bodyBefore(left: Left, hit: Hit, tokens: readonly Token[]): Owner | null {
  const body = organizationOf(hit);
  if (body !== null) return body.of === null ? { country: null, organization: body.id } : ofCountry(body.of);
  const region = regionBefore(left, hit, tokens);
  return region === null ? null : ofCountry(region.iso3);
}

/** Whose office it is by the name before the title; null when that name only stands there. */
function ownerBefore(left: Left, hit: Hit, tokens: readonly Token[]): Owner | null {
  const country = countryOf(hit);
  if (country === null) return bodyBefore(left, hit, tokens);
  if (normAt(tokens, left.at - 1) === "'s") return ofCountry(country.iso3);
  if (isStayedAt(country, hit, tokens)) return null;
  if (left.row.class === 'honorific' && country.form === 'name') return null;
  return country.form === 'people' ? bodyBefore(left, hit, tokens) : ofCountry(country.iso3);
}

function takeOwner(left: Left, hit: Hit | null | undefined, tokens: readonly Token[]): boolean {
  if (!hit || (left.plural && /^(?:and|,)$/.test(normAt(tokens, hit.first - 1)))) return false;
  const owner = ownerBefore(left, hit, tokens);
  if (owner === null) return false;
  left.country ??= owner.country;
  left.organization ??= owner.organization;
  left.at = hit.first;
  return true;
}

/** "trade chief", "army head": one plain noun in front of a title that needs it. */
function isBranch(left: Left, token: Token, { tokens, words }: TitleText): boolean {
  if (!words.branches.has(normAt(tokens, left.at))) return false;
  return (
    /^[a-z-]{3,}$/.test(token.text) &&
    !token.capital &&
    !words.never.has(token.norm) &&
    !/(?:ed|ing|ly)$/.test(token.norm)
  );
}

/** "Fuel and | Energy Minister": further words of a portfolio in front of its title. */
function isPortfolio({ tokens, hits, words }: TitleText, at: number): boolean {
  const here = normAt(tokens, at) === 'and' ? at - 1 : at;
  // "Secretary Hong of South Korea and | Director Grant": of two people.
  if (here < at && countryOf(hits[here]) !== null) return false;
  const token = tokens[here];
  return token?.capital === true && words.portfolios.has(token.norm);
}

const REGION = /^(?:north|south|east|west|central)(?:ern)?$/;

/** "Malaita Province Premier", "Department of Health Secretary": the body whose office it is. */
function isBody(left: Left, { tokens, hits, words }: TitleText, at: number): boolean {
  const token = tokens[at];
  if (!token || hits[at]) return false;
  if (token.norm === 'of') return left.body && isCapital(tokens, at - 1) && endsOffice(words, normAt(tokens, at - 1));
  if (!token.capital) return false;
  return endsOffice(words, token.norm) || (left.body && (REGION.test(token.norm) || !words.never.has(token.norm)));
}

/** A rank or honorific tells less than the office in front of it: "Defence Minister | General Ana Ruiz". */
const isWeak = (row: TitleRow): boolean => row.class === 'honorific' || /^(?:military|ambassador)$/.test(row.role);

function takeOffice(left: Left, hit: Hit | null | undefined): boolean {
  const title = titleOf(hit);
  if (!hit || !title || !isOffice(hit)) return false;
  if (isWeak(left.row)) left.row = title.row;
  left.at = hit.first;
  return true;
}

/** "former", "British-born", "under Secretary": words that belong to a title; "under President X" is no office. */
function isModifier({ words }: TitleText, token: Token, next: Token | undefined): boolean {
  if (token.norm === 'under') return /^secretar(?:y|ies)$/.test(next?.norm ?? '');
  return words.modifiers.has(token.norm) || words.modifiers.has(token.norm.replace(/-(?:born|led|elect)$/, ''));
}

function moveTo(left: Left, at: number): boolean {
  left.at = at;
  return true;
}

/** Where words that end at `at` and say nothing of the owner begin: "(UNHCR)", "Fuel and | Energy"; null without such. */
function skipped(text: TitleReader, at: number): number | null {
  if (textAt(text.tokens, at) === ')' && textAt(text.tokens, at - 2) === '(') return at - 2;
  if (!isPortfolio(text, at)) return null;
  return normAt(text.tokens, at) === 'and' ? at - 1 : at;
}

/** "The Secretary and | Minister Dahl": an office with an article of its own, right before a name, is somebody else's. */
const isOthers = ({ tokens, hits }: TitleText, at: number): boolean =>
  normAt(tokens, at) === 'and' && normAt(tokens, (hits[at - 1]?.first ?? at) - 1) === 'the';

/** One more office, or whose it is. */
function takeHit(left: Left, text: TitleReader, at: number): boolean {
  const { tokens, hits, floor } = text;
  // "President and Prime Minister", "Deputy Prime Minister/Foreign Minister".
  const joined = /^(?:and|\/)$/.test(normAt(tokens, at)) && at - 1 >= floor;
  if (joined && !isOthers(text, at) && takeOffice(left, hits[at - 1])) return true;
  return takeOffice(left, hits[at]) || takeOwner(left, hits[at], tokens);
}

function stepLeft(left: Left, text: TitleReader): boolean {
  const { tokens, hits } = text;
  const at = left.at - 1;
  const token = tokens[at];
  if (at < text.floor || token === undefined) return false;
  if (token.norm === "'s") return takeOwner(left, hits[at - 1], tokens);
  const skip = skipped(text, at);
  if (skip !== null) return moveTo(left, skip);
  if (takeHit(left, text, at)) return true;
  if (isBranch(left, token, text) || isModifier(text, token, tokens[left.at])) return moveTo(left, at);
  if (!isBody(left, text, at)) return false;
  left.body = true;
  return moveTo(left, at);
}

function textOf(text: TitleText, from: number, end: number): string {
  const first = text.tokens[from];
  const last = text.tokens[end - 1];
  return first && last ? text.source.slice(first.start, last.end) : '';
}

/** Where the words of the office begin, behind the country. */
function officeStart(from: number, hit: Hit, { tokens, hits, words }: TitleText): number {
  for (let at = from; at < hit.first; at += 1) {
    if (titleOf(hits[at]) || words.modifiers.has(normAt(tokens, at))) return at;
  }
  return hit.first;
}

/** "UN chief": the phrase itself names the body. */
const ownBody = (row: TitleRow): string | null => (row.acts?.startsWith('org:') === true ? row.acts.slice(4) : null);

/** "Adviser | Dr.": an honorific behind an office is no part of it. */
function officeEnd(hits: Hits, end: number, office: TitleRow): number {
  const last = hits[end - 1];
  return last && office.class !== 'honorific' && titleOf(last)?.row.class === 'honorific' ? last.first : end;
}

/** Reads the title that ends at `hit`, with what stands to its left: "former U.S. Vice President". */
export function readTitle(hit: Hit, end: number, text: TitleReader): TitleRef | null {
  const title = titleOf(hit);
  if (title === null) return null;
  const left: Left = {
    at: hit.first,
    row: title.row,
    plural: title.plural,
    country: null,
    organization: null,
    body: false,
  };
  while (stepLeft(left, text)) continue;
  return {
    first: left.at,
    end,
    text: textOf(text, officeStart(left.at, hit, text), officeEnd(text.hits, end, left.row)),
    row: left.row,
    plural: title.plural,
    country: left.country,
    organization: left.organization ?? ownBody(left.row),
  };
}
