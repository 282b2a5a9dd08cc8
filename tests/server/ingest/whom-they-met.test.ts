import { describe, expect, test } from 'vitest';
import { ALL, DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines, meetings } from './support.ts';

const LANDS = 'GHA + GRC + JPN + Liv Dahl + Marta Quispe occurred';
const EACH = ['Jorge Soto + Liv Dahl occurred', `${TWO} occurred`];

describe('whom somebody met, where several are told of', () => {
  test.each([
    [`${DAHL} met ${QUISPE} and the leaders of Ghana, Greece and Japan.`, [LANDS]],
    [`${DAHL} held talks with ${QUISPE} and the foreign ministers of Ghana, Greece, and Japan on Monday.`, [LANDS]],
    [`${DAHL} saw in a single day ${QUISPE} and ${SOTO}.`, EACH],
    [`${DAHL} saw ${QUISPE} and ${SOTO} in Lima.`, EACH],
    [`${DAHL} was in Lima often, seeing ${QUISPE} four times.`, [`${TWO} occurred`]],
    [`${DAHL} saw ${QUISPE} twice last year.`, [`${TWO} occurred`]],
    [`${QUISPE} and ${SOTO} are at odds. ${DAHL} telephoned both presidents.`, EACH],
    [`${QUISPE} and ${SOTO} are at odds. ${DAHL} spoke by phone with both leaders.`, EACH],
    [`${DAHL} came to Lima. ${QUISPE} and ${SOTO} joined her for dinner.`, [`${ALL} occurred`]],
    [
      `${DAHL} met ${QUISPE} in Lima. Ghana's Kofi Adu and Japan's Ken Ito then joined them for a session.`,
      ['Ken Ito + Kofi Adu + Liv Dahl + Marta Quispe occurred', `${TWO} occurred`],
    ],
    [
      `${DAHL} hosted diplomats of Peru in Oslo. Ministers Ane Moe and Per Lie joined the meeting.`,
      ['Liv Dahl + PER occurred', 'Ane Moe + Liv Dahl + PER + Per Lie occurred'],
    ],
  ])('%s', (text, expected) => {
    expect([...meetings(text, DAY)].sort()).toEqual([...expected].sort());
  });

  test.each([
    [`${DAHL} saw ${QUISPE} leave.`],
    [`${DAHL}, seeing ${QUISPE} as a friend, spoke of fish.`],
    [`Looking forward to the Climate Summit, ${DAHL} and ${QUISPE} praised the forests.`],
  ])('but not here: %s', (text) => {
    expect(meetings(text, DAY)).toEqual([]);
  });
});

describe('a meeting that is told again', () => {
  const MET = `${DAHL} met ${QUISPE} on Monday.`;

  test.each([
    [`${MET} They discussed the forum to be held in Rome in July.`],
    [`${MET} Dahl recalled her trip to Lima in 2021. The two leaders discussed fish.`],
    [`${MET} The Foreign Minister and the President also discussed the vote of July 15.`],
  ])('has no day and no place but its own: %s', (text) => {
    const told = lines(text, DAY).filter((line) => line.startsWith('meeting'));
    expect(told).toEqual([`meeting ${TWO} occurred - -`, `meeting ${TWO} occurred 2022-05-16 -`]);
  });

  test.each([
    [`${MET} On Tuesday they discussed fish.`, `meeting ${TWO} occurred 2022-05-17 -`],
    [`${MET} They discussed on Tuesday the fish of Peru.`, `meeting ${TWO} occurred 2022-05-17 -`],
  ])('is another one on a day of its own: %s', (text, again) => {
    expect(lines(text, DAY)).toContain(again);
  });
});
