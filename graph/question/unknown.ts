import { foldName } from '../model/fold.ts';
import { textOver } from './desk.ts';
import type { NameIndex } from './names.ts';
import type { Parts } from './parts.ts';
import type { Question, Reading, Slot, WordRange } from './question.ts';
import { monthOf, yearOf } from './recognise/calendar.ts';
import { NEGATIONS } from './recognise/grammar.ts';
import { isPossessive, startsUpper } from './text.ts';

type Given = { readonly parts: Parts; readonly question: Question; readonly names: NameIndex };
const OFFERED = 5;

/** Runs of words that nothing took. */
function groupsOf(question: Question): readonly WordRange[] {
  const groups: { from: number; to: number }[] = [];
  question.spans.forEach(({ field }, i) => {
    if (field !== null) return;
    const last = groups.at(-1);
    if (last && last.to === i) last.to = i + 1;
    else groups.push({ from: i, to: i + 1 });
  });
  return groups;
}

const open = (slot: Slot): boolean => slot.kind === 'open' && slot.office === null;

/** A side that the question needs and that no known name fills. */
function lacksParty({ question, parts }: Given): boolean {
  const { ask, a, b, relation } = question;
  if (relation === 'any') return parts.relation !== null && open(a);
  return ask === 'who' || ask === 'what' ? open(a) && open(b) : open(a) || open(b);
}

/** Capitals mark a name, except on the first word of the question. */
function looksLikeName({ parts }: Given, range: WordRange): boolean {
  return parts.desk.words.slice(range.from, range.to).some((word, i) => range.from + i > 0 && startsUpper(word));
}

/** "Kim's sister": somebody who is told only by whose they are. */
function relative({ parts }: Given, { from }: WordRange): boolean {
  const before = parts.desk.words[from - 1];
  return before !== undefined && isPossessive(before) && parts.mentions.some(({ range }) => range.to === from);
}

/** A second period stays without effect, and is no name. */
const isDate = ({ parts }: Given, { from }: WordRange): boolean => {
  const key = parts.desk.words[from]?.key;
  return yearOf(key) !== null || monthOf(key) !== null;
};

/** Free words that may be a name: no second period, no "not". */
function nameGroups(given: Given): readonly WordRange[] {
  const { words } = given.parts.desk;
  const negated = ({ from, to }: WordRange): boolean => words.slice(from, to).some(({ key }) => NEGATIONS.has(key));
  return groupsOf(given.question).filter((range) => !isDate(given, range) && !negated(range));
}

/** The words that must be a name, with whose they are. */
function nameRange(given: Given, verb: number): WordRange | null {
  const groups = nameGroups(given);
  const owned = groups.find((range) => relative(given, range));
  if (owned) {
    const owner = given.parts.mentions.find(({ range }) => range.to === owned.from);
    return { from: owner?.range.from ?? owned.from, to: owned.to };
  }
  const named = groups.find((range) => looksLikeName(given, range));
  return named ?? (lacksParty(given) ? (wantedIn(groups, verb) ?? null) : null);
}

/** Words that must be a name and are none that is known, with the names that are closest. */
export function unknownIn(given: Given): Extract<Reading, { kind: 'unknown-name' }> | null {
  const { parts, question, names } = given;
  const verb = parts.relation?.range.to ?? null;
  const range = verb === null ? null : nameRange(given, verb);
  if (verb === null || !range) return null;
  const words = textOver(parts.desk, range.from, range.to);
  const stance = question.relation === 'support' || question.relation === 'oppose';
  if (stance && range.from >= verb && !looksLikeName(given, range)) {
    return { kind: 'unknown-name', words, range, expected: 'topic', near: nearTopics(words, names) };
  }
  return { kind: 'unknown-name', words, range, expected: 'name', near: names.near(foldName(words), OFFERED) };
}

/** The words that stand where a party is missing: after the verb, else before it. */
function wantedIn(free: readonly WordRange[], verb: number): WordRange | undefined {
  return free.findLast((r) => r.from >= verb) ?? free[0];
}

/** Topics that share a word with these. */
function nearTopics(words: string, names: NameIndex): ReturnType<NameIndex['topics']> {
  const found = foldName(words)
    .split(' ')
    .flatMap((word) => names.topics([word]));
  return [...new Set(found)].slice(0, OFFERED);
}
