import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const MWANGI = 'Kenyan President Josphat Mwangi';
const BOTH = 'meeting Josphat Mwangi + Liv Dahl occurred';
const GENEVA = [
  `${BOTH} 2022-05-16 Geneva`,
  'visit Josphat Mwangi > CHE occurred 2022-05-16 Geneva',
  'visit Liv Dahl > CHE occurred 2022-05-16 Geneva',
];

describe('how news agencies tell of talks', () => {
  test.each([
    [
      'Talks between Kenya and Uganda brokered by Norway ended in Geneva on Tuesday.',
      ['meeting KEN + NOR + UGA occurred 2022-05-17 Geneva'],
    ],
    [
      'Envoys from Kenya and Uganda ended a third day of talks in Geneva.',
      ['meeting KEN + UGA occurred - Geneva', 'visit KEN > CHE occurred - Geneva', 'visit UGA > CHE occurred - Geneva'],
    ],
    [
      'In Geneva, the leaders of Kenya and Uganda met for the first time.',
      ['meeting KEN + UGA occurred - Geneva', 'visit KEN > CHE occurred - Geneva', 'visit UGA > CHE occurred - Geneva'],
    ],
    [
      `The talks in Oslo were attended by ${MWANGI} and ${DAHL}.`,
      [`${BOTH} - Oslo`, 'visit Josphat Mwangi > NOR occurred - Oslo'],
    ],
    [`Taking part in the talks were ${DAHL} and ${MWANGI}.`, [`${BOTH} - -`]],
    [`Also present at the meeting with ${MWANGI} was ${DAHL}.`, [`${BOTH} - -`]],
    ['Palestinian leaders met Kenyan officials.', ['meeting KEN + PSE occurred - -']],
    [`${DAHL} discussed fishing with ${MWANGI}.`, [`${BOTH} - -`]],
    [`${DAHL} and ${MWANGI}, meeting in Geneva on Monday, called for patience.`, GENEVA],
    [`${DAHL} assured ${MWANGI} of her help when they met in Geneva on Monday.`, GENEVA],
    [`${DAHL} paid a courtesy call on ${MWANGI}.`, [`${BOTH} - -`]],
    [`${DAHL} told ${MWANGI} by phone that Oslo would help.`, [`${BOTH} - -`]],
    [
      'Russian President Vladimir Putin received at the Kremlin Kenyan Foreign Minister Amina Otieno.',
      ['meeting Amina Otieno + Vladimir Putin occurred - Kremlin', 'visit Amina Otieno > RUS occurred - Kremlin'],
    ],
    [`${DAHL} and ${MWANGI} praised the accord after a meeting in Geneva on Monday.`, GENEVA],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY).filter((line) => !line.startsWith('stance'))).toEqual(expected);
  });

  test.each([
    [`${DAHL} told ${MWANGI} to put away his phone.`],
    [`${DAHL} and ${MWANGI} praised the accord after the summit of the African Union.`],
    [`${DAHL} discussed her meeting with ${MWANGI}.`],
    [`${DAHL} discussed fishing with Kenya's neighbours.`],
    ['The lecture was attended by students from Kenya.'],
  ])('no meeting that took place: %s', (text) => {
    expect(lines(text, DAY).filter((line) => /^meeting .* occurred/.test(line))).toEqual([]);
  });
});

describe('how news agencies tell of journeys', () => {
  test.each([
    [`${DAHL} paid a surprise visit to troops in Mali on Sunday.`, ['visit Liv Dahl > MLI occurred 2022-05-15 MLI']],
    [`${DAHL} toured a hospital in Nairobi.`, ['visit Liv Dahl > KEN occurred - Nairobi']],
    [`${MWANGI}, in Oslo for a summit, called for patience.`, ['visit Josphat Mwangi > NOR occurred - Oslo']],
    [
      `${MWANGI} flew into Oslo late on Monday for talks with Swedish Prime Minister Kari Moe.`,
      ['meeting Josphat Mwangi + Kari Moe planned - Oslo', 'visit Josphat Mwangi > NOR occurred 2022-05-16 Oslo'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });

  test.each([
    [`${DAHL} toured a hospital with her Kenyan counterpart.`],
    [`${MWANGI}, in Nairobi on Monday, called for patience.`],
    [`${DAHL}, in her speech, called for patience.`],
  ])('no visit: %s', (text) => {
    expect(lines(text, DAY).filter((line) => line.startsWith('visit'))).toEqual([]);
  });
});
