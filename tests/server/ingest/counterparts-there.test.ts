import { expect, test } from 'vitest';
import { DAHL, DAY } from './cast.ts';
import { lines, read } from './support.ts';

const SOTO = 'Chilean Foreign Minister Jorge Soto';
const MET = `${DAHL} met ${SOTO} in Oslo.`;

const meetings = (text: string): readonly string[] =>
  lines(text, DAY).filter((line) => line.startsWith('meeting') && !line.endsWith('Oslo'));

test.each([
  [
    `${MET} Dahl had visited Peru, where she held talks with her counterpart.`,
    ['meeting Liv Dahl + PER occurred - PER'],
  ],
  [
    `Peruvian Foreign Minister Ana Quispe spoke. ${MET} Dahl had visited Peru, where she held talks with her counterpart.`,
    ['meeting Ana Quispe + Liv Dahl occurred - PER'],
  ],
  [
    `${MET} Dahl had visited Peru, where she and Defence Minister Odd Berg met their counterparts.`,
    ['meeting Liv Dahl + Odd Berg + PER occurred - PER'],
  ],
  [
    `${MET} Dahl told her counterpart that she agreed. She held talks with her counterpart in Bergen.`,
    ['meeting Jorge Soto + Liv Dahl occurred - Bergen'],
  ],
])('the counterpart is of the land that the clause is about: %s', (text, expected) => {
  expect(meetings(text)).toEqual(expected);
});

test.each([
  ['Dahl had visited Peru, where she and Defence Minister Odd Berg met officials.', 'NOR'],
  ['Dahl had visited Peru, where she met Defence Minister Odd Berg.', 'PER'],
])('who acts together with the traveller came along: %s', (text, iso3) => {
  const { persons } = read(`${MET} ${text}`, DAY);
  expect(persons.find(({ name }) => name === 'Odd Berg')?.country).toBe(iso3);
});
