import { behindHour } from '../../document/hours.ts';
import { type Sentence } from '../../document/sentences.ts';
import { isCapital, textAt } from '../../document/tokens.ts';
import { type DateItem, type Item, isComma, isNp, isVg, type Linker, type NounPhrase } from '../items.ts';
import { norm, type Source, type State } from '../source.ts';
import { isClockTime } from './clock-times.ts';
import { personCore } from './cores.ts';
import {
  BREAKS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  QUANTIFIERS,
  QUOTES,
  RELATIVES,
  SUBORDINATORS,
} from './function-words.ts';
import { linkAt } from './multiword.ts';
import { nounPhrase, pronoun, tellsHow } from './noun-phrase.ts';
import { isThatRelative, opensClause } from './that.ts';
import { verbGroup } from './verb-group.ts';
import { isVerb } from './verbs.ts';

function linker(s: Source, state: State, kind: Linker['kind']): Linker {
  const at = state.at;
  state.at += 1;
  return { kind, first: at, end: at + 1, word: norm(s, at), quoted: state.quoted };
}

function skipBracket(s: Source, state: State, end: number): void {
  const close = textAt(s.tokens, state.at) === '(' ? ')' : ']';
  let at = state.at + 1;
  while (at < end && s.tokens[at]?.text !== close) at += 1;
  state.at = at < end ? at + 1 : state.at + 1;
}

/** What may be told by who stands in brackets behind it: a country, or an office of one. */
const mayBeHeld = ({ core }: NounPhrase): boolean =>
  core.kind === 'country' || (core.kind === 'title' && !core.title.plural);

/** "counterparts from Egypt (Sameh Shoukry)", "the Kenyan foreign minister (Amina Otieno)": who acts for it there. */
function holderInside(s: Source, state: State): NounPhrase | null {
  const last = state.out.at(-1);
  const mention = s.persons[state.at + 1];
  if (!isNp(last) || last.end !== state.at || !mayBeHeld(last)) return null;
  if (mention?.run.first !== state.at + 1 || !/^[,;)]$/.test(textAt(s.tokens, mention.run.end))) return null;
  const { person } = mention;
  if (last.core.kind === 'country') person.country ??= last.core.reading.iso3;
  const { first, end, core } = last;
  return { ...last, core: { kind: 'person', person }, modifiers: [...last.modifiers, { first, end, core }] };
}

/** What stands in brackets is read apart, but for who acts for the country in front and for a day: "in Oslo (March 5)". */
function bracket(s: Source, state: State, end: number): void {
  const date = s.dates[state.at + 1];
  const first = state.at + 1;
  const holder = holderInside(s, state);
  skipBracket(s, state, end);
  if (holder !== null) state.out[state.out.length - 1] = holder;
  if (date && date.end === state.at - 1)
    state.out.push({ kind: 'date', first, end: date.end, date, quoted: state.quoted });
}

function multiword(s: Source, state: State): Item | null {
  const found = linkAt(s, state.at);
  if (found === null) return null;
  const first = state.at;
  state.at = found.end;
  return { kind: found.kind, first, end: state.at, word: found.word, quoted: state.quoted };
}

/** "5 March: Kim met Xi", "Monday, 11.30: talks with Xi": a day in front of a line, as in "on 5 March, Kim met Xi". */
function opensWithDay({ out }: State): boolean {
  const day = out.findIndex(({ kind }) => kind !== 'break');
  const hour = out.slice(day + 1);
  return out[day]?.kind === 'date' && hour.every((item) => /^(?:comma|word)$/.test(item.kind) || isClockTime(item));
}

const CONJUNCTIONS = new Set(['and', 'or', 'nor', 'but', '&']);

/** "that" as a relative, as a conjunction, or as neither. */
function thatWord(s: Source, state: State, end: number): Item | null {
  if (isThatRelative(s, state, end)) return linker(s, state, 'rel');
  const tag = s.tags[state.at];
  return tag === 'SCONJ' || tag === 'PRON' || opensClause(s, state) ? linker(s, state, 'sub') : null;
}

/** "once again", "once more": an adverb, which opens no clause. */
const isAgain = (s: Source, at: number): boolean => norm(s, at) === 'once' && /^(?:again|more)$/.test(norm(s, at + 1));

/** "as he left": behind "as" a pronoun begins a clause. */
const isSubordinator = (s: Source, at: number): boolean =>
  (SUBORDINATORS.has(norm(s, at)) && !isAgain(s, at)) ||
  (norm(s, at) === 'as' && /^(?:he|she|they|it|we|i)$/.test(norm(s, at + 1)));

function functionWord(s: Source, state: State, end: number): Item | null {
  const word = norm(s, state.at);
  if (word === ',') return linker(s, state, 'comma');
  if (BREAKS.has(textAt(s.tokens, state.at))) return linker(s, state, opensWithDay(state) ? 'comma' : 'break');
  if (CONJUNCTIONS.has(word)) return linker(s, state, 'conj');
  if (word === 'that') return thatWord(s, state, end);
  if (RELATIVES.has(word)) return linker(s, state, 'rel');
  return isSubordinator(s, state.at) ? linker(s, state, 'sub') : null;
}

