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

describe('the time of a day belongs to it', () => {
  test.each([
    [`${DAHL} spoke with ${QUISPE} by telephone yesterday evening.`, '2022-05-17'],
    [`${DAHL} spoke with ${QUISPE} about fish Monday night.`, '2022-05-16'],
    [`${DAHL} will speak with ${QUISPE} by telephone tomorrow morning.`, '2022-05-19'],
    [`${DAHL} spoke with ${QUISPE} by telephone about the news of the evening.`, '-'],
  ])('%s', (text, day) => {
    expect(events(text)).toEqual([expect.stringContaining(` ${day} `)]);
  });
});

describe('the day in front of what is told of the subject between commas', () => {
  test.each([
    [`On 10 May, ${DAHL}, who was in Quito for a seminar, met with ${QUISPE}.`, '2022-05-10'],
    [`On 10 May, ${DAHL}, who arrived in Quito on 8 May, met with ${QUISPE}.`, '2022-05-10'],
    [`The report came out on 10 May, and ${DAHL}, who was in Quito for a seminar, met with ${QUISPE}.`, '-'],
    [`The minister said on 10 May that ${DAHL}, who was in Quito for a seminar, met with ${QUISPE}.`, '-'],
    [`${DAHL}, who arrived in Peru on 10 May, had earlier met with ${QUISPE} in Lima.`, '-'],
    [`${DAHL}, who arrived in Peru on 10 May, met with ${QUISPE} in Lima.`, '2022-05-10'],
  ])('%s', (text, day) => {
    expect(events(text)[0]).toContain(`meeting Liv Dahl + Marta Quispe occurred ${day} `);
  });
});

describe('of several stops the first alone may be on the day of departure', () => {
  const [peru, chile] = ['visit Liv Dahl > PER', 'visit Liv Dahl > CHL'];
  test.each([
    [`${DAHL} will begin on 23 May a tour of Peru and Chile.`, '2022-05-23', '-'],
    [`${DAHL} will leave on 23 May for a trip to Peru and Chile.`, '2022-05-23', '-'],
    [`${DAHL} will begin a tour of Peru and Chile on 23 May.`, '2022-05-23', '-'],
    [`${DAHL} will start on 23 May a tour that will take her to Peru and Chile.`, '2022-05-23', '-'],
    [`${DAHL} will begin in June a tour of Peru and Chile.`, '2022-06', '2022-06'],
    [`${DAHL} will begin a tour of Peru (23 May) and Chile (25 May).`, '2022-05-23', '2022-05-25'],
    [`${DAHL} will visit Peru and Chile on 23 May.`, '2022-05-23', '2022-05-23'],
  ])('%s', (text, first, second) => {
    expect(events(text)).toEqual([`${chile} planned ${second} CHL`, `${peru} planned ${first} PER`]);
  });
});
