import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const ODUYA = 'Kenyan Foreign Minister Amina Oduya';
const REYES = 'Peruvian President Rosa Reyes';

const told = (text: string, kind: string): readonly string[] =>
  lines(text, DAY).filter((line) => line.startsWith(kind));

describe('journeys that lie ahead', () => {
  test.each([
    [`${ODUYA} is due in Ankara on Friday for talks on grain.`, ['visit Amina Oduya > TUR planned 2022-05-20 Ankara']],
    [`${ODUYA} was due in Ankara later on Wednesday.`, ['visit Amina Oduya > TUR planned 2022-05-18 Ankara']],
    [`${ODUYA} is expected in Lima in June.`, ['visit Amina Oduya > PER planned 2022-06 Lima']],
    [`A Kenyan delegation is expected in Lima in June.`, ['visit KEN > PER planned 2022-06 Lima']],
    [
      `${REYES} starts a tour on Saturday that will take her to Angola and Namibia.`,
      ['visit Rosa Reyes > AGO planned 2022-05-21 AGO', 'visit Rosa Reyes > NAM planned - NAM'],
    ],
    [
      `The trip will take ${REYES} to Berlin and Paris.`,
      ['visit Rosa Reyes > DEU planned - Berlin', 'visit Rosa Reyes > FRA planned - Paris'],
    ],
    [
      `${REYES} embarked on a tour that will include stops in Algiers and Ankara.`,
      ['visit Rosa Reyes > DZA planned - Algiers', 'visit Rosa Reyes > TUR planned - Ankara'],
    ],
    [
      `Kenyan President Josphat Mwangi accepted an invitation from ${REYES} to visit Lima.`,
      ['visit Josphat Mwangi > PER planned - Lima'],
    ],
    [
      `${REYES} will become the first Peruvian leader to set foot in Kigali since 2010.`,
      ['visit Rosa Reyes > RWA planned - Kigali'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text, 'visit')).toEqual(expected);
  });
});

