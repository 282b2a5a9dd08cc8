import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Thursday. */
const DAY = '2021-06-10';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const ROJAS = 'Peruvian Foreign Minister Ana Rojas';
const VIDAL = 'Chilean President Rosa Vidal';

const meetings = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('meeting'));

const ONE = 'meeting Ana Rojas + Liv Dahl occurred';

describe('meetings told of by what people did together', () => {
  test.each([
    [`${DAHL} and her Peruvian counterpart, Ana Rojas, spent two days at an inn near Geneva in May.`, '2021-05 Geneva'],
    [`${DAHL} and ${ROJAS} spent four hours together on Monday.`, '2021-06-07 -'],
    [`${DAHL} spent the afternoon with ${ROJAS} on Monday.`, '2021-06-07 -'],
    [`${DAHL} toured the Andes in May, meeting ${ROJAS} in Quito.`, '2021-05 Quito'],
    [`${DAHL} said after meeting her Peruvian counterpart Ana Rojas that a deal was close.`, '- -'],
    [`${DAHL} said after seeing her Peruvian counterpart Ana Rojas that a deal was close.`, '- -'],
    [`${DAHL} flew to Lima on Monday to see ${ROJAS}.`, '2021-06-07 Lima'],
    [`${DAHL} flew to Lima on Monday to brief ${ROJAS} on the plan.`, '2021-06-07 Lima'],
    [`Norwegian President Jon Berg sent Foreign Minister Liv Dahl to meet ${ROJAS}.`, '- -'],
    [`State television showed pictures of ${DAHL} receiving ${ROJAS} in Oslo on Monday.`, '2021-06-07 Oslo'],
    [`The newspaper printed a photograph of ${DAHL} greeting ${ROJAS} in Oslo on Monday.`, '2021-06-07 Oslo'],
  ])('%s', (text, told) => {
    expect(meetings(text)).toEqual([`${ONE} ${told}`]);
  });

  test.each([
    [`${DAHL} and ${ROJAS} spent millions on fishing.`],
    [`${DAHL} spent two days in Lima.`],
    [`${DAHL} saw ${ROJAS} on television.`],
    [`${DAHL} left the room after seeing ${ROJAS} fall.`],
    [`${DAHL} briefed reporters on the plan of ${ROJAS}.`],
    [`The newspaper printed a photograph of ${DAHL}, citing ${ROJAS}.`],
  ])('no meeting: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});

describe('who meets whom', () => {
  test.each([
    [
      `${DAHL} spoke to both ${ROJAS} and ${VIDAL} on Monday.`,
      [`${ONE} 2021-06-07 -`, 'meeting Liv Dahl + Rosa Vidal occurred 2021-06-07 -'],
    ],
    [
      `${DAHL} held two telephone calls on Monday with ${ROJAS} and ${VIDAL}.`,
      [`${ONE} 2021-06-07 -`, 'meeting Liv Dahl + Rosa Vidal occurred 2021-06-07 -'],
    ],
    [
      `${DAHL} held talks with ${ROJAS} and ${VIDAL} on Monday.`,
      ['meeting Ana Rojas + Liv Dahl + Rosa Vidal occurred 2021-06-07 -'],
    ],
    [
      `${DAHL} and ${ROJAS} shook hands at a summit hosted by ${VIDAL} in Santiago on May 7.`,
      ['meeting Ana Rojas + Liv Dahl + Rosa Vidal occurred 2021-05-07 Santiago'],
    ],
    [
      `A planned face-to-face encounter between ${DAHL} and ${ROJAS} under Chilean auspices was called off.`,
      ['meeting Ana Rojas + CHL + Liv Dahl cancelled - -'],
    ],
    [
      `The summit had been arranged in a telephone conversation between ${DAHL} and ${ROJAS} on Monday.`,
      [`${ONE} 2021-06-07 -`],
    ],
    [
      `${DAHL} phoned ${ROJAS} on Monday, and the two will meet in Quito in July.`,
      [`${ONE} 2021-06-07 -`, 'meeting Ana Rojas + Liv Dahl planned 2021-07 Quito'],
    ],
    [`${DAHL} visited Quito, where she was received by the president.`, ['meeting ECU + Liv Dahl occurred - Quito']],
    [
      `${DAHL} met ${VIDAL} on Monday. A second meeting with the Chilean leader is planned for July.`,
      ['meeting Liv Dahl + Rosa Vidal occurred 2021-06-07 -', 'meeting Liv Dahl + Rosa Vidal planned 2021-07 -'],
    ],
    [`The ministers themselves met. ${DAHL} met ${ROJAS} herself.`, [`${ONE} - -`]],
  ])('%s', (text, told) => {
    expect(meetings(text)).toEqual(told);
  });

  test('a meeting with somebody whom nobody is told to have met has no other party', () => {
    expect(meetings(`A second meeting with ${ROJAS} is planned for July.`)).toEqual([]);
  });
});
