import { isPast, lemmaOf } from '../../document/lemmas.ts';
import { type Tag } from '../../document/tagger.ts';
import { textAt } from '../../document/tokens.ts';
import { type Core } from '../../mention/core.ts';
import { countryOf } from '../../mention/scan.ts';
import { type NounPhrase } from '../items.ts';
import { norm, type Source, type State } from '../source.ts';
import { hitCore, personCore } from './cores.ts';
import { POSSESSIVE, PREPOSITIONS, PRONOUNS, QUOTES, RELATIVES } from './function-words.ts';
import { linkAt } from './multiword.ts';
import { actsOn } from './name-verbs.ts';
import {
  behindAcronym,
  behindBracket,
  bracketsPair,
  endsAfterName,
  joinsWords,
  startsAnew,
  throughQuote,
} from './phrase-bounds.ts';
import { absorb, type Draft, finish, nounDate, plainWord } from './phrase-draft.ts';
import { isObject, isPluralNoun } from './plurals.ts';
import {
  endsPhrase,
  inName,
  isAuxLeft,
  isCounted,
  isDoneBy,
  isVerb,
  isWorking,
  opensWithAdverb,
  premodifies,
} from './verbs.ts';

const NOUNY = new Set<Tag>(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'X']);

/** "in Oslo | late on Monday". */
const tellsWhen = (s: Source, at: number): boolean =>
  /^(?:late|early)$/.test(norm(s, at)) && (PREPOSITIONS.has(norm(s, at + 1)) || s.dates[at + 1] != null);

const MANNERS = new Set(['unannounced', 'overnight', 'alone', 'unescorted', 'incognito']);

/** "flew to Lima | unannounced", "flew into Lima | overnight": how somebody went there. */
export const tellsHow = (s: Source, at: number): boolean => MANNERS.has(norm(s, at));

/** "Norway | bans", "in Oslo | late on Monday", "to Lima | overnight": what follows a country or a place. */
function endsPlace(s: Source, { at, core: { kind } }: Draft): boolean {
  if (kind === 'country') return actsOn(s, at) || isDoneBy(s, at) || tellsWhen(s, at) || tellsHow(s, at);
  return kind === 'place' && tellsHow(s, at);
}

/** Whether what comes next belongs to another phrase. */
function endsHere(s: Source, draft: Draft, end: number): boolean {
  const { at } = draft;
  if (endsPlace(s, draft)) return true;
  // "visited Lima | together".
  if (at > draft.first && (linkAt(s, at) !== null || norm(s, at) === 'together')) return true;
  return s.dates[at] !== null || endsAfterName(s, draft, end) || startsAnew(s, draft);
}

/** Over an acronym, quotation mark or bracket that stands inside a phrase. */
function skipInside(s: Source, draft: Draft, end: number): void {
  if (draft.at === draft.first) return;
  draft.at = throughQuote(s, draft, behindAcronym(s, draft.at, end));
  if (bracketsPair(s, draft.at, end)) draft.at += 3;
}

/** A name, or a title that is no verb here. */
function takeName(s: Source, draft: Draft, end: number): boolean {
  const found = personCore(s, draft.at) ?? hitCore(s, draft.at, draft.first);
  if (!found || (found.core.kind === 'title' && isVerb(s, draft.at, end))) return false;
  absorb(draft, found);
  return true;
}

/** "the May | summit", "the | following leaders": words that only look like other ones. */
const isInnerNoun = (s: Source, draft: Draft): boolean =>
  isDated(s, draft) || isWorking(s, draft.at) || (norm(s, draft.at) === 'following' && s.tags[draft.at - 1] === 'DET');

/** A word that stands in no phrase: a preposition, a relative, a verb. */
const isOutside = (s: Source, draft: Draft, end: number): boolean =>
  PREPOSITIONS.has(norm(s, draft.at)) ||
  RELATIVES.has(norm(s, draft.at)) ||
  (isVerb(s, draft.at, end) && !premodifiesHere(s, draft, end));

