import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines, meetings } from './support.ts';

const THREE = 'Jorge Soto + Liv Dahl + Marta Quispe occurred';

describe('who stands beside somebody', () => {
  test.each([
    [`${DAHL} was flanked by ${QUISPE} and ${SOTO} in Oslo on Monday.`, [THREE]],
    [`“It is a good day,” ${DAHL} told reporters on Monday, flanked by ${QUISPE} and ${SOTO}.`, [THREE]],
    [`${DAHL}, flanked by ${QUISPE}, said a deal was near.`, [`${TWO} occurred`]],
    [`Flanked by ${QUISPE}, ${DAHL} said a deal was near.`, [`${TWO} occurred`]],
    [`${DAHL}, flanked by ${QUISPE}, received ${SOTO} in Oslo.`, [THREE]],
    [`${DAHL} was flanked by guards when she praised ${QUISPE}.`, []],
    ['Peru is flanked by Chile and Brazil.', []],
    [`${DAHL}, criticised by ${QUISPE}, said a deal was near.`, []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test('where and when the one beside them speaks', () => {
    const text = `“It is a good day,” ${QUISPE} told reporters in Lima on Monday, flanked by ${DAHL}.`;
    expect(lines(text, DAY)).toEqual([
      'meeting Liv Dahl + Marta Quispe occurred 2022-05-16 Lima',
      'visit Liv Dahl > PER occurred 2022-05-16 Lima',
    ]);
  });
});

describe('what two do in one town', () => {
  test.each([
    [`LIMA, May 18 (Reuters) - ${DAHL} and ${QUISPE} agreed here to open the border.`, [`${TWO} occurred`]],
    [`${DAHL} and ${QUISPE} agreed Monday in Lima to open the border.`, [`${TWO} occurred`]],
    [`In Lima, ${DAHL} and ${QUISPE} said they would open the border.`, [`${TWO} occurred`]],
    [`${DAHL} told ${QUISPE} in Lima on Monday that the border was open.`, [`${TWO} occurred`]],
    [`${DAHL} and ${QUISPE} agreed to open the border here.`, []],
    [`In June, ${DAHL} and ${QUISPE} said they would open the border.`, []],
    [`${DAHL} and ${QUISPE} said the border in Lima would be open.`, []],
    [`${DAHL} told ${QUISPE} that the border in Lima was open.`, []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('who acts on both sides of an aside', () => {
  test.each([
    [`${DAHL}, who was in Rome on Monday, and ${QUISPE} met in Oslo.`, [`${TWO} occurred`]],
    [
      `${DAHL} met ${QUISPE} in Oslo. ${SOTO}, who was in Rome a week ago, and spy chief Per Moe were also present.`,
      ['Jorge Soto + Liv Dahl + Marta Quispe + Per Moe occurred', `${TWO} occurred`],
    ],
    [
      `${DAHL} and ${SOTO}, who came in June, each spent several hours with ${QUISPE}.`,
      [`Jorge Soto + Marta Quispe occurred`, `${TWO} occurred`],
    ],
    [`${SOTO}, who was in Rome on Monday, was silent, and ${DAHL} met ${QUISPE}.`, [`${TWO} occurred`]],
    [`Kenya praised ${SOTO}, who was in Rome on Monday, and ${DAHL} met ${QUISPE}.`, [`${TWO} occurred`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('an envoy for relations with a state', () => {
  test.each([
    [
      `The Norwegian premier's special envoy for relations with Peru, Odd Berg, met ${QUISPE}.`,
      'Marta Quispe + Odd Berg',
    ],
    [`${QUISPE} received Norway's representative for ties with Peru, Odd Berg.`, 'Marta Quispe + Odd Berg'],
    [`${QUISPE} received a Norwegian envoy for talks with Chile, Odd Berg said.`, 'Marta Quispe + NOR'],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toContain(`${expected} occurred`);
  });
});

describe('who acts, further to the left', () => {
  test.each([
    [`${DAHL} said that oil was too dear to sell, after discussing it with ${QUISPE}.`, [`${TWO} occurred`]],
    [`${DAHL} said OPEC was ready, before meeting ${QUISPE}.`, [`${TWO} occurred`]],
    [`${DAHL} said that ${SOTO} had left, after meeting ${QUISPE}.`, ['Jorge Soto + Marta Quispe occurred']],
    [
      'Norway on Friday held a meeting between its foreign minister and her Peruvian counterpart.',
      ['NOR + PER occurred'],
    ],
    ['Norway scolded Chile over a meeting between its foreign minister and the Peruvian president.', []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('talks that are off, told of again', () => {
  const OFF = 'Norway called off talks with Peru on Monday.';
  test.each([
    [`${OFF} ${DAHL} and ${QUISPE} were to meet in Rome next week.`, 'Liv Dahl + Marta Quispe cancelled'],
    [`${OFF} ${DAHL} had been due to meet ${QUISPE} in Rome.`, 'Liv Dahl + Marta Quispe cancelled'],
    [`${OFF} ${DAHL} and ${SOTO} were to meet in Rome next week.`, 'Jorge Soto + Liv Dahl planned'],
    [`${OFF} ${DAHL} and ${QUISPE} will meet in Rome next week.`, 'Liv Dahl + Marta Quispe planned'],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toContain(expected);
  });
});

describe('where an aside, a tour and the first one there lead', () => {
  const visits = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('visit'));
  test.each([
    [
      `${DAHL} flew to Lima on Monday on a tour that will end in Quito.`,
      ['visit Liv Dahl > ECU planned - Quito', 'visit Liv Dahl > PER occurred 2022-05-16 Lima'],
    ],
    [`${DAHL} said her two days in Lima had been good.`, ['visit Liv Dahl > PER occurred - Lima']],
    [`${DAHL} said her days in Lima had been good.`, []],
    [
      `LIMA, Peru, May 18 (Reuters) - ${DAHL} spoke. Dahl is the first Norwegian minister to visit the country.`,
      ['visit Liv Dahl > PER occurred - PER'],
    ],
    [`OSLO, May 18 (Reuters) - ${DAHL} spoke. Dahl is the first Norwegian minister to visit the country.`, []],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    [`${DAHL}, who stopped in Rome, is to meet ${QUISPE} on Friday.`, '-'],
    [`${DAHL}, who is visiting Rome, will meet ${QUISPE} on Friday.`, 'Rome'],
  ])('%s', (text, place) => {
    expect(lines(text, DAY)).toContain(`meeting Liv Dahl + Marta Quispe planned 2022-05-20 ${place}`);
  });
});

describe('another round of those who met', () => {
  const MET = `${DAHL} met ${QUISPE} in Oslo on Monday.`;
  test.each([
    [`${MET} The two will return to Geneva in June for another round of talks.`, true],
    [`${MET} Dahl and Quispe will be back in Geneva in June for another round.`, true],
    [`${MET} ${SOTO} will return to Geneva in June for another round of talks.`, false],
    [`${MET} The two will return to Geneva in June for another round of voting.`, false],
  ])('%s', (text, again) => {
    expect(lines(text, DAY).includes('meeting Liv Dahl + Marta Quispe planned 2022-06 Geneva')).toBe(again);
  });
});

describe('bodies of states in the lands of their members', () => {
  test.each([
    [`${DAHL} met the leaders of the G7 in Berlin on Monday.`, ['visit Liv Dahl > DEU occurred 2022-05-16 Berlin']],
    [
      `${DAHL} met officials of ASEAN in Lima on Monday.`,
      ['visit ASEAN > PER occurred 2022-05-16 Lima', 'visit Liv Dahl > PER occurred 2022-05-16 Lima'],
    ],
    ['EU leaders visited Berlin on Monday.', ['visit EU > DEU occurred 2022-05-16 Berlin']],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY).filter((line) => line.startsWith('visit'))).toEqual(expected);
  });
});

test.each([
  [`${DAHL} discussed trade over the phone with ${QUISPE} in Lima.`, []],
  [`${DAHL} discussed phones with ${QUISPE} in Lima.`, ['visit Liv Dahl > PER occurred - Lima']],
])('nobody goes anywhere to be on the phone: %s', (text, expected) => {
  expect(lines(text, DAY).filter((line) => line.startsWith('visit'))).toEqual(expected);
});
