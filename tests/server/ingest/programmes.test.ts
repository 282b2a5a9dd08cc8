import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

const DAY = '2019-06-12';
const DAHL = 'Norwegian Prime Minister Liv Dahl';
const VIDAL = 'Peruvian President Rosa Vidal';
const MET = 'meeting Liv Dahl + Rosa Vidal';

const meetings = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('meeting'));
const there = (text: string): readonly string[] => meetings(`${DAHL} arrived in Lima on Monday. ${text}`);

describe('a meeting that is a part of a programme or of a journey', () => {
  test.each([
    [`Her schedule includes a meeting with ${VIDAL} on Friday.`, 'planned 2019-06-14 Lima'],
    [`On her agenda is a meeting with ${VIDAL} on Friday.`, 'planned 2019-06-14 Lima'],
    [`Her visit includes talks with ${VIDAL} on Friday.`, 'planned 2019-06-14 Lima'],
    [`Her programme included talks with ${VIDAL}.`, 'occurred 2019-06-10 Lima'],
    [`Her visit ended with a meeting with ${VIDAL}.`, 'occurred 2019-06-10 Lima'],
  ])('of one told of before: %s', (text, how) => {
    expect(there(text)).toEqual([`${MET} ${how}`]);
  });

  test.each([
    [`The agenda of ${DAHL} includes a meeting with ${VIDAL}.`],
    [`${DAHL}'s schedule includes talks with ${VIDAL}.`],
  ])('of one named with it: %s', (text) => {
    expect(meetings(text)).toEqual([`${MET} planned - -`]);
  });

  test.each([
    `Her schedule does not include a meeting with ${VIDAL}.`,
    `The talks include a meeting with ${VIDAL}.`,
    `Her speech included greetings from ${VIDAL}.`,
  ])('none: %s', (text) => {
    expect(there(text)).toEqual([]);
  });
});
