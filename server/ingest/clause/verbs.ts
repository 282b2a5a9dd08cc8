import { isPast, lemmaOf } from '../document/lemmas.ts';
import { isCapital, isSmall, textAt } from '../document/tokens.ts';
import { countryOf, organizationOf, titleOf } from '../mention/scan.ts';
import { AUXILIARIES, MODALS, POSSESSIVE } from './function-words.ts';
import { isObject, isPluralBehindTo } from './plurals.ts';
import { norm, type Source } from './source.ts';

/** A participle or gerund before a noun is an adjective: "expected summit", "planned meetings", "visiting leader". */
export function premodifies(s: Source, at: number, end: number): boolean {
  if (at + 1 >= end || !/(?:ed|ing|en)$/.test(norm(s, at))) return false;
  const next = s.tags[at + 1];
  const adjective = next === 'ADJ' && (opensNoun(s, at) || norm(s, at).includes('-'));
  const nominal =
    next === 'NOUN' || next === 'PROPN' || adjective || titleOf(s.hits[at + 1]) !== null || isVisitor(s, at);
  return nominal && s.dates[at + 1] === null && s.persons[at + 1] === null;
}

/** "the Leaders Meeting": in capitals behind capitals a gerund is part of a name. */
export const inName = (s: Source, at: number): boolean =>
  norm(s, at) === 'meeting' &&
  isCapital(s.tokens, at) &&
  (isCapital(s.tokens, at - 1) || textAt(s.tokens, at - 1) === ')') &&
  !s.persons[at - 1];

/** "the recently | signed treaty": an adverb between the determiner and its adjective. */
const opensWithAdverb = (s: Source, at: number): boolean =>
  s.tags[at - 1] === 'ADV' && s.tags[at - 2] === 'DET' && norm(s, at - 1).endsWith('ly') && isPast(norm(s, at));

