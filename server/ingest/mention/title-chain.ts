import { isCapital, normAt, type Token, textAt } from '../document/tokens.ts';
import type { TitleReading } from './lexicon.ts';
import { endsOffice, type NameWords } from './name-words.ts';
import { countryOf, type Hit, organizationOf, placeOf, titleOf } from './scan.ts';
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

const isOffice = (title: TitleReading): boolean => title.row.class === 'office' && !title.plural;

/** A title in small letters needs its portfolio right behind it: "adviser to the Chancellor", never "major at". */
const reaches = (text: Text, hit: Hit): boolean =>
  isCapital(text.tokens, hit.first) || /^(?:of|for|to)$/.test(normAt(text.tokens, hit.end));

/** The office whose portfolio ends at `at`, or null when other words come between. */
export function officeLeft(text: Text, at: number, floor: number): Hit | null {
  let joined = false;
  for (let i = at; i >= Math.max(floor, at - REACH); i -= 1) {
    const hit = text.hits[i];
    const title = titleOf(hit);
    const field = isField(hit) && isCapital(text.tokens, i);
    if (hit && title && !field) return hit.end === i + 1 && isOffice(title) && reaches(text, hit) ? hit : null;
    const token = text.tokens[i];
    if (!token || !(token.capital || LINKS.test(token.norm) || innerComma(text, i, joined))) return null;
    joined ||= token.norm === 'and';
  }
  return null;
}

type Owner = { readonly country: string | null; readonly organization: string | null };

/** Whom an office serves by the words behind it: "of Austria", "at the State Department"; never "to Austria". */
function ownerBetween(text: Text, from: number, end: number): Owner {
  let link = '';
  let organization: string | null = null;
  for (let at = from; at < end; at += 1) {
    const hit = text.hits[at];
    const body = organizationOf(hit);
    const country = countryOf(hit);
    if (body?.of != null) return { country: body.of, organization: null };
    if (body && /^(?:of|at|in|)$/.test(link)) organization ??= body.id;
    else if (link === 'of' && (country ?? placeOf(hit)?.iso3) != null)
      return { country: country?.iso3 ?? placeOf(hit)?.iso3 ?? null, organization };
    else if (LINKS.test(normAt(text.tokens, at)) && !/^(?:the|and)$/.test(normAt(text.tokens, at)))
      link = normAt(text.tokens, at);
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

/** The hit of the office that a name at `first` follows: directly, behind a portfolio, or behind "Dr.". */
function officeAt(text: Text, first: number, floor: number): Hit | null {
  const near = text.hits[first - 1] ?? null;
  const title = titleOf(near);
  if (near && title && !isRank(near)) return near;
  const behind = near && title ? near.first : first;
  if (behind - 1 < floor) return near;
  const before = text.hits[behind - 1];
  if (title?.row.class === 'honorific' && before && titleOf(before) && !isRank(before)) return before;
  const closed = closesOffice(text, behind - 1) || unknownOwner(text, behind - 1);
  const office = closed ? officeLeft(text, behind - 1, floor) : null;
  return office ?? (title ? near : null);
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
  const owner = ownerBetween(text, hit.end, first);
  return {
    ...(ref ?? inner),
    country: ref?.country ?? inner.country ?? owner.country,
    organization: ref?.organization ?? inner.organization ?? owner.organization,
  };
}
