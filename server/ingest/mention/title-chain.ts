import { isCapital, normAt, type Token, textAt } from '../document/tokens.ts';
import { endsOffice, type NameWords } from './name-words.ts';
import { countryOf, type Hit, isOffice, organizationOf, placeOf, titleOf } from './scan.ts';
import { type Hits, readTitle, type TitleRef } from './titles.ts';

type Text = {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly hits: Hits;
  readonly words: NameWords;
};

/** Words that link the parts of one office: "Director for | the | Western Hemisphere". */
const LINKS = /^(?:of|for|to|at|in|on|and|the|&|-|–|responsible|'s)$/;
const REACH = 24;

/** "for | Refugees", "Council of | Ministers": holders of a title as what an office is for. */
const isField = (hit: Hit | null | undefined): boolean => titleOf(hit)?.plural === true;

/** Whether the word before a name may close an office: "Minister of | Defence", "President of | France". */
function closesOffice(text: Text, at: number): boolean {
  const token = text.tokens[at];
  if (!token?.capital) return false;
  const hit = text.hits[at];
  if (isField(hit)) return true;
  if (hit) return countryOf(hit) !== null || organizationOf(hit) !== null || placeOf(hit) !== null;
  return endsOffice(text.words, token.norm);
}

/** "for Growth, Energy, | and the Environment": a comma inside one portfolio, known by the "and" behind it. */
const innerComma = (text: Text, at: number, joined: boolean): boolean =>
  joined && textAt(text.tokens, at) === ',' && isCapital(text.tokens, at - 1);

/** A title in small letters needs its portfolio right behind it: "adviser to the Chancellor", never "major at". */
const reaches = (text: Text, hit: Hit): boolean =>
  isCapital(text.tokens, hit.first) || /^(?:of|for|to)$/.test(normAt(text.tokens, hit.end));

/** A word of an office between its title and the name. */
const isPart = (text: Text, at: number, joined: boolean): boolean =>
  isCapital(text.tokens, at) || LINKS.test(normAt(text.tokens, at)) || innerComma(text, at, joined);

/** Whether the last word of a title is that of an office which may have a portfolio behind it. */
const takesPortfolio = (text: Text, hit: Hit, last: number): boolean =>
  hit.end === last + 1 && isOffice(hit) && reaches(text, hit);

/** The office whose portfolio ends at `at`, or null when other words come between. */
export function officeLeft(text: Text, at: number, floor: number): Hit | null {
  let joined = false;
  for (let i = at; i >= Math.max(floor, at - REACH); i -= 1) {
    const hit = text.hits[i];
    const field = isField(hit) && isCapital(text.tokens, i);
    if (hit && titleOf(hit) && !field) return takesPortfolio(text, hit, i) ? hit : null;
    if (!isPart(text, i, joined)) return null;
    joined ||= normAt(text.tokens, i) === 'and';
  }
  return null;
}

type Owner = { readonly country: string | null; readonly organization: string | null };

const landOf = (hit: Hit | null | undefined): string | null => countryOf(hit)?.iso3 ?? placeOf(hit)?.iso3 ?? null;

/** A word that says how what follows belongs to an office. */
const isLink = (norm: string): boolean => LINKS.test(norm) && norm !== 'the' && norm !== 'and';

/** Whom an office serves by the words behind it: "of Austria", "at the State Department"; never "to Austria". */
export function ownerBetween(text: Text, from: number, end: number): Owner {
  let link = '';
  let organization: string | null = null;
  for (let at = from; at < end; at += 1) {
    const body = organizationOf(text.hits[at]);
    if (body !== null && body.of !== null) return { country: body.of, organization: null };
    const land = link === 'of' ? landOf(text.hits[at]) : null;
    if (body && /^(?:of|at|in|)$/.test(link)) organization ??= body.id;
    else if (land !== null) return { country: land, organization };
    else if (isLink(normAt(text.tokens, at))) link = normAt(text.tokens, at);
  }
  return { country: null, organization };
}

/** "Adviser to | the Federal Chancellor": the office that serves the one whose title starts at `first`. */
function servant(text: Text, first: number, floor: number): Hit | null {
  const the = normAt(text.tokens, first - 1) === 'the';
  if (!the || !/^(?:of|for|to)$/.test(normAt(text.tokens, first - 2))) return null;
  const hit = officeLeft(text, first - 2, floor);
  return hit && text.tokens[hit.first]?.capital === text.tokens[first]?.capital ? hit : null;
}

/** A rank or honorific may stand between an office and the name: "Undersecretary for Administration | Admiral". */
function isRank(hit: Hit | null | undefined): boolean {
  const row = titleOf(hit)?.row;
  return row !== undefined && (row.class === 'honorific' || row.role === 'military');
}

/** Right behind "of" or "for", also with "the": no name begins there. */
export const behindLink = ({ tokens }: Pick<Text, 'tokens'>, at: number): boolean =>
  /^(?:of|for)$/.test(normAt(tokens, normAt(tokens, at - 1) === 'the' ? at - 2 : at - 1));

/** "President of | Abkhazia", "Advisor for the | Americas": a capitalised word behind "of" or "for". */
const unknownOwner = (text: Text, at: number): boolean =>
  isCapital(text.tokens, at) && !text.hits[at] && behindLink(text, at);

const isTitle = (hit: Hit | null | undefined): boolean => titleOf(hit) !== null && !isRank(hit);

/** The office that ends at `at`, right before an honorific or with its portfolio. */
function officeEnding(text: Text, at: number, { rank, floor }: { readonly rank: Hit | null; readonly floor: number }) {
  const before = text.hits[at] ?? null;
  if (titleOf(rank)?.row.class === 'honorific' && isTitle(before)) return before;
  return closesOffice(text, at) || unknownOwner(text, at) ? officeLeft(text, at, floor) : null;
}

/** The hit of the office that a name at `first` follows: directly, behind a portfolio, or behind "Dr.". */
function officeAt(text: Text, first: number, floor: number): Hit | null {
  const near = text.hits[first - 1] ?? null;
  if (isTitle(near)) return near;
  const rank = titleOf(near) === null ? null : near;
  const last = (rank?.first ?? first) - 1;
  return last < floor ? near : (officeEnding(text, last, { rank, floor }) ?? rank);
}

/** An office may be shortened in brackets: "High Commissioner for Refugees (UNHCR) | Ana Ruiz". */
const beforeAcronym = ({ tokens }: Text, at: number): number =>
  textAt(tokens, at - 1) === ')' && textAt(tokens, at - 3) === '(' ? at - 3 : at;

/** The title in front of a name, with all offices that it is made of and whom they serve. */
export function titleBefore(text: Text, name: number, floor: number): TitleRef | null {
  const first = beforeAcronym(text, name);
  if (first <= floor) return null;
  const reader = { floor, ...text };
  const hit = officeAt(text, first, floor);
  const inner = hit && readTitle(hit, first, reader);
  if (!hit || !inner) return null;
  const outer = servant(text, inner.first, floor);
  const ref = outer && readTitle(outer, first, reader);
  const own = ownedBy(inner, ownerBetween(text, hit.end, first));
  return ref === null ? own : ownedBy(ref, own);
}

/** A title whose owner is not said is that of another one's. */
export const ownedBy = (title: TitleRef, { country, organization }: Owner): TitleRef => ({
  ...title,
  country: title.country ?? country,
  organization: title.organization ?? organization,
});
