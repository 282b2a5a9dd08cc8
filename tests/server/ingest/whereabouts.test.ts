import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Prime Minister Liv Dahl';
const REYES = 'Peruvian President Rosa Reyes';

const visits = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('visit'));

describe('who is told to have been somewhere abroad', () => {
  test.each([
    [`${DAHL} spent two days at a training centre outside Lima.`, ['visit Liv Dahl > PER occurred - Lima']],
    [`${DAHL} toured a refugee camp outside Amman on Monday.`, ['visit Liv Dahl > JOR occurred 2022-05-16 Amman']],
    [`${DAHL} travelled to an air base near Doha on Monday.`, ['visit Liv Dahl > QAT occurred 2022-05-16 Doha']],
    [
      `${DAHL} and ${REYES} spent four hours together in Vienna.`,
      ['visit Liv Dahl > AUT occurred - Vienna', 'visit Rosa Reyes > AUT occurred - Vienna'],
    ],
    [`${DAHL}, speaking in Oslo after her return from Lima, was tired.`, ['visit Liv Dahl > PER occurred - Lima']],
    [`${DAHL} boarded a plane for Lima on Monday.`, ['visit Liv Dahl > PER occurred 2022-05-16 Lima']],
    [`${DAHL} and ${REYES} signed a treaty in Lima on Monday.`, ['visit Liv Dahl > PER occurred 2022-05-16 Lima']],
    [
      `Protesters jeered ${DAHL} during stops in Lima and Quito.`,
      ['visit Liv Dahl > ECU occurred - Quito', 'visit Liv Dahl > PER occurred - Lima'],
    ],
    [
      `${DAHL} and ${REYES} shook hands at a summit hosted by Chilean President Jorge Vidal in Santiago.`,
      ['visit Liv Dahl > CHL occurred - Santiago', 'visit Rosa Reyes > CHL occurred - Santiago'],
    ],
    ["The EU's special envoy, Nils Moe, is in Baku this week.", ['visit Nils Moe > AZE occurred 2022-05 Baku']],
    ["Nils Moe, the EU's special envoy, is in Baku this week.", ['visit Nils Moe > AZE occurred 2022-05 Baku']],
    [`The board heard a report by ${DAHL} on her trip to Lima.`, ['visit Liv Dahl > PER occurred - Lima']],
    [
      `${REYES} is in Lima. Officials prepared the President of Peru's visit to Oslo.`,
      ['visit Rosa Reyes > NOR planned - Oslo'],
    ],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    'Norway and Peru took steps to reach a settlement in Libya.',
    `${DAHL} and ${REYES} have similar approaches to reaching a settlement in Libya.`,
    `${DAHL} signed a decree on the treaty in Oslo.`,
    `${DAHL} praised the return of students from Lima.`,
    `Police boarded a flight to Lima.`,
    `The board heard a report by the chairperson on his trip to Lima.`,
    `Crowds cheered the team during a tour of Peru.`,
    `EU envoy Nils Moe will return to Brussels on Sunday.`,
  ])('%s', (text) => {
    expect(visits(text)).toEqual([]);
  });
});

describe('who was where the text has told that they met', () => {
  test.each([
    [
      'The summit was held in Lusaka on May 3. It was attended by President Jon Moe of Norway and President Rosa Reyes of Peru.',
      ['visit Jon Moe > ZMB occurred 2022-05-03 Lusaka', 'visit Rosa Reyes > ZMB occurred 2022-05-03 Lusaka'],
    ],
    [
      `It was ${DAHL}'s second trip to Lima. She accompanied two presidents, Jon Moe of Iceland and Eva Berg of Finland, who urged calm.`,
      [
        'visit Eva Berg > PER occurred - Lima',
        'visit Jon Moe > PER occurred - Lima',
        'visit Liv Dahl > PER occurred - Lima',
      ],
    ],
  ])('%s', (text, expected) => {
    expect([...visits(text)].sort()).toEqual(expected);
  });

  test('of two journeys the one told of last is called off', () => {
    const text = `${DAHL} will visit Quito. ${REYES} is expected in Rome. Dahl had been due in Rabat, but that visit has been cancelled.`;
    expect(visits(text).filter((line) => line.includes('cancelled'))).toEqual([
      'visit Liv Dahl > MAR cancelled - Rabat',
    ]);
  });

  test('who flew in with somebody need not go on with him', () => {
    const text = `${DAHL} arrived in Lima on Monday and will visit Quito. ${REYES} had flown with her from Oslo.`;
    expect(visits(text).filter((line) => line.includes('Reyes'))).toEqual([]);
  });
});
