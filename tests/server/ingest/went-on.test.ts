import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE } from './cast.ts';
import { lines } from './support.ts';

const visits = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('visit'));
const places = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('meeting'));

describe('where a journey went on', () => {
  test.each([
    [
      `The tour also took ${DAHL} to Fiji, where she was received by King Axel, and to Samoa, where she opened a school.`,
      ['visit Liv Dahl > FJI occurred - FJI', 'visit Liv Dahl > WSM occurred - WSM'],
    ],
    [
      `${DAHL} will travel to Lima, where she is to give a lecture, and to Quito.`,
      ['visit Liv Dahl > ECU planned - Quito', 'visit Liv Dahl > PER planned - Lima'],
    ],
    [`${DAHL} will call on ${QUISPE} before proceeding to Kampala.`, ['visit Liv Dahl > UGA planned - Kampala']],
    [
      `${DAHL} is also due in Rome and Bern.`,
      ['visit Liv Dahl > CHE planned - Bern', 'visit Liv Dahl > ITA planned - Rome'],
    ],
    [`The embassy said that ${DAHL} would be in Lima that day.`, ['visit Liv Dahl > PER planned - Lima']],
    [
      `${DAHL} spoke to the press. Before her departure from Lima she praised the hosts.`,
      ['visit Liv Dahl > PER occurred - Lima'],
    ],
    [
      `${DAHL} leaves for Montevideo on Friday. A stop in Lima has been postponed.`,
      ['visit Liv Dahl > PER cancelled - Lima', 'visit Liv Dahl > URY planned 2022-05-20 Montevideo'],
    ],
    [
      `Peru and Chile are at odds. ${DAHL} visited both countries in April.`,
      ['visit Liv Dahl > CHL occurred 2022-04 CHL', 'visit Liv Dahl > PER occurred 2022-04 PER'],
    ],
    [
      `Peru recalls the agreement of ${QUISPE} and ${DAHL} during the latter's visit to Peru in March.`,
      ['visit Liv Dahl > PER occurred 2022-03 PER'],
    ],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    `${DAHL} spoke of the departure of students from Lima.`,
    `Peru and Chile are at odds. ${DAHL} praised both countries.`,
    `The tour also took the students to Lima, where they met ${DAHL}'s brother.`,
    'A stop in Lima has been postponed.',
  ])('%s', (text) => {
    expect(visits(text)).toEqual([]);
  });
});

describe('ways of telling that somebody is abroad', () => {
  test.each([
    [`${DAHL} will not travel to Lima next week as planned.`, ['visit Liv Dahl > PER cancelled 2022-05 Lima']],
    [
      `${DAHL} was in Lima with UN envoy Nils Berg two weeks ago.`,
      ['visit Liv Dahl > PER occurred 2022-05 Lima', 'visit Nils Berg > PER occurred 2022-05 Lima'],
    ],
    [`${DAHL} is on the way to Lima.`, ['visit Liv Dahl > PER planned - Lima']],
    [
      `${DAHL} flew from Lima to Quito.`,
      ['visit Liv Dahl > ECU occurred - Quito', 'visit Liv Dahl > PER occurred - Lima'],
    ],
    [
      `From Lima, ${DAHL} went on to Quito.`,
      ['visit Liv Dahl > ECU occurred - Quito', 'visit Liv Dahl > PER occurred - Lima'],
    ],
    [`${DAHL} made a stopover in Doha en route to Kabul.`, ['visit Liv Dahl > QAT occurred - Doha']],
    [`${DAHL}, just back from Lima, was tired.`, ['visit Liv Dahl > PER occurred - Lima']],
    [`Speaking by telephone from Lima, ${DAHL} said she was tired.`, ['visit Liv Dahl > PER occurred - Lima']],
    [`${DAHL} checked into a hotel in Lima on Monday.`, ['visit Liv Dahl > PER occurred 2022-05-16 Lima']],
    [`${DAHL} paid Lima a visit in April.`, ['visit Liv Dahl > PER occurred 2022-04 Lima']],
    [`${DAHL} stayed in Lima for two more days.`, ['visit Liv Dahl > PER occurred - Lima']],
    [`${DAHL} was last seen in Lima on Monday.`, ['visit Liv Dahl > PER occurred 2022-05-16 Lima']],
    [`The session in a hotel outside Lima was chaired by ${DAHL}.`, ['visit Liv Dahl > PER occurred - Lima']],
    [
      `LIMA, May 18 (Reuters) - ${DAHL}, who is on a two-day visit, spoke to the press.`,
      ['visit Liv Dahl > PER occurred - Lima'],
    ],
    [`LIMA, May 18 (Reuters) - ${DAHL} was here only last month.`, ['visit Liv Dahl > PER occurred 2022-04 Lima']],
    [`A summit will be held in Lima, and ${DAHL} will attend it.`, ['visit Liv Dahl > PER planned - Lima']],
    [`${QUISPE} is to receive the negotiator, Ana Salem, in Lima.`, ['visit Ana Salem > PER planned - Lima']],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    `The mission of Norway stays in Lima.`,
    'Norway has been flying food to Doha since Monday.',
    `${DAHL} pointed the way to peace in Peru.`,
    `${DAHL} flew home from Oslo to Bergen.`,
    `Prices from Lima to Quito rose, ${DAHL} said.`,
    `Students, just back from Lima, met ${DAHL}.`,
    `LIMA, May 18 (Reuters) - ${DAHL} is on a visit to Oslo's port.`,
  ])('%s', (text) => {
    expect(visits(text)).toEqual([]);
  });
});

