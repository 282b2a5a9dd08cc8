import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE } from './cast.ts';
import { lines } from './support.ts';

const events = (text: string): readonly string[] => lines(text, DAY).filter((line) => /^(?:visit|meeting)/.test(line));

describe('a day that stands beside what it is told of', () => {
  test.each([
    [
      `The offer was first made in March, when ${DAHL} spoke with ${QUISPE}.`,
      ['meeting Liv Dahl + Marta Quispe occurred 2022-03 -'],
    ],
    [`It was the first vote since January, when ${DAHL} visited Lima.`, ['visit Liv Dahl > PER occurred 2022-01 Lima']],
    [
      `It was not until 1978, when ${DAHL} travelled to Lima, that they spoke.`,
      ['visit Liv Dahl > PER occurred 1978 Lima'],
    ],
    [
      `The vote was held on 5 April 1994, after ${DAHL} had travelled to Quito the previous month.`,
      ['visit Liv Dahl > ECU occurred 1994-03 Quito'],
    ],
    [
      `In 2000 they renewed ties, and ${DAHL} visited Lima the following year.`,
      ['visit Liv Dahl > PER occurred 2001 Lima'],
    ],
    [`${DAHL} visited Lima the previous month.`, ['visit Liv Dahl > PER occurred 2022-04 Lima']],
    [`${DAHL} will visit Lima in the first quarter of 2023.`, ['visit Liv Dahl > PER planned 2023 Lima']],
    [`${DAHL} ended a three-day visit to Lima on Monday.`, ['visit Liv Dahl > PER occurred 2022-05 Lima']],
    [`${DAHL} returned to Oslo on Monday from a visit to Lima.`, ['visit Liv Dahl > PER occurred 2022-05 Lima']],
    [`${DAHL} began a three-day visit to Lima on Monday.`, ['visit Liv Dahl > PER occurred 2022-05-16 Lima']],
  ])('%s', (text, expected) => {
    expect(events(text)).toEqual(expected);
  });

  test('a visit begins when the guest arrives', () => {
    const text = `${QUISPE} received ${DAHL} in Lima on Tuesday. Dahl arrived in Peru on Sunday.`;
    expect(events(text)).toEqual([
      'meeting Liv Dahl + Marta Quispe occurred 2022-05-17 Lima',
      'visit Liv Dahl > PER occurred 2022-05-15 Lima',
      'visit Liv Dahl > PER occurred 2022-05-15 PER',
    ]);
  });
});
