import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO } from './cast.ts';
import { lines } from './support.ts';

const of = (text: string, kind: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith(kind));

describe('an invitation that is accepted further down plans the visit', () => {
  const INVITES = `${DAHL} invited ${QUISPE} to Oslo`;
  test.each([
    [`${INVITES}. She accepted.`, 'planned - Oslo'],
    [`${INVITES}. The invitation was accepted.`, 'planned - Oslo'],
    [`${DAHL} invited ${QUISPE} to visit Oslo in July, and Quispe accepted.`, 'planned 2022-07 Oslo'],
    [`${INVITES}, an offer she accepted.`, 'planned - Oslo'],
    [`${INVITES}. She has not accepted.`, 'proposed - Oslo'],
    [`${INVITES}. She accepted that trade matters.`, 'proposed - Oslo'],
    [`${INVITES}. She accepted the treaty.`, 'proposed - Oslo'],
    [`${INVITES}. ${SOTO} accepted.`, 'proposed - Oslo'],
  ])('%s', (text, expected) => {
    expect(of(text, 'visit')).toEqual([`visit Marta Quispe > NOR ${expected}`]);
  });
});

test.each([
  [`An invitation to Lima was sent by ${QUISPE} to ${DAHL}.`, ['invitation Marta Quispe > Liv Dahl occurred - Lima']],
  ['An invitation to Lima was sent to all members.', []],
  [
    `${DAHL} accepted the invitation to visit Lima extended by ${QUISPE}.`,
    ['invitation Marta Quispe > Liv Dahl occurred - Lima'],
  ],
  [`${SOTO} handed ${DAHL} an invitation from ${QUISPE}.`, ['invitation Marta Quispe > Liv Dahl occurred - -']],
])('who invites and who is invited stand behind the verb: %s', (text, expected) => {
  expect(of(text, 'invitation')).toEqual(expected);
});

test('an invitation to pay a visit that is repeated proposes it', () => {
  expect(of(`${QUISPE} reiterated her invitation to ${DAHL} to pay a visit to Peru.`, 'visit')).toEqual([
    'visit Liv Dahl > PER proposed - PER',
  ]);
});

describe('those of many who are named', () => {
  test.each([
    [
      `Leaders including ${QUISPE} and ${DAHL} are expected to attend the summit in Quito.`,
      ['visit Liv Dahl > ECU planned - Quito', 'visit Marta Quispe > ECU planned - Quito'],
    ],
    ['Norwegian ministers including Liv Dahl flew to Quito.', ['visit Liv Dahl > ECU occurred - Quito']],
  ])('%s', (text, expected) => {
    expect(of(text, 'visit')).toEqual(expected);
  });
});

describe('who stays away', () => {
  test.each([
    [`${DAHL} missed the summit in Lima on Monday.`, 'cancelled 2022-05-16 Lima'],
    [`${DAHL} will miss the summit in Lima on Monday.`, 'cancelled 2022-05-23 Lima'],
    [`${DAHL} decided against travelling to Lima.`, 'proposed - Lima'],
    [`${DAHL} decided against attending the summit in Lima.`, 'proposed - Lima'],
  ])('%s', (text, expected) => {
    expect(of(text, 'visit')).toEqual([`visit Liv Dahl > PER ${expected}`]);
  });
});

test('the one met in a country that somebody visited is at home there', () => {
  expect(of(`${DAHL} visited Peru last month for talks with Prime Minister Ana Ruiz.`, 'visit')).toEqual([
    'visit Liv Dahl > PER occurred 2022-04 PER',
  ]);
});
