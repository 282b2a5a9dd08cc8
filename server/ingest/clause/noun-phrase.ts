import { isPast, lemmaOf } from '../document/lemmas.ts';
import { type Tag } from '../document/tagger.ts';
import { textAt } from '../document/tokens.ts';
import { type Core } from '../mention/core.ts';
import { countryOf } from '../mention/scan.ts';
import { hitCore, personCore } from './cores.ts';
import { POSSESSIVE, PREPOSITIONS, PRONOUNS, QUOTES, RELATIVES } from './function-words.ts';
import { type NounPhrase } from './items.ts';
import { linkAt } from './multiword.ts';
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
import { norm, type Source, type State } from './source.ts';
import { actsOn, endsPhrase, inName, isAuxLeft, isDoneBy, isPluralBehindTo, isVerb, premodifies } from './verbs.ts';

const NOUNY = new Set<Tag>(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'X']);

/** "in Oslo | late on Monday". */
const tellsWhen = (s: Source, at: number): boolean =>
  /^(?:late|early)$/.test(norm(s, at)) && (PREPOSITIONS.has(norm(s, at + 1)) || s.dates[at + 1] != null);

/** Whether what comes next belongs to another phrase. */
function endsHere(s: Source, draft: Draft, end: number): boolean {
  const { at } = draft;
  if (draft.core.kind === 'country' && (actsOn(s, at) || isDoneBy(s, at) || tellsWhen(s, at))) return true;
  if (at > draft.first && linkAt(s, at) !== null) return true;
  return s.dates[at] !== null || endsAfterName(s, draft, end) || startsAnew(s, draft);
}

function stepNoun(s: Source, draft: Draft, end: number): boolean {
  if (draft.at > draft.first) draft.at = throughQuote(s, draft, behindAcronym(s, draft.at, end));
  if (draft.at > draft.first && bracketsPair(s, draft.at, end)) draft.at += 3;
  const at = draft.at;
  const word = norm(s, at);
  if (nounDate(s, draft)) return true;
  if (endsHere(s, draft, end)) return false;
  if (joinsWords(s, draft, end)) return true;
  const found = personCore(s, at) ?? hitCore(s, at, draft.first);
  if (found && (found.core.kind !== 'title' || !isVerb(s, at, end))) {
    absorb(draft, found);
    return true;
  }
  if (PRONOUNS.has(word) && draft.at > draft.first) return false;
  if (joinsStates(s, draft)) return true;
  if (isWordOf(s, draft)) {
    plainWord(s, draft);
    return true;
  }
  if (PREPOSITIONS.has(word) || RELATIVES.has(word) || (isVerb(s, at, end) && !premodifiesHere(s, draft, end)))
    return false;
  const goesOn = NOUNY.has(s.tags[at] ?? 'PUNCT') || premodifiesHere(s, draft, end) || isInnerWord(s, at);
  if (!goesOn && !isNounInG(s, draft) && !isNounAfterAll(s, draft)) return false;
  plainWord(s, draft);
  return true;
}

/** "the following | leaders", "the May | summit". */
const isWordOf = (s: Source, draft: Draft): boolean =>
  isDated(s, draft) || (norm(s, draft.at) === 'following' && s.tags[draft.at - 1] === 'DET');

/** "the May | summit": no verb behind the month of a phrase. */
const isDated = (s: Source, { at, dates }: Draft): boolean =>
  dates.at(-1)?.end === at && s.words.noun(norm(s, at)).size > 0;

/** "the need", "the missile launch": what is no verb in this place is a noun, whatever the tagger says. */
const isNounAfterAll = (s: Source, draft: Draft): boolean =>
  isPluralBehindTo(s, draft.at) ||
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

function isInnerWord(s: Source, at: number): boolean {
  if (POSSESSIVE.has(norm(s, at)) || norm(s, at) === 'so-called' || inName(s, at)) return true;
  // "the north".
  if (/^(?:north|south|east|west)$/.test(norm(s, at)) && s.tags[at - 1] === 'DET') return true;
  // "a just peace", "its help": no adverb behind the article, no verb behind the owner.
  if (norm(s, at) === 'just' && s.tags[at - 1] === 'DET') return true;
  if (s.tags[at] === 'VERB' && POSSESSIVE.has(norm(s, at - 1))) return true;
  const tag = s.tags[at];
  return tag === 'ADV' && s.tags[at + 1] === 'ADJ' && !/^(?:then|also|later|earlier)$/.test(norm(s, at));
}

/** "the European Union sanctioned Iran", "the Commission voiced support": an organisation in front of its verb. */
function actsHere(s: Source, draft: Draft): boolean {
  if (draft.core.kind === 'place') return true;
  if (draft.core.kind !== 'organization') return false;
  if (countryOf(s.hits[draft.at + 1])?.form === 'name') return true;
  const word = norm(s, draft.at);
  const before = draft.possessor === null ? (s.tags[draft.first - 1] ?? 'PUNCT') : 'PUNCT';
  return isPast(word) && s.verbs.has(lemmaOf(word, s.verbs)) && /^(?:PUNCT|SCONJ|CCONJ)$/.test(before);
}

const premodifiesHere = (s: Source, draft: Draft, end: number): boolean =>
  s.tags[draft.at] === 'VERB' &&
  (draft.at > draft.first || draft.possessor !== null || !isVerb(s, draft.at, end)) &&
  premodifies(s, draft.at, end) &&
  draft.core.kind !== 'person' &&
  draft.core.kind !== 'title' &&
  !(draft.core.kind === 'country' && draft.core.reading.form !== 'adjective') &&
  !actsHere(s, draft) &&
  (draft.at === draft.first || (s.tags[draft.at - 1] !== 'NOUN' && !PRONOUNS.has(norm(s, draft.at - 1)))) &&
  !isAuxLeft(s, draft.at);

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
