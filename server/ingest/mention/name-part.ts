import type { Sentence } from '../document/sentences.ts';
import { isCapital, isSmall, normAt, textAt } from '../document/tokens.ts';
import { isMonthSurname, isShortMonthName } from './month-names.ts';
import type { Text } from './name-run.ts';
import { countryOf, type Hit, organizationOf, placeOf, titleOf } from './scan.ts';

const isInitial = (word: string): boolean => /^\p{Lu}\.$/u.test(word);

const namesLeader = (hit: Hit): boolean => hit.readings.some((r) => r.kind === 'leader');

const isFree = (hit: Hit | null | undefined): boolean => hit == null || namesLeader(hit);

/** "R.K. Mehta": several initials in front of a name. */
const areInitials = ({ tokens, hits, words }: Text, at: number): boolean =>
  /^(?:\p{Lu}\.){2,3}$/u.test(textAt(tokens, at)) &&
  isCapital(tokens, at + 1) &&
  isFree(hits[at + 1]) &&
  !words.never.has(normAt(tokens, at + 1));

/** An abbreviation ("PM", "a.m.") that is neither initial nor suffix. */
function isAbbreviation({ tokens, words }: Text, at: number): boolean {
  const word = textAt(tokens, at);
  if (/^[A-Z]{2,4}$/.test(word)) return true;
  return word.length > 2 && word.includes('.') && !words.suffixes.has(normAt(tokens, at)) && !isInitial(word);
}

/** A capital at the start of a sentence or quotation says nothing by itself. */
function capitalByPlace(text: Text, at: number, sentence: Sentence): boolean {
  if (sentence.zone === 'headline') return false;
  const starts = at === sentence.first || /^["“‘(]$/.test(textAt(text.tokens, at - 1));
  return starts && text.tags[at] !== 'PROPN' && !isCapital(text.tokens, at + 1);
}

const LEADS = /^(?:to|with|in|for|on|at|by|from|of)$/;

/** "Minister Liv Dahl | Visits | Peru": what a headline says that somebody does. */
const isDeed = ({ tokens, words }: Text, at: number): boolean =>
  words.deeds.has(normAt(tokens, at)) &&
  isCapital(tokens, at - 1) &&
  (isCapital(tokens, at + 1) || LEADS.test(normAt(tokens, at + 1)));

/** A word of the lists of what is no name, or a verb that a headline capitalises. */
const isOtherWord = (text: Text, at: number, sentence: Sentence): boolean =>
  text.words.never.has(normAt(text.tokens, at)) ||
  (sentence.zone === 'headline' && text.tags[at] === 'VERB') ||
  isDeed(text, at);

/** A leader whose name has several words, or a month that is a surname here. */
function isSureName(text: Text, at: number): boolean {
  const hit = text.hits[at];
  return (hit && hit.end - hit.first > 1 && namesLeader(hit)) || isMonthSurname(text, at);
}

/** Whether a capitalised word may be part of a name. */
export function canName(text: Text, at: number, sentence: Sentence): boolean {
  if (!isCapital(text.tokens, at) || /^\p{N}/u.test(textAt(text.tokens, at))) return false;
  if (isSureName(text, at)) return true;
  if (isOtherWord(text, at, sentence)) return false;
  const hit = text.hits[at];
  if (hit) return namesLeader(hit);
  return (areInitials(text, at) || !isAbbreviation(text, at)) && !capitalByPlace(text, at, sentence);
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

/** "President Ana Lima('s)": the seat of a state behind a title and a given name. */
const seatSurname = ({ hits }: Text, at: number, first: number): boolean =>
  countryOf(hits[at])?.form === 'seat' &&
  hits[at]?.end === at + 1 &&
  at === first + 1 &&
  titleOf(hits[first - 1]) !== null;

/** A town or country as a surname: "Ana London", never "London's". */
function placeSurname(text: Text, at: number, first: number): boolean {
  const hit = text.hits[at];
  if (seatSurname(text, at, first)) return true;
  if (!hit || (placeOf(hit) === null && countryOf(hit)?.form !== 'name')) return false;
  return hit.end - hit.first === 1 && normAt(text.tokens, at + 1) !== "'s";
}

/** "Omar Fatah al-Masri": a party whose name is a given name too, between the parts of a name. */
const isPartyName = ({ tokens, hits }: Text, at: number): boolean =>
  organizationOf(hits[at])?.sort === 'party' && /^(?:al|el)-/i.test(textAt(tokens, at + 1));

export function continues(text: Text, at: number, first: number): boolean {
  if (at <= first || !text.tokens[at]) return false;
  const link = linkInside(text, at);
  if (link !== null) return link;
  const titleName = isTitleName(text.hits[at]) && text.tokens[at].capital;
  return (
    titleName ||
    isShortMonthName(text, at, first) ||
    isPartyName(text, at) ||
    isPoint(text, at) ||
    wordSurname(text, at, first) ||
    placeSurname(text, at, first)
  );
}
