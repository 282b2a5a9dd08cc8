import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian Foreign Minister Ana Quispe';
const SOTO = 'Chilean Foreign Minister Jorge Soto';
const TWO = 'meeting Ana Quispe + Liv Dahl';
const ALL = 'meeting Ana Quispe + Jorge Soto + Liv Dahl';

const events = (text: string): readonly string[] => lines(text, DAY).filter((line) => !line.startsWith('stance'));
const meetings = (text: string): readonly string[] => events(text).filter((line) => line.startsWith('meeting'));

describe('who joins those who met', () => {
  const MET = `${DAHL} met ${QUISPE} in Rome.`;
  test.each([
    [`${SOTO} joined them.`],
    [`${SOTO} also joined.`],
    [`${SOTO} joined Dahl at the table.`],
    [`${SOTO} joined the two ministers.`],
  ])('%s', (next) => {
    expect(meetings(`${MET} ${next}`)).toContain(`${ALL} occurred - Rome`);
  });

  test.each([
    [`${SOTO} joined them in condemning the coup.`],
    [`${SOTO} joined the party in 1990.`],
    [`${SOTO} joined Dahl on the trip.`],
  ])('but: %s', (next) => {
    expect(meetings(`${MET} ${next}`)).toEqual([`${TWO} occurred - Rome`]);
  });
});

describe('whom a pronoun of the same sentence means', () => {
  test.each([
    [
      `${SOTO} sent a letter. ${DAHL} met ${QUISPE} and invited her to Oslo.`,
      'invitation Liv Dahl > Ana Quispe occurred - Oslo',
    ],
    [`${DAHL} called ${QUISPE} and invited her to Oslo.`, 'invitation Liv Dahl > Ana Quispe occurred - Oslo'],
  ])('%s', (text, expected) => {
    expect(events(text)).toContain(expected);
  });
});

describe('two who spoke', () => {
  test.each([
    [`${DAHL} and ${QUISPE} spoke on Monday about trade.`, [`${TWO} occurred 2022-05-16 -`]],
    [`${DAHL} and ${QUISPE} spoke on the sidelines of the summit in Rome.`, [`${TWO} occurred - Rome`]],
    [`${DAHL} and ${QUISPE} chatted in Rome.`, [`${TWO} occurred - Rome`]],
    [`${DAHL} and ${QUISPE} spoke out about trade.`, []],
    [`${DAHL} and ${QUISPE} reached a deal after more than six hours of talks in Rome.`, [`${TWO} occurred - Rome`]],
    [`${DAHL} and ${QUISPE} reached a deal after lengthy talks in Rome.`, [`${TWO} occurred - Rome`]],
    [`${SOTO} met Salem. ${DAHL} urged ${QUISPE} to free the crew during their talks.`, [`${TWO} occurred - -`]],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});

describe('where something was done at a meeting', () => {
  test.each([
    [`${DAHL} discussed relations with Peru at a conference in Rome.`],
    [`${DAHL} raised the dispute with Peru at a meeting in Rome.`],
    [`${DAHL} attended the memorial service in Rome.`],
  ])('%s', (text) => {
    expect(events(text)).toEqual(['visit Liv Dahl > ITA occurred - Rome']);
  });

  test.each([
    [`${DAHL} was picked for the job by ministers at a meeting in Rome.`],
    [`${DAHL} said troops leaving Libya would not stay in Italy.`],
    [`${QUISPE} arrived in Rome on Monday. ${DAHL} spoke with her by phone on Tuesday.`],
  ])('of nobody: %s', (text) => {
    expect(events(text).filter((line) => line.startsWith('visit Liv Dahl'))).toEqual([]);
  });

  test('a forum has its town', () => {
    const text = `${DAHL} met ${QUISPE} at the Munich Security Conference.`;
    expect(meetings(text)).toEqual([`${TWO} occurred - Munich`]);
  });
});

test.each([
  [`${DAHL} met ${QUISPE} in Rome. The talks also included ${SOTO}.`, [ALL, TWO]],
  [`${DAHL} met ${QUISPE} in Rome. The talks included trade.`, [TWO]],
])('what talks included: %s', (text, expected) => {
  expect(new Set(meetings(text))).toEqual(new Set(expected.map((line) => `${line} occurred - Rome`)));
});

test.each([
  [`${DAHL} and ${QUISPE} met. The two condemned the raid.`, 2],
  [`${DAHL} and ${QUISPE} met. The two condemned men fled.`, 0],
  [`${DAHL} and ${QUISPE} met. The two condemned Russia.`, 2],
  [`${DAHL} and ${QUISPE} met. The two praised NATO's decision.`, 2],
  [`${DAHL} and ${QUISPE} met. The two condemned Russian raids.`, 2],
  [`${DAHL} and ${QUISPE} met. The two captured Russian pilots were freed.`, 0],
  [`${DAHL} and ${QUISPE} met. The two condemned Russian pilots were shot.`, 0],
])('those who were counted: %s', (text, stances) => {
  expect(lines(text, DAY).filter((line) => line.startsWith('stance'))).toHaveLength(stances);
});

test.each([
  [
    `${DAHL} hosted some twenty European leaders in Oslo. ${QUISPE} and ${SOTO} were among those who attended.`,
    [`${ALL} occurred - Oslo`],
  ],
  [`${DAHL} hosted twenty pupils in Oslo. ${QUISPE} and ${SOTO} attended.`, []],
])('many who are named behind: %s', (text, expected) => {
  expect(meetings(text)).toEqual(expected);
});

test('both him and somebody else', () => {
  const text = `${SOTO} met ${QUISPE}. ${DAHL} invited both her and ${SOTO} to Oslo.`;
  expect(events(text).filter((line) => line.startsWith('invitation'))).toHaveLength(2);
});
