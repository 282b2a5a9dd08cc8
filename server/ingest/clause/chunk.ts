import { isPast, lemmaOf, verbLemma } from '../document/lemmas.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Tag } from '../document/tagger.ts';
import type { Token } from '../document/tokens.ts';
import type { Core } from '../mention/core.ts';
import type { DateMention } from '../mention/dates.ts';
import type { PersonMention } from '../mention/linking.ts';
import { countryOf, organizationOf, placeOf, titleOf } from '../mention/scan.ts';
import { type Hits, readTitle } from '../mention/titles.ts';
import type { DateItem, Item, Linker, Modifier, NounPhrase, VerbGroup } from './items.ts';

/** All that chunking needs of a document, indexed by token. */
export type Source = {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly hits: Hits;
  readonly persons: readonly (PersonMention | null)[];
  readonly dates: readonly (DateMention | null)[];
  readonly verbs: ReadonlySet<string>;
  /** Tokens that join two known names: "Putin-Erdogan". */
  readonly pairs: ReadonlyMap<number, readonly Core[]>;
  /** Tokens read as verbs although the tagger says noun. */
  readonly forced: ReadonlySet<number>;
};

const MODALS = new Set('will would shall should can could may might must wo ca ll'.split(' '));
const PREPOSITIONS = new Set(
  'in at with between among of by to for on from during into through over against about alongside toward towards following including via near despite under within without after before since until as like across around outside inside upon amid throughout per than ahead aboard off onto beside besides along'.split(
    ' ',
  ),
);
const RELATIVES = new Set('who whom which whose where'.split(' '));
const SUBORDINATORS = new Set(
  'while when if unless whether because although though once whereas how why what'.split(' '),
);
const POSSESSIVE = new Set('his her its their our my your'.split(' '));
const PRONOUNS = new Set('he she it they we i him them us me himself herself themselves itself both'.split(' '));
const QUOTES = new Set(['"', '“', '”', '‘', '«', '»']);
const BREAKS = new Set([';', ':', '—', '–', '--', '-', '•', '*']);
const NOUNY = new Set<Tag>(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'X']);
const AUXILIARIES = new Set("be is are was were been being am have has had do does did having 's 've 're".split(' '));

type State = { at: number; quoted: boolean; readonly out: Item[] };

const norm = (s: Source, at: number): string => s.tokens[at]?.norm ?? '';

/** A participle or gerund before a noun is an adjective: "expected summit", "planned meetings", "visiting leader". */
function premodifies(s: Source, at: number, end: number): boolean {
  if (at + 1 >= end || !/(?:ed|ing|en)$/.test(norm(s, at))) return false;
  const next = s.tags[at + 1];
  const adjective = next === 'ADJ' && (opensNoun(s, at) || norm(s, at).includes('-'));
  const nominal = next === 'NOUN' || next === 'PROPN' || adjective || titleOf(s.hits[at + 1]) !== null;
  return nominal && s.dates[at + 1] === null && s.persons[at + 1] === null;
}

function opensNoun(s: Source, at: number): boolean {
  const before = norm(s, at - 1);
  return s.tags[at - 1] === 'DET' || s.tags[at - 1] === 'ADJ' || before === "'s" || POSSESSIVE.has(before);
}

/** Whether a token is read as a verb; closed lists overrule the tagger where it is weak. */
function isVerb(s: Source, at: number, end: number): boolean {
  if (s.forced.has(at)) return true;
  if (s.persons[at] || s.dates[at]) return false;
  const word = norm(s, at);
  const before = norm(s, at - 1);
  const tag = s.tags[at];
  if (MODALS.has(word) && tag !== 'PROPN') return tag === 'AUX' || tag === 'VERB';
  if (before === 'to' && s.verbs.has(word) && tag !== 'ADJ') return true;
  if (word === 'welcome' && s.tags[at + 1] === 'DET' && !AUXILIARIES.has(before) && s.tags[at - 1] !== 'DET')
    return true;
  if (/^re-\p{L}+ed$/u.test(word) || plansTo(s, at) || actsOn(s, at)) return true;
  if (MODALS.has(before) && s.verbs.has(word)) return true;
  if (opensNoun(s, at) && s.tags[at - 1] !== 'ADJ') return false;
  if (word === 'met' || word === 'said' || word === 'held') return true;
  if (word === 'meeting' && /^(?:VERB|ADP|SCONJ)$/.test(s.tags[at - 1] ?? '') && s.tokens[at + 1]?.capital) return true;
  if (word === 'meeting' && before === ',' && (norm(s, at + 1) === 'with' || s.tags[at + 1] === 'ADV')) return true;
  if (s.hits[at] && titleOf(s.hits[at]) === null) return false;
  if (tag === 'AUX') return true;
  if (tag !== 'VERB') return false;
  if (!premodifies(s, at, end) || hasSubjectLeft(s, at)) return true;
  return !(opensNoun(s, at) || (isPast(word) && (s.tags[at - 1] === 'ADP' || s.tags[at - 1] === 'NUM')));
}

