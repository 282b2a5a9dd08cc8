import type { Desk } from './desk.ts';
import type { Field, Question, WordRange } from './question.ts';
import { GRAMMAR } from './recognise/grammar.ts';

type Marked = { readonly field: Field; readonly range: WordRange };

/** For every word what it was used for; words that hold the question together go with what is asked. */
export function spansOf(desk: Desk, marks: readonly Marked[]): Question['spans'] {
  return desk.words.map(({ key, start, end }, i) => {
    const mark = marks.find(({ range }) => i >= range.from && i < range.to)?.field ?? null;
    const taken = desk.taken[i] ?? null;
    const used = taken === 'who' ? null : taken;
    return { start, end, field: mark ?? used ?? (GRAMMAR.has(key) ? 'ask' : null) };
  });
}

/** The words without effect, neighbours together. */
export function ignoredIn(text: string, spans: Question['spans']): readonly string[] {
  const groups: { start: number; end: number }[] = [];
  spans.forEach(({ start, end, field }, i) => {
    if (field !== null) return;
    const last = groups.at(-1);
    if (last && spans[i - 1]?.field === null) last.end = end;
    else groups.push({ start, end });
  });
  return groups.map(({ start, end }) => text.slice(start, end));
}
