import type { Sentence } from '../document/sentences.ts';
import { isCapital, isSmall, normAt, type Token, textAt } from '../document/tokens.ts';
import { countryBehind } from './country-beside.ts';
import { leaderOf } from './listed-leaders.ts';
import { BEFORE_MONTH, isMonthSurname } from './month-names.ts';
import type { NameRun, Text } from './name-run.ts';
import { endsOffice } from './name-words.ts';
import { countryOf, type Hit, organizationOf, placeOf, titleOf } from './scan.ts';
import { behindLink, officeLeft, titleBefore } from './title-chain.ts';

const isInitial = (token: Token): boolean => /^\p{Lu}\.$/u.test(token.text);

/** "R.K. Mehta": several initials in front of a name. */
const areInitials = ({ tokens, hits, words }: Text, at: number): boolean =>
  /^(?:\p{Lu}\.){2,3}$/u.test(textAt(tokens, at)) &&
  isCapital(tokens, at + 1) &&
  !hits[at + 1] &&
  !words.never.has(normAt(tokens, at + 1));

/** "President April Hall", "Jan Berg": a month that is a given name, by the office or the name beside it. */
function givenMonth(text: Text, at: number, sentence: Sentence): boolean {
  const norm = normAt(text.tokens, at);
  const given = text.words.given.has(norm) && !BEFORE_MONTH.test(normAt(text.tokens, at - 1));
  const titled = text.words.months.has(norm) && titleOf(text.hits[at - 1]) !== null;
  return (given || titled) && isCapital(text.tokens, at) && canName(text, at + 1, sentence);
}

/** An abbreviation ("PM", "a.m.") that is neither initial nor suffix. */
const isAbbreviation = ({ words }: Text, token: Token): boolean =>
  /^[A-Z]{2,4}$/.test(token.text) ||
  (token.text.length > 2 && token.text.includes('.') && !words.suffixes.has(token.norm) && !isInitial(token));

