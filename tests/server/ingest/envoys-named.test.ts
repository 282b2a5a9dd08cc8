import { describe, expect, test } from 'vitest';
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

test.each([
  ["The African Union's envoy, former Peruvian president Odd Berg, arrived in Tripoli.", 'African Union'],
  ['The ECOWAS mediator, former Peruvian president Odd Berg, arrived in Tripoli.', 'ECOWAS'],
  ["The EU's foreign policy chief, former Peruvian minister Odd Berg, arrived in Tripoli.", 'European Union'],
  ["The UN's envoy, former Peruvian prime minister Odd Berg, arrived in Tripoli.", 'United Nations'],
])('who was in office for a state is the envoy of a body: %s', (text, org) => {
  const chile = 'Chilean envoy Jorge Soto was in Doha.';
  const { persons } = read(`${chile} ${text}`);
  expect(persons.find(({ name }) => name === 'Odd Berg')).toMatchObject({ country: null, org });
  expect(lines(`${chile} ${text}`)).toContain('visit Odd Berg > LBY occurred - Tripoli');
});

test.each([
  ["President Liv Dahl of Norway spoke. Dahl's envoy for Peru and Chile, Odd Berg, was there.", 'NOR'],
  ["President Liv Dahl of Norway spoke. Dahl's envoy for Peru, Odd Berg, was there.", 'NOR'],
  ['The Norwegian envoy for Peru and Chile, Odd Berg, was there.', 'NOR'],
  ['The ambassador of Norway to Peru and Chile, Odd Berg, was there.', 'NOR'],
  ['The ambassador to Peru of Norway, Odd Berg, was there.', 'NOR'],
])('an envoy is of none of those for whom he is sent: %s', (text, iso3) => {
  expect(country(text)).toBe(iso3);
});

test('the ministers are those who are in no other office', () => {
  const text =
    'Norwegian Foreign Minister Liv Dahl met Chilean Foreign Minister Jorge Soto in Oslo. Peruvian President Ana Quispe met rebel leader Odd Berg. The ministers will meet again in Lima.';
  expect(lines(text)).toContain('meeting Jorge Soto + Liv Dahl planned - Lima');
});

describe('an ambassador by rank', () => {
  const HOST = 'Finnish President Aino Salo received Ambassador Kofi Ayeva';
  const VISIT = ['visit Kofi Ayeva > FIN occurred - Helsinki'];
  test.each([
    [`${HOST}, special envoy of the President of Togo, in Helsinki.`, VISIT],
    [`${HOST}, Foreign Minister of Togo, in Helsinki.`, VISIT],
    [`${HOST} of Togo in Helsinki.`, []],
    [`${HOST}, a former foreign minister of Togo, in Helsinki.`, []],
    [`${HOST}, permanent representative of Togo to the EU, in Helsinki.`, []],
  ])('%s', (text, expected) => {
    expect(lines(text, '2022-05-18').filter((line) => line.startsWith('visit'))).toEqual(expected);
  });
});

test.each([
  ['Ambassador Odd Berg, special envoy of the President of Norway', true],
  ['the special envoy of the President of Norway, Ambassador Odd Berg', true],
  ['Ambassador Odd Berg, deputy foreign minister of Norway', true],
  ['Ambassador Odd Berg of Norway', false],
  ['Ambassador Odd Berg, the ambassador of Norway', false],
  ['Ambassador Odd Berg, head of the Norwegian mission', false],
  ['Ambassador Odd Berg, a former deputy foreign minister of Norway', false],
])('an ambassador by rank with another post is a guest: %s', (guest, comes) => {
  const told = lines(`Peruvian President Marta Quispe received ${guest}, in Lima.`);
  expect(told).toContain('meeting Marta Quispe + Odd Berg occurred - Lima');
  expect(told.includes('visit Odd Berg > PER occurred - Lima')).toBe(comes);
});