/** "Pakistan plan to hold talks": a listed verb between a name and an infinitive. */
function plansTo(s: Source, at: number): boolean {
  if (!s.verbs.has(lemmaOf(norm(s, at), s.verbs)) || norm(s, at + 1) !== 'to') return false;
  const actor = s.persons[at - 1] !== null || countryOf(s.hits[at - 1])?.form === 'name' || s.tags[at - 1] === 'PRON';
  return actor && (s.tags[at + 2] === 'VERB' || s.tags[at + 2] === 'AUX') && s.hits[at] === null;
}

/** "South Korea summons the ambassador": behind a name and before a determiner a form in -s is a verb. */
function actsOn(s: Source, at: number): boolean {
  const actor = s.persons[at - 1] !== null || countryOf(s.hits[at - 1])?.form === 'name';
  const word = s.tokens[at];
  return (
    actor &&
    at > 0 &&
    word?.capital === false &&
    /[a-z]{3,}s$/.test(word.norm) &&
    s.tags[at + 1] === 'DET' &&
    s.hits[at] === null
  );
}

/** Directly after a name or pronoun a verb form is no adjective: "Kim reached agreement". */
function hasSubjectLeft(s: Source, at: number): boolean {
  const tag = s.tags[at - 1];
  return s.persons[at - 1] !== null || s.hits[at - 1] !== null || tag === 'PRON' || tag === 'PROPN' || tag === 'AUX';
}

/** The person whose title begins here: "Foreign Minister and OSCE chairman | Zbigniew Rau" is one phrase. */
function titled(s: Source, at: number): PersonMention | null {
  for (let i = at + 1; i < at + 14; i += 1) {
    const mention = s.persons[i];
    if (mention)
      return mention.run.title !== null && mention.run.title.first <= at && mention.run.first === i && titleWord(s, at)
        ? mention
        : null;
  }
  return null;
}

const titleWord = (s: Source, at: number): boolean => titleOf(s.hits[at]) !== null;

function personCore(s: Source, at: number): { readonly core: Core; readonly end: number } | null {
  const mention = s.persons[at] ?? titled(s, at);
  if (!mention) return null;
  return { core: { kind: 'person', person: mention.person }, end: mention.run.end };
}

function hitCore(s: Source, at: number, floor: number): { readonly core: Core; readonly end: number } | null {
  const hit = s.hits[at];
  if (!hit) return null;
  const organization = organizationOf(hit);
  if (organization) return { core: { kind: 'organization', reading: organization }, end: hit.end };
  const country = countryOf(hit);
  if (country) return { core: { kind: 'country', reading: country }, end: hit.end };
  const place = placeOf(hit);
  if (place) return { core: { kind: 'place', reading: place }, end: hit.end };
  const reader = { tokens: s.tokens, hits: s.hits, source: s.source, floor };
  const title = readTitle(hit, hit.end, reader);
  return title === null ? null : { core: { kind: 'title', title }, end: hit.end };
}

type Draft = {
  first: number;
  at: number;
  core: Core;
  coreFirst: number;
  coreEnd: number;
  modifiers: Modifier[];
  dates: DateMention[];
  words: string[];
  possessor: NounPhrase | null;
  quoted: boolean;
};

function absorb(draft: Draft, found: { readonly core: Core; readonly end: number }): void {
  if (draft.core.kind !== 'thing') {
    draft.modifiers.push({ first: draft.coreFirst, end: draft.coreEnd, core: draft.core });
  }
  draft.core = found.core;
  draft.coreFirst = draft.at;
  draft.at = found.end;
  draft.coreEnd = found.end;
}