const isNominal = (s: Source, draft: Draft, end: number): boolean =>
  NOUNY.has(s.tags[draft.at] ?? 'PUNCT') ||
  premodifiesHere(s, draft, end) ||
  isInnerWord(s, draft.at) ||
  isNounInG(s, draft) ||
  isNounAfterAll(s, draft);

function takeWord(s: Source, draft: Draft, end: number): boolean {
  if (!isInnerNoun(s, draft) && (isOutside(s, draft, end) || !isNominal(s, draft, end))) return false;
  plainWord(s, draft);
  return true;
}

/** Takes in the next word or name of a phrase; false where it ends. */
function stepNoun(s: Source, draft: Draft, end: number): boolean {
  skipInside(s, draft, end);
  if (nounDate(s, draft)) return true;
  if (endsHere(s, draft, end)) return false;
  if (joinsWords(s, draft, end) || takeName(s, draft, end)) return true;
  if (PRONOUNS.has(norm(s, draft.at)) && draft.at > draft.first) return false;
  return joinsStates(s, draft) || takeWord(s, draft, end);
}

/** "the May | summit": no verb behind the month of a phrase. */
const isDated = (s: Source, { at, dates }: Draft): boolean =>
  dates.at(-1)?.end === at && s.words.noun(norm(s, at)).size > 0;

/** "the need", "the missile launch": what is no verb in this place is a noun, whatever the tagger says. */
const isNounAfterAll = (s: Source, draft: Draft): boolean =>
  isPluralNoun(s, draft.at) ||
  isObject(s, draft.at) ||
  endsPhrase(s, draft.at, norm(s, draft.at)) ||
  (/^(?:VERB|AUX)$/.test(s.tags[draft.at] ?? '') &&
    draft.at > draft.first &&
    /^(?:DET|ADJ|NOUN)$/.test(s.tags[draft.at - 1] ?? '') &&
    !/(?:ed|ing|en)$/.test(norm(s, draft.at)));

/** "the president's handling of the war", "its handling of the war": behind an owner a form in -ing is a noun. */
const isNounInG = (s: Source, draft: Draft): boolean =>
  norm(s, draft.at).endsWith('ing') &&
  // "the storming of the mosque".
  ((norm(s, draft.at - 1) === 'the' && norm(s, draft.at + 1) === 'of') || isOwned(s, draft));

const isOwned = (s: Source, draft: Draft): boolean =>
  draft.at === draft.first ? draft.possessor !== null : POSSESSIVE.has(norm(s, draft.at - 1));

/** "the U.S. – Canada dialogue": the dash is a part of the name. */
function joinsStates(s: Source, draft: Draft): boolean {
  if (draft.at === draft.first || !s.pairs.has(draft.at) || !/^[-–]$/.test(textAt(s.tokens, draft.at))) return false;
  plainWord(s, draft);
  return true;
}

/** "his", "so-called", "the Leaders | Meeting": they stand in phrases, whatever the tagger says. */
const isOwnWord = (s: Source, at: number): boolean =>
  POSSESSIVE.has(norm(s, at)) || norm(s, at) === 'so-called' || inName(s, at);

/** "the | north", "a | just peace", "its | help": no adverb behind an article, no verb behind the owner. */
const isOpened = (s: Source, at: number): boolean =>
  (s.tags[at - 1] === 'DET' && /^(?:north|south|east|west|just)$/.test(norm(s, at))) ||
  (s.tags[at] === 'VERB' && POSSESSIVE.has(norm(s, at - 1)));

/** "a | highly secret visit": an adverb belongs to its adjective, unless it tells when. */
const grades = (s: Source, at: number): boolean =>
  s.tags[at] === 'ADV' &&
  (s.tags[at + 1] === 'ADJ' || opensWithAdverb(s, at + 1)) &&
  !/^(?:then|also|later|earlier)$/.test(norm(s, at));

