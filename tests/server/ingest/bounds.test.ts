import { describe, expect, test } from 'vitest';
import { MAX_CHARACTERS } from '../../../server/ingest/document/document.ts';
import { MAX_TOKENS } from '../../../server/ingest/document/sentences.ts';
import { meetings, read } from './support.ts';

const FIRST = 'Norwegian Foreign Minister Liv Dahl met Xi Jinping in Oslo on Monday.';
const LAST = 'Angela Merkel met Emmanuel Macron in Paris on Tuesday.';
const BOTH = ['Angela Merkel + Emmanuel Macron occurred', 'Liv Dahl + Xi Jinping occurred'];
const LONG = 100_000;

const codes = (text: string): readonly string[] => read(text).warnings.map(({ code }) => code);

describe('a text of 5 MB', () => {
  const text = `${FIRST}\n${' '.repeat(5_000_000)}\n${LAST}`;

  test('is read up to the limit, and the reader is told', () => {
    expect(text.length).toBeGreaterThan(MAX_CHARACTERS);
    expect(meetings(text)).toEqual(['Liv Dahl + Xi Jinping occurred']);
    expect(read(text).warnings).toEqual([
      { code: 'long-text', message: expect.stringContaining(`more than ${MAX_CHARACTERS} characters`) },
    ]);
  });

  test('ends with its last whole sentence', () => {
    const cut = `${FIRST}${' '.repeat(MAX_CHARACTERS - FIRST.length - 20)}\n${LAST}`;
    expect(read(cut).claims.every(({ quote }) => quote === FIRST)).toBe(true);
    expect(codes(cut)).toEqual(['long-text']);
  });

  test('a text of just the limit is read to its end', () => {
    const whole = `${FIRST}${' '.repeat(MAX_CHARACTERS - FIRST.length - LAST.length - 1)}\n${LAST}`;
    expect(whole).toHaveLength(MAX_CHARACTERS);
    expect(meetings(whole)).toEqual(BOTH);
    expect(codes(whole)).toEqual([]);
  });
});

test('a sentence of 100,000 characters is left out, and the others are read', () => {
  const sentence = `Liv Dahl met ${'the envoys of the king and '.repeat(LONG / 27)} the queen.`;
  const text = `${FIRST} ${sentence} ${LAST}`;
  expect(meetings(text)).toEqual(BOTH);
  expect(read(text).warnings).toEqual([
    { code: 'long-sentence', message: `a sentence of more than ${MAX_TOKENS} words was not read` },
  ]);
});

/** What patterns with a search in a search never get done with. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one word': 'a'.repeat(LONG),
  'one name': 'A'.repeat(LONG),
  'one number': '1'.repeat(LONG),
  'digits and commas': '1,'.repeat(LONG / 2),
  'hyphens in a word': 'co-'.repeat(LONG / 3),
  'apostrophes in a word': "a'".repeat(LONG / 2),
  'spaces before a bracket': `He left.${' '.repeat(LONG)}(AP)`,
  'tabs behind a capital': `A${'\t'.repeat(LONG)}x`,
  'line ends': '\n'.repeat(LONG),
  'brackets that open': '('.repeat(LONG),
  'brackets behind brackets': '(12)'.repeat(LONG / 4),
  'quotation marks': '"'.repeat(LONG),
  'full stops': '.'.repeat(LONG),
  'full stops in brackets': '.)'.repeat(LONG / 2),
  dashes: '-'.repeat(LONG),
  'an address without an end': `//${'aaaaaaaaaaaa.'.repeat(6)}!`,
  'combining marks': `e${'\u0301'.repeat(LONG)}`,
  'half characters': '\ud83d'.repeat(LONG),
  emoji: '😀'.repeat(LONG / 2),
};

test.each(Object.entries(HOSTILE))('the sentences beside %s are read', (_, text) => {
  expect(meetings(`${FIRST}\n\n${text}\n\n${LAST}`)).toEqual(BOTH);
});

test('words that every object knows are words', () => {
  expect(meetings(`${FIRST} The constructor of the toString house met the valueOf minister. ${LAST}`)).toEqual(BOTH);
});
