import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines } from './support.ts';

const told = (text: string): readonly string[] => lines(text, DAY).filter((line) => !line.startsWith('stance'));

describe('talks that are off did not take place at the summit either', () => {
  test.each([
    [`${DAHL} cancelled talks with ${QUISPE} at the ASEAN summit in Vientiane.`],
    [`${DAHL} called off a meeting with ${QUISPE} at the EU summit in Vientiane.`],
  ])('%s', (text) => {
    expect(told(text)).toEqual([`meeting ${TWO} cancelled - Vientiane`]);
  });

  test.each([
    [`${DAHL} held talks with ${QUISPE} at the ASEAN summit in Vientiane.`],
    [`${DAHL} reached an agreement with ${QUISPE} at the ASEAN summit in Vientiane.`],
    [`${DAHL} clinked glasses with ${QUISPE} during a meeting in Vientiane.`],
  ])('took place: %s', (text) => {
    expect(told(text)).toContain(`meeting ${TWO} occurred - Vientiane`);
  });
});

describe('a plan that the same sentence says is off', () => {
  test.each([
    [`${DAHL} had been scheduled to meet ${QUISPE} in Lima but postponed the trip.`],
    [`${DAHL} had planned to meet ${QUISPE} in Lima, but scrapped the visit.`],
    [`${DAHL} had been scheduled to meet ${QUISPE} in Lima but the visit was cancelled.`],
    [`${DAHL} had been due in Lima for talks with ${QUISPE}, but cancelled the stop.`],
    [`${DAHL} was due in Lima for talks with ${QUISPE}, but called off the trip.`],
    [`${DAHL} was due to meet ${QUISPE} in Lima but she called off the trip.`],
    [`${DAHL} was to have met ${QUISPE} in Lima, but the trip was called off.`],
  ])('%s', (text) => {
    expect(told(text)).toEqual([`meeting ${TWO} cancelled - Lima`, 'visit Liv Dahl > PER cancelled - Lima']);
  });

  test.each([
    [`${DAHL} is scheduled to meet ${QUISPE} in Lima but called off a rally.`],
    [`${DAHL} is to meet ${QUISPE} in Lima, but cancelled the visit to Chile.`],
    [`${DAHL} is to meet ${QUISPE} in Lima, but did not cancel the trip.`],
    [`${DAHL} is to meet ${QUISPE} in Lima, but ${SOTO} cancelled the trip.`],
  ])('planned: %s', (text) => {
    expect(told(text)).toContain(`meeting ${TWO} planned - Lima`);
  });

  test('who was to have met somebody, and no more is said', () => {
    expect(told(`${DAHL} was to have met ${QUISPE} in Lima.`)).toContain(`meeting ${TWO} denied - Lima`);
  });
});

describe('what was to be done on a trip that is off', () => {
  test.each([
    [
      `${DAHL} called off a trip to Peru. Dahl had been scheduled to visit Lima on June 2 and 3.`,
      'visit Liv Dahl > PER cancelled 2022-06 Lima',
    ],
    [
      `${DAHL} cancelled a visit to Peru. She was due to arrive in Lima on October 27.`,
      'visit Liv Dahl > PER cancelled 2022-10-27 Lima',
    ],
    [
      `${DAHL} postponed a visit to Lima. Dahl had been expected to meet ${QUISPE} on Friday.`,
      `meeting ${TWO} cancelled 2022-05-20 Lima`,
    ],
  ])('%s', (text, expected) => {
    const found = told(text);
    expect(found).toContain(expected);
    expect(found.filter((line) => line.includes('planned'))).toEqual([]);
  });

  test.each([
    [`${DAHL} called off a trip to Chile. She is to visit Lima in June.`, 'visit Liv Dahl > PER planned 2022-06 Lima'],
    [
      `${DAHL} called off a trip to Chile. She had been scheduled to visit Lima in June.`,
      'visit Liv Dahl > PER planned 2022-06 Lima',
    ],
    [`${DAHL} called off a trip to Peru. She will visit Lima in June.`, 'visit Liv Dahl > PER planned 2022-06 Lima'],
    [
      `${DAHL} called off a trip to Peru planned for May 20. She was due to visit Lima in October.`,
      'visit Liv Dahl > PER planned 2022-10 Lima',
    ],
  ])('planned: %s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('the day on which something is called off is not its day', () => {
  test.each([
    [`${DAHL} on Tuesday called off a trip to Peru.`, '-'],
    [`${DAHL} cancelled a trip to Peru on Tuesday.`, '-'],
    [`${DAHL} cancelled on Tuesday a trip to Peru.`, '-'],
    [`${DAHL} decided on Tuesday to cancel a trip to Peru.`, '-'],
    [`On Tuesday, a trip by ${DAHL} to Peru was called off.`, '-'],
    [`A trip by ${DAHL} to Peru was called off on Tuesday.`, '-'],
    [`A trip by ${DAHL} to Peru on Tuesday was called off.`, '2022-05-24'],
    [`${DAHL} cancelled Friday's trip to Peru.`, '2022-05-20'],
    [`${DAHL} cancelled a trip to Peru on October 5.`, '2022-10-05'],
    [`${DAHL} cancelled a trip to Peru tomorrow.`, '2022-05-19'],
    [`${DAHL} cancelled a trip to Peru that had been planned for Friday.`, '2022-05-20'],
    [`${DAHL} cancelled a trip to Peru, planned for Friday.`, '2022-05-20'],
    [`${DAHL} will cancel a trip to Peru on Friday.`, '2022-05-20'],
  ])('%s', (text, day) => {
    expect(told(text)).toEqual([`visit Liv Dahl > PER cancelled ${day} PER`]);
  });

  test.each([
    [`${DAHL} called off a meeting with ${QUISPE} on Tuesday.`, '-'],
    [`A meeting between ${DAHL} and ${QUISPE} was cancelled on Tuesday.`, '-'],
    [`A meeting between ${DAHL} and ${QUISPE} on Tuesday was cancelled.`, '2022-05-24'],
    [`${DAHL} cancelled a meeting on Friday with ${QUISPE}.`, '2022-05-20'],
  ])('%s', (text, day) => {
    expect(told(text)).toEqual([`meeting ${TWO} cancelled ${day} -`]);
  });

  test('who stays away from a summit does so on its day', () => {
    expect(told(`${DAHL} skipped the summit in Lima on Tuesday.`)).toEqual([
      'visit Liv Dahl > PER cancelled 2022-05-17 Lima',
    ]);
  });
});
