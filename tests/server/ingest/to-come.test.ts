import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { meetings, read } from './support.ts';

describe('meetings that lie ahead', () => {
  test.each([
    [`9:30 a.m. ${DAHL} meets with ${QUISPE} in Lima.`, [`${TWO} planned`]],
    [
      `${DAHL} would fly to Lima on Thursday, her first trip there in two years, for talks with ${QUISPE}.`,
      [`${TWO} planned`],
    ],
    [`${DAHL} arrived in Lima on Monday. A separate meeting with ${QUISPE} is also on the agenda.`, [`${TWO} planned`]],
    [`${DAHL} arrived in Lima on Tuesday for talks with ${QUISPE}.`, [`${TWO} planned`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test.each([
    [`${DAHL} visited Lima for talks with ${QUISPE}.`],
    [`It was not until 1978, when ${DAHL} travelled to Lima for talks with ${QUISPE}, that ships sailed.`],
    [`${DAHL} and ${QUISPE} last talked in person in June 2011.`],
  ])('but not: %s', (text) => {
    expect(meetings(text, DAY)).toEqual([`${TWO} occurred`]);
  });

  test('a heading without a verb is as planned as the text below says', () => {
    const text =
      'Visit of Minister Liv Dahl to Peru\n\nNorwegian Minister Liv Dahl will undertake a visit to Peru in July.';
    expect(new Set(read(text, DAY).claims.map(({ modality }) => modality))).toEqual(new Set(['planned']));
  });

  test('and as done', () => {
    const text = 'Visit of Minister Liv Dahl to Peru\n\nNorwegian Minister Liv Dahl paid a visit to Peru in March.';
    expect(new Set(read(text, DAY).claims.map(({ modality }) => modality))).toEqual(new Set(['occurred']));
  });
});

describe('what was held stays held, though they will meet again', () => {
  test.each([
    `${DAHL} and ${QUISPE} held talks in Arica on Monday. Dahl and Quispe will meet again in July.`,
    `${DAHL} and ${QUISPE} hold talks in Arica. Dahl and Quispe will meet again in July.`,
  ])('%s', (text) => {
    expect(meetings(text, DAY)).toEqual([`${TWO} occurred`, `${TWO} planned`]);
  });
});

describe('the ministers of two countries of which the text has told', () => {
  test.each([
    [
      `${DAHL} and ${QUISPE} met in Rome. The defence ministers of the two countries will meet in Arica in July.`,
      [`${TWO} occurred`, 'NOR + PER planned'],
    ],
    ['Norway and Peru held talks. The leaders of both countries met in Arica.', ['NOR + PER occurred']],
    ['The defence ministers of the Nordic countries met in Arica.', []],
    ['The defence ministers of the two countries met in Arica.', []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

test.each([
  [
    `The presidents of Norway and Peru, Liv Dahl and Marta Quispe, who met in Geneva the day before, called for a truce.`,
  ],
])('the day before is no object: %s', (text) => {
  expect(meetings(text, DAY)).toEqual([`${TWO} occurred`]);
});

test('what somebody is instructed to do is planned', () => {
  expect(meetings(`${DAHL} and ${QUISPE} were instructed to hold a meeting in Arica.`, DAY)).toEqual([
    `${TWO} planned`,
  ]);
});

describe('who is in a meeting, and who is not', () => {
  test.each([
    [`${DAHL} and ${QUISPE} held talks in Arica. ${SOTO} refuses to attend.`, [`${TWO} occurred`]],
    [
      `Monday, 16 May\n\n* ${DAHL} and ${QUISPE} hold talks in Arica.\n\nTuesday, 17 May\n\n* Chile's exiled President, Jorge Soto, in Cairo, demands a vote.`,
      [`${TWO} occurred`],
    ],
    [`${QUISPE} received the Norwegian, Chilean and Kenyan ambassadors.`, ['CHL + KEN + Marta Quispe + NOR occurred']],
    [`${DAHL} saw ${QUISPE} in Lima on Monday.`, [`${TWO} occurred`]],
    [`${DAHL} was back from Lima, where she saw ${QUISPE}.`, [`${TWO} occurred`]],
    [`${DAHL} was back from Lima, where she saw ${QUISPE} leave the palace.`, []],
    [`${DAHL} saw ${QUISPE} as a friend in Lima.`, []],
    [`${DAHL} telephoned ${QUISPE} and ${SOTO}.`, ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});