/** A capital at the start of a sentence or quotation says nothing by itself. */
function capitalByPlace(text: Text, at: number, sentence: Sentence): boolean {
  if (sentence.zone === 'headline') return false;
  const starts = at === sentence.first || /^["“‘(]$/.test(textAt(text.tokens, at - 1));
  return starts && text.tags[at] !== 'PROPN' && !isCapital(text.tokens, at + 1);
}

function canName(text: Text, at: number, sentence: Sentence): boolean {
  const token = text.tokens[at];
  if (!token?.capital || /^\p{N}/u.test(token.text)) return false;
  const hit = text.hits[at];
  const listed = hit?.readings.some((r) => r.kind === 'leader') === true;
  if (hit && listed && hit.end - hit.first > 1) return true;
  if (isMonthSurname(text, at)) return true;
  if (text.words.never.has(token.norm) || (sentence.zone === 'headline' && text.tags[at] === 'VERB')) return false;
  if (hit) return listed;
  return (areInitials(text, at) || !isAbbreviation(text, token)) && !capitalByPlace(text, at, sentence);
}

/** "Aung Kyaw Tun", "Bui Thanh Son": a word that is also a title, inside a name. */
const isTitleName = (hit: Hit | null | undefined): boolean =>
  titleOf(hit)?.row.role === 'sheikh' || titleOf(hit)?.row.class === 'kin';

/** "Special Representative Thomas West met": a word that names somebody only behind an office and a given name. */
function wordSurname(text: Text, at: number, first: number): boolean {
  const token = text.tokens[at];
  if (at !== first + 1 || !token?.capital || !text.words.surnames.has(token.norm)) return false;
  return text.hits[first] === null && titleOf(text.hits[first - 1]) !== null && !isCapital(text.tokens, at + 1);
}

/** "Thomas West spoke": a point of the compass closes a name, if nothing capitalised and no number follows. */
const isPoint = ({ tokens, hits }: Text, at: number): boolean =>
  /^(?:North|South|East|West)$/.test(textAt(tokens, at)) &&
  !hits[at] &&
  isSmall(tokens, at + 1) &&
  !/^\p{N}/u.test(textAt(tokens, at + 1)) &&
  isCapital(tokens, at - 1);

/** "van der Berg", "Hall Jr.": particles and suffixes inside a name; null when the word is neither. */
function linkInside({ tokens, words }: Text, at: number): boolean | null {
  const norm = normAt(tokens, at);
  if (words.particles.has(norm) && !words.never.has(norm))
    return isCapital(tokens, at + 1) || words.particles.has(normAt(tokens, at + 1));
  return words.suffixes.has(norm) ? true : null;
}

/** A town or country as a surname: "Ana London", never "London's". */
function placeSurname(text: Text, at: number): boolean {
  const hit = text.hits[at];
  const land = hit?.readings.some((r) => r.kind === 'country' && r.form === 'name') ?? false;
  if (!hit || (placeOf(hit) === null && !land)) return false;
  return hit.end - hit.first === 1 && normAt(text.tokens, at + 1) !== "'s";
}

function continues(text: Text, at: number, first: number): boolean {
  if (at <= first || !text.tokens[at]) return false;
  const link = linkInside(text, at);
  if (link !== null) return link;
  const titleName = isTitleName(text.hits[at]) && text.tokens[at].capital;
  return titleName || isPoint(text, at) || wordSurname(text, at, first) || placeSurname(text, at);
}

function commaSuffix(text: Text, at: number): boolean {
  return textAt(text.tokens, at) === ',' && text.words.suffixes.has(normAt(text.tokens, at + 1));
}

/** Behind a nickname in quotation marks inside a name: "Josaia | “Frank” | Hall". */
function nicknameEnd({ tokens }: Text, at: number): number {
  const marks = `${textAt(tokens, at)}${textAt(tokens, at + 2)}`;
  const inside = isCapital(tokens, at + 1) && isCapital(tokens, at + 3);
  return inside && /^(?:“”|""|‘’|'')$/.test(marks) ? at + 3 : at;
}

function runEnd(text: Text, first: number, sentence: Sentence): number {
  let at = first + 1;
  while (at < sentence.end) {
    const token = text.tokens[at];
    if (!token) break;
    if (commaSuffix(text, at)) return at + 2;
    if (nicknameEnd(text, at) !== at) {
      at = nicknameEnd(text, at);
      continue;
    }
    if (normAt(text.tokens, at - 1) === "'s") break;
    if (canName(text, at, sentence) || continues(text, at, first)) at += 1;
    else break;
  }
  while (at > first + 1 && text.words.particles.has(normAt(text.tokens, at - 1)) && !isCapital(text.tokens, at - 1))
    at -= 1;
  return at;
}

/** A name begins behind the last word of the office in front of it: "Corporation | Dmitry Rogozin". */
function behindOffice(text: Text, range: { readonly first: number; readonly end: number }, floor: number): number {
  for (let at = range.end - 2; at >= range.first; at -= 1) {
    const token = text.tokens[at];
    if (!token || text.hits[at] || !endsOffice(text.words, token.norm)) continue;
    return titleBefore(text, at + 1, floor) === null ? range.first : at + 1;
  }
  return behindUnknown(text, range, floor);
}

/** "President of Abkhazia | Aslan Ruiz": no name stands right behind "of", so its last two words are taken. */
function behindUnknown(text: Text, { first, end }: Pick<NameRun, 'first' | 'end'>, floor: number): number {
  if (end - first < 3 || !behindLink(text, first)) return first;
  const office = officeLeft(text, first - 1, floor);
  const last = text.words.particles.has(normAt(text.tokens, end - 2)) ? end - 3 : end - 2;
  return office !== null && isCapital(text.tokens, office.first) ? Math.max(first, last) : first;
}

const namesThing = (text: Text, at: number): boolean => {
  const norm = normAt(text.tokens, at);
  return text.words.things.has(norm) || endsOffice(text.words, norm);
};

/** "Border Coordinator | General Ana Ruiz": a capitalised run in front of a title belongs to it. */
function leadsTitle(text: Text, end: number): boolean {
  const title = titleOf(text.hits[end]);
  return title !== null && title.row.class === 'office' && isCapital(text.tokens, end);
}

/** "Governor Houston", "spokeswoman Tasnim Malik", "President Santiago Ruiz": behind a title a place is a name. */
function behindTitle(text: Text, at: number, sentence: Sentence): boolean {
  const hit = text.hits[at];
  if (titleOf(text.hits[at - 1]) === null || !isCapital(text.tokens, at)) return false;
  const goesOn = hit?.end === at + 1 && canName(text, at + 1, sentence);
  const country = countryOf(hit);
  const name = organizationOf(hit)?.sort === 'media' || country?.form === 'name' || country?.form === 'seat';
  return placeOf(hit) !== null || (goesOn && name);
}

/** "Shannon Berg", "Paris Hall": a town in front of a name may be a given name, unless it is where something is. */
export function givenByPlace(text: Text, at: number, sentence: Sentence): boolean {
  const hit = text.hits[at];
  if (!hit || hit.first !== at || hit.end !== at + 1 || (placeOf(hit) === null && countryOf(hit)?.form !== 'seat'))
    return false;
  const before = text.tokens[at - 1];
  return (before === undefined || /^[,;.]$/.test(before.text)) && canName(text, at + 1, sentence);
}

const startsName = (text: Text, at: number, sentence: Sentence): boolean =>
  canName(text, at, sentence) ||
  behindTitle(text, at, sentence) ||
  givenMonth(text, at, sentence) ||
  givenByPlace(text, at, sentence);

/** "King Salman", "Democrat Ann Hall": the first word is no part of the name. */
function cutsFirst(text: Text, at: number, sentence: Sentence): boolean {
  const norm = normAt(text.tokens, at);
  if (!isCapital(text.tokens, at + 1)) return false;
  if (text.words.rulers.has(norm)) return true;
  return text.words.labels.has(norm) && canName(text, at + 1, sentence) && canName(text, at + 2, sentence);
}

/** "Sudan | People's Liberation Movement": what owns a capitalised word is part of its name. */
const ownsName = ({ tokens }: Text, end: number): boolean => normAt(tokens, end) === "'s" && isCapital(tokens, end + 1);

/** "Acting Senior | Deputy Administrator": words of an office that have lost it name nobody. */
const allModifiers = ({ tokens, words }: Text, first: number, end: number): boolean =>
  end - first > 1 && tokens.slice(first, end).every((token) => words.modifiers.has(token.norm));

function runAt(text: Text, from: number, sentence: Sentence): NameRun | { readonly end: number } {
  const start = cutsFirst(text, from, sentence) ? from + 1 : from;
  const end = runEnd(text, start, sentence);
  const first = behindOffice(text, { first: start, end }, sentence.first);
  if (end === first + 1 && (first > start || namesThing(text, first))) return { end };
  if (allModifiers(text, first, end)) return { end };
  const title = titleBefore(text, first, sentence.first);
  if (end === first + 1 && title !== null && titleOf(text.hits[first - 1]) === null && ownsName(text, end))
    return { end };
  if ((title === null || end === first + 1) && leadsTitle(text, end)) return { end };
  return {
    first,
    end,
    sentence,
    title,
    leader: leaderOf(text, { first, end, sentence }),
    country: countryBehind(text, end),
  };
}

/** All runs of a sentence, from the left. */
export function nameRuns(text: Text, sentence: Sentence): readonly NameRun[] {
  const out: NameRun[] = [];
  let at = sentence.first;
  while (at < sentence.end) {
    if (!startsName(text, at, sentence)) {
      at += 1;
      continue;
    }
    const run = runAt(text, at, sentence);
    if ('first' in run) out.push(run);
    at = run.end;
  }
  return out;
}

/** Words that no name holds: a portfolio, an office, a thing. */
const hasPortfolio = (text: Text, run: NameRun): boolean =>
  text.tokens
    .slice(run.first, run.end)
    .some((token) => text.words.portfolios.has(token.norm) || token.norm === 'special');

const isThingWord = ({ words }: Text, norm: string, sure: boolean): boolean =>
  words.things.has(norm) && !(sure && words.surnames.has(norm));

/** Whether a run names no person; `sure` when an office stands beside it ("Ann Hall, the minister"). */
export const looksLikeThing = (text: Text, run: NameRun, sure: boolean): boolean =>
  hasPortfolio(text, run) ||
  isThingWord(text, normAt(text.tokens, run.end - 1), sure) ||
  normAt(text.tokens, run.first - 1) === 'the';
