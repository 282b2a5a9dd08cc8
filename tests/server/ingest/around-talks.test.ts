import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines, meetings } from './support.ts';

const VIDAL = 'Chilean Foreign Minister Rosa Vidal';

describe('talks that are told of beside others', () => {
  test.each([
    [
      `${DAHL} held talks with ${VIDAL} in Oslo ahead of a planned summit between ${QUISPE} and Kenyan President Amina Oduya.`,
      ['Liv Dahl + Rosa Vidal occurred', 'Amina Oduya + Marta Quispe planned'],
    ],
    [
      `${DAHL} called ${VIDAL} and briefed her on Monday's talks with ${QUISPE}.`,
      ['Liv Dahl + Rosa Vidal occurred', `${TWO} occurred`],
    ],
    [`${DAHL} briefed the press on Monday's talks with ${QUISPE}.`, [`${TWO} occurred`]],
    [`${DAHL} briefed the press on the prospects for talks with ${QUISPE}.`, []],
    [`${DAHL} was speaking at a news conference with ${QUISPE}.`, [`${TWO} occurred`]],
    [`${DAHL} was speaking at a news conference with reporters from Peru.`, []],
    [`${DAHL} left after dining with ${QUISPE}.`, [`${TWO} occurred`]],
    [`${DAHL} went straight into a session with ${QUISPE}.`, [`${TWO} occurred`]],
    [`${DAHL} opened an inquiry into talks with ${QUISPE}.`, []],
  ])('%s', (text, expected) => {
    expect([...new Set(meetings(text, DAY))].toSorted()).toEqual(expected.toSorted());
  });

  test('where the talks in front of others are held is not where the others will be', () => {
    const text = `${DAHL} held talks with ${VIDAL} in Oslo ahead of a summit between ${QUISPE} and ${SOTO}.`;
    expect(lines(text, DAY).filter((line) => line.includes('Quispe'))).toEqual([
      'meeting Jorge Soto + Marta Quispe planned - -',
    ]);
  });
});

describe('talks for which somebody has gone', () => {
  test.each([
    ['a day that was', `${DAHL} flew to Lima for talks with ${QUISPE} on Tuesday.`, 'occurred 2022-05-17 Lima'],
    [
      'a nearer day to come',
      `${DAHL} flew to Lima on Tuesday for talks with ${QUISPE} on Friday.`,
      'planned 2022-05-20 Lima',
    ],
    [
      'a gerund under a verb of the past',
      `${DAHL} spoke in Oslo before flying to Lima for talks with ${QUISPE} on Tuesday.`,
      'occurred 2022-05-17 Lima',
    ],
    [
      'a gerund under a plan',
      `${DAHL} will speak in Oslo before flying to Lima for talks with ${QUISPE} on Tuesday.`,
      'planned 2022-05-24 Lima',
    ],
    ['no day of their own', `${DAHL} flew to Lima on Tuesday for talks with ${QUISPE}.`, 'planned - Lima'],
  ])('%s', (_name, text, expected) => {
    expect(lines(text, DAY)).toContain(`meeting ${TWO} ${expected}`);
  });
});

test.each([
  [
    `${DAHL} said on Monday that trade would grow as she met ${QUISPE} in Lima.`,
    `meeting ${TWO} occurred 2022-05-16 Lima`,
  ],
  [`Markets fell on Monday as ${DAHL} met ${QUISPE} in Lima.`, `meeting ${TWO} occurred 2022-05-16 Lima`],
  [`Markets fell on Monday as ${DAHL} had met ${QUISPE} in Lima.`, `meeting ${TWO} occurred - Lima`],
  [`Markets will open on Friday as ${DAHL} met ${QUISPE} in Lima.`, `meeting ${TWO} occurred - Lima`],
])('what happens "as" something is told of is of its day: %s', (text, expected) => {
  expect(lines(text, DAY)).toContain(expected);
});

test.each(['Instead', 'Moreover', 'Recently', 'Elsewhere'])('%s in front of a surname is no part of a name', (word) => {
  const text = `${DAHL} skipped the summit. ${word} Dahl met ${QUISPE} in Oslo.`;
  expect(lines(text, DAY)).toContain(`meeting ${TWO} occurred - Oslo`);
});
