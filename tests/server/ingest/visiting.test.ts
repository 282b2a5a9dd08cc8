import { expect, test } from 'vitest';
import { lines, meetings } from './support.ts';

test.each([
  [
    'Italian President Paolo Conti met visiting Norwegian Foreign Minister Liv Dahl.',
    ['meeting Liv Dahl + Paolo Conti occurred - ITA', 'visit Liv Dahl > ITA occurred - ITA'],
  ],
  [
    'Italian President Paolo Conti held a news conference in Rome with visiting Norwegian Foreign Minister Liv Dahl.',
    ['visit Liv Dahl > ITA occurred - Rome'],
  ],
])('who is called visiting is there: %s', (text, expected) => {
  expect(lines(text)).toEqual(expect.arrayContaining(expected));
});

test.each([
  'Italian President Paolo Conti is visiting Norwegian troops.',
  'The visiting professor met Italian President Paolo Conti.',
])('nobody visits: %s', (text) => {
  expect(lines(text).filter((line) => line.startsWith('visit'))).toEqual([]);
});

test.each([
  [
    'This was said by Italian President Paolo Conti after talks with Norwegian Foreign Minister Liv Dahl.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'The foreign ministers of Italy, Norway and Spain, as well as the United States Secretary of State, met in Rome.',
    ['ESP + ITA + NOR + USA occurred'],
  ],
  [
    'Norwegian Foreign Minister Liv Dahl met Chairman of the Committee on Foreign Affairs of the Parliament of the Republic of Estonia Jaan Tamm.',
    ['Jaan Tamm + Liv Dahl occurred'],
  ],
])('who takes part: %s', (text, expected) => {
  expect(meetings(text)).toEqual(expected);
});
