import { describe, expect, it } from 'vitest';
import { shownStretches } from '../../../client/state/article-text.ts';
import { type Marked, nextSentence, sentencesOf, whyQuestion } from '../../../client/state/why.ts';

const TEXT = 'Talks in Oslo\n\nOil rose. Prices fell.\n\nThe minister stayed at home.\n';
const SHOWN = shownStretches(TEXT, [], 'Talks in Oslo'.length);
const SENTENCES = sentencesOf(SHOWN);
const marked = (text: string): Marked => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text });

describe('what is shown of an article', () => {
  it('leaves out the title and white space, and keeps the offsets', () => {
    expect(SHOWN.map(({ text }) => text)).toEqual(['Oil rose. Prices fell.\n\nThe minister stayed at home.']);
    for (const { start, text } of SHOWN) expect(TEXT.slice(start, start + text.length)).toBe(text);
  });

  it('has sentences at their offsets', () => {
    expect(SENTENCES).toEqual([marked('Oil rose.'), marked('Prices fell.'), marked('The minister stayed at home.')]);
  });
});

describe('from sentence to sentence', () => {
  it.each([
    ['nothing', null, 1, 'Oil rose.'],
    ['nothing, backwards', null, -1, 'The minister stayed at home.'],
    ['a sentence', marked('Oil rose.'), 1, 'Prices fell.'],
    ['a sentence, backwards', marked('Prices fell.'), -1, 'Oil rose.'],
    ['a word', marked('fell'), 1, 'The minister stayed at home.'],
    ['a word, backwards', marked('fell'), -1, 'Prices fell.'],
    ['the last', marked('The minister stayed at home.'), 1, undefined],
    ['the first, backwards', marked('Oil rose.'), -1, undefined],
  ] as const)('from %s', (_, from, step, to) => {
    expect(nextSentence(SENTENCES, from, step)?.text).toBe(to);
  });
});

describe('the question', () => {
  it.each([
    ['Liv Dahl', 'Why is “Liv Dahl” missing?'],
    [' Liv\n  Dahl ', 'Why is “Liv Dahl” missing?'],
    [
      'The Norwegian minister met reporters in the capital.',
      'Why is “The Norwegian minister met reporters …” missing?',
    ],
    ['x'.repeat(60), `Why is “${'x'.repeat(36)} …” missing?`],
  ])('%s', (text, question) => {
    expect(whyQuestion({ start: 0, end: text.length, text })).toBe(question);
  });
});
