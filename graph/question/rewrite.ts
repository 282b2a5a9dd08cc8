import type { Question, WordRange } from './question.ts';

/** The question with these words replaced; an empty replacement takes them out. */
export function rewrite(question: Pick<Question, 'text' | 'spans'>, range: WordRange, by: string): string {
  const start = question.spans[range.from]?.start ?? 0;
  const end = question.spans[range.to - 1]?.end ?? start;
  const possessive = /['’]s$/.test(question.text.slice(start, end)) && by !== '' ? '’s' : '';
  const text = `${question.text.slice(0, start)}${by}${possessive}${question.text.slice(end)}`;
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([?.!,])/g, '$1')
    .trim();
}
