import { isPast, lemmaOf } from '../../document/lemmas.ts';
import { isCapital, isSmall, textAt } from '../../document/tokens.ts';
import { countryOf, titleOf } from '../../mention/scan.ts';
import { norm, type Source } from '../source.ts';
import { AUXILIARIES, MODALS, POSSESSIVE } from './function-words.ts';
import { isBetweenTimes, isMeetingGerund } from './gerunds.ts';
import {
  actsBehindComma,
  actsOn,
  actsOnOffice,
  actTogether,
  goesTo,
  goesWithName,
  isBetweenNames,
  isDoneByName,
  isShared,
  opensName,
  plansTo,
  sharesModal,
  talkTogether,
} from './name-verbs.ts';
import { isObject, isPluralNoun } from './plurals.ts';

/** What follows may be described: a noun or an office, an adjective only where a noun is open. */
function describesNext(s: Source, at: number): boolean {
  const next = s.tags[at + 1];
  if (next === 'NOUN' || next === 'PROPN') return true;
  if (next === 'ADJ' && (opensNoun(s, at) || norm(s, at).includes('-'))) return true;
  return titleOf(s.hits[at + 1]) !== null || isVisitor(s, at);
}

/** A participle or gerund before a noun is an adjective: "expected summit", "planned meetings", "visiting leader". */
export function premodifies(s: Source, at: number, end: number): boolean {
  if (at + 1 >= end || !/(?:ed|ing|en)$/.test(norm(s, at))) return false;
  return describesNext(s, at) && s.dates[at + 1] === null && s.persons[at + 1] === null;
}

/** "the Leaders Meeting": in capitals behind capitals a gerund is part of a name. */
export const inName = (s: Source, at: number): boolean =>
  norm(s, at) === 'meeting' &&
  isCapital(s.tokens, at) &&
  (isCapital(s.tokens, at - 1) || textAt(s.tokens, at - 1) === ')') &&
  !s.persons[at - 1];

const owns = (word: string): boolean => word === "'s" || POSSESSIVE.has(word);

/** "the recently | signed treaty", "Libya's duly | elected parliament": an adverb between what opens a phrase and its adjective. */
export const opensWithAdverb = (s: Source, at: number): boolean =>
  s.tags[at - 1] === 'ADV' &&
  (s.tags[at - 2] === 'DET' || (owns(norm(s, at - 2)) && /^(?:ADJ|NOUN)$/.test(s.tags[at + 1] ?? ''))) &&
  norm(s, at - 1).endsWith('ly') &&
  isPast(norm(s, at));

