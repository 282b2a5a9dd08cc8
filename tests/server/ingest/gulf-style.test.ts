import { describe, expect, test } from 'vitest';
import { lines, meetings } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';

describe('an honour in capitals is nobody of its own', () => {
  const MET = 'meeting Liv Dahl + Tamim bin Hamad Al Thani occurred';
  test.each([
    ['HE Norwegian Foreign Minister Liv Dahl received a call from HH the Amir Sheikh Tamim bin Hamad Al Thani.', '-'],
    [
      'HH the Amir Sheikh Tamim bin Hamad Al Thani received a phone call from HE Norwegian Foreign Minister Liv Dahl.',
      '-',
    ],
    ['HH the Amir Sheikh Tamim bin Hamad Al Thani had a meeting with HE Foreign Minister of Norway Liv Dahl.', '-'],
  ])('%s', (text, where) => {
    expect(lines(text, DAY)).toContain(`${MET} - ${where}`);
  });
});

describe('at a meeting of him by whom a letter is received', () => {
  const ROYAL = 'King Omar of Jordan today received a message from Peruvian President Ana Quispe.';
  const MET = 'with Peruvian Foreign Minister Jorge Vidal';
  test.each([
    [
      `It was received by Jordanian Foreign Minister Sami Haddad during his meeting ${MET}.`,
      'Jorge Vidal + Sami Haddad',
    ],
    [
      `Jordanian Foreign Minister Sami Haddad was thanked by him during his meeting ${MET}.`,
      'Jorge Vidal + Sami Haddad',
    ],
  ])('%s', (text, expected) => {
    expect(meetings(`${ROYAL} ${text}`, DAY).at(-1)).toBe(`${expected} occurred`);
  });
});