function plainWord(s: Source, draft: Draft): void {
  if (draft.core.kind !== 'thing') {
    draft.modifiers.push({ first: draft.coreFirst, end: draft.coreEnd, core: draft.core });
    draft.core = { kind: 'thing' };
  }
  draft.words.push(norm(s, draft.at));
  draft.at += 1;
}

function nounDate(s: Source, draft: Draft): boolean {
  const date = s.dates[draft.at];
  if (!date || date.first !== draft.at) return false;
  const next = s.tags[date.end];
  const inside =
    (draft.at > draft.first || draft.possessor !== null) &&
    draft.core.kind !== 'person' &&
    (next === 'NOUN' || next === 'ADJ');
  if (!inside) return false;
  draft.dates.push(date);
  draft.at = date.end;
  return true;
}

/** After a full name only a common noun goes on with the phrase: "Trump summit". */
function endsAfterName(s: Source, draft: Draft, end: number): boolean {
  if (draft.core.kind !== 'person' || draft.at >= end) return false;
  const word = norm(s, draft.at);
  if (s.persons[draft.at] !== null || s.forced.has(draft.at)) return true;
  if (actsOn(s, draft.at)) return true;
  return s.tags[draft.at] !== 'NOUN' || (s.verbs.has(lemmaOf(word, s.verbs)) && isPast(word));
}

/** Behind an acronym in brackets that stands inside a phrase: "National Liberation Army (ELN) leader". */
function behindAcronym(s: Source, at: number, end: number): number {
  const inside = s.tokens[at]?.text === '(' && s.tokens[at + 2]?.text === ')' && s.tokens[at + 1]?.capital === true;
  const goesOn = titleOf(s.hits[at + 3]) !== null || s.persons[at + 3] != null;
  return inside && goesOn && at + 3 < end ? at + 3 : at;
}

function stepNoun(s: Source, draft: Draft, end: number): boolean {
  if (draft.at > draft.first) draft.at = behindAcronym(s, draft.at, end);
  const at = draft.at;
  const word = norm(s, at);
  if (nounDate(s, draft)) return true;
  if (draft.core.kind === 'country' && actsOn(s, at)) return false;
  if (s.dates[at] || endsAfterName(s, draft, end) || startsAnew(s, draft)) return false;
  if (joinsAdjectives(s, draft, end)) return true;
  const found = personCore(s, at) ?? hitCore(s, at, draft.first);
  if (found && (found.core.kind !== 'title' || !isVerb(s, at, end))) {
    absorb(draft, found);
    return true;
  }
  if (PRONOUNS.has(word) && draft.at > draft.first) return false;
  if (word === 'following' && s.tags[at - 1] === 'DET') {
    plainWord(s, draft);
    return true;
  }
  if (PREPOSITIONS.has(word) || RELATIVES.has(word) || (isVerb(s, at, end) && !premodifiesHere(s, draft, end)))
    return false;
  const tag = s.tags[at];
  if (tag !== undefined && (NOUNY.has(tag) || premodifiesHere(s, draft, end) || isInnerWord(s, at))) {
    plainWord(s, draft);
    return true;
  }
  return false;
}

const COMPANIONS =
  /^(?:counterpart|counterparts|colleague|successor|predecessor|rival|ally|aide|son|daughter|brother|sister|wife|husband)$/;

/** A determiner, or a name behind a common noun that is no title, begins the next phrase: "an agreement | Kim reached". */
function startsAnew(s: Source, draft: Draft): boolean {
  if (draft.at === draft.first) return false;
  const before = norm(s, draft.at - 1);
  if (s.tags[draft.at] === 'DET' && draft.at > draft.first && before !== 'all' && before !== 'both') return true;
  if (draft.core.kind === 'thing' && ownerBehind(s, draft.at)) return true;
  const mention = s.persons[draft.at];
  if (!mention || mention.run.title !== null || mention.run.first !== draft.at) return false;
  if (draft.core.kind === 'place' || draft.core.kind === 'organization') return true;
  if (draft.core.kind === 'country') {
    const own = draft.first < draft.at - 1 || PREPOSITIONS.has(norm(s, draft.first - 1));
    return draft.core.reading.form === 'name' && own;
  }
  const noun = s.tags[draft.at - 1] === 'NOUN' && s.tokens[draft.at - 1]?.capital === false;
  return noun && s.hits[draft.at - 1] === null && !COMPANIONS.test(before);
}

