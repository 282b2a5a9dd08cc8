import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, TWO } from './cast.ts';
import { lines } from './support.ts';

describe('what somebody would do "should" something happen', () => {
  test.each([
    [`${DAHL} warned of consequences should Peru provide aid to Chile.`, []],
    ['Norwegian officials said there would be sanctions should Peru support Chile.', []],
    ['Norwegian officials said there would be sanctions should Peru back Chile.', []],
    ['Norway said it would listen should Peru meet Chile.', ['meeting CHL + PER proposed - -']],
    ['Norway said that Peru should meet Chile.', ['meeting CHL + PER planned - -']],
    ['Norway said Peru should support Chile.', []],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});

describe('what somebody calls or meets somebody for is no second meeting', () => {
  test.each([
    [`${DAHL} called ${QUISPE} on Sunday to brief her on the deal.`, 'occurred 2022-05-15'],
    [`${DAHL} met ${QUISPE} on Sunday to discuss the deal with her.`, 'occurred 2022-05-15'],
    [`${DAHL} wants to brief ${QUISPE} on the deal.`, 'proposed -'],
  ])('%s', (text, when) => {
    expect(lines(text, DAY)).toEqual([`meeting ${TWO} ${when} -`]);
  });
});

describe('plans that have not changed', () => {
  test.each([
    ["Officials said plans for Liv Dahl's trip to Lima had not changed.", 'planned'],
    ["Officials said plans for Liv Dahl's trip to Lima had not been made.", 'denied'],
    ["Officials said Liv Dahl's trip to Lima had not taken place.", 'denied'],
  ])('%s', (text, modality) => {
    expect(lines(`${DAHL} spoke. ${text}`, DAY)).toEqual([`visit Liv Dahl > PER ${modality} - Lima`]);
  });
});
