import { describe, expect, test } from 'vitest';
import { claimLine } from '../../../server/ingest/claim-line.ts';
import { read } from './support.ts';

const DAY = '2021-06-10';

/** The meetings of a text with modality, date and place. */
const met = (text: string): readonly string[] => [
  ...new Set(
    read(text, DAY)
      .claims.filter((claim) => claim.kind === 'meeting')
      .map(claimLine),
  ),
];

const MORI = 'Japanese Deputy Foreign Minister Kenji Mori';
const HADI = 'Egyptian Foreign Minister Nabil Hadi';
const DURAND = 'French Foreign Minister Claire Durand';

describe('a meeting on a journey is where the traveller is', () => {
  test.each([
    [
      `${MORI} traveled to Cairo on June 8. He met ${HADI}.`,
      'meeting Kenji Mori + Nabil Hadi occurred 2021-06-08 Cairo',
    ],
    [`${MORI} arrived in Cairo and met ${HADI}.`, 'meeting Kenji Mori + Nabil Hadi occurred - Cairo'],
    [
      `${MORI} will travel to Cairo on June 20-21 to meet with ${HADI}.`,
      'meeting Kenji Mori + Nabil Hadi planned 2021-06 Cairo',
    ],
    [
      `${MORI} traveled to Egypt and Tunisia on June 8. In Tunisia, he met students. In Egypt, he met ${HADI}.`,
      'meeting Kenji Mori + Nabil Hadi occurred 2021-06-08 EGY',
    ],
    [
      `${MORI} traveled to Egypt and Tunisia on June 8. He spoke to students. He met ${HADI}.`,
      'meeting Kenji Mori + Nabil Hadi occurred 2021-06-08 EGY',
    ],
    [
      `On June 14, ${HADI} will hold talks with ${MORI}, who is due to pay a visit to Egypt.`,
      'meeting Kenji Mori + Nabil Hadi planned 2021-06-14 EGY',
    ],
    [`${MORI} met ${HADI} during his visit to Cairo.`, 'meeting Kenji Mori + Nabil Hadi occurred - Cairo'],
    [`${MORI} met ${HADI} on his trip to Cairo.`, 'meeting Kenji Mori + Nabil Hadi occurred - Cairo'],
    [
      `${MORI} arrives in Cairo and briefs ${HADI} on a vote.`,
      'meeting Kenji Mori + Nabil Hadi occurred 2021-06-10 Cairo',
    ],
    [
      `${MORI} arrives in Cairo for a visit and briefs Egyptian leader Nabil Hadi on a vote.`,
      'meeting Kenji Mori + Nabil Hadi occurred 2021-06-10 Cairo',
    ],
    [
      `${MORI} will visit Cairo next month. During the visit, he will meet ${HADI}.`,
      'meeting Kenji Mori + Nabil Hadi planned 2021-07 Cairo',
    ],
    [
      `${MORI} arrived in Cairo on Monday. He met ${HADI} on Tuesday.`,
      'meeting Kenji Mori + Nabil Hadi occurred 2021-06-08 Cairo',
    ],
    [
      `${MORI} arrived in Cairo on Monday. He met ${DURAND}.`,
      'meeting Claire Durand + Kenji Mori occurred 2021-06-07 Cairo',
    ],
  ])('%s', (text, expected) => {
    expect(met(text)).toEqual([expected]);
  });

  test.each([
    ['a trip still ahead', `${MORI} will travel to Cairo next week. He met ${HADI}.`],
    ['a trip ahead of which they met', `Ahead of his visit to Cairo, ${MORI} met ${HADI}.`],
    ['a trip after the meeting', `${MORI} flew to Cairo after meeting ${HADI}.`],
    ['a trip after hours of a meeting', `${MORI} flew to Cairo after three hours of talks with ${HADI}.`],
    ['a trip that was told of', `${MORI} briefed ${HADI} on his trip to Doha.`],
    [
      'a trip after a round of a meeting',
      `${MORI} flew from Doha to Cairo after a second round of talks with ${HADI}.`,
    ],
    ['a meeting long before', `${MORI} arrived in Cairo on Monday. He met ${HADI} on May 3.`],
    ['a meeting told in the perfect', `${MORI} arrived in Cairo on Monday. He had met ${HADI}.`],
    ['somebody else on a trip', `${MORI} arrived in Cairo. ${DURAND} met ${HADI}.`],
    ['a call', `${MORI} arrived in Cairo. He spoke by phone with ${HADI}.`],
    ['another day of a digest', `8 June 2021\n\n${MORI} visits Cairo.\n\n9 June 2021\n\n${MORI} meets with ${HADI}.`],
  ])('not %s', (_why, text) => {
    expect(read(text, DAY).claims.filter((claim) => claim.kind === 'meeting' && claim.said.place !== null)).toEqual([]);
  });
});

