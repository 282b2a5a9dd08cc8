import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO } from './cast.ts';
import { lines } from './support.ts';

const visits = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('visit'));

describe('who was where', () => {
  test.each([
    [
      `${DAHL}, who chose Peru for her first foreign journey last month, called for calm.`,
      ['PER occurred 2022-04 PER'],
    ],
    [`${DAHL} chose Peru for her first journey abroad.`, ['PER planned - PER']],
    [`${DAHL} praised the treaty that she signed in Lima with her Peruvian counterpart.`, ['PER occurred - Lima']],
    [`${DAHL} wrote a letter from Lima, where she was a guest at the climate summit.`, ['PER occurred - Lima']],
    [`${DAHL} gave up her efforts last week after a stop in Peru.`, ['PER occurred - PER']],
    [`${DAHL} said after a visit to Peru that talks would resume.`, ['PER occurred - PER']],
    [`${DAHL} wrote about Lima before she arrived in the city.`, ['PER occurred - Lima']],
    [`${DAHL} wrote about Lima before she left the city.`, []],
    [`${DAHL} wrote about the city.`, []],
    [`${DAHL} joined other leaders in Lima for a summit.`, ['PER occurred - Lima']],
    [`${DAHL} joined other leaders in calling for calm.`, []],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected.map((line) => `visit Liv Dahl > ${line}`));
  });

  test('on the sidelines there: of what the sentence before tells', () => {
    const text = `${DAHL} took part in a gathering of ministers in Quito. ${QUISPE} met ${SOTO} on the sidelines there.`;
    expect(visits(text)).toEqual([
      'visit Jorge Soto > ECU occurred - Quito',
      'visit Liv Dahl > ECU occurred - Quito',
      'visit Marta Quispe > ECU occurred - Quito',
    ]);
  });

  test('whoever returns after a dinner goes home', () => {
    expect(visits(`${QUISPE} dined with her guest before returning to Oslo.`)).toEqual([]);
  });
});
