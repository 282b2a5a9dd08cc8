import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const KAMAU = 'Kenyan Foreign Minister Peter Kamau';
const BOTH = 'meeting Liv Dahl + Peter Kamau occurred';

const told = (text: string): readonly string[] =>
  lines(text, DAY).filter((line) => line.startsWith('meeting') || line.startsWith('visit'));

describe('which event a day belongs to', () => {
  test.each([
    [
      `${DAHL} met ${KAMAU} on the sidelines of the May 5 forum in Vienna.`,
      [
        `${BOTH} 2022-05-05 Vienna`,
        'visit Liv Dahl > AUT occurred 2022-05-05 Vienna',
        'visit Peter Kamau > AUT occurred 2022-05-05 Vienna',
      ],
    ],
    [`${DAHL} met ${KAMAU} at the May summit.`, [`${BOTH} 2022-05 -`]],
    [`${DAHL} met ${KAMAU} at the March summit.`, [`${BOTH} 2022-03 -`]],
    [
      `On Monday ${DAHL} met ${KAMAU} and on Tuesday Peruvian Foreign Minister Ana Rojas.`,
      ['meeting Ana Rojas + Liv Dahl occurred 2022-05-17 -', `${BOTH} 2022-05-16 -`],
    ],
    [
      `${DAHL} met ${KAMAU} after arriving in Nairobi late on Monday.`,
      [`${BOTH} - -`, 'visit Liv Dahl > KEN occurred 2022-05-16 Nairobi'],
    ],
    [
      `${DAHL}, who visited Lima in March, met ${KAMAU}.`,
      [`${BOTH} - -`, 'visit Liv Dahl > PER occurred 2022-03 Lima'],
    ],
    [
      `Prime Minister Kari Moe of Norway will host ${KAMAU} for an official visit, which will include a dinner, on June 2.`,
      ['meeting Kari Moe + Peter Kamau planned 2022-06-02 NOR', 'visit Peter Kamau > NOR planned 2022-06-02 NOR'],
    ],
    [
      `The talks follow meetings between ${DAHL} and ${KAMAU} in April in Vienna as well as meetings between Peruvian Prime Minister Rosa Diaz and Chilean President Luis Mora in Quito.`,
      [
        'meeting Liv Dahl + Peter Kamau occurred 2022-04 Vienna',
        'meeting Luis Mora + Rosa Diaz occurred - Quito',
        'visit Liv Dahl > AUT occurred 2022-04 Vienna',
        'visit Luis Mora > ECU occurred - Quito',
        'visit Peter Kamau > AUT occurred 2022-04 Vienna',
        'visit Rosa Diaz > ECU occurred - Quito',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    `${DAHL} met with ${KAMAU} to prepare the visit of King Axel on 24 May.`,
    `${DAHL} met with ${KAMAU} to discuss the summit in Lima on 3 May.`,
    `${DAHL} met ${KAMAU} for a vote on 24 May.`,
    `As of 9 May, ${DAHL} has met ${KAMAU} three times.`,
  ])('none of the meeting: %s', (text) => {
    expect(told(text).map((line) => line.replace(/ \S+$/, ''))).toContain(`${BOTH} -`);
  });
});

describe('a day that another sentence tells', () => {
  test.each([
    ['conversation', `${DAHL} had a telephone conversation with ${KAMAU}.`],
    ['call', `${DAHL} and ${KAMAU} spoke by phone.`],
  ])("today's %s", (noun, text) => {
    expect(told(`${text} Today's ${noun} was the third this year.`)).toContain(`${BOTH} 2022-05-18 -`);
  });

  test('the guests of a host come to the gathering that it holds', () => {
    const text = `President Josphat Mwangi of Kenya will host the second Lakes Leaders Summit in Mombasa, Kenya, on Saturday, June 11. The President looks forward to welcoming President Ana Rojas of Peru.`;
    expect(told(text)).toEqual([
      'meeting Ana Rojas + Josphat Mwangi planned 2022-06-11 Mombasa',
      'visit Ana Rojas > KEN planned 2022-06-11 Mombasa',
    ]);
  });

  test('guests of another time do not', () => {
    const text = `President Josphat Mwangi of Kenya will host a summit in Mombasa on June 11. The President received ${DAHL}.`;
    expect(told(text)).toContain('meeting Josphat Mwangi + Liv Dahl occurred - KEN');
  });

  test('one day of a journey of several days does not change when it is', () => {
    const text = `Norwegian Climate Envoy Jon Lie will travel to Nairobi, Kenya on May 18-19. On Thursday, May 19, Envoy Lie will deliver an address at a conference in Nairobi.`;
    expect(told(text)).toEqual(['visit Jon Lie > KEN planned 2022-05 Nairobi']);
  });
});

describe('lines of their own that say where and when', () => {
  const MET = `${DAHL} met with ${KAMAU}. The ministers discussed trade.`;
  const THREE = `We, the leaders of Norway, Kenya and Peru, met to discuss the seas.`;

  test.each([
    [
      `Meeting of two ministers\n\nDate: 16 May 2022\nVenue: Ministry of Trade, Oslo\n\n${MET}`,
      `${BOTH} 2022-05-16 Oslo`,
    ],
    [`Meeting of two ministers\n\nWhen: 16 May\nWhere: Oslo\n\n${MET}`, `${BOTH} 2022-05-16 Oslo`],
    [`${DAHL} met with ${KAMAU} in Oslo.\n\nOslo, 16 May 2022`, `${BOTH} 2022-05-16 Oslo`],
    [`Lima, 16 May 2022\n\n${THREE}`, 'meeting KEN + NOR + PER occurred 2022-05-16 Lima'],
    [`Joint statement\n\nLima, 16 May 2022\n\n${MET}`, `${BOTH} 2022-05-16 Lima`],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test.each([
    `Oslo, 16 May 2022\n\n${MET}`,
    `Meeting of two ministers\n\nDate: 16 May 2022\n\n${MET}`,
    `16 May 2022\n\n${MET}`,
    `${MET}\n\nPosted on: 16 May 2022`,
    `Joint statement\n\nLima, 16 May 2022\n\n${DAHL} and ${KAMAU} spoke by phone.`,
  ])('none: %s', (text) => {
    expect(told(text)).toEqual([`${BOTH} - -`]);
  });

  test('a visit is on the day of its meeting, whichever sentence tells it', () => {
    const text = `Minister Dahl's meeting with Minister Kamau (16 May 2022)\n\n${DAHL} met with ${KAMAU} in Oslo.`;
    expect(told(text)).toContain('visit Peter Kamau > NOR occurred 2022-05-16 Oslo');
  });
});

test.each([
  `${DAHL} and ${KAMAU} meet regularly.`,
  `${DAHL} meets ${KAMAU} every year.`,
  `${DAHL} regularly holds talks with ${KAMAU}.`,
  `${DAHL} speaks with ${KAMAU} once a month.`,
  `${DAHL} visits Kenya every year.`,
])('a habit is no event: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('what is told behind the event is none of its habit', () => {
  expect(told(`${DAHL} meets ${KAMAU}, who swims every day.`)).toEqual([`${BOTH} 2022-05-18 -`]);
});
