import { isPast, lemmaOf } from '../../document/lemmas.ts';
import { isCapital, isSmall, textAt } from '../../document/tokens.ts';
import { countryOf, titleOf } from '../../mention/scan.ts';
import { norm, type Source } from '../source.ts';
import { personCore } from './cores.ts';
import { PREPOSITIONS, QUOTES } from './function-words.ts';
import { actsBehindComma, actsOn, actsOnOffice, goesWithName, isBehindComma } from './name-verbs.ts';
import { type Draft } from './phrase-draft.ts';
import { isVerb } from './verbs.ts';

/** After a full name only a common noun goes on with the phrase: "Trump summit". */
export function endsAfterName(s: Source, draft: Draft, end: number): boolean {
  if (draft.core.kind !== 'person' || draft.at >= end) return false;
  const word = norm(s, draft.at);
  if (s.persons[draft.at] !== null || s.forced.has(draft.at)) return true;
  if (actsOn(s, draft.at) || goesWithName(s, draft.at)) return true;
  return s.tags[draft.at] !== 'NOUN' || (s.verbs.has(lemmaOf(word, s.verbs)) && isPast(word));
}

/** Behind an acronym in brackets that stands inside a phrase: "National Liberation Army (ELN) leader". */
export function behindAcronym(s: Source, at: number, end: number): number {
  const inside = textAt(s.tokens, at) === '(' && textAt(s.tokens, at + 2) === ')' && isCapital(s.tokens, at + 1);
  const goesOn = titleOf(s.hits[at + 3]) !== null || s.persons[at + 3] != null;
  return inside && goesOn && at + 3 < end ? at + 3 : at;
}

/** "the "bullying actions"", "so-called "republics"": where a phrase goes on through a quotation mark. */
export function throughQuote(s: Source, draft: Draft, at: number): number {
  if (!QUOTES.has(textAt(s.tokens, at))) return at;
  const opens = /^(?:DET|ADJ)$/.test(s.tags[at - 1] ?? '') || /^(?:so-called|his|her|its|their)$/.test(norm(s, at - 1));
  const closes = opensQuote(s, draft.first, at) && s.tags[at + 1] === 'NOUN';
  return (opens && /^(?:NOUN|PROPN|ADJ)$/.test(s.tags[at + 1] ?? '')) || closes ? at + 1 : at;
}

function opensQuote(s: Source, first: number, end: number): boolean {
  for (let at = first - 1; at < end; at += 1) if (QUOTES.has(textAt(s.tokens, at))) return true;
  return false;
}

/** "the Democratic People's Republic of Korea's (DPRK) launches": behind a short form in brackets. */
export function behindBracket(s: Source, at: number, end: number): number {
  return textAt(s.tokens, at) === '(' && textAt(s.tokens, at + 2) === ')' && at + 3 < end ? at + 3 : at;
}

/** "a trilateral (Russia-Turkey-Iran) meeting": the parties stand inside the phrase. */
export const bracketsPair = (s: Source, at: number, end: number): boolean =>
  textAt(s.tokens, at) === '(' && s.pairs.has(at + 1) && textAt(s.tokens, at + 2) === ')' && at + 3 < end;

/** A country behind a noun that owns or does what follows, an office behind a plain noun, a number behind a country. */
function startsOther(s: Source, { core, at }: Draft): boolean {
  if (core.kind === 'thing') return ownerBehind(s, at) || officeBehind(s, at);
  return core.kind === 'country' && core.reading.form === 'name' && s.tags[at] === 'NUM';
}

/** A name without a title stands here. */
function isBareName(s: Source, at: number): boolean {
  const mention = s.persons[at];
  return mention != null && mention.run.title === null && mention.run.first === at;
}

/** "an agreement | Kim reached": a noun in small letters that names nobody's companion. */
const isPlainNoun = (s: Source, at: number): boolean =>
  s.tags[at] === 'NOUN' && isSmall(s.tokens, at) && s.hits[at] === null && !s.words.noun(norm(s, at)).has('companions');

/** Whether a name does not belong to the phrase in front of it. */
function partsFromName(s: Source, { core, first, at }: Draft): boolean {
  if (core.kind === 'place' || core.kind === 'organization') return true;
  if (core.kind !== 'country') return isPlainNoun(s, at - 1);
  // "From Beijing | Dahl heads to Lima".
  const there = PREPOSITIONS.has(norm(s, first - 1)) && norm(s, first - 1) !== 'of';
  if (core.reading.city !== null && there) return true;
  return core.reading.form === 'name' && (first < at - 1 || PREPOSITIONS.has(norm(s, first - 1)));
}

/** "met her counterpart | three times", "held a meeting | late | in the evening". */
const tellsWhen = (s: Source, at: number): boolean =>
  norm(s, at + 1) === 'times'
    ? isSmall(s.tokens, at)
    : /^(?:late|early)$/.test(norm(s, at)) && /^(?:in|on|at)$/.test(norm(s, at + 1));

/** A determiner, or a name behind a common noun that is no title, begins the next phrase: "an agreement | Kim reached". */
export function startsAnew(s: Source, draft: Draft): boolean {
  const { at } = draft;
  if (at === draft.first) return false;
  if (s.tags[at] === 'DET' && !/^(?:all|both|such)$/.test(norm(s, at - 1))) return true;
  if (tellsWhen(s, at)) return true;
  if (startsOther(s, draft) || isStayedAt(s, draft)) return true;
  return isBareName(s, at) && partsFromName(s, draft);
}

