import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

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
    [`The news follows a phone call from ${MWANGI} to ${DAHL}.`, [`${BOTH} - -`]],
    [`${DAHL} received a phone call from ${MWANGI}.`, [`${BOTH} - -`]],
    [`Three men were arrested hours before a meeting on Monday between ${MWANGI} and ${DAHL} in Geneva.`, GENEVA],
    [
      'The African heads of state urged Kenya and Uganda to meet; the need to re-launch talks between Kenya and Uganda was clear.',
      ['meeting KEN + UGA proposed - -'],
    ],
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
    [`${DAHL} made the comments Monday in Nairobi.`, ['visit Liv Dahl > KEN occurred 2022-05-16 Nairobi']],
    [`Kenya asked for help. ${DAHL} visited the country on Monday.`, ['visit Liv Dahl > KEN occurred 2022-05-16 KEN']],
    [
      `At the invitation of ${DAHL}, ${MWANGI} will visit Oslo.`,
      ['invitation Liv Dahl > Josphat Mwangi occurred - Oslo', 'visit Josphat Mwangi > NOR planned - Oslo'],
    ],
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

describe('what a text tells in several sentences', () => {
  test.each([
    [
      'whom somebody joined is told of the meeting that took place, not of the one agreed on',
      `${DAHL} met ${MWANGI} in Geneva on Monday. They agreed to meet again in Nairobi in July. They were joined by Swedish Foreign Minister Kari Moe.`,
      'meeting Josphat Mwangi + Kari Moe + Liv Dahl occurred 2022-05-16 Geneva',
    ],
    [
      'a call is no part of the meeting before it',
      `${DAHL} met ${MWANGI} in Geneva on Monday. Since then Dahl and Mwangi have spoken by phone once.`,
      'meeting Josphat Mwangi + Liv Dahl occurred - -',
    ],
    [
      'each of two leaders is met apart',
      `${MWANGI} and Ugandan President Yoweri Museveni will meet in Kigali. ${DAHL} met separately with each leader on Monday.`,
      'meeting Josphat Mwangi + Liv Dahl occurred 2022-05-16 -',
    ],
    [
      'a sentence of its own says where and when',
      `${DAHL} met ${MWANGI}. They spoke of trade. The meeting was held in Geneva on May 12.`,
      'meeting Josphat Mwangi + Liv Dahl occurred 2022-05-12 Geneva',
    ],
    [
      'who comes to a summit that was told of before',
      `A summit of the African heads of state will be held on December 28 in Kigali. Participants in the upcoming summit include ${MWANGI} and Ugandan President Yoweri Museveni.`,
      'meeting Josphat Mwangi + Yoweri Museveni planned 2022-12-28 Kigali',
    ],
    [
      'a list of a delegation belongs to the meeting in which one of it was',
      `At a summit in Kigali in March, ${MWANGI} and Ugandan President Yoweri Museveni agreed on a council. Norwegian Trade Minister Kari Moe met Kenyan Trade Minister Peter Kamau in Geneva on Monday. They spoke of trade. Both want more of it. The Kenyan delegation included Trade Minister Peter Kamau and Ambassador Grace Wanjiru.`,
      'meeting Grace Wanjiru + Kari Moe + Peter Kamau occurred 2022-05-16 Geneva',
    ],
    [
      'where the last stop is, people are met',
      'U.S. Secretary of State Antony Blinken will visit Nairobi. His final stop will be Kigali. There he will meet President Paul Kagame.',
      'meeting Antony Blinken + Paul Kagame planned - Kigali',
    ],
  ])('%s', (_, text, line) => {
    expect(lines(text, DAY)).toContain(line);
  });

  test('a call and a meeting somewhere are two', () => {
    const text = `${DAHL} met ${MWANGI} in Geneva on Monday. Since then Dahl and Mwangi have spoken by phone once.`;
    const meetings = read(text, DAY).claims.filter(({ kind }) => kind === 'meeting');
    expect(new Set(meetings.map(({ said }) => said.group)).size).toBe(2);
  });

  test.each([
    [`A meeting with ${MWANGI} would send the wrong signal, ${DAHL} said.`],
    [
      `${DAHL} met Swedish Foreign Minister Kari Moe. Dahl will have lunch with the foreign ministers of the Baltic countries.`,
    ],
  ])('nothing of the two of them: %s', (text) => {
    expect(
      lines(text, DAY).filter((line) => /Mwangi .* (?:occurred|planned)|planned .* Moe|Moe .* planned/.test(line)),
    ).toEqual([]);
  });

  test.each([
    ['Secretary Blinken met Cambodian Deputy Prime Minister/Foreign Minister Sok Dara.', 'Sok Dara', 'KHM'],
    ['They met the UN High Commissioner for Refugees, Filippo Grandi, on Friday.', 'Filippo Grandi', 'United Nations'],
    ['On the Kenyan side, Trade Minister Peter Kamau and Ambassador Grace Wanjiru took part.', 'Peter Kamau', 'KEN'],
    [
      `${MWANGI} was joined by Foreign Minister Kari Moe and the Ugandan trade minister, Peter Kamau.`,
      'Peter Kamau',
      'UGA',
    ],
    ['The talks ended, said Carl Munter, the U.N. envoy who is chairing them.', 'Carl Munter', 'United Nations'],
  ])('%s', (text, name, side) => {
    const person = read(text, DAY).persons.find((one) => one.name === name);
    expect(person?.country ?? person?.org).toBe(side);
  });
});
