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

/** A side that the question needs and that no known name fills. */
function lacksParty({ question, parts }: Given): boolean {
  const open = (slot: Slot): boolean => slot.kind === 'open' && slot.office === null;
  const { ask, a, b, relation } = question;
  if (relation === 'any') return parts.relation !== null && open(a);
  if (ask === 'who') return open(a) && open(b);
  if (ask === 'what') return open(a) && open(b) && !question.when && !question.where;
  return open(a) || open(b);
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

/** Words that must be a name and are none that is known, with the names that are closest. */
export function unknownIn(given: Given): Extract<Reading, { kind: 'unknown-name' }> | null {
  const { parts, question, names } = given;
  if (!parts.relation) return null;
  const free = groupsOf(question).filter(
    (r) => !isDate(given, r) && !parts.desk.words.slice(r.from, r.to).some(({ key }) => NEGATIONS.has(key)),
  );
  const verb = parts.relation.range.to;
  const stance = question.relation === 'support' || question.relation === 'oppose';
  const wanted =
    lacksParty(given) || (question.ask === 'what' && question.a.kind === 'open' && question.b.kind === 'open');
  const group =
    free.find((r) => relative(given, r) || looksLikeName(given, r)) ?? (wanted ? wantedIn(free, verb) : undefined);
  const owner =
    group && relative(given, group) ? parts.mentions.find(({ range }) => range.to === group.from) : undefined;
  const range = group && { from: owner?.range.from ?? group.from, to: group.to };
  if (!range) return null;
  const words = textOver(parts.desk, range.from, range.to);
  const topic = stance && range.from >= verb && !looksLikeName(given, range);
  const near = topic ? nearTopics(words, names) : names.near(foldName(words), OFFERED);
  return { kind: 'unknown-name', words, range, expected: topic ? 'topic' : 'name', near };
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
