import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines } from './support.ts';

describe('who does the same as somebody', () => {
  test.each([
    ["Norway backed the deal at once, as did Peru's Marta Quispe.", ['Marta Quispe', 'NOR']],
    ['Norway backed the deal in May, as did Peru and Chile.', ['CHL', 'NOR', 'PER']],
    ['Norway backed the deal, and so did Peru.', ['NOR', 'PER']],
    ['Norway backed the deal, as it did in May.', ['NOR']],
    ['Norway backed the deal, as did earlier statements.', ['NOR']],
  ])('%s', (text, sources) => {
    expect(lines(text, DAY)).toEqual(sources.map((source) => `stance ${source} supports deal occurred`));
  });
});

describe('whom one speaks with in a town one meets there', () => {
  const MET = `${DAHL} met ${SOTO} in Bonn.`;
  const met = (place: string): string => `meeting ${TWO} occurred - ${place}`;
  test.each([
    [`${DAHL} spoke in Bonn with ${QUISPE}.`, met('Bonn')],
    [`${MET} Dahl also spoke in the town with ${QUISPE}.`, met('Bonn')],
    [`${DAHL} met ${SOTO} in Bonn after a trip to Quito. Dahl also spoke in the town with ${QUISPE}.`, met('-')],
    [`${MET} Dahl also spoke with ${QUISPE}.`, met('-')],
  ])('%s', (text, expected) => {
    const told = lines(text, DAY);
    expect(told).toContain(expected);
    expect(told.includes('visit Marta Quispe > DEU occurred - Bonn')).toBe(expected.endsWith('Bonn'));
  });
});
