import { describe, expect, test } from 'vitest';
import { lines, meetings, read } from './support.ts';

const MAY = 'British Prime Minister Theresa May spoke.';

describe('a surname that is a month', () => {
  test.each([
    `${MAY} Norwegian Foreign Minister Liv Dahl met Mrs May.`,
    `${MAY} Norwegian Foreign Minister Liv Dahl met May in Oslo.`,
    `${MAY} Norwegian Foreign Minister Liv Dahl spoke with May overnight.`,
    `${MAY} Norwegian Foreign Minister Liv Dahl met May.`,
  ])('%s', (text) => {
    expect(meetings(text)).toEqual(['Liv Dahl + Theresa May occurred']);
  });

  test.each([
    ['May 3', '2018-05-03'],
    ['in May', '2018-05'],
    ['last May', '2017-05'],
  ])('but %s is a date', (date, value) => {
    const text = `${MAY} Norwegian Foreign Minister Liv Dahl met Peruvian President Ana Quispe ${date}.`;
    expect(lines(text)).toEqual([`meeting Ana Quispe + Liv Dahl occurred ${value} -`]);
  });
});

describe('the short form of a month in a name', () => {
  test.each([
    ['Chinese diplomat Wang Jun met Norwegian Foreign Minister Liv Dahl.', 'Liv Dahl + Wang Jun occurred'],
    ["China's ambassador, Zhang Jun, met Norwegian Foreign Minister Liv Dahl.", 'Liv Dahl + Zhang Jun occurred'],
    ['Estonian Foreign Minister Mar Tamm met Norwegian Foreign Minister Liv Dahl.', 'Liv Dahl + Mar Tamm occurred'],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual([expected]);
  });

  test('but not in front of a day', () => {
    const { persons } = read('Norwegian Foreign Minister Liv Dahl met Peruvian President Ana Quispe Jun 12 in Oslo.');
    expect(persons.map(({ name }) => name).toSorted()).toEqual(['Ana Quispe', 'Liv Dahl']);
  });
});
