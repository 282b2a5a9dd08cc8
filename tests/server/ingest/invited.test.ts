import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

const DAY = '2024-06-12';
const DAHL = 'Norwegian Prime Minister Liv Dahl';
const QUISPE = 'Peruvian President Ana Quispe';
const of = (text: string) => lines(text, DAY);
const lands = (text: string) =>
  Object.fromEntries(read(text, DAY).persons.map(({ name, country }) => [name, country] as const));

describe('an invitation that is accepted plans a visit', () => {
  test.each([
    [`${QUISPE} accepted an invitation from ${DAHL} to attend a forum in Oslo in May.`, 'planned 2025-05 Oslo'],
    [`${QUISPE} has accepted Norway's invitation to Oslo.`, 'planned - Oslo'],
    [`${QUISPE} has not yet accepted Norway's invitation to Oslo.`, 'proposed - Oslo'],
    [`${QUISPE} declined Norway's invitation to Oslo.`, 'proposed - Oslo'],
    [`${QUISPE} may accept Norway's invitation to Oslo.`, 'proposed - Oslo'],
    [`${QUISPE} praised Norway's invitation to Oslo.`, 'proposed - Oslo'],
  ])('%s', (text, expected) => {
    expect(of(text).filter((line) => line.startsWith('visit'))).toEqual([`visit Ana Quispe > NOR ${expected}`]);
  });
});

describe('the day of what somebody is invited to is not that of the invitation', () => {
  test.each([
    [`${DAHL} invited ${QUISPE} to visit Oslo in May.`, '-'],
    [`${DAHL} invited ${QUISPE} on June 3 to visit Oslo.`, '2024-06-03'],
  ])('%s', (text, day) => {
    expect(of(text)).toContain(`invitation Liv Dahl > Ana Quispe occurred ${day} Oslo`);
  });
});

describe('whose officials hosts and guests are', () => {
  test.each([
    [`${DAHL} accepted an invitation from President Ana Quispe to visit Lima.`, { 'Ana Quispe': 'PER' }],
    [`Prime Minister Liv Dahl invited ${QUISPE} to Oslo.`, { 'Liv Dahl': 'NOR' }],
    [`${DAHL} turned down an invitation from President Ana Quispe.`, { 'Ana Quispe': null }],
    ['Peru was represented at the summit in Oslo by Foreign Minister Jorge Soto.', { 'Jorge Soto': 'PER' }],
    [
      'Peru was represented in Oslo by Foreign Minister Jorge Soto, and Norway by State Secretary Odd Berg.',
      { 'Jorge Soto': 'PER', 'Odd Berg': 'NOR' },
    ],
  ])('%s', (text, expected) => {
    expect(lands(text)).toMatchObject(expected);
  });
});

describe('an office that is joined to another in front of a name is of nobody else', () => {
  const GUEST = 'Norwegian Prime Minister Liv Dahl';
  test.each([
    'Member of the Political Bureau of the Central Committee and Peruvian Foreign Minister Ana Quispe',
    'Member of the State Council and Peruvian Foreign Minister Ana Quispe',
    'Peruvian Minister of Trade and Industry Ana Quispe',
    'Peruvian Minister of Trade and Deputy Prime Minister Ana Quispe',
  ])('%s', (host) => {
    expect(of(`At the invitation of ${host}, ${GUEST} will visit Lima from July 25 to 28.`)).toEqual([
      'invitation Ana Quispe > Liv Dahl occurred - Lima',
      'visit Liv Dahl > PER planned 2024-07 Lima',
    ]);
  });

  test('a portfolio of two fields is one office', () => {
    expect(of(`The Minister of Trade and Industry of Peru, Ana Quispe, met ${GUEST}.`)).toEqual([
      'meeting Ana Quispe + Liv Dahl occurred - -',
    ]);
  });
});

describe('who brings an invitation is not invited', () => {
  const PROPOSED = ['invitation Ana Quispe > Liv Dahl occurred - Lima', 'visit Liv Dahl > PER proposed - Lima'];
  test.each([
    [`Ambassador Jorge Soto conveyed an invitation from ${QUISPE} to ${DAHL} to visit Lima.`, PROPOSED],
    [`Ambassador Jorge Soto delivered an invitation from ${QUISPE} to ${DAHL} to visit Lima.`, PROPOSED],
    [`Ambassador Jorge Soto handed ${DAHL} an invitation from ${QUISPE} to visit Lima.`, PROPOSED],
    [`Chilean envoy Jorge Soto passed on an invitation from ${QUISPE} for ${DAHL} to visit Lima.`, PROPOSED],
    [`${QUISPE} renewed her invitation to ${DAHL} to visit Lima.`, PROPOSED],
    [`${DAHL} received an invitation from ${QUISPE} to visit Lima.`, PROPOSED],
    [
      `${DAHL} accepted an invitation from ${QUISPE} to visit Lima.`,
      ['invitation Ana Quispe > Liv Dahl occurred - Lima', 'visit Liv Dahl > PER planned - Lima'],
    ],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('whose "his invitation" is', () => {
  const SOTO = 'Chilean President Jorge Soto';
  const invitations = (text: string) => of(text).filter((line) => line.startsWith('invitation'));
  test.each([
    [`${SOTO} said ${DAHL} had accepted his invitation.`, ['invitation Jorge Soto > Liv Dahl occurred - -']],
    [
      `${SOTO} announced that ${DAHL} and ${QUISPE} accepted his invitation.`,
      ['invitation Jorge Soto > Ana Quispe occurred - -', 'invitation Jorge Soto > Liv Dahl occurred - -'],
    ],
    [`${SOTO} spoke. ${DAHL} accepted his invitation.`, ['invitation Jorge Soto > Liv Dahl occurred - -']],
    [`${DAHL} said ${SOTO} had renewed his invitation to her.`, ['invitation Jorge Soto > Liv Dahl occurred - -']],
    [`${DAHL} thanked ${SOTO} for his invitation.`, ['invitation Jorge Soto > Liv Dahl occurred - -']],
    [`${DAHL} accepted his invitation.`, []],
    [`A ministry said that ${DAHL} had accepted his invitation.`, []],
  ])('%s', (text, expected) => {
    expect(invitations(text)).toEqual(expected);
  });
});

describe('at somebody’s invitation', () => {
  test.each([
    [`${DAHL} arrived in Lima on Friday at the invitation of Peruvian President Ana Quispe for the summit.`],
    [`${DAHL} visited Lima, Peru, last week at the invitation of Peruvian President Ana Quispe.`],
  ])('%s', (text) => {
    const invitations = of(text).filter((line) => line.startsWith('invitation'));
    expect(invitations).toEqual(['invitation Ana Quispe > Liv Dahl occurred - Lima']);
  });
});
