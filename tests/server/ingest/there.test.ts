import { expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Prime Minister Liv Dahl';
const QUISPE = 'President Ana Quispe';
const MET = 'meeting Ana Quispe + Liv Dahl';

const kind = (text: string, word: string): readonly string[] =>
  lines(text, DAY).filter((line) => line.startsWith(word));

test.each([
  [`The summit opens in Lima on Friday. ${DAHL} will travel there on Thursday.`, 'PER planned 2022-05-19 Lima'],
  [`The conference in Geneva opens on Friday. ${DAHL} arrived there on Monday.`, 'CHE occurred 2022-05-16 Geneva'],
  [`Talks resume in Geneva on Friday, and ${DAHL} will travel there.`, 'CHE planned - Geneva'],
  [`Fighting goes on in Peru. ${DAHL} will travel there on Thursday.`, 'PER planned 2022-05-19 PER'],
])('who goes there: %s', (text, how) => {
  expect(kind(text, 'visit')).toEqual([`visit Liv Dahl > ${how}`]);
});

test.each([
  [`${DAHL} left for Nairobi on Monday. ${QUISPE} will meet her there.`, 'planned - Nairobi'],
  [`${DAHL} flew to Lima and Quito on Monday. She met ${QUISPE} there.`, 'occurred 2022-05-16 Quito'],
  [`${DAHL} flew to Lima on Monday, and met ${QUISPE} there.`, 'occurred 2022-05-16 Lima'],
])('who met there: %s', (text, how) => {
  expect(kind(text, 'meeting')).toEqual([`${MET} ${how}`]);
});

test.each([
  [`Fighting goes on in Sudan. ${DAHL} met ${QUISPE} about the situation there.`],
  [`Fighting goes on in Sudan. ${DAHL} met ${QUISPE} amid the fighting there.`],
  [`Fighting goes on in Sudan. ${DAHL} met ${QUISPE} and said there was no way out.`],
  [`Fighting goes on in Sudan. ${DAHL} met ${QUISPE}. There will be talks.`],
  [`Fighting goes on in Sudan. The roads are closed. ${DAHL} met ${QUISPE} there.`],
])('what is there, or too far behind: %s', (text) => {
  expect(kind(text, 'meeting').map((line) => line.split(' ').at(-1))).toEqual(['-']);
});