/** "received at the Kremlin | President Ana Ruiz": a seat behind "at" is where it was. */
const isStayedAt = (s: Source, { core, first, at }: Draft): boolean =>
  core.kind === 'country' &&
  core.reading.form === 'seat' &&
  /^(?:at|in)$/.test(norm(s, first - 1)) &&
  isCapital(s.tokens, at) &&
  (personCore(s, at) !== null || titleOf(s.hits[at])?.row.class === 'office');

/** "the commitments | President Biden made": a titled name behind a plain noun begins a clause of its own. */
const officeBehind = (s: Source, at: number): boolean =>
  isPlainNoun(s, at - 1) && isCapital(s.tokens, at) && personCore(s, at) !== null;

/** "in the strongest terms | Belarus' diversion of …", "the support | Italy has given": a country that owns or does what follows. */
function ownerBehind(s: Source, at: number): boolean {
  const hit = s.hits[at];
  if (countryOf(hit)?.form !== 'name' || s.tags[at - 1] !== 'NOUN') return false;
  const behind = hit?.end ?? at;
  if (s.tags[behind] === 'AUX') return isSmall(s.tokens, at - 1);
  return norm(s, behind) === "'s" && norm(s, at - 1).endsWith('s');
}

/** "the Defense and Foreign Affairs Committee", "the Fuel and Energy Ministry": one body. */
function joinsPortfolios(s: Source, draft: Draft, end: number): boolean {
  if (draft.core.kind !== 'thing' || norm(s, draft.at) !== 'and' || draft.at + 2 >= end) return false;
  const portfolio = (at: number): boolean => isCapital(s.tokens, at) && s.names.portfolios.has(norm(s, at));
  if (!portfolio(draft.at - 1)) return false;
  for (let at = draft.at + 1; at < end && isCapital(s.tokens, at); at += 1) {
    if (portfolio(at) && isCapital(s.tokens, at + 1)) {
      draft.at += 1;
      return true;
    }
  }
  return false;
}

/** "American and | British", "joint and | British": what is in front of the "and" describes, too. */
const describesHere = (s: Source, { core, at }: Draft): boolean =>
  core.kind === 'country' ? core.reading.form === 'adjective' : core.kind === 'thing' && s.tags[at - 1] === 'ADJ';

/** "strikes": neither a name, nor a verb, nor what could be somebody's: "Norwegian and Peruvian leaders" are two. */
const isPlainThing = (s: Source, at: number, end: number): boolean =>
  s.tags[at] === 'NOUN' && s.hits[at] === null && !isVerb(s, at, end) && s.words.noun(norm(s, at)).size === 0;

/** "the American and British strikes": two adjectives of one plain noun, and no two parties. */
function joinsNations(s: Source, draft: Draft, end: number): boolean {
  const { at, first } = draft;
  if (norm(s, at) !== 'and' || at === first || !describesNation(s, at + 1) || !describesHere(s, draft)) return false;
  const noun = s.hits[at + 1]?.end ?? end;
  if (noun >= end || !isPlainThing(s, noun, end)) return false;
  draft.at += 1;
  return true;
}

const describesNation = (s: Source, at: number): boolean => countryOf(s.hits[at])?.form === 'adjective';

/** Behind "and", "or", a comma or both. */
function behindLink(s: Source, at: number): number | null {
  const word = norm(s, at);
  if (!/^(?:and|or|,)$/.test(word)) return null;
  return word === ',' && /^(?:and|or)$/.test(norm(s, at + 1)) ? at + 2 : at + 1;
}

/** "stable and lasting peace", "premeditated, unprovoked, and unjustified attack". */
function joinsAdjectives(s: Source, draft: Draft, end: number): boolean {
  const { at, core, first } = draft;
  const next = core.kind === 'thing' && at > first ? behindLink(s, at) : null;
  if (next === null || next + 1 >= end || !isAdjective(s, at - 1) || !isAdjective(s, next)) return false;
  if (!/^(?:NOUN|PROPN|ADJ|PUNCT|CCONJ)$/.test(s.tags[next + 1] ?? '') || isVerbHere(s, draft, next)) return false;
  draft.at = next;
  return true;
}

/** "long seen as cautious, | visited Lima", "on the last fair, | received President Quispe"; not "an indefinite, | negotiated ceasefire". */
const isVerbHere = (s: Source, { first }: Draft, at: number): boolean =>
  actsOnOffice(s, at) || actsBehindComma(s, at) || (isBehindComma(s, at) && s.tags[first] !== 'DET');

const isAdjective = (s: Source, at: number): boolean =>
  s.tags[at] === 'ADJ' || (s.tags[at] === 'VERB' && /(?:ed|ing)$/.test(norm(s, at)) && s.persons[at] === null);

/** Whether the word is one that joins two of one phrase: an "and" between adjectives, nations or portfolios. */
export const joinsWords = (s: Source, draft: Draft, end: number): boolean =>
  joinsAdjectives(s, draft, end) ||
  joinsNations(s, draft, end) ||
  joinsPortfolios(s, draft, end) ||
  joinsNames(s, draft, end);

/** "the Belt and Road Initiative": capitals that no table knows, and the last says what thing it is. */
function joinsNames(s: Source, draft: Draft, end: number): boolean {
  const { at } = draft;
  if (norm(s, at) !== 'and' || draft.core.kind !== 'thing' || at + 2 >= end) return false;
  const unknown = [at - 1, at + 1, at + 2].every(
    (i) => isCapital(s.tokens, i) && s.hits[i] === null && s.persons[i] === null,
  );
  if (!unknown || (draft.first >= at - 1 && draft.possessor === null) || !s.names.things.has(norm(s, at + 2)))
    return false;
  draft.at += 1;
  return true;
}
