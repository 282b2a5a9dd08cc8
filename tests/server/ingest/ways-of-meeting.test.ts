import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { meetings } from './support.ts';

describe('ways to say that people met', () => {
  test.each([
    [`${DAHL} called ${QUISPE} late last month.`, [`${TWO} occurred`]],
    [`Peru signed it after ${DAHL} and ${QUISPE} spoke by telephone.`, [`${TWO} occurred`]],
    [
      `${DAHL} spoke after talks with ${QUISPE} in Lima and ${SOTO} in Santiago.`,
      ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`],
    ],
    [
      `${DAHL} spoke after a meeting with ${QUISPE} in Lima and after talks with ${SOTO} in Santiago.`,
      ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`],
    ],
    [`${DAHL} left after talks with ${QUISPE} and ${SOTO} in Lima.`, ['Jorge Soto + Liv Dahl + Marta Quispe occurred']],
    [
      `${DAHL} met ${QUISPE} and her newly appointed foreign minister, Rosa Vidal.`,
      ['Liv Dahl + Marta Quispe + Rosa Vidal occurred'],
    ],
    [`${QUISPE} gave a banquet in honour of ${DAHL}.`, [`${TWO} occurred`]],
    [`At a joint press conference with ${QUISPE}, ${DAHL} spoke of fish.`, [`${TWO} occurred`]],
    [`Iceland brought ${DAHL} and ${QUISPE} together for talks.`, [`${TWO} occurred`]],
    [`Iceland brought together ${DAHL} and ${QUISPE} for talks.`, [`${TWO} occurred`]],
    [`The meeting between ${DAHL} and ${QUISPE} fell through.`, [`${TWO} cancelled`]],
    [`${DAHL} paid ${QUISPE} a visit.`, [`${TWO} occurred`]],
    [
      `${DAHL} held talks with ${QUISPE} and, separately, with ${SOTO}.`,
      ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`],
    ],
    [`${DAHL} met with ${QUISPE}, and separately with ${SOTO}.`, ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`]],
    [`${DAHL} met with ${QUISPE} and with ${SOTO}.`, ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`]],
    [
      `${DAHL} held two telephone calls with ${QUISPE} and ${SOTO}.`,
      ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`],
    ],
    [`${DAHL} spoke to both ${QUISPE} and ${SOTO}.`, ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`]],
    [`${DAHL} and ${QUISPE} talked for three hours about fish.`, [`${TWO} occurred`]],
    [`${DAHL} met ${QUISPE} and then ${SOTO}.`, ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test.each([
    [`${QUISPE} gave a speech in honour of ${DAHL}.`],
    [`${DAHL} held a press conference in Norway.`],
    [`Iceland brought fish from Norway and Peru together.`],
    [`The plan of ${DAHL} fell through in Peru.`],
  ])('but not here: %s', (text) => {
    expect(meetings(text, DAY)).toEqual([]);
  });
});
