import { textOver } from './desk.ts';
import type { NameIndex } from './names.ts';
import type { Parts } from './parts.ts';
import type { Slot, WordRange } from './question.ts';
import { GRAMMAR } from './recognise/grammar.ts';

/** The words after a stance, when they name a topic rather than an actor. */
export type TopicWords = {
  readonly range: WordRange;
  readonly words: string;
  readonly topics: Extract<Slot, { kind: 'topic' }>['topics'];
};

const OTHER_FIELDS = new Set(['when', 'ask', 'modality', 'order']);

/** Words after "supports" that no recogniser took, from first to last; null where there are none. */
function rangeAfter(parts: Parts): WordRange | null {
  const start = parts.relation?.range.to ?? 0;
  const free = parts.desk.taken.flatMap((field, i) => {
    const word = parts.desk.words[i];
    return i >= start && field === null && word && !GRAMMAR.has(word.key) ? [i] : [];
  });
  const [first, last] = [free[0], free.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: reach(parts, first, start), to: reachAfter(parts, last + 1) };
}

/** Names just before the topic's words belong to it: "North Korea's denuclearization". */
function reach(parts: Parts, first: number, start: number): number {
  const before = parts.mentions.find(({ range }) => range.to === first && range.from >= start);
  return before ? before.range.from : first;
}

/** And so do those right after them: "sanctions against North Korea". */
function reachAfter(parts: Parts, end: number): number {
  const link = GRAMMAR.has(parts.desk.words[end]?.key ?? '') ? 1 : 0;
  return parts.mentions.find(({ range }) => range.from === end + link)?.range.to ?? end;
}

/** The topic of a question about a stance: nodes whose name has all its words, first with names, then without. */
export function topicOf(parts: Parts, names: NameIndex): TopicWords | null {
  const range = rangeAfter(parts);
  if (!range) return null;
  const keys = (withNames: boolean): readonly string[] =>
    parts.desk.words.slice(range.from, range.to).flatMap(({ key }, i) => {
      const field = parts.desk.taken[range.from + i] ?? null;
      const out = GRAMMAR.has(key) || (field !== null && (OTHER_FIELDS.has(field) || (field === 'who' && !withNames)));
      return out ? [] : [key];
    });
  const found = [true, false].map((w) => names.topics(keys(w))).find((topics) => topics.length > 0) ?? [];
  return { range, words: textOver(parts.desk, range.from, range.to), topics: found };
}
