import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian Foreign Minister Ana Quispe';
const VIK = 'Norwegian Defence Minister Ola Vik';
const TWO = 'meeting Ana Quispe + Liv Dahl';

const events = (text: string): readonly string[] => lines(text, DAY).filter((line) => !line.startsWith('stance'));
const meetings = (text: string): readonly string[] => events(text).filter((line) => line.startsWith('meeting'));
const visits = (text: string): readonly string[] =>
  events(text)
    .filter((line) => line.startsWith('visit'))
    .toSorted((a, b) => (a < b ? -1 : 1));

describe('who goes along', () => {
  test.each([
    [`${DAHL} travelled to Rome with ${QUISPE}.`, ['Ana Quispe', 'Liv Dahl']],
    [`${DAHL} accompanied ${QUISPE} to Rome.`, ['Ana Quispe', 'Liv Dahl']],
    [`${DAHL} arrived in Rome, accompanied by ${VIK}.`, ['Liv Dahl', 'Ola Vik']],
    [`${DAHL} travelled to Rome with a letter from ${QUISPE}.`, ['Liv Dahl']],
    [`${DAHL}, who is travelling in Italy, praised ${QUISPE}.`, ['Liv Dahl']],
    [`${DAHL} often travels in a small car.`, []],
  ])('%s', (text, names) => {
    expect(visits(text).map((line) => line.slice('visit '.length, line.indexOf(' >')))).toEqual(names);
  });
});

describe('a town behind what is spoken of', () => {
  test.each([
    [`${DAHL} discussed the war with ${QUISPE} in Rome.`, 'Rome'],
    [`${DAHL} and ${QUISPE} discussed Libya in Rome.`, 'Rome'],
    [`${DAHL} held talks with ${QUISPE} on trade in Rome.`, 'Rome'],
    [`${DAHL} and ${QUISPE} discussed the war in Libya.`, '-'],
    [`${DAHL} held talks with ${QUISPE} on the war in Libya.`, '-'],
    [`${DAHL} held talks with ${QUISPE} on the fighting in Tripoli.`, '-'],
  ])('%s', (text, place) => {
    expect(meetings(text)).toEqual([`${TWO} occurred - ${place}`]);
  });
});

describe('who is spoken to was on the line, or there', () => {
  test.each([
    [`${DAHL} urged ${QUISPE} to free the crew, in a phone call on Monday.`, 'occurred 2022-05-16 -'],
    [`${DAHL} congratulated ${QUISPE} on her victory in a phone call on Monday.`, 'occurred 2022-05-16 -'],
    [`${DAHL} pressed ${QUISPE} to withdraw the ships, in a phone call on Monday.`, 'occurred 2022-05-16 -'],
    [`${DAHL} offered her condolences to ${QUISPE} during a meeting in Lima.`, 'occurred - Lima'],
  ])('%s', (text, how) => {
    expect(meetings(text)).toEqual([`${TWO} ${how}`]);
  });

  test.each([
    [`${DAHL} urged ${QUISPE} to free the crew, in a speech on Monday.`],
    [`${DAHL} pledged support to ${QUISPE} at a summit.`],
  ])('but: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});

describe('what is still ahead', () => {
  test.each([
    [`${DAHL} arrived in Rome on Monday. From Italy the minister heads to Lima.`, 'planned - Lima'],
    [`${DAHL} flies to Lima later on Thursday.`, 'planned 2022-05-19 Lima'],
    [`${DAHL} flies to Lima.`, 'occurred 2022-05-18 Lima'],
  ])('%s', (text, how) => {
    expect(visits(text).filter((line) => line.includes('PER'))).toEqual([`visit Liv Dahl > PER ${how}`]);
  });

  test.each([
    [`${DAHL} is here to meet ${QUISPE}.`, 'planned - -'],
    [`${DAHL} travelled to Rome last week for her third meeting with ${QUISPE}.`, 'occurred 2022-05 Rome'],
    [
      `${DAHL} attended a conference in Rome on Monday. She is expected to meet ${QUISPE} on Friday.`,
      'planned 2022-05-20 -',
    ],
    [`${DAHL} arrived in Lima on Monday. She is expected to meet ${QUISPE}.`, 'planned - Lima'],
  ])('%s', (text, how) => {
    expect(meetings(text)).toEqual([`${TWO} ${how}`]);
  });

  test('who is here has come', () => {
    const text = `ROME, May 18 (AFP) - ${QUISPE}, who is here to sign an agreement, met ${DAHL}.`;
    expect(visits(text)).toContain('visit Ana Quispe > ITA occurred - Rome');
  });
});

describe('hours and days of a list', () => {
  test.each([
    [`On Thursday at 15:30 ${DAHL} will meet ${QUISPE}.`, 'planned 2022-05-19 -'],
    [`On Thursday at 3 p.m. ${DAHL} will meet ${QUISPE}.`, 'planned 2022-05-19 -'],
    [`May 3: The king opened a school. ${DAHL} meets ${QUISPE} in Rome.`, 'occurred 2022-05-03 Rome'],
    [`May 3 – The king opens a school; ${DAHL} meets ${QUISPE} in Rome.`, 'occurred 2022-05-03 Rome'],
    [
      `On Monday, the foreign ministers of Norway and Peru, Liv Dahl and Ana Quispe, met in Rome.`,
      'occurred 2022-05-16 Rome',
    ],
    [
      `In Rome, the two ministers, Liv Dahl of Norway and Ana Quispe of Peru, met on Monday.`,
      'occurred 2022-05-16 Rome',
    ],
  ])('%s', (text, how) => {
    expect(meetings(text)).toEqual([`${TWO} ${how}`]);
  });
});

test.each([['Baiba Braže'], ['Andrej Babiš'], ['Marija Plenković']])('a name at the end of a sentence: %s', (name) => {
  const text = `${DAHL} met Latvian President ${name}. They praised the truce.`;
  expect(meetings(text)).toHaveLength(1);
});
