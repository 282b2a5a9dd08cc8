import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO } from './cast.ts';
import { lines } from './support.ts';

describe('who is to do what is planned for somebody', () => {
  const OLAV = 'King Olav';
  test.each([
    [`${DAHL} said there were no plans for ${OLAV} to meet ${QUISPE}.`, 'meeting Marta Quispe + Olav denied - -'],
    [`${DAHL} said there were no plans for ${OLAV} to visit Lima.`, 'visit Olav > PER denied - Lima'],
    [`${DAHL} said ${OLAV} had no plans to visit Lima.`, 'visit Olav > PER denied - Lima'],
    [`${DAHL} arranged for ${OLAV} to visit Lima in June.`, 'visit Olav > PER planned 2022-06 Lima'],
    [`${DAHL} discussed plans for ${OLAV} to visit Lima.`, 'visit Olav > PER proposed - Lima'],
    [`${DAHL} announced plans for Peru and Chile to hold talks in Quito.`, 'meeting CHL + PER planned - Quito'],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual([expected]);
  });

  test.each([
    [`${DAHL} left for Peru to meet ${SOTO}.`, 'meeting Jorge Soto + Liv Dahl planned - PER'],
    [
      `${DAHL} hosted a dinner for ${QUISPE} to discuss trade with ${SOTO}.`,
      'meeting Jorge Soto + Liv Dahl occurred - -',
    ],
  ])('the subject does it: %s', (text, expected) => {
    expect(lines(text, DAY)).toContain(expected);
  });
});

describe('the first to do something has done it', () => {
  test.each([
    [`${DAHL}, the first Nordic minister to visit Lima since the war, hosted a conference.`, 'occurred'],
    [`${DAHL}, the most senior Nordic official to visit Lima, hosted a conference.`, 'occurred'],
    [`${DAHL} was the first Nordic minister to visit Lima since the war.`, 'occurred'],
    [`${DAHL}, the first Nordic minister to visit Lima since the war, will arrive on Monday.`, 'planned'],
    [`${DAHL}, the next Nordic minister to visit Lima, hosted a conference.`, 'planned'],
    [`${DAHL}, the first Nordic minister expected to visit Lima, hosted a conference.`, 'planned'],
  ])('%s', (text, modality) => {
    expect(lines(text, DAY)).toEqual([`visit Liv Dahl > PER ${modality} - Lima`]);
  });
});
