import type { Stretch } from './article-text.ts';

/** Words of an article that somebody marked, by their offsets in its text. */
export type Marked = { readonly start: number; readonly end: number; readonly text: string };

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of what is shown, to go from one to the next; the server finds the exact ones. */
export function sentencesOf(stretches: readonly Pick<Stretch, 'start' | 'text'>[]): readonly Marked[] {
  return stretches.flatMap((stretch) =>
    [...SENTENCES.segment(stretch.text)].flatMap(({ segment, index }): readonly Marked[] => {
      const text = segment.trim();
      const start = stretch.start + index + segment.indexOf(text);
      return text === '' ? [] : [{ start, end: start + text.length, text }];
    }),
  );
}

/** The sentence behind what is marked, or before it; from nothing, the first or the last. */
export function nextSentence(sentences: readonly Marked[], marked: Marked | null, step: 1 | -1): Marked | undefined {
  if (marked === null) return sentences.at(step === 1 ? 0 : -1);
  if (step === 1) return sentences.find(({ start }) => start > marked.start);
  return sentences.findLast(({ start }) => start < marked.start);
}

const LONG = 36;

/** What is asked of marked words; long ones by their beginning. */
export function whyQuestion({ text }: Marked): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const cut = words.lastIndexOf(' ', LONG);
  const short = words.length <= LONG ? words : `${words.slice(0, cut > 0 ? cut : LONG)} …`;
  return `Why is “${short}” missing?`;
}
