import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, TWO } from './cast.ts';
import { lines } from './support.ts';

const of = (text: string, kind: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith(kind));

describe('where somebody is, told by other words', () => {
  test.each([
    [
      `It was in Quito that ${DAHL} met ${QUISPE} on May 3.`,
      [
        `meeting ${TWO} occurred 2022-05-03 Quito`,
        'visit Liv Dahl > ECU occurred 2022-05-03 Quito',
        'visit Marta Quispe > ECU occurred 2022-05-03 Quito',
      ],
    ],
    [`It was known in Quito that ${DAHL} met ${QUISPE} on May 3.`, [`meeting ${TWO} occurred 2022-05-03 -`]],
    [
      `LIMA, May 18 - ${DAHL} said here on Monday that the talks would go on.`,
      ['visit Liv Dahl > PER occurred 2022-05-16 Lima'],
    ],
    [`LIMA, May 18 - ${DAHL} said on Monday that what happens here is unclear.`, []],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});

describe('a second clause has a place of its own', () => {
  const SOTO = 'Foreign Minister Jorge Soto';
  test.each([
    [`In Peru ${DAHL} met Marta Quispe; in the Chilean capital she had talks with ${SOTO}.`, 'CHL occurred - Santiago'],
    [`In Peru ${DAHL} met Marta Quispe; in Chile she conferred with ${SOTO}.`, 'CHL occurred - CHL'],
  ])('%s', (text, there) => {
    const told = lines(`${DAHL} visited Lima and Santiago. ${text}`, DAY);
    const place = there.split(' ').at(-1);
    expect(told).toContain(`visit Liv Dahl > ${there}`);
    expect(told).toContain(`meeting Jorge Soto + Liv Dahl occurred - ${place}`);
    expect(told.filter((line) => line.startsWith('visit Jorge Soto'))).toEqual([]);
  });
});

describe('on the margins of a gathering one is in the town of its name', () => {
  test.each([
    [`${DAHL} met ${QUISPE} on the sidelines of the Munich Security Conference.`, 'Munich'],
    [`On the margins of the Munich Security Conference, ${DAHL} met ${QUISPE}.`, 'Munich'],
    [`${DAHL} held talks with ${QUISPE} on the fringes of the Lisbon summit on fisheries.`, 'Lisbon'],
    [`${DAHL} will meet ${QUISPE} at the start of the Vienna talks.`, 'Vienna'],
    [`${DAHL} met ${QUISPE} in Doha on the sidelines of the Lisbon summit.`, 'Doha'],
    [`${DAHL} met ${QUISPE} to discuss the outcome of the Lisbon summit.`, '-'],
    [`${DAHL} met ${QUISPE} ahead of the start of the Lisbon summit.`, '-'],
    [`${DAHL} met ${QUISPE} in the framework of the Lisbon Agreement.`, '-'],
  ])('%s', (text, place) => {
    const [meeting, ...visits] = lines(text, DAY);
    expect(meeting?.endsWith(` ${place}`)).toBe(true);
    expect(visits).toHaveLength(place === '-' ? 0 : 2);
  });
});

describe('a recent journey is over, whatever is done about it', () => {
  test.each([
    [`${QUISPE} and ${DAHL} discussed Dahl's recent travel to Chile.`, ['visit Liv Dahl > CHL occurred - CHL']],
    [`${QUISPE} and ${DAHL} discussed Dahl's travel to Chile.`, ['visit Liv Dahl > CHL proposed - CHL']],
  ])('%s', (text, expected) => {
    expect(of(text, 'visit')).toEqual(expected);
  });
});

describe('who is thanked for an invitation gave it', () => {
  test.each([
    [
      `${DAHL} met ${QUISPE}. Dahl thanked her for the invitation to visit Lima.`,
      ['Marta Quispe > Liv Dahl occurred - Lima'],
    ],
    [
      `${DAHL} thanked ${QUISPE} for the dinner and for the invitation to Lima.`,
      ['Marta Quispe > Liv Dahl occurred - Lima'],
    ],
    [`${DAHL} thanked ${QUISPE} for the trade deal.`, []],
  ])('%s', (text, expected) => {
    expect(of(text, 'invitation')).toEqual(expected.map((line) => `invitation ${line}`));
  });
});

test('the first line under the name of a press office is a headline', () => {
  const text = `Office of the Spokesperson\n\nForeign Minister Liv Dahl Travels to Lima and Quito\n\n${DAHL} will travel to Peru and Ecuador on June 7-9.`;
  expect(of(text, 'visit').filter((line) => line.includes('occurred'))).toEqual([]);
});

describe('days and places of journeys', () => {
  test.each([
    [
      `${DAHL} travels to Nairobi, Kenya; Kampala, Uganda; and Kigali, Rwanda, June 20-25.`,
      ['KEN planned 2022-06 Nairobi', 'RWA planned 2022-06 Kigali', 'UGA planned 2022-06 Kampala'],
    ],
    [`${DAHL} visited Lima between May 3 and May 5.`, ['PER occurred 2022-05 Lima']],
    [`${DAHL} will visit Lima the week of June 6.`, ['PER planned 2022-06 Lima']],
    [
      "Norwegian Minister Liv Dahl's visit to Lima, which began on Monday, ends today.",
      ['PER occurred 2022-05-16 Lima'],
    ],
    [`${DAHL}'s visit to Lima ends on Friday.`, ['PER occurred - Lima']],
    [`${DAHL} left Oslo on a military aircraft for Lima.`, ['PER occurred - Lima']],
    [`${DAHL} left Oslo on an errand for Lima.`, []],
  ])('%s', (text, expected) => {
    expect(of(text, 'visit')).toEqual(expected.map((line) => `visit Liv Dahl > ${line}`));
  });

  test('an embassy is where it stands', () => {
    expect(lines(`${DAHL} met ${QUISPE} at the Norwegian embassy in Quito.`, DAY)).toContain(
      `meeting ${TWO} occurred - Quito`,
    );
    expect(lines(`${DAHL} met ${QUISPE} at the Norwegian embassy.`, DAY)).toEqual([`meeting ${TWO} occurred - -`]);
  });

  test.each([
    `${DAHL} will travel to Lima in June. She will be joined by Trade Minister Ola Vik and Climate Minister Jon Moe.`,
    `${DAHL} will travel to Lima in June. She will lead a delegation that includes Trade Minister Ola Vik and Climate Minister Jon Moe.`,
  ])('who comes along is of the same country: %s', (text) => {
    expect(of(text, 'visit')).toEqual([
      'visit Jon Moe > PER planned 2022-06 Lima',
      'visit Liv Dahl > PER planned 2022-06 Lima',
      'visit Ola Vik > PER planned 2022-06 Lima',
    ]);
  });
});
