import { describe, expect, test } from 'vitest';
import { draftFault, draftOf, draftRead, inputOf } from '../../../client/state/article-form.ts';

const READ = {
  title: 'Macron in Berlin',
  text: 'Macron met Merkel.',
  published: '2018-11-21',
  outlet: 'Our Paper',
  url: 'https://paper.example/berlin',
  warnings: ['A note.'],
};

describe('a file that the server read', () => {
  test('fills the form, and what to look at stands beside it', () => {
    const draft = draftRead('1', READ);
    expect(draft.notes).toEqual(['A note.']);
    expect(draftFault(draft)).toBeNull();
    const { warnings: _, ...input } = READ;
    expect(inputOf(draft)).toEqual(input);
  });

  test('without a title has its first line for one when that stands alone, as any text', () => {
    const read = {
      ...READ,
      title: '',
      published: null,
      outlet: null,
      url: null,
      text: 'Macron in Berlin\n\nHe met Merkel.',
    };
    const draft = draftRead('1', read);
    expect(draft).toEqual({ ...draftOf('1', read.text), notes: ['A note.'] });
    expect(inputOf(draft)).toEqual({
      title: 'Macron in Berlin',
      text: 'He met Merkel.',
      published: null,
      outlet: null,
      url: null,
    });
  });
});
