import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, TWO } from './cast.ts';
import { lines, meetings, read } from './support.ts';

const of = (kind: string, text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith(kind));

describe('"the rebels" are no mediator', () => {
  test.each([
    [`${DAHL} met rebel leader Jorge Mora in Lima. The rebels rejected the plan.`, []],
    ['Rebel leaders Jorge Mora and Ana Vidal met in Lima. The rebels rejected the plan.', ['Jorge Mora', 'Ana Vidal']],
    [`${DAHL} met ${QUISPE} in Lima. The two leaders rejected the plan.`, ['Liv Dahl', 'Marta Quispe']],
    [`${DAHL} spoke in Oslo. The Houthis attacked a ship. The rebels rejected the plan.`, ['Houthis']],
  ])('%s', (text, sources) => {
    expect([...of('stance', text)].sort()).toEqual(sources.map((who) => `stance ${who} opposes plan occurred`).sort());
  });
});

describe('peoples of one land are not the states that are called like them', () => {
  test.each([
    [`${DAHL} met the island's Greek and Turkish leaders.`, []],
    [`${DAHL} met the republic's Serb, Croat and Muslim leaders.`, []],
    [`${DAHL} met Bosnia's Serb and Croat politicians.`, []],
    [`${DAHL} met the Greek and Turkish leaders.`, ['GRC + Liv Dahl + TUR occurred']],
    [`${DAHL} met Greek and Turkish leaders on the island.`, ['GRC + Liv Dahl + TUR occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('what those of whom it is told deny', () => {
  test.each([
    [`Reports said ${DAHL} had gone to Lima, a claim her office denied.`, 'visit Liv Dahl > PER denied - Lima'],
    [
      `A paper said ${DAHL} was flying to Lima, a report officials in Oslo rejected.`,
      'visit Liv Dahl > PER denied - Lima',
    ],
    [`A paper said ${DAHL} had gone to Lima, a claim her office did not deny.`, 'visit Liv Dahl > PER occurred - Lima'],
    [`${DAHL} had gone to Lima, a city she loved.`, 'visit Liv Dahl > PER occurred - Lima'],
    [`${DAHL} flew to Lima, and her office denied a claim.`, 'visit Liv Dahl > PER occurred - Lima'],
  ])('%s', (text, expected) => {
    expect(of('visit', text)).toEqual([expected]);
  });
});

describe('days of something else', () => {
  test.each([
    [`${DAHL}, who arrived in Lima on Monday, had held talks with ${QUISPE}.`, `meeting ${TWO} occurred - Lima`],
    [`${DAHL}, who arrived in Lima on Monday, held talks with ${QUISPE}.`, `meeting ${TWO} occurred 2022-05-16 Lima`],
  ])('%s', (text, expected) => {
    expect(of('meeting', text)).toEqual([expected]);
  });

  test.each([
    [`${DAHL} left Lima on Monday after a two-day visit.`, '2022-05'],
    [`${DAHL} left Lima on Monday at the end of a week-long tour.`, '2022-05'],
    [`${DAHL} left Lima on Monday.`, '2022-05-16'],
    [`${DAHL} left Lima on Monday after a quarrel.`, '2022-05-16'],
  ])('%s', (text, day) => {
    expect(of('visit', text)).toEqual([`visit Liv Dahl > PER occurred ${day} Lima`]);
  });
});

describe('no place and no journey', () => {
  test('a sea is not where a port lies', () => {
    expect(of('meeting', `${DAHL} met ${QUISPE} in the Black Sea port.`)).toEqual([`meeting ${TWO} occurred - -`]);
  });
  test('a state whose team tours another', () => {
    expect(read('Norway would tour Peru in March, the captain said.', DAY).claims).toEqual([]);
  });
});