const isInnerWord = (s: Source, at: number): boolean => isOwnWord(s, at) || isOpened(s, at) || grades(s, at);

/** "the European Union sanctioned Iran", "the Commission voiced support": an organisation in front of its verb. */
function actsHere(s: Source, draft: Draft): boolean {
  if (draft.core.kind === 'place') return true;
  if (draft.core.kind !== 'organization') return false;
  if (countryOf(s.hits[draft.at + 1])?.form === 'name') return true;
  const word = norm(s, draft.at);
  const before = draft.possessor === null ? (s.tags[draft.first - 1] ?? 'PUNCT') : 'PUNCT';
  return isPast(word) && s.verbs.has(lemmaOf(word, s.verbs)) && /^(?:PUNCT|SCONJ|CCONJ)$/.test(before);
}

/** A country as a name, a person or an office takes no participle: "Kim | visiting". */
const takesParticiple = ({ core }: Draft): boolean =>
  core.kind === 'country' ? core.reading.form === 'adjective' : core.kind !== 'person' && core.kind !== 'title';

const followsNoun = (s: Source, { at, first }: Draft): boolean =>
  at > first &&
  (s.tags[at - 1] === 'NOUN' || PRONOUNS.has(norm(s, at - 1)) || s.words.noun(norm(s, at - 1)).has('organs'));

/** "The two | condemned Russia", "The two | condemned Russian raids", never "The two captured Russian pilots were freed". */
const actsOnState = (s: Source, { at }: Draft, end: number): boolean =>
  isCounted(s, at) &&
  s.hits[at + 1] != null &&
  (countryOf(s.hits[at + 1])?.form !== 'adjective' ||
    !s.tags.slice(at + 1, end).some((tag) => tag === 'VERB' || tag === 'AUX'));

const premodifiesHere = (s: Source, draft: Draft, end: number): boolean =>
  s.tags[draft.at] === 'VERB' &&
  (draft.at > draft.first || draft.possessor !== null || !isVerb(s, draft.at, end)) &&
  premodifies(s, draft.at, end) &&
  !actsOnState(s, draft, end) &&
  takesParticiple(draft) &&
  !actsHere(s, draft) &&
  !followsNoun(s, draft) &&
  !isAuxLeft(s, draft.at);

/** "received her | in Lima": whom, where nothing follows that is hers. */
const isHer = (s: Source, { first, at, possessor }: Draft): boolean =>
  at === first + 1 && possessor === null && norm(s, first) === 'her';

export function nounPhrase(s: Source, state: State, end: number): NounPhrase | null {
  let possessor: NounPhrase | null = null;
  for (;;) {
    const draft: Draft = {
      first: state.at,
      at: state.at,
      core: { kind: 'thing' },
      coreFirst: state.at,
      coreEnd: state.at,
      modifiers: [],
      dates: [],
      words: [],
      possessor,
      quoted: state.quoted,
    };
    while (draft.at < end && stepNoun(s, draft, end)) continue;
    if (draft.at === draft.first) return possessor;
    if (isHer(s, draft)) return pronoun(s, state);
    const np = finish(s, draft);
    state.at = draft.at;
    if (norm(s, state.at) !== "'s" || state.at >= end) return np;
    state.at += 1;
    possessor = np;
    state.at = behindBracket(s, state.at, end);
    while (QUOTES.has(textAt(s.tokens, state.at))) state.at += 1;
  }
}

export function pronoun(s: Source, state: State): NounPhrase {
  const at = state.at;
  state.at += 1;
  const core: Core = { kind: 'pronoun', word: norm(s, at) };
  const empty = { possessor: null, modifiers: [], dates: [], words: [], is: s.words.noun('') };
  return { kind: 'np', first: at, end: at + 1, head: at, core, quoted: state.quoted, ...empty };
}
