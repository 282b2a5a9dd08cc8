import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, TWO } from './cast.ts';
import { lines } from './support.ts';

const OTHER = 'Rome – Protests go on for a third day.';
const of = (first: string): readonly string[] =>
  lines(['The day in brief', first, OTHER].join('\n\n'), DAY).filter((line) => /^(?:meeting|visit)/.test(line));

describe('the town that opens a line of a list of news is where it took place', () => {
  test.each([
    [
      `Lima: ${QUISPE} and ${DAHL} hold talks.`,
      [`meeting ${TWO} occurred 2022-05-18 Lima`, 'visit Liv Dahl > PER occurred 2022-05-18 Lima'],
    ],
    [
      `Lima – ${DAHL} is welcomed by ${QUISPE} at the airport.`,
      [`meeting ${TWO} occurred 2022-05-18 Lima`, 'visit Liv Dahl > PER occurred 2022-05-18 Lima'],
    ],
    [`- Also in Lima: ${DAHL} arrives to press for new talks.`, ['visit Liv Dahl > PER occurred 2022-05-18 Lima']],
    [`Lima: ${DAHL} rests. She is to meet ${QUISPE} on Thursday.`, [`meeting ${TWO} planned 2022-05-19 Lima`]],
    [
      `Lima: No comment. (${DAHL} met ${QUISPE} there on Tuesday and thanked her for her help.)`,
      [`meeting ${TWO} occurred 2022-05-17 Lima`, 'visit Liv Dahl > PER occurred 2022-05-17 Lima'],
    ],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('not where something else is told', () => {
  test.each([
    [`Lima: ${DAHL}, who met ${QUISPE} in April, signs a law.`, [`meeting ${TWO} occurred 2022-04 -`]],
    [`Lima: A spokesman says that ${DAHL} met ${QUISPE}.`, [`meeting ${TWO} occurred - -`]],
    [`Lima: ${DAHL} telephones ${QUISPE}.`, [`meeting ${TWO} occurred 2022-05-18 -`]],
    [`Fisheries: ${DAHL} meets ${QUISPE}.`, [`meeting ${TWO} occurred 2022-05-18 -`]],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  test('in a line of its own', () => {
    expect(lines(`Lima: ${DAHL} meets ${QUISPE}.`, DAY)).toEqual([`meeting ${TWO} occurred 2022-05-18 -`]);
  });
});