/** "in the strongest terms | Belarus' diversion of …": a country behind a plain plural owns what follows. */
function ownerBehind(s: Source, at: number): boolean {
  const hit = s.hits[at];
  if (countryOf(hit)?.form !== 'name' || s.tags[at - 1] !== 'NOUN') return false;
  return norm(s, hit?.end ?? at) === "'s" && norm(s, at - 1).endsWith('s');
}

/** "stable and lasting peace, "premeditated, unprovoked, and unjustified attack". */
function joinsAdjectives(s: Source, draft: Draft, end: number): boolean {
  const word = norm(s, draft.at);
  if (
    draft.core.kind !== 'thing' ||
    draft.at === draft.first ||
    !/^(?:and|or|,)$/.test(word) ||
    !isAdjective(s, draft.at - 1)
  )
    return false;
  const next = word === ',' && /^(?:and|or)$/.test(norm(s, draft.at + 1)) ? draft.at + 2 : draft.at + 1;
  if (next + 1 >= end || !isAdjective(s, next) || !/^(?:NOUN|PROPN|ADJ|PUNCT|CCONJ)$/.test(s.tags[next + 1] ?? ''))
    return false;
  while (draft.at < next) draft.at += 1;
  return true;
}

const isAdjective = (s: Source, at: number): boolean =>
  s.tags[at] === 'ADJ' || (s.tags[at] === 'VERB' && /(?:ed|ing)$/.test(norm(s, at)) && s.persons[at] === null);

function isInnerWord(s: Source, at: number): boolean {
  if (POSSESSIVE.has(norm(s, at))) return true;
  const tag = s.tags[at];
  return tag === 'ADV' && s.tags[at + 1] === 'ADJ' && !/^(?:then|also|later|earlier)$/.test(norm(s, at));
}

const premodifiesHere = (s: Source, draft: Draft, end: number): boolean =>
  s.tags[draft.at] === 'VERB' &&
  (draft.at > draft.first || draft.possessor !== null || !isVerb(s, draft.at, end)) &&
  premodifies(s, draft.at, end) &&
  draft.core.kind !== 'person' &&
  draft.core.kind !== 'title' &&
  !(draft.core.kind === 'country' && draft.core.reading.form === 'name') &&
  (draft.at === draft.first || (s.tags[draft.at - 1] !== 'NOUN' && !PRONOUNS.has(norm(s, draft.at - 1)))) &&
  !isAuxLeft(s, draft.at);
const isAuxLeft = (s: Source, at: number): boolean =>
  AUXILIARIES.has(norm(s, at - 1)) && !/^(?:PART|PUNCT)$/.test(s.tags[at - 1] ?? '');

function finish(draft: Draft): NounPhrase {
  let first = draft.first;
  if (draft.core.kind === 'title') first = Math.min(first, draft.core.title.first);
  const { core, modifiers, dates, words, possessor, quoted, at } = draft;
  return { kind: 'np', first, end: at, head: at - 1, core, possessor, modifiers, dates, words, quoted };
}

function nounPhrase(s: Source, state: State, end: number): NounPhrase | null {
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
    const np = finish(draft);
    state.at = draft.at;
    if (norm(s, state.at) !== "'s" || state.at >= end) return np;
    state.at += 1;
    possessor = np;
    while (QUOTES.has(s.tokens[state.at]?.text ?? '')) state.at += 1;
  }
}

function pronoun(s: Source, state: State): NounPhrase {
  const at = state.at;
  state.at += 1;
  const core: Core = { kind: 'pronoun', word: norm(s, at) };
  const empty = { possessor: null, modifiers: [], dates: [], words: [] };
  return { kind: 'np', first: at, end: at + 1, head: at, core, quoted: state.quoted, ...empty };
}

function shapeOf(s: Source, first: number, head: number, aux: readonly string[]): VerbGroup['shape'] {
  if (norm(s, first) === 'to') return 'infinitive';
  if (aux.length > 0) return norm(s, first) === 'having' || norm(s, first) === 'being' ? 'gerund' : 'finite';
  if (norm(s, head).endsWith('ing')) return 'gerund';
  return 'finite';
}

const NEGATIONS = new Set(["n't", 'not', 'never']);

