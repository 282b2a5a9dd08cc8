import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO } from './cast.ts';
import { lines, meetings } from './support.ts';

const visits = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('visit'));

describe('where else a journey led', () => {
  test.each([
    [
      `${DAHL} will fly to Lima for talks with ${QUISPE} and then to Quito.`,
      ['ECU planned - Quito', 'PER planned - Lima'],
    ],
    [
      `${DAHL} flew to Lima for a conference on trade and later to Quito.`,
      ['ECU occurred - Quito', 'PER occurred - Lima'],
    ],
    [`${DAHL} flew to Lima for talks on fishing, then on to Quito.`, ['ECU occurred - Quito', 'PER occurred - Lima']],
    [`${DAHL}, who came from Lima, where she opened a school, was tired.`, ['PER occurred - Lima']],
    [`The team, led by ${DAHL}, had come from Lima, where rain fell.`, ['PER occurred - Lima']],
    // To whom the ministers go, and where somebody is from, is another matter.
    [`${DAHL} flew to Lima with aides who were to go to Quito and then to Bogota.`, ['PER occurred - Lima']],
    [`${DAHL}, who came from Lima, was tired.`, []],
    [`${DAHL} came from Oslo, where she opened a school.`, []],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected.map((visit) => `visit Liv Dahl > ${visit}`));
  });
});

describe('where somebody is told to be', () => {
  test.each([
    ["Norway's foreign minister, Liv Dahl, in Lima for a trade fair, was tired.", ['occurred - Lima']],
    [`${DAHL}, in Lima for a gathering of countries fighting the drug trade, was tired.`, ['occurred - Lima']],
    [`Foreign ministers, among them ${DAHL}, are gathering in Lima for a conference.`, ['occurred - Lima']],
    [`Ministers, including ${DAHL}, gathered in Lima on Monday.`, ['occurred 2022-05-16 Lima']],
    [`${DAHL} was speaking at a church in Lima on Monday.`, ['occurred 2022-05-16 Lima']],
    [`${DAHL} spoke at a university in Lima by video.`, []],
    [`${DAHL} spoke in Lima via video link.`, []],
    [`${DAHL} gathered signatures in Lima.`, []],
    [`${DAHL}, in Oslo for a gathering of countries fighting the drug trade, was tired.`, []],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected.map((visit) => `visit Liv Dahl > PER ${visit}`));
  });
});

describe('whom somebody saw who had come there', () => {
  test.each([
    [`${DAHL} flew to Lima on Monday and saw ${QUISPE}.`, ['Liv Dahl + Marta Quispe occurred']],
    [`${DAHL} travelled to Lima to discuss trade and saw ${QUISPE}.`, ['Liv Dahl + Marta Quispe occurred']],
    [`${DAHL} flew to Lima and saw ${QUISPE} leave.`, []],
    [`${DAHL} opened a school and saw ${SOTO}.`, []],
    [`${DAHL} flew to Lima, and Jon Vik saw ${QUISPE}.`, []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('a team by the name of who leads it is "it" from there on', () => {
  test.each([
    [`A delegation led by ${DAHL} arrived in Lima. It met ${QUISPE}.`, ['Liv Dahl + Marta Quispe occurred']],
    [`The mission, headed by ${DAHL}, came to Lima, where it met ${QUISPE}.`, ['Liv Dahl + Marta Quispe occurred']],
    [`The government heard a team led by ${DAHL}. It met ${QUISPE}.`, []],
    [`A delegation led by ${DAHL} arrived in Lima. Peru said it had met ${SOTO}.`, ['Jorge Soto + PER occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});