test('a day named for one stay is the day of the meetings there', () => {
  const text = `${MORI} will travel to Egypt and Tunisia June 14-19. In Egypt on June 15, he will speak to students. He will meet ${HADI}.`;
  expect(met(text)).toEqual(['meeting Kenji Mori + Nabil Hadi planned 2021-06-15 EGY']);
});

describe('who receives somebody does so at home', () => {
  test.each([
    [`${DURAND} received ${HADI} on Monday.`, 'meeting Claire Durand + Nabil Hadi occurred 2021-06-07 FRA'],
    [`${DURAND} welcomed ${HADI} to Lyon on Monday.`, 'meeting Claire Durand + Nabil Hadi occurred 2021-06-07 Lyon'],
    [`${HADI} was received by ${DURAND} on Monday.`, 'meeting Claire Durand + Nabil Hadi occurred 2021-06-07 FRA'],
    [`${DURAND} met visiting ${HADI} on Monday.`, 'meeting Claire Durand + Nabil Hadi occurred 2021-06-07 FRA'],
    [`${DURAND} hosted talks with ${HADI}.`, 'meeting Claire Durand + Nabil Hadi occurred - FRA'],
    [`${DURAND} and ${HADI} met at a forum hosted by Kenya.`, 'meeting Claire Durand + Nabil Hadi occurred - KEN'],
    [`${DURAND} met ${HADI} at NATO headquarters.`, 'meeting Claire Durand + Nabil Hadi occurred - NATO headquarters'],
    [
      `${DURAND} met ${HADI} on the margins of the Trade Leaders Meeting in Lima.`,
      'meeting Claire Durand + Nabil Hadi occurred - Lima',
    ],
    [`${DURAND} met ${HADI} on Monday.`, 'meeting Claire Durand + Nabil Hadi occurred 2021-06-07 -'],
  ])('%s', (text, expected) => {
    expect(met(text)).toEqual([expected]);
  });
});

/** The visits of a text with their dates. */
const visited = (text: string): readonly string[] =>
  read(text, DAY)
    .claims.filter((claim) => claim.kind === 'visit')
    .map((claim) => `${claim.said.place?.name ?? claim.said.place?.country} ${claim.said.date?.when ?? '-'}`);