function verbGroup(s: Source, state: State, end: number): VerbGroup | null {
  const first = state.at;
  const aux: string[] = [];
  const adverbs: string[] = [];
  let negated = false;
  let head = -1;
  let at = first;
  for (; at < end; at += 1) {
    const word = norm(s, at);
    if (NEGATIONS.has(word)) negated = true;
    else if (word === 'no' && norm(s, at + 1) === 'longer') {
      adverbs.push('no-longer');
      at += 1;
    } else if (word === 'to' && head >= 0 && lemmaOf(norm(s, head), s.verbs) === 'be' && isVerb(s, at + 1, end))
      aux.push('is-to');
    else if (word === 'to' && at === first) continue;
    else if (MODALS.has(word)) aux.push(word);
    else if (AUXILIARIES.has(word) && s.hits[at] === null) {
      if (head >= 0) aux.push(norm(s, head));
      head = at;
    } else if (isVerb(s, at, end) || (isAuxLeft(s, at) && s.tags[at] === 'VERB')) {
      if (head >= 0) aux.push(norm(s, head));
      head = at;
      at += 1;
      break;
    } else if (s.tags[at] === 'ADV' && s.dates[at] === null && s.persons[at] === null && !PREPOSITIONS.has(word))
      adverbs.push(word);
    else break;
  }
  if (head < 0) return null;
  while (at > head + 1 && (s.tags[at - 1] === 'ADV' || NEGATIONS.has(norm(s, at - 1)))) at -= 1;
  state.at = at;
  return makeGroup(s, { first, end: at, head, aux, adverbs, negated, quoted: state.quoted });
}

type GroupParts = {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  readonly aux: readonly string[];
  readonly adverbs: readonly string[];
  readonly negated: boolean;
  readonly quoted: boolean;
};

const BARE_PARTICIPLES = new Set([
  'set',
  'put',
  'cut',
  'hit',
  'let',
  'shut',
  'hurt',
  'split',
  'beset',
  'seen',
  'known',
  'shown',
  'drawn',
  'beaten',
  'torn',
  'begun',
  'sent',
]);

/** "called off", "ruled out": a verb with its particle is a word of its own where a table has it. */
function withParticle(s: Source, lemma: string, end: number): string {
  const joined = `${lemma}-${norm(s, end)}`;
  return s.verbs.has(joined) ? joined : lemma;
}

