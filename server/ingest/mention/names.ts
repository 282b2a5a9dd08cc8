import type { Sentence } from '../document/sentences.ts';
import { isCapital, normAt, textAt } from '../document/tokens.ts';
import { countryBehind, countryOfTwin } from './country-beside.ts';
import { isGivenTitle } from './given-titles.ts';
import { leaderOf } from './listed-leaders.ts';
import { BEFORE_MONTH } from './month-names.ts';
import { canName, continues } from './name-part.ts';
import type { NameRun, Text } from './name-run.ts';
import { endsOffice } from './name-words.ts';
import { countryOf, type Hit, organizationOf, placeOf, titleOf } from './scan.ts';
import { behindLink, officeLeft, titleBefore } from './title-chain.ts';
import type { TitleRef } from './titles.ts';

/** "President April Hall", "Jan Berg": a month that is a given name, by the office or the name beside it. */
function givenMonth(text: Text, at: number, sentence: Sentence): boolean {
  const norm = normAt(text.tokens, at);
  const given = text.words.given.has(norm) && !BEFORE_MONTH.test(normAt(text.tokens, at - 1));
  const titled = text.words.months.has(norm) && titleOf(text.hits[at - 1]) !== null;
  return (given || titled) && isCapital(text.tokens, at) && canName(text, at + 1, sentence);
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
  return withoutParticles(text, first, at);
}

/** No name ends with a particle: "Jan | van". */
function withoutParticles({ tokens, words }: Text, first: number, end: number): number {
  let at = end;
  while (at > first + 1 && words.particles.has(normAt(tokens, at - 1)) && !isCapital(tokens, at - 1)) at -= 1;
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

/** An outlet, state or seat whose name persons bear too: "Tasnim", "Jordan". */
function isNamesake(hit: Hit | null | undefined): boolean {
  const country = countryOf(hit);
  return organizationOf(hit)?.sort === 'media' || country?.form === 'name' || country?.form === 'seat';
}

/** "Governor Houston", "spokeswoman Tasnim Malik", "President Santiago Ruiz": behind a title a place is a name. */
function behindTitle(text: Text, at: number, sentence: Sentence): boolean {
  const hit = text.hits[at];
  if (titleOf(text.hits[at - 1]) === null || !isCapital(text.tokens, at)) return false;
  // "Queen Sofia".
  if (countryOf(hit)?.form === 'seat' && text.words.rulers.has(normAt(text.tokens, at - 1))) return true;
  const goesOn = hit?.end === at + 1 && canName(text, at + 1, sentence);
  return placeOf(hit) !== null || (goesOn && isNamesake(hit));
}

/** "Serbia's | Milan Babic", but "Italy's Milan": a town abroad is a name. */
function ofOtherLand({ tokens, hits }: Text, at: number): boolean {
  const owner = normAt(tokens, at - 1) === "'s" ? countryOf(hits[at - 2])?.iso3 : undefined;
  return owner !== undefined && owner !== (placeOf(hits[at]) ?? countryOf(hits[at]))?.iso3;
}

/** "Shannon Berg", "Paris Hall": a town in front of a name may be a given name, unless it is where something is. */
export function givenByPlace(text: Text, at: number, sentence: Sentence): boolean {
  const hit = text.hits[at];
  if (!hit || hit.first !== at || hit.end !== at + 1 || (placeOf(hit) === null && countryOf(hit)?.form !== 'seat'))
    return false;
  const opens = at === 0 || /^[,;.]$/.test(textAt(text.tokens, at - 1)) || ofOtherLand(text, at);
  return opens && canName(text, at + 1, sentence);
}

/** "President | de Ruiter": behind a title a name may begin with a particle in small letters. */
function byParticle({ tokens, hits, words }: Text, at: number): boolean {
  if (titleOf(hits[at - 1]) === null) return false;
  let end = at;
  while (words.particles.has(normAt(tokens, end))) end += 1;
  return end > at && isCapital(tokens, end) && !words.never.has(normAt(tokens, end));
}

const startsName = (text: Text, at: number, sentence: Sentence): boolean =>
  canName(text, at, sentence) ||
  byParticle(text, at) ||
  behindTitle(text, at, sentence) ||
  isGivenTitle(text, at, sentence) ||
  givenMonth(text, at, sentence) ||
  givenByPlace(text, at, sentence);

/** "Sheikh Tamim bin Hamad": a table's short form of one whose full name begins otherwise; "Sheikh Hasina" is a name. */
function isHonour({ tokens, hits, words }: Text, at: number): boolean {
  const rows = hits[at]?.readings.flatMap((reading) => (reading.kind === 'leader' ? [reading.row] : [])) ?? [];
  return (
    words.honours.has(normAt(tokens, at)) &&
    rows.length > 0 &&
    rows.every(({ name }) => !words.honours.has(name.split(' ')[0]?.toLowerCase() ?? ''))
  );
}

/** "King Salman", "Democrat Ann Hall": the first word is no part of the name. */
function cutsFirst(text: Text, at: number, sentence: Sentence): boolean {
  const norm = normAt(text.tokens, at);
  if (!isCapital(text.tokens, at + 1) || isGivenTitle(text, at, sentence)) return false;
  if (text.words.rulers.has(norm) || isHonour(text, at)) return true;
  return text.words.labels.has(norm) && canName(text, at + 1, sentence) && canName(text, at + 2, sentence);
}

/** "Sudan | People's Liberation Movement": what owns a capitalised word is part of its name. */
const ownsName = ({ tokens }: Text, end: number): boolean => normAt(tokens, end) === "'s" && isCapital(tokens, end + 1);

/** "Acting Senior | Deputy Administrator": words of an office that have lost it name nobody. */
const allModifiers = ({ tokens, words }: Text, first: number, end: number): boolean =>
  tokens.slice(first, end).every((token) => words.modifiers.has(token.norm));

/** "Emir | Sheikh Tamim": the office stands in front of the form of respect. */
const beforeHonour = (text: Text, first: number, sentence: Sentence): TitleRef | null =>
  text.words.honours.has(normAt(text.tokens, first - 1)) ? titleBefore(text, first - 1, sentence.first) : null;

type Run = Pick<NameRun, 'first' | 'end'>;

/** The rest of an office, or a thing. */
const isOfficeOrThing = (text: Text, { first, end }: Run, start: number): boolean =>
  end === first + 1 ? first > start || namesThing(text, first) : allModifiers(text, first, end);

/** A word that belongs to the name or title behind it. */
function opensNext(text: Text, { first, end }: Run, title: TitleRef | null): boolean {
  const single = end === first + 1;
  if (single && title !== null && titleOf(text.hits[first - 1]) === null && ownsName(text, end)) return true;
  return (title === null || single) && leadsTitle(text, end);
}

function runAt(text: Text, from: number, sentence: Sentence): NameRun | { readonly end: number } {
  const start = cutsFirst(text, from, sentence) ? from + 1 : from;
  const end = runEnd(text, start, sentence);
  const first = behindOffice(text, { first: start, end }, sentence.first);
  if (isOfficeOrThing(text, { first, end }, start)) return { end };
  const title = titleBefore(text, first, sentence.first) ?? beforeHonour(text, first, sentence);
  if (opensNext(text, { first, end }, title)) return { end };
  return {
    first,
    end,
    sentence,
    title,
    leader: leaderOf(text, { first, end, sentence }),
    country: countryBehind(text, end) ?? countryOfTwin(text, first),
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
