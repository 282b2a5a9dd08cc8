import { describe, expect, test } from 'vitest';
import { claimLine } from '../../../server/ingest/claim-line.ts';
import { read } from './support.ts';

const DAY = '2021-06-10';

const visits = (text: string): readonly string[] => [
  ...new Set(
    read(text, DAY)
      .claims.filter((claim) => claim.kind === 'visit')
      .map((claim) => claimLine(claim).replace(/^visit /, '')),
  ),
];

const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const ROY = 'Canadian Prime Minister Paul Roy';
const POLAT = 'Turkish Foreign Minister Kemal Polat';

describe('journeys by their nouns', () => {
  test.each([
    [`${DAHL} is on an official visit to Tunisia.`, ['Liv Dahl > TUN occurred - TUN']],
    [`${DAHL}, on a visit to Hanoi, laid a wreath.`, ['Liv Dahl > VNM occurred - Hanoi']],
    [`Ahead of a visit to Rome, ${DAHL} spoke to the press.`, ['Liv Dahl > ITA planned - Rome']],
    [`${DAHL} will be on a visit to Rome next month.`, ['Liv Dahl > ITA planned 2021-07 Rome']],
    [`${DAHL} called off a trip to Vietnam scheduled for June 20.`, ['Liv Dahl > VNM cancelled 2021-06-20 VNM']],
    [
      `${DAHL} wrapped up a swing through Laos and Thailand.`,
      ['Liv Dahl > LAO occurred - LAO', 'Liv Dahl > THA occurred - THA'],
    ],
    [`${DAHL} undertook a visit to Rome in May.`, ['Liv Dahl > ITA occurred 2021-05 Rome']],
    [`${DAHL} agreed to undertake a visit to Rome.`, ['Liv Dahl > ITA planned - Rome']],
    [`${DAHL} undertook to visit Rome.`, ['Liv Dahl > ITA planned - Rome']],
    [`${DAHL} on a visit to Rome; the council will meet in June.`, ['Liv Dahl > ITA occurred - Rome']],
    [`${DAHL}'s trip, which will take her to Poland, begins soon.`, ['Liv Dahl > POL planned - POL']],
    [
      `${DAHL}'s trip will include stops in Lima and Quito.`,
      ['Liv Dahl > PER planned - Lima', 'Liv Dahl > ECU planned - Quito'],
    ],
    [`${POLAT} recalled ${DAHL}'s speech in Warsaw.`, ['Liv Dahl > POL occurred - Warsaw']],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    `${POLAT} condemned the visit to Nicosia.`,
    `${POLAT} discussed the trip to Nicosia.`,
    `${DAHL}'s speech on the war in Libya was praised.`,
    'The tour of the factory in Lima was cancelled.',
  ])('%s', (text) => {
    expect(visits(text)).toEqual([]);
  });
});

describe('journeys by their verbs', () => {
  test.each([
    [`${ROY} left for India on Sunday.`, ['Paul Roy > IND occurred 2021-06-06 IND']],
    [
      `${ROY} and ${POLAT} have both visited India.`,
      ['Paul Roy > IND occurred - IND', 'Kemal Polat > IND occurred - IND'],
    ],
    [`${ROY} returned home from Lima on Sunday.`, ['Paul Roy > PER occurred 2021-06 Lima']],
    [`${ROY} visited a school in Amman.`, ['Paul Roy > JOR occurred - Amman']],
    [`A delegation from Brazil visited Santiago.`, ['BRA > CHL occurred - Santiago']],
    [`Deputy Foreign Minister Kenji Mori of Japan led a delegation to Hanoi.`, ['Kenji Mori > VNM occurred - Hanoi']],
    [`Japan sent a delegation to Hanoi.`, ['JPN > VNM occurred - Hanoi']],
    [`${ROY} led a delegation to hold talks in Cairo.`, ['Paul Roy > EGY occurred - Cairo']],
    [
      `${ROY} will lead a delegation to a conference promoting trade, security, and ties in Cairo.`,
      ['Paul Roy > EGY planned - Cairo'],
    ],
    [`${ROY} said that during his visit to Lima, Peru had agreed to help.`, ['Paul Roy > PER occurred - Lima']],
    [
      `${ROY} led a delegation from the foreign ministry, the army, and the central bank to Cairo.`,
      ['Paul Roy > EGY occurred - Cairo'],
    ],
    [`${ROY} was unable to travel to Libya.`, ['Paul Roy > LBY cancelled - LBY']],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    'Turkish troops went to Libya.',
    'Thousands of refugees returned from Libya.',
    `${ROY} was one of the leaders who discussed the war in Libya.`,
    'France ordered its citizens to leave Libya.',
    'Please visit our website in Ottawa.',
  ])('%s', (text) => {
    expect(visits(text)).toEqual([]);
  });
});

