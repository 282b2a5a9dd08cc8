import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian Foreign Minister Ana Quispe';
const SOTO = 'Chilean Foreign Minister Jorge Soto';
const TWO = 'meeting Ana Quispe + Liv Dahl';

const meetings = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('meeting'));

describe('who acts for states that are named with them', () => {
  test.each([
    ['Norwegian and Peruvian delegations led by Foreign Ministers Liv Dahl and Ana Quispe held talks in Rome.'],
    [
      'Norway, represented by Foreign Minister Liv Dahl, and Peru, represented by Foreign Minister Ana Quispe, met in Rome.',
    ],
    [`Norway, represented by Foreign Minister Liv Dahl, held talks with ${QUISPE} in Rome.`],
  ])('%s', (text) => {
    expect(meetings(text)).toEqual([`${TWO} occurred - Rome`]);
  });

  test('without a name the states do', () => {
    expect(meetings('Norwegian and Peruvian delegations held talks in Rome.')).toEqual([
      'meeting NOR + PER occurred - Rome',
    ]);
  });
});

describe('where a meeting was', () => {
  test.each([
    [`Geneva hosted a meeting between ${DAHL} and ${QUISPE} on Monday.`, 'occurred 2022-05-16 Geneva'],
    [`At the Geneva summit, ${DAHL} met ${QUISPE}.`, 'occurred - Geneva'],
    [`${DAHL} met ${QUISPE} on the island of Crete.`, 'occurred - Crete'],
    [`${DAHL} met ${QUISPE} on the eve of a vote.`, 'occurred - -'],
  ])('%s', (text, how) => {
    expect(meetings(text)).toEqual([`${TWO} ${how}`]);
  });

  test('a visit of another year is no part of the journey', () => {
    const text = `${DAHL} arrived in Lima on Monday. Dahl first visited Peru in 2018. ${QUISPE} held talks with the minister.`;
    expect(meetings(text)).toEqual([`${TWO} occurred 2022-05-16 Lima`]);
  });

  test.each([
    [`${DAHL} organised a dinner in Rome attended by ${QUISPE} and ${SOTO}.`],
    [`${DAHL} convened a mini-summit in Rome attended by ${QUISPE} and ${SOTO}.`],
  ])('who invites is there: %s', (text) => {
    expect(meetings(text)).toEqual(['meeting Ana Quispe + Jorge Soto + Liv Dahl occurred - Rome']);
  });
});