describe('who was there with others', () => {
  test.each([
    [
      `The treaty was signed in Bonn on May 3 by ${DAHL} and ${QUISPE}.`,
      ['visit Liv Dahl > DEU occurred 2022-05-03 Bonn', 'visit Marta Quispe > DEU occurred 2022-05-03 Bonn'],
    ],
    [
      `${DAHL} had taken it up with ${QUISPE} when both were in Malta in April.`,
      ['visit Liv Dahl > MLT occurred 2022-04 MLT', 'visit Marta Quispe > MLT occurred 2022-04 MLT'],
    ],
    [`${QUISPE} opened the conference in Lima together with ${DAHL}.`, ['visit Liv Dahl > PER occurred - Lima']],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    `The treaty on trade in Bonn was praised by ${DAHL}.`,
    `${QUISPE} opened the conference in Lima with a word about ${DAHL}.`,
  ])('%s', (text) => {
    expect(visits(text)).toEqual([]);
  });
});

describe('where a meeting was', () => {
  test.each([
    [
      `${DAHL} briefed allies in Brussels on the Bergen summit of ${QUISPE} and King Axel of Denmark.`,
      ['meeting Axel + Marta Quispe occurred - Bergen'],
    ],
    [
      `${DAHL} and ${QUISPE} last talked in person in June 2011 in Bonn.`,
      ['meeting Liv Dahl + Marta Quispe occurred 2011-06 Bonn'],
    ],
    [`${DAHL} and ${QUISPE} sat down together in Bonn.`, ['meeting Liv Dahl + Marta Quispe occurred - Bonn']],
    [
      `${QUISPE} met with ${DAHL}\n\nMay 17, 2022, City Hall, Lima\n\nThe two sides spoke about fish.`,
      ['meeting Liv Dahl + Marta Quispe occurred 2022-05-17 Lima'],
    ],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  test('a line with day and place says that the guest has come', () => {
    expect(visits(`${QUISPE} met with ${DAHL}\n\nMay 17, 2022, Lima\n\nThe two sides spoke about fish.`)).toEqual([
      'visit Liv Dahl > PER occurred 2022-05-17 Lima',
    ]);
  });

  test('"she" is no country that a clause before has as subject', () => {
    const text = `${DAHL} opened the visit by rejecting suggestions that Oslo was idle, and said she would go to Lima.`;
    expect(visits(text)).toEqual(['visit Liv Dahl > PER planned - Lima']);
  });
});
