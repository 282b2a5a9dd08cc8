import { expect, test } from 'vitest';
import { lines, read } from './support.ts';

const country = (text: string): string | null | undefined =>
  read(text).persons.find(({ name }) => name === 'Odd Berg')?.country;

test.each([
  ["Norway's ambassador to China said talks could open. Ambassador Odd Berg was hopeful.", 'NOR'],
  ["Norway's ambassador to China said so. The paper quotes Ambassador Odd Berg.", 'NOR'],
  ["Norway's ambassador and Peru's ambassador met. Ambassador Odd Berg was hopeful.", null],
  ["Norway's finance minister said so. Ambassador Odd Berg was hopeful.", null],
])('an envoy told of before the name: %s', (text, iso3) => {
  expect(country(`The report is from Nairobi, Kenya. ${text}`)).toBe(iso3);
});

test('behind "and" whoever is named with an office is acted on', () => {
  const text = 'Norway affirmed its commitment to Peru’s economic revitalization and welcomed President Quispe’s plan.';
  expect(lines(text)).toContain('stance NOR supports Peru’s economic revitalization occurred');
});

test.each([
  ['Chilean Ministry of Foreign Affairs Director General for Asian Affairs Jan Adams', 'CHL'],
  ['Australia Department of Foreign Affairs and Trade Secretary Jan Adams', 'AUS'],
  ['Department of Foreign Affairs Secretary Jan Adams', null],
])('whose ministry stands in front of an office: %s', (who, iso3) => {
  const { persons } = read(`Norwegian Minister Liv Dahl spoke with ${who}.`);
  expect(persons.find(({ name }) => name === 'Jan Adams')?.country).toBe(iso3);
});