describe('journeys that took place, or did not', () => {
  test.each([
    [
      `Her first trip abroad since taking office took ${REYES} to Ivory Coast.`,
      ['visit Rosa Reyes > CIV occurred - CIV'],
    ],
    [`${REYES} touched down in Honiara on Tuesday.`, ['visit Rosa Reyes > SLB occurred 2022-05-17 Honiara']],
    [`${REYES} flew out of Honiara on Tuesday.`, ['visit Rosa Reyes > SLB occurred 2022-05-17 Honiara']],
    [`${REYES} has been sent to Maseru to mediate.`, ['visit Rosa Reyes > LSO occurred - Maseru']],
    [
      `${REYES} shuttled between Bangkok and Hanoi.`,
      ['visit Rosa Reyes > THA occurred - Bangkok', 'visit Rosa Reyes > VNM occurred - Hanoi'],
    ],
    [`${REYES} spent two days in Tashkent.`, ['visit Rosa Reyes > UZB occurred - Tashkent']],
    [`${REYES} made a detour to Dushanbe.`, ['visit Rosa Reyes > TJK occurred - Dushanbe']],
    [
      `${REYES} made her first trip since the war began, flying to the Egyptian town of El Quseir.`,
      ['visit Rosa Reyes > EGY occurred - El Quseir'],
    ],
    [
      'Kenyan President Josphat Mwangi, whose visit to Lima began on Monday, spoke to students.',
      ['visit Josphat Mwangi > PER occurred 2022-05-16 Lima'],
    ],
    [
      `${REYES} travelled to Beijing with her foreign minister, Luis Paredes.`,
      ['visit Luis Paredes > CHN occurred - Beijing', 'visit Rosa Reyes > CHN occurred - Beijing'],
    ],
    [
      `${REYES}, in the first visit by a Peruvian leader to Damascus since 2011, spoke to students.`,
      ['visit Rosa Reyes > SYR occurred - Damascus'],
    ],
    ['It was the first visit by a Peruvian leader to Damascus.', ['visit PER > SYR occurred - Damascus']],
    [`${REYES}, currently in Lisbon for a summit, called for calm.`, ['visit Rosa Reyes > PRT occurred - Lisbon']],
    ["Peru's president, Rosa Reyes, travels to Bogota Thursday.", ['visit Rosa Reyes > COL planned 2022-05-19 Bogota']],
    ['The Kenyan delegation was in Cairo.', ['visit KEN > EGY occurred - Cairo']],
    [`${REYES} skipped a summit of leaders in Minsk.`, ['visit Rosa Reyes > BLR cancelled - Minsk']],
    [
      `${REYES}'s visit to China, scheduled for June, has caused a stir.`,
      ['visit Rosa Reyes > CHN planned 2022-06 CHN'],
    ],
    [`${REYES} travelled to the Azerbaijani city of Ganja.`, ['visit Rosa Reyes > AZE occurred - Ganja']],
    [`${REYES} arrived in the Yemeni capital of Sanaa.`, ['visit Rosa Reyes > YEM occurred - Sanaa']],
    [`Her office said ${REYES} would skip Islamabad on her tour.`, ['visit Rosa Reyes > PAK cancelled - Islamabad']],
  ])('%s', (text, expected) => {
    expect(told(text, 'visit')).toEqual(expected);
  });

  test.each([
    [
      `${REYES} will visit Bamako on Friday. The trip was cancelled.`,
      'visit Rosa Reyes > MLI cancelled 2022-05-20 Bamako',
    ],
    [
      `${REYES} was due to visit Bamako in June but the trip was cancelled.`,
      'visit Rosa Reyes > MLI cancelled 2022-06 Bamako',
    ],
    [`${REYES} plans to fly to Bamako. She postponed her departure.`, 'visit Rosa Reyes > MLI cancelled - Bamako'],
  ])('called off: %s', (text, expected) => {
    expect(told(text, 'visit')).toContain(expected);
  });

  test.each([
    [`${REYES} visited Bamako in May. The trip was criticised.`],
    [`${REYES} will visit Bamako on Friday. The vote was cancelled.`],
    [`${REYES} visited Bamako in May. ${ODUYA} cancelled her trip.`],
  ])('not called off: %s', (text) => {
    expect(told(text, 'visit').filter((line) => line.includes('cancelled'))).toEqual([]);
  });

  test.each([
    ['The first grain ship is due in Ankara on Friday.'],
    ['Kenyan officials were in Cairo markets.'],
    [`${REYES}, thanks to her office in Cairo, won.`],
    ['Elections are due in Kenya in August.'],
    ['Peru expects a good harvest in Kenya.'],
    ['Rain is expected in Lima on Friday.'],
    [`${REYES} set a record in Kigali.`],
    [`${REYES} spent two million dollars in Kigali.`],
    ['The road will take visitors to Angola.'],
    [`${REYES} has been sent a letter to her office in Lima.`],
  ])('none: %s', (text) => {
    expect(told(text, 'visit')).toEqual([]);
  });
});

describe('talks', () => {
  test.each([
    [
      'Iran and Saudi Arabia agreed to resume ties after four days of talks in Beijing brokered by China.',
      ['meeting CHN + IRN + SAU occurred - Beijing'],
    ],
    [
      'Serbia and Kosovo failed to reach a deal after EU-mediated talks in Brussels on Monday.',
      ['meeting EU + SRB + XKX occurred 2022-05-16 Brussels'],
    ],
    ['Saudi-brokered talks between Sudan and Chad began in Jeddah.', ['meeting SAU + SDN + TCD occurred - Jeddah']],
    ['An inter-Korean summit will be held in Pyongyang next month.', ['meeting KOR + PRK planned 2022-06 Pyongyang']],
    ['Colombia and Peru will resume talks in Havana on Monday.', ['meeting COL + PER planned 2022-05-23 Havana']],
    [
      `${REYES} was in Nairobi on Tuesday for talks with ${ODUYA}.`,
      ['meeting Amina Oduya + Rosa Reyes occurred 2022-05-17 Nairobi'],
    ],
    [
      `${REYES}, accompanied by Peruvian Foreign Minister Luis Paredes, met ${ODUYA} in Nairobi.`,
      ['meeting Amina Oduya + Luis Paredes + Rosa Reyes occurred - Nairobi'],
    ],
    [`${REYES} rejected claims that she met ${ODUYA}.`, ['meeting Amina Oduya + Rosa Reyes denied - -']],
    [`${REYES} dismissed rumours that she had met ${ODUYA}.`, ['meeting Amina Oduya + Rosa Reyes denied - -']],
    [`${REYES} rejected a proposal that she meet ${ODUYA}.`, ['meeting Amina Oduya + Rosa Reyes proposed - -']],
  ])('%s', (text, expected) => {
    expect(told(text, 'meeting')).toEqual(expected);
  });
});