/** "an “attempted coup”": behind the mark of a quotation that begins inside the phrase. */
const overQuote = (s: Source, at: number): number => (/^["“‘]$/.test(textAt(s.tokens, at)) ? at - 1 : at);

function opensNoun(s: Source, at: number): boolean {
  const left = overQuote(s, at - 1);
  const before = norm(s, left);
  if (opensWithAdverb(s, at)) return true;
  return s.tags[left] === 'DET' || s.tags[left] === 'ADJ' || before === "'s" || POSSESSIVE.has(before);
}

type Word = {
  readonly s: Source;
  readonly at: number;
  readonly end: number;
  readonly word: string;
  readonly before: string;
};

/** "a two-day working visit", "a working lunch". */
export const isWorking = (s: Source, at: number, word = norm(s, at)): boolean =>
  word === 'working' &&
  /^(?:visit|visits|trip|lunch|dinner|breakfast|meeting|meetings|session|group|groups)$/.test(norm(s, at + 1));

type VerbRule = (w: Word) => boolean | null;

/** "France welcome the truce", "we welcome further progress, and welcome talks"; never "a welcome sign". */
function isWelcome({ s, at, before }: Word): boolean {
  const next = s.tags[at + 1] ?? '';
  if (/^(?:we|they|and)$/.test(before)) return /^(?:DET|ADJ|NOUN|PROPN)$/.test(next);
  return next === 'DET' && !AUXILIARIES.has(before) && s.tags[at - 1] !== 'DET';
}

const NEIGHBOURING = new Set(['neighbouring', 'neighboring']);
const HELPING = new Set(['help', 'helps', 'helped', 'helping']);
/** Past forms that no noun or adjective of the news looks like. */
const SURE = new Set(['met', 'said', 'held']);

/** Closed lists overrule the tagger where it is weak; the first rule that knows decides. */
const VERB_RULES: readonly VerbRule[] = [
  ({ s, at }) => (s.forced.has(at) ? true : null),
  ({ s, at }) =>
    s.persons[at] || s.dates[at] || s.pairs.has(at) || isLongTitle(s, at) || isOfficeOf(s, at) ? false : null,
  // "closer ties": no news tells of tying.
  ({ s, at, word }) => (word === 'ties' && s.tags[at - 1] !== 'PRON' ? false : null),
  // "wanton acts of violence".
  ({ s, at, word }) => (word === 'acts' && norm(s, at + 1) === 'of' ? false : null),
  ({ s, at, word }) => (MODALS.has(word) && s.tags[at] !== 'PROPN' ? /^(?:AUX|VERB)$/.test(s.tags[at] ?? '') : null),
  // "met in turn the king and the premier".
  ({ word, before }) => (word === 'turn' && before === 'in' ? false : null),
  // "shoulder to shoulder", "face to face".
  ({ s, at, word, before }) => (before === 'to' && norm(s, at - 2) === word ? false : null),
  ({ s, at, word, before }) => (before === 'to' && s.verbs.has(word) && s.tags[at] !== 'ADJ' ? true : null),
  ({ s, at, word, before }) =>
    before === 'to' && /^(?:co|re)-\p{L}+$/u.test(word) && (s.tags[at + 1] !== 'NOUN' || s.verbs.has(word.slice(3)))
      ? true
      : null,
  ({ s, at }) => (saysWhat(s, at) ? true : null),
  ({ s, at, word }) => (NEIGHBOURING.has(word) || isWorking(s, at, word) || isPluralNoun(s, at) ? false : null),
  (w) => (w.word === 'welcome' && isWelcome(w) ? true : null),
  ({ s, at }) => (isVisitor(s, at) ? false : isDoneBy(s, at) ? true : null),
  ({ s, at }) =>
    goesWithName(s, at) ||
    isShared(s, at) ||
    actsOnOffice(s, at) ||
    sharesModal(s, at) ||
    actTogether(s, at) ||
    talkTogether(s, at) ||
    isBetweenNames(s, at) ||
    actsBehindComma(s, at) ||
    isDoneByName(s, at)
      ? true
      : null,
  ({ s, at, word }) => (/^re-\p{L}+ed$/u.test(word) || plansTo(s, at) || actsOn(s, at) || goesTo(s, at) ? true : null),
  ({ s, word, before }) => {
    const led = MODALS.has(before) || HELPING.has(before);
    return led && s.verbs.has(word.replace(/^(?:co|re)-/, '')) ? true : null;
  },
  ({ s, at, word, end }) =>
    isPast(word) &&
    s.tags[at - 1] === 'VERB' &&
    premodifies(s, at, end) &&
    /^(?:ADJ|NOUN|PROPN)$/.test(s.tags[at + 1] ?? '')
      ? false
      : null,
  ({ s, at, before }) => (/^(?:newly|freshly)$/.test(before) && isHolder(s, at + 1) ? false : null),
  // "when both were in Lima", "before proceeding to Lima".
  ({ s, at, word, before }) =>
    (before === 'both' && s.tags[at] === 'AUX') || (word === 'proceeding' && leadsTo(s, at, before)) ? true : null,
  ({ s, at }) => (opensNoun(s, at) && s.tags[at - 1] !== 'ADJ' ? false : null),
  // "a planned face-to-face encounter".
  ({ word, before }) => (before.includes('-') && /^encounters?$/.test(word) ? false : null),
  ({ word }) => (SURE.has(word) ? true : null),
  ({ s, at, word }) => (isPast(word) && isCounted(s, at) && s.tags[at + 1] !== 'NOUN' ? true : null),
  // "who heads the mission", "who chairs the talks".
  ({ s, word, before }) => (before === 'who' && s.names.holding.has(lemmaOf(word, s.names.holding)) ? true : null),
  // "receives Salem, telephones Dahl".
  ({ s, at, word }) => (isCapital(s.tokens, at + 1) && /^(?:tele)?phones$/.test(word) ? true : null),
  ({ s, at, word, before }) => (isDeed(s, at, word) && !before.endsWith('s') ? false : null),
  ({ s, at }) => (isObject(s, at) ? false : null),
  ({ s, at }) => (inName(s, at) ? false : null),
  ({ s, at, word }) => ((word === 'meeting' && isMeetingGerund(s, at)) || isBetweenTimes(s, at) ? true : null),
  ({ s, at }) => (s.hits[at] && titleOf(s.hits[at]) === null ? false : null),
  ({ s, at, word }) => (endsPhrase(s, at, word) ? false : null),
  ({ s, at }) => (s.tags[at] === 'AUX' ? true : s.tags[at] === 'VERB' ? null : false),
  ({ s, at, end }) => (!premodifies(s, at, end) || hasSubjectLeft(s, at) ? true : null),
  ({ s, at, word }) => !(opensNoun(s, at) || (isPast(word) && /^(?:ADP|NUM)$/.test(s.tags[at - 1] ?? ''))),
];

/** "newly appointed | Jordanian Foreign Minister", "newly elected | President": an office, with or without its land. */
const isHolder = (s: Source, at: number): boolean =>
  titleOf(s.hits[at]) !== null ||
  (countryOf(s.hits[at])?.form === 'adjective' && titleOf(s.hits[s.hits[at]?.end ?? at]) !== null);

/** "The two | condemned the raid": those who were told of before. */
export const isCounted = (s: Source, at: number): boolean =>
  /^(?:two|three|four|five|six|seven)$/.test(norm(s, at - 1)) &&
  norm(s, at - 2) === 'the' &&
  isCapital(s.tokens, at - 2);

/** "Oslo, which | backs | Malta": a present form behind the relative word of an aside, in front of a name or a thing of its own. */
function saysWhat(s: Source, at: number): boolean {
  const word = norm(s, at);
  const opens = /^(?:which|who)$/.test(norm(s, at - 1)) && textAt(s.tokens, at - 2) === ',';
  const next = isCapital(s.tokens, at + 1) || POSSESSIVE.has(norm(s, at + 1));
  return opens && next && word.endsWith('s') && lemmaOf(word, s.verbs) !== word;
}

/** "before | proceeding | to Lima". */
const leadsTo = (s: Source, at: number, before: string): boolean =>
  BEFORE_GERUND.test(before) && /^(?:to|on)$/.test(norm(s, at + 1));

/** Whether a token is read as a verb; `end` is that of its sentence. */
export function isVerb(s: Source, at: number, end: number): boolean {
  if (at >= end) return readVerb(s, at, end);
  if (s.verbal[at] === 0) s.verbal[at] = readVerb(s, at, end) ? 1 : 2;
  return s.verbal[at] === 1;
}

function readVerb(s: Source, at: number, end: number): boolean {
  const w: Word = { s, at, end, word: norm(s, at), before: norm(s, at - 1) };
  for (const rule of VERB_RULES) {
    const known = rule(w);
    if (known !== null) return known;
  }
  return false;
}

/** "the Palestinian cause", "the new Indian map of": a bare form behind article and nationality that nothing follows. */
export function endsPhrase(s: Source, at: number, word: string): boolean {
  if (countryOf(s.hits[at - 1])?.form !== 'adjective' || lemmaOf(word, s.verbs) !== word) return false;
  const opened = s.tags[at - 2] === 'DET' || s.tags[at - 3] === 'DET';
  return opened && /^(?:PUNCT|ADP|VERB|AUX)$/.test(s.tags[at + 1] ?? 'PUNCT');
}

const DEEDS = new Set(['launch', 'test', 'strike', 'attack']);

/** "the missile launch": behind a singular noun the bare form is a noun. */
const isDeed = (s: Source, at: number, word: string): boolean =>
  DEEDS.has(word) && /^(?:NOUN|ADJ)$/.test(s.tags[at - 1] ?? '');

/** "talks between Armenia and Azerbaijan | mediated by Norway", "talks, | mediated by Norway", "will be | mediated by Norway". */
export const isDoneBy = (s: Source, at: number): boolean =>
  norm(s, at + 1) === 'by' &&
  norm(s, at).endsWith('ed') &&
  (s.hits[at - 1] != null ||
    s.tags[at - 1] === 'NOUN' ||
    /^(?:,|is|are|was|were|be|been|being)$/.test(norm(s, at - 1))) &&
  isSmall(s.tokens, at);

/** "President-Elect | Ana Ruiz": an office in front of its name. */
const isOfficeOf = (s: Source, at: number): boolean => opensName(s, at) && s.persons[at + 1] != null;

/** "the African heads of state": a title of several words holds no verb. */
function isLongTitle({ hits }: Source, at: number): boolean {
  const hit = hits[at];
  return hit != null && titleOf(hit) !== null && hit.end - hit.first > 1;
}

/** "met visiting Syrian President X": before a nationality or an office it tells who came, as no verb could. */
function isVisitor(s: Source, at: number): boolean {
  const before = norm(s, at - 1);
  if (norm(s, at) !== 'visiting' || AUXILIARIES.has(before) || BEFORE_GERUND.test(before)) return false;
  const next = s.hits[at + 1];
  return (countryOf(next)?.form === 'adjective' && isCapital(s.tokens, at + 2)) || titleOf(next) !== null;
}

const BEFORE_GERUND = /^(?:after|before|while|when|upon|since|for|of)$/;

/** Directly after a name, pronoun or body a verb form is no adjective: "Kim reached agreement", "the Council voiced". */
function hasSubjectLeft(s: Source, at: number): boolean {
  const tag = s.tags[at - 1];
  const named = s.persons[at - 1] != null || s.hits[at - 1] != null || s.words.noun(norm(s, at - 1)).has('organs');
  return named || tag === 'PRON' || tag === 'PROPN' || tag === 'AUX';
}

export const isAuxLeft = (s: Source, at: number): boolean =>
  AUXILIARIES.has(norm(s, at - 1)) && !/^(?:PART|PUNCT)$/.test(s.tags[at - 1] ?? '');