function makeGroup(s: Source, parts: GroupParts): VerbGroup {
  const { first, end, head, aux, adverbs, negated, quoted } = parts;
  const word = norm(s, head);
  const lemma = withParticle(s, verbLemma(word, s.verbs), end);
  const be = aux.some((a) => ['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s"].includes(a));
  const passive = be && (isPast(word) || BARE_PARTICIPLES.has(word)) && lemma !== 'be';
  const perfect = aux.some((a) => ['have', 'has', 'had', 'having', "'ve"].includes(a));
  const modals = aux.filter((a) => MODALS.has(a) || a === 'is-to');
  const lead = aux.find((a) => !MODALS.has(a)) ?? word;
  const present = !isPast(lead) && modals.length === 0;
  const shape = shapeOf(s, first, head, aux);
  return { kind: 'vg', first, end, head, lemma, shape, passive, perfect, negated, present, modals, adverbs, quoted };
}

function linker(s: Source, state: State, kind: Linker['kind']): Linker {
  const at = state.at;
  state.at += 1;
  return { kind, first: at, end: at + 1, word: norm(s, at), quoted: state.quoted };
}

function skipBracket(s: Source, state: State, end: number): void {
  const close = s.tokens[state.at]?.text === '(' ? ')' : ']';
  let at = state.at + 1;
  while (at < end && s.tokens[at]?.text !== close) at += 1;
  state.at = at < end ? at + 1 : state.at + 1;
}

const MULTI: readonly (readonly [string, string, string])[] = [
  ['ahead', 'of', 'ahead of'],
  ['along', 'with', 'along with'],
  ['together', 'with', 'along with'],
  ['instead', 'of', 'instead of'],
  ['because', 'of', 'because of'],
  ['according', 'to', 'according to'],
  ['rather', 'than', 'rather than'],
  ['prior', 'to', 'before'],
];

function multiword(s: Source, state: State): Item | null {
  const [a, b] = [norm(s, state.at), norm(s, state.at + 1)];
  const found = MULTI.find((row) => row[0] === a && row[1] === b);
  const wide = a === 'as' && b === 'well' && norm(s, state.at + 2) === 'as';
  if (!found && !wide) return null;
  const first = state.at;
  state.at += wide ? 3 : 2;
  if (wide) return { kind: 'conj', first, end: state.at, word: 'as well as', quoted: state.quoted };
  return { kind: 'prep', first, end: state.at, word: found?.[2] ?? '', quoted: state.quoted };
}

function isThatRelative(s: Source, state: State, end: number): boolean {
  const last = state.out.at(-1);
  if (last?.kind !== 'np' || last.core.kind === 'pronoun') return false;
  const next = state.at + 1;
  return isVerb(s, next, end) || (s.tags[next] === 'ADV' && isVerb(s, next + 1, end));
}

function functionWord(s: Source, state: State, end: number): Item | null {
  const word = norm(s, state.at);
  const token = s.tokens[state.at];
  if (word === ',') return linker(s, state, 'comma');
  if (BREAKS.has(token?.text ?? '')) return linker(s, state, 'break');
  if (word === 'and' || word === 'or' || word === 'but' || word === '&') return linker(s, state, 'conj');
  if (word === 'that') {
    if (isThatRelative(s, state, end)) return linker(s, state, 'rel');
    const tag = s.tags[state.at];
    if (tag === 'SCONJ' || tag === 'PRON' || state.out.at(-1)?.kind === 'vg') return linker(s, state, 'sub');
    return null;
  }
  if (RELATIVES.has(word)) return linker(s, state, 'rel');
  return SUBORDINATORS.has(word) ? linker(s, state, 'sub') : null;
}

function preposition(s: Source, state: State, end: number): Item | null {
  const word = norm(s, state.at);
  if (!PREPOSITIONS.has(word)) return null;
  if (word === 'to' && (isVerb(s, state.at + 1, end) || s.tags[state.at + 1] === 'AUX')) return null;
  if (word === 'to' && s.tags[state.at + 1] === 'ADV' && isVerb(s, state.at + 2, end)) return null;
  const at = state.at;
  state.at += 1;
  return { kind: 'prep', first: at, end: at + 1, word, quoted: state.quoted };
}

function dateItem(s: Source, state: State): DateItem | null {
  const date = s.dates[state.at];
  if (!date) return null;
  const first = state.at;
  state.at = date.end;
  return { kind: 'date', first, end: date.end, date, quoted: state.quoted };
}

function isPronoun(s: Source, at: number): boolean {
  const word = norm(s, at);
  if (!PRONOUNS.has(word) || s.persons[at] || (word === 'us' && s.tokens[at]?.text === 'US')) return false;
  return word !== 'both' || s.tags[at + 1] === 'VERB' || s.tags[at + 1] === 'AUX';
}

function verbal(s: Source, state: State, end: number): Item | null {
  const word = norm(s, state.at);
  const lead = word === 'to' || NEGATIONS.has(word);
  const adverb = s.tags[state.at] === 'ADV' && !s.dates[state.at] && isVerb(s, state.at + 1, end);
  if (!lead && !adverb && !isVerb(s, state.at, end)) return null;
  return verbGroup(s, state, end);
}

function nextItem(s: Source, state: State, end: number): Item | null {
  const fixed = dateItem(s, state) ?? multiword(s, state) ?? functionWord(s, state, end) ?? preposition(s, state, end);
  if (fixed) return fixed;
  if (isPronoun(s, state.at)) return pronoun(s, state);
  return verbal(s, state, end) ?? nounPhrase(s, state, end);
}

/** The items of one sentence, in one pass from the left. */
export function chunk(s: Source, sentence: Sentence): Item[] {
  const state: State = { at: sentence.first, quoted: false, out: [] };
  while (state.at < sentence.end) {
    const text = s.tokens[state.at]?.text ?? '';
    if (QUOTES.has(text)) {
      state.quoted = text === '“' || text === '«' || (text === '"' && !state.quoted);
      state.at += 1;
      continue;
    }
    if (text === '(' || text === '[') {
      skipBracket(s, state, sentence.end);
      continue;
    }
    const item = nextItem(s, state, sentence.end);
    if (item) {
      state.out.push(item);
      continue;
    }
    state.out.push({ kind: 'word', first: state.at, end: state.at + 1, word: norm(s, state.at), quoted: state.quoted });
    state.at += 1;
  }
  return state.out;
}
