import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

const DAY = '2025-07-28';
const DAHL = 'Norwegian Prime Minister Liv Dahl';
const QUISPE = 'Peruvian President Ana Quispe';
const ROJAS = 'Chilean President Pia Rojas';
const of = (text: string) => lines(text, DAY);

describe('who says it between commas does not do what follows', () => {
  test.each([
    [`${DAHL} will visit Rome, her office said, before flying to Lima to meet ${QUISPE}.`],
    [`${DAHL} will meet ${ROJAS} in Rome, her office said, and travel to Lima for talks with ${QUISPE}.`],
    [`${DAHL} will meet ${ROJAS} in Rome and travel to Lima for talks with ${QUISPE}.`],
  ])('%s', (text) => {
    const all = of(text);
    expect(all).toContain('visit Liv Dahl > PER planned - Lima');
    expect(all).toContain('meeting Ana Quispe + Liv Dahl planned - Lima');
    expect(all.join(' ')).not.toMatch(/NOR/);
  });

  test('but who adds something says it', () => {
    const all = of(`${DAHL} met ${QUISPE} in Lima, Norway's ministry said, adding that it condemned the raid.`);
    expect(all).toContain('stance NOR opposes raid occurred');
  });
});

test.each([
  [`${DAHL} and ${QUISPE} had been expected to meet in Rome in June.`, 'planned 2025-06'],
  [`${DAHL} and ${QUISPE} are expected to meet in Rome in June.`, 'planned 2026-06'],
  [`${DAHL} had been due to visit Lima in August.`, 'planned 2025-08'],
  [`${DAHL} had been due to visit Lima on Friday.`, 'planned 2025-07-25'],
  [`${DAHL} is due to visit Lima on Tuesday.`, 'planned 2025-07-29'],
])('of an old plan the nearer day counts: %s', (text, when) => {
  const all = of(text);
  expect(all.length).toBeGreaterThan(0);
  for (const line of all) expect(line).toContain(when);
});

test('who did not talk somewhere may have been there', () => {
  expect(
    of(`${DAHL} and ${QUISPE} did not speak at a summit in Rome.`).filter((line) => line.startsWith('visit')),
  ).toEqual([]);
});

describe('how somebody went somewhere is no part of where', () => {
  test.each([
    [`${DAHL} flew to Lima unannounced on Friday.`, 'visit Liv Dahl > PER occurred 2025-07-25 Lima'],
    [`${DAHL} flew into Lima overnight for talks.`, 'visit Liv Dahl > PER occurred - Lima'],
    [`${DAHL} flew to Arusha alone.`, 'visit Liv Dahl > TZA occurred - Arusha'],
  ])('%s', (text, line) => expect(of(text)).toEqual([line]));
});

test('the day of an arrival is not that of the round of talks that it is for', () => {
  const all = of(`${DAHL} arrived in Lima on Sunday for a fourth round of talks with Peru.`);
  expect(all).toContain('meeting Liv Dahl + PER planned - Lima');
  expect(all).toContain('visit Liv Dahl > PER occurred 2025-07-27 Lima');
});

test('the two ministers are those who met, though the office of one is only told by the other', () => {
  const all = of(
    'Indian Foreign Minister Jon Rao met Peruvian Defence Minister Jorge Soto. Soto held talks with his Indian counterpart Ravi Singh. The two ministers praised the truce.',
  );
  expect(all).toContain('stance Ravi Singh supports truce occurred');
  expect(all).not.toContain('stance Jon Rao supports truce occurred');
});

describe('the day of a journey is that of what was done where it led', () => {
  test.each([
    [`On 15 July ${DAHL} travelled to Lima, where she held talks with ${QUISPE}.`, 'occurred 2025-07-15 Lima'],
    [`${DAHL} travelled to Lima on 15 July, where she met ${QUISPE}.`, 'occurred 2025-07-15 Lima'],
    [`${DAHL} arrived in Lima on Friday, where she met ${QUISPE} on Saturday.`, 'occurred 2025-07-26 Lima'],
    [`${DAHL} arrived in Lima on Friday, where she will meet ${QUISPE}.`, 'planned - Lima'],
    [`${DAHL} arrives in Rome tomorrow from Lima, where she met ${QUISPE}.`, 'occurred - Lima'],
  ])('%s', (text, rest) => expect(of(text)).toContain(`meeting Ana Quispe + Liv Dahl ${rest}`));
});