/** "Under Secretary Lazaro": the first word of an office is no preposition. */
const opensOffice = (s: Source, at: number): boolean => isCapital(s.tokens, at) && personCore(s, at) !== null;

function preposition(s: Source, state: State, end: number): Item | null {
  const word = norm(s, state.at);
  if (!PREPOSITIONS.has(word) || opensOffice(s, state.at)) return null;
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
  if (!PRONOUNS.has(word) || s.persons[at] || (word === 'us' && textAt(s.tokens, at) === 'US')) return false;
  return word !== 'both' || s.tags[at + 1] === 'VERB' || s.tags[at + 1] === 'AUX';
}

const SELVES = new Set(['himself', 'herself', 'itself', 'themself', 'themselves']);

/** "Dahl and Salem | both | attended", "Dahl and Salem, who came as well, | each | spent", "the leaders | themselves": says of what stands in front what is known. */
function isFloating(s: Source, { at, out }: State, end: number): boolean {
  const last = out.at(-1);
  const word = norm(s, at);
  if (SELVES.has(word)) return isNp(last) && last.end === at;
  if (!QUANTIFIERS.has(word) || !isBehindSeveral(out, word)) return false;
  return isVerb(s, at + 1, end) || s.tags[at + 1] === 'AUX';
}

const isBehindSeveral = (out: readonly Item[], word: string): boolean =>
  isNp(out.at(-1)) ? out.at(-2)?.kind === 'conj' : word === 'each' && isComma(out.at(-1));

/** "flew to Lima | overnight", "went | straight | into talks": no phrase of its own. */
function isAdverbOf(s: Source, { at, out }: State): boolean {
  const last = out.at(-1);
  if (norm(s, at) === 'straight') return isVg(last) && /^(?:to|into|from)$/.test(norm(s, at + 1));
  return tellsHow(s, at) && isNp(last) && last.end === at && /^(?:country|place)$/.test(last.core.kind);
}

/** "a call from | HE | Iranian Foreign Minister …": an honour in capitals in front of another capital is no pronoun. */
const isHonour = (s: Source, at: number): boolean =>
  textAt(s.tokens, at) === 'HE' && s.persons[at] == null && /^(?:\p{Lu}\p{Ll}|the$)/u.test(textAt(s.tokens, at + 1));

/** "invited | both | him and Salem": each of the two that follow. */
const isBothOf = (s: Source, at: number): boolean =>
  norm(s, at) === 'both' && /^(?:him|her|me|us|them)$/.test(norm(s, at + 1)) && norm(s, at + 2) === 'and';

/** Where to read on behind a word, or an hour, that is no part of the clause; where it stands otherwise. */
function passedOver(s: Source, state: State, end: number): number {
  const word = isFloating(s, state, end) || isAdverbOf(s, state) || isHonour(s, state.at) || isBothOf(s, state.at);
  return word ? state.at + 1 : (behindHour(s.tokens, state.at) ?? state.at);
}

function verbal(s: Source, state: State, end: number): Item | null {
  const word = norm(s, state.at);
  // "no longer backs it".
  const ended = word === 'no' && norm(s, state.at + 1) === 'longer' && isVerb(s, state.at + 2, end);
  const lead = word === 'to' || NEGATIONS.has(word) || ended;
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

const DASHES = /^[–—-]{1,2}$/;

/** "Kim – a former teacher – met Xi": two dashes with no verb between them stand for commas. */
function dashesAsCommas(items: Item[]): Item[] {
  let open = -1;
  items.forEach((item, at) => {
    if (item.kind === 'vg' || (item.kind === 'break' && !DASHES.test(item.word))) open = -1;
    else if (item.kind === 'break' && open < 0) open = at;
    else if (item.kind === 'break') {
      for (const dash of [open, at]) items[dash] = { ...(items[dash] as Linker), kind: 'comma' };
      open = -1;
    }
  });
  return items;
}

const CLOSED = /^[.!?]$/;

/** "(She had met Salem there on Monday.)": a sentence in brackets is read as any other. */
function unbracketed({ tokens }: Source, sentence: Sentence): Sentence {
  const { first, end } = sentence;
  const whole =
    textAt(tokens, first) === '(' && textAt(tokens, end - 1) === ')' && CLOSED.test(textAt(tokens, end - 2));
  return whole ? { ...sentence, first: first + 1, end: end - 1 } : sentence;
}

/** The items of one sentence, in one pass from the left. */
export function chunk(s: Source, read: Sentence): Item[] {
  const sentence = unbracketed(s, read);
  const state: State = { at: sentence.first, quoted: false, out: [] };
  while (state.at < sentence.end) {
    const text = textAt(s.tokens, state.at);
    if (QUOTES.has(text)) {
      state.quoted = text === '“' || text === '«' || (text === '"' && !state.quoted);
      state.at += 1;
      continue;
    }
    if (text === '(' || text === '[') {
      bracket(s, state, sentence.end);
      continue;
    }
    const over = passedOver(s, state, sentence.end);
    if (over > state.at) {
      state.at = over;
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
  return dashesAsCommas(state.out);
}