function opensNoun(s: Source, at: number): boolean {
  const before = norm(s, at - 1);
  if (opensWithAdverb(s, at)) return true;
  return s.tags[at - 1] === 'DET' || s.tags[at - 1] === 'ADJ' || before === "'s" || POSSESSIVE.has(before);
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

/** "denied meeting Putin", ", meeting twice with Xi", ", meeting in Rome": a gerund although the tagger says noun. */
const isMeetingGerund = ({ s, at, before }: Word): boolean =>
  (/^(?:VERB|ADP|SCONJ)$/.test(s.tags[at - 1] ?? '') && isCapital(s.tokens, at + 1)) ||
  (before === ',' && (/^(?:with|in|at)$/.test(norm(s, at + 1)) || s.tags[at + 1] === 'ADV' || s.dates[at + 1] != null));

/** Closed lists overrule the tagger where it is weak; the first rule that knows decides. */
const VERB_RULES: readonly VerbRule[] = [
  ({ s, at }) => (s.forced.has(at) ? true : null),
  ({ s, at }) =>
    s.persons[at] || s.dates[at] || s.pairs.has(at) || isLongTitle(s, at) || isOfficeOf(s, at) ? false : null,
  // "closer ties": no news tells of tying.
  ({ s, at, word }) => (word === 'ties' && s.tags[at - 1] !== 'PRON' ? false : null),
  ({ s, at, word }) => (MODALS.has(word) && s.tags[at] !== 'PROPN' ? /^(?:AUX|VERB)$/.test(s.tags[at] ?? '') : null),
  ({ s, at, word, before }) => (before === 'to' && s.verbs.has(word) && s.tags[at] !== 'ADJ' ? true : null),
  ({ s, at, word, before }) =>
    before === 'to' && /^(?:co|re)-\p{L}+$/u.test(word) && (s.tags[at + 1] !== 'NOUN' || s.verbs.has(word.slice(3)))
      ? true
      : null,
  ({ s, at, word }) =>
    /^neighbou?ring$/.test(word) || isWorking(s, at, word) || isPluralBehindTo(s, at) ? false : null,
  (w) => (w.word === 'welcome' && isWelcome(w) ? true : null),
  ({ s, at }) => (isVisitor(s, at) ? false : isDoneBy(s, at) ? true : null),
  ({ s, at }) => (goesWithName(s, at) || isShared(s, at) || actTogether(s, at) || isBetweenNames(s, at) ? true : null),
  ({ s, at, word }) => (/^re-\p{L}+ed$/u.test(word) || plansTo(s, at) || actsOn(s, at) || goesTo(s, at) ? true : null),
  ({ s, word, before }) => {
    const led = MODALS.has(before) || /^help(?:s|ed|ing)?$/.test(before);
    return led && s.verbs.has(word.replace(/^(?:co|re)-/, '')) ? true : null;
  },
  ({ s, at, word, end }) =>
    isPast(word) &&
    s.tags[at - 1] === 'VERB' &&
    premodifies(s, at, end) &&
    /^(?:ADJ|NOUN|PROPN)$/.test(s.tags[at + 1] ?? '')
      ? false
      : null,
  ({ s, at }) => (opensNoun(s, at) && s.tags[at - 1] !== 'ADJ' ? false : null),
  ({ word }) => (/^(?:met|said|held)$/.test(word) ? true : null),
  ({ s, at, word, before }) => (isDeed(s, at, word) && !before.endsWith('s') ? false : null),
  ({ s, at }) => (isObject(s, at) ? false : null),
  ({ s, at }) => (inName(s, at) ? false : null),
  (w) => (w.word === 'meeting' && isMeetingGerund(w) ? true : null),
  ({ s, at }) => (s.hits[at] && titleOf(s.hits[at]) === null ? false : null),
  ({ s, at, word }) => (endsPhrase(s, at, word) ? false : null),
  ({ s, at }) => (s.tags[at] === 'AUX' ? true : s.tags[at] === 'VERB' ? null : false),
  ({ s, at, end }) => (!premodifies(s, at, end) || hasSubjectLeft(s, at) ? true : null),
  ({ s, at, word }) => !(opensNoun(s, at) || (isPast(word) && /^(?:ADP|NUM)$/.test(s.tags[at - 1] ?? ''))),
];

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

/** "the missile launch": behind a singular noun the bare form is a noun. */
const isDeed = (s: Source, at: number, word: string): boolean =>
  /^(?:launch|test|strike|attack)$/.test(word) && /^(?:NOUN|ADJ)$/.test(s.tags[at - 1] ?? '');

/** "U.S. efforts to rally", "Turkey's commitment to defend": no forms of a verb. */
const NOUN_ONLY = /(?:efforts?|ments?|tions?|sals?|ity|ities)$/;

/** "Pakistan plan to hold talks": a listed verb between a name and an infinitive. */
function plansTo(s: Source, at: number): boolean {
  if (!s.verbs.has(lemmaOf(norm(s, at), s.verbs)) || norm(s, at + 1) !== 'to' || NOUN_ONLY.test(norm(s, at)))
    return false;
  const pronoun = s.tags[at - 1] === 'PRON' && !POSSESSIVE.has(norm(s, at - 1));
  const actor = s.persons[at - 1] != null || countryOf(s.hits[at - 1])?.form === 'name' || pronoun;
  const led = norm(s, at + 2).includes('-');
  return actor && !led && (s.tags[at + 2] === 'VERB' || s.tags[at + 2] === 'AUX') && s.hits[at] === null;
}

/** "Prime Minister Ana Ruiz" begins here. */
const opensName = (s: Source, at: number): boolean =>
  isCapital(s.tokens, at) && titleOf(s.hits[at])?.row.class === 'office';

/** "the European Union | bans": of bodies, whose names may go on in a plural, only a listed verb. */
const bodyActs = (s: Source, at: number): boolean =>
  organizationOf(s.hits[at - 1]) !== null && s.verbs.has(lemmaOf(norm(s, at), s.verbs));

/** "Romania backs Moldova": a listed verb between two names. */
const actsOnNamed = (s: Source, at: number): boolean =>
  countryOf(s.hits[at + 1])?.form === 'name' &&
  !/^(?:talks|ties|relations|forces|borders|news)$/.test(norm(s, at)) &&
  s.verbs.has(lemmaOf(norm(s, at), s.verbs));

/** "South Korea summons the ambassador": behind a name and before a determiner or a title a form in -s is a verb. */
export function actsOn(s: Source, at: number): boolean {
  const actor = s.persons[at - 1] != null || countryOf(s.hits[at - 1])?.form === 'name' || bodyActs(s, at);
  const word = s.tokens[at];
  return (
    actor &&
    at > 0 &&
    word?.capital === false &&
    /[a-z]{3,}s$/.test(word.norm) &&
    (s.tags[at + 1] === 'DET' || opensName(s, at + 1) || actsOnNamed(s, at)) &&
    s.hits[at] === null
  );
}

/** "Minister Dahl, travels to Lima": behind a name a form in -s that leads somewhere is a verb. */
function goesTo(s: Source, at: number): boolean {
  const word = norm(s, at);
  const name = norm(s, at - 1) === ',' ? at - 2 : at - 1;
  const leads = /^(?:to|into)$/.test(norm(s, at + 1)) && /[a-z]{2,}s$/.test(word) && word !== 'thanks';
  return leads && s.persons[name] != null && s.hits[at] === null && s.verbs.has(lemmaOf(word, s.verbs));
}

/** "talks between Armenia and Azerbaijan | mediated by Norway", "will be | mediated by Norway". */
export const isDoneBy = (s: Source, at: number): boolean =>
  norm(s, at + 1) === 'by' &&
  norm(s, at).endsWith('ed') &&
  (s.hits[at - 1] != null || /^(?:is|are|was|were|be|been|being)$/.test(norm(s, at - 1))) &&
  isSmall(s.tokens, at);

/** "President-Elect | Ana Ruiz": an office in front of its name. */
const isOfficeOf = (s: Source, at: number): boolean =>
  isCapital(s.tokens, at) && titleOf(s.hits[at])?.row.class === 'office' && s.persons[at + 1] != null;

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

/** "Dahl and Salem both | joined". */
const isShared = (s: Source, at: number): boolean =>
  /^(?:both|each)$/.test(norm(s, at - 1)) && s.persons[at - 2] != null && isPast(norm(s, at));

/** "Macron travels to Rome", "Putin visits Beijing": a listed verb in -s behind a person, with something to act on. */
export function goesWithName(s: Source, at: number): boolean {
  const word = s.tokens[at];
  if (s.persons[at - 1] == null || s.persons[at] != null || word === undefined || word.capital) return false;
  if (!/[a-z]{3,}s$/.test(word.norm) || !s.verbs.has(lemmaOf(word.norm, s.verbs))) return false;
  const next = s.tags[at + 1];
  return next !== 'VERB' && next !== 'AUX' && next !== 'NOUN' && next !== 'PUNCT' && next !== undefined;
}

/** "Dahl | informed | Salem of it": a past form between two names. */
const isBetweenNames = (s: Source, at: number): boolean =>
  s.persons[at - 1] != null && s.persons[at] == null && isPast(norm(s, at)) && beginsName(s, at + 1);

const beginsName = (s: Source, at: number): boolean => {
  const adjective = countryOf(s.hits[at])?.form === 'adjective' && s.tokens[at + 1]?.capital === true;
  return s.persons[at]?.run.first === at || adjective || opensName(s, at);
};

/** "A and B sign a treaty": a listed verb without ending between a name and a determiner. */
function actTogether(s: Source, at: number): boolean {
  const word = s.tokens[at];
  const named = s.persons[at - 1] != null && s.persons[at] == null && s.hits[at] == null;
  return named && word?.capital === false && s.verbs.has(word.norm) && s.tags[at + 1] === 'DET';
}

/** Directly after a name, pronoun or body a verb form is no adjective: "Kim reached agreement", "the Council voiced". */
function hasSubjectLeft(s: Source, at: number): boolean {
  const tag = s.tags[at - 1];
  const named = s.persons[at - 1] != null || s.hits[at - 1] != null || s.words.noun(norm(s, at - 1)).has('organs');
  return named || tag === 'PRON' || tag === 'PROPN' || tag === 'AUX';
}

export const isAuxLeft = (s: Source, at: number): boolean =>
  AUXILIARIES.has(norm(s, at - 1)) && !/^(?:PART|PUNCT)$/.test(s.tags[at - 1] ?? '');