describe('who speaks or takes part somewhere is there', () => {
  test.each([
    [`${ROY} told reporters in Tirana that talks would resume.`, ['Paul Roy > ALB occurred - Tirana']],
    [`${ROY} said Tuesday in Tirana that talks would resume.`, ['Paul Roy > ALB occurred 2021-06-08 Tirana']],
    [`At a press conference in Berlin, ${ROY} praised the accord.`, ['Paul Roy > DEU occurred - Berlin']],
    [`At a conference held in Berlin, ${ROY} praised the accord.`, ['Paul Roy > DEU occurred - Berlin']],
    [`Leaders gathered in Glasgow for a summit. ${ROY} will attend the summit.`, ['Paul Roy > GBR planned - Glasgow']],
    [
      `The foreign ministers of France and Poland met in Glasgow.`,
      ['FRA > GBR occurred - Glasgow', 'POL > GBR occurred - Glasgow'],
    ],
    [
      `Canadian officials made the offer in a news conference with visiting ${POLAT} in Ottawa.`,
      ['Kemal Polat > CAN occurred - Ottawa'],
    ],
    [`${ROY} spoke to reporters as he arrived in Warsaw.`, ['Paul Roy > POL occurred - Warsaw']],
    [`${ROY} will attend the climate summit in Glasgow.`, ['Paul Roy > GBR planned - Glasgow']],
    [`${ROY} gave a speech at a forum in Glasgow.`, ['Paul Roy > GBR occurred - Glasgow']],
    [`${DAHL} will represent her country at the funeral in London.`, ['Liv Dahl > GBR planned - London']],
    [`In Tashkent, ${ROY} will participate in a conference on trade.`, ['Paul Roy > UZB planned - Tashkent']],
    [`While in Uzbekistan, ${ROY} will speak with students.`, ['Paul Roy > UZB planned - UZB']],
    [`The sanctions were announced by ${ROY} in Brussels.`, ['Paul Roy > BEL occurred - Brussels']],
    [`In Belgrade, visiting ${POLAT} urged Serbia to act.`, ['Kemal Polat > SRB occurred - Belgrade']],
    [`${ROY} met visiting ${POLAT}.`, ['Kemal Polat > CAN occurred - CAN']],
    [
      'UN Secretary-General Antonio Guterres said in Cairo that aid was needed.',
      ['Antonio Guterres > EGY occurred - Cairo'],
    ],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    `${ROY} will take part in a video conference with leaders in Paris.`,
    `${ROY} said the war in Libya must end.`,
    `${ROY} said a summit in Brussels would help.`,
    `${ROY} criticized a decision made at a summit in Brussels.`,
    `In Iraq, ${ROY} said, the war must end.`,
    `${ROY} said in Ottawa that talks would resume.`,
    'Turkish Ambassador to France Kemal Polat said in Paris that talks would resume.',
    'UN Secretary-General Antonio Guterres said in New York that aid was needed.',
  ])('%s', (text) => {
    expect(visits(text)).toEqual([]);
  });
});

describe('who comes along on a journey', () => {
  const TRIP = `${ROY} traveled to Warsaw on Monday.`;
  test.each([
    `He was accompanied by Canadian Defense Minister Ann Hall.`,
    `Canadian Defense Minister Ann Hall accompanied him.`,
    `Canadian Defense Minister Ann Hall also traveled with the delegation.`,
    `The delegation included Canadian Defense Minister Ann Hall.`,
  ])('%s', (text) => {
    expect(visits(`${TRIP} ${text}`)).toEqual([
      'Paul Roy > POL occurred 2021-06-07 Warsaw',
      'Ann Hall > POL occurred 2021-06-07 Warsaw',
    ]);
  });

  test('"on his visit": both go', () => {
    expect(visits(`Canadian Defense Minister Ann Hall will accompany ${ROY} on his visit to Warsaw.`)).toEqual([
      'Ann Hall > POL planned - Warsaw',
      'Paul Roy > POL planned - Warsaw',
    ]);
  });

  test('without a journey nobody comes along', () => {
    expect(visits('He was accompanied by Canadian Defense Minister Ann Hall.')).toEqual([]);
  });
});
