import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

const DAY = '2021-06-10';

describe('some of many places that a journey leads to', () => {
  test.each([
    [
      'Norwegian Foreign Minister Liv Dahl will visit four Baltic nations in July, among them Latvia and Estonia.',
      ['visit Liv Dahl > EST planned 2021-07 EST', 'visit Liv Dahl > LVA planned 2021-07 LVA'],
    ],
    [
      'Norwegian Foreign Minister Liv Dahl toured Asian capitals, including Hanoi and Manila.',
      ['visit Liv Dahl > PHL occurred - Manila', 'visit Liv Dahl > VNM occurred - Hanoi'],
    ],
    [
      'Norwegian Foreign Minister Liv Dahl begins a tour that will take in Lima and Quito.',
      ['visit Liv Dahl > ECU planned - Quito', 'visit Liv Dahl > PER planned - Lima'],
    ],
    ['Norwegian Foreign Minister Liv Dahl visited two schools in May, among them Lima College.', []],
    ['Norwegian Foreign Minister Liv Dahl will visit farms that supply four nations, among them Latvia.', []],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});

describe('a town that was named before a country', () => {
  test.each([
    [
      'In Hanoi, Vietnam said that Norwegian Foreign Minister Liv Dahl, who visited the capital on Monday, was content.',
      ['visit Liv Dahl > VNM occurred 2021-06-07 Hanoi'],
    ],
    [
      'In Geneva, Vietnam said that Norwegian Foreign Minister Liv Dahl, who visited the city on Monday, was content.',
      [],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY).filter((line) => line.startsWith('visit'))).toEqual(expected);
  });
});
