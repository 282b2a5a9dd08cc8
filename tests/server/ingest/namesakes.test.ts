import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

const persons = (text: string): readonly string[] =>
  read(text)
    .persons.map((p) => `${p.name}|${p.country}`)
    .sort();

describe('one name in another order', () => {
  test.each([
    [
      'a letter differs',
      "North Korea's ambassador, Kim Song, spoke. Ola Vik, the Norwegian envoy, met the American, Ambassador Sung Kim.",
      ['Kim Song|PRK', 'Ola Vik|NOR', 'Sung Kim|USA'],
    ],
    [
      'of a counterpart elsewhere',
      'South Korean envoy Kim Hong spoke. His American counterpart, Hong Kim, met Norwegian envoy Ola Vik.',
      ['Hong Kim|USA', 'Kim Hong|KOR', 'Ola Vik|NOR'],
    ],
    [
      'the same person',
      'Japanese envoy Sato Jiro spoke. Jiro Sato met Norwegian envoy Ola Vik.',
      ['Ola Vik|NOR', 'Sato Jiro|JPN'],
    ],
  ])('%s', (_, text, expected) => {
    expect(persons(text)).toEqual(expected);
  });
});

describe('the wife of a president', () => {
  test.each([
    [
      'is not meant by his office',
      'President Berg arrived in Lima with First Lady Ana Berg. Berg will meet Peruvian President Rosa Reyes.',
      'meeting Berg + Rosa Reyes planned - Lima',
    ],
    [
      'is meant by her surname',
      'First Lady Ana Berg arrived in Lima. Mrs Berg met Peruvian President Rosa Reyes.',
      'meeting Ana Berg + Rosa Reyes occurred - Lima',
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toContain(expected);
  });
});
