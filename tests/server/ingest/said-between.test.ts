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
