import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian Foreign Minister Ana Quispe';
const VISIT = 'visit Liv Dahl > PER';

describe('when it was meant to be is not when it was', () => {
  test.each([
    [
      `${DAHL}'s visit to Lima, initially set for March, took place from May 2 to 4.`,
      [`${VISIT} occurred 2022-05 Lima`],
    ],
    [`${DAHL}'s visit to Lima, scheduled for March, took place on May 4.`, [`${VISIT} occurred 2022-05-04 Lima`]],
    [`${DAHL}'s visit to Lima, first planned for March, will take place in June.`, [`${VISIT} planned 2022-06 Lima`]],
    [`${DAHL}'s visit to Lima, initially set for March, was postponed.`, [`${VISIT} cancelled - Lima`]],
    [`${DAHL}'s visit to Lima, scheduled for June, comes amid a strike.`, [`${VISIT} planned 2022-06 Lima`]],
    [
      `${DAHL}'s talks with ${QUISPE}, first planned for March, were held on May 4.`,
      ['meeting Ana Quispe + Liv Dahl occurred 2022-05-04 -'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});