describe('a place may be that of what is spoken of', () => {
  test.each([
    [`${DURAND} and ${HADI} held talks on the situation in Syria.`, '-'],
    [`${DURAND} met ${HADI} for talks about the war in Yemen.`, '-'],
    [`${DURAND} met ${HADI} after the coup in Niger.`, '-'],
    [`${DURAND} met ${HADI} ahead of the conference in Doha.`, '-'],
    [`${DURAND} met ${HADI} for talks on peace in the Balkans in Doha.`, 'Doha'],
    [`${DURAND} met ${HADI} on the sidelines of a forum in Doha.`, 'Doha'],
    [`${DURAND} met ${HADI} on the first day of a summit in Doha.`, 'Doha'],
    [`${DURAND} met ${HADI} for talks in Doha.`, 'Doha'],
    [`${DURAND} met ${HADI} after talks with envoys in Doha.`, '-'],
    [`${DURAND} invited ${HADI} to Lyon for a summit with France.`, 'Lyon'],
    [`${DURAND} will meet ${HADI} when she hosts the forum in Lyon in July.`, 'Lyon'],
    [`During talks in Doha, ${DURAND} and ${HADI} discussed trade.`, 'Doha'],
    [`Leaders opened a summit in Doha. ${DURAND} met ${HADI} at the summit.`, 'Doha'],
    [`Leaders gathered for a conference in Doha. ${DURAND} met ${HADI} during the meeting.`, 'Doha'],
    [`As part of a forum held in Doha on June 8, ${DURAND} met with ${HADI}.`, 'Doha'],
    [`After a forum in Doha, ${DURAND} met with ${HADI}.`, '-'],
    [`${DURAND} said in an interview in Doha that talks with ${HADI} would resume.`, '-'],
    [`${MORI} opened a forum in Doha. ${DURAND} met ${HADI} in Cairo.`, 'Cairo'],
  ])('%s', (text, place) => {
    expect(met(text).map((line) => line.split(' ').at(-1))).toEqual([place]);
  });

  test.each([
    `${MORI} arrived on Monday for talks on the war in Yemen.`,
    `${MORI} told reporters about the meeting in Geneva.`,
    `${MORI} spoke with the media about elections in Bolivia.`,
  ])('%s', (text) => {
    expect(read(text, DAY).claims.filter((claim) => claim.kind === 'visit')).toEqual([]);
  });
});

describe('a journey to several places', () => {
  test.each([
    [
      'Hanoi (June 14), Manila (June 16) and Lima (June 17)',
      ['Hanoi 2021-06-14', 'Manila 2021-06-16', 'Lima 2021-06-17'],
    ],
    [
      'Hanoi on June 14, Manila on June 16 and Lima on June 17',
      ['Hanoi 2021-06-14', 'Manila 2021-06-16', 'Lima 2021-06-17'],
    ],
    [
      'Hanoi, Vietnam; Manila, the Philippines; and Lima, Peru on June 14',
      ['Hanoi 2021-06-14', 'Manila 2021-06-14', 'Lima 2021-06-14'],
    ],
    ['Vietnam and Peru on June 14', ['VNM 2021-06-14', 'PER 2021-06-14']],
    ['Hanoi, Vietnam (June 14) for talks with Peru', ['Hanoi 2021-06-14']],
  ])('%s', (places, expected) => {
    expect(visited(`${MORI} will travel to ${places}.`)).toEqual(expected);
  });
});

describe('whom a traveller meets in several countries is met in each of them', () => {
  test.each([
    [
      `${MORI} will visit Egypt and Tunisia in July. He will meet the leaders of the two countries.`,
      ['meeting EGY + Kenji Mori planned 2021-07 EGY', 'meeting Kenji Mori + TUN planned 2021-07 TUN'],
    ],
    [
      `${MORI} visited Egypt and Tunisia in May. He met the leaders of Egypt and Tunisia.`,
      ['meeting EGY + Kenji Mori occurred 2021-05 EGY', 'meeting Kenji Mori + TUN occurred 2021-05 TUN'],
    ],
    [
      `${MORI} will visit Egypt in July. He will meet the leaders of Egypt and Tunisia.`,
      ['meeting EGY + Kenji Mori + TUN planned 2021-07 EGY'],
    ],
    [
      `${MORI} will visit Egypt and Tunisia in July. He met the leaders of Egypt and Tunisia in May.`,
      ['meeting EGY + Kenji Mori + TUN occurred 2021-05 -'],
    ],
  ])('%s', (text, expected) => {
    expect(met(text)).toEqual(expected);
  });
});
