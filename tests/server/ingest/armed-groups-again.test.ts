import { expect, test } from 'vitest';
import { lines } from './support.ts';

const of = (text: string): readonly string[] => lines(text, '2024-06-12');

test.each([
  ['Norway met M23 rebels in Goma. Peru condemned the group.', 'stance PER opposes M23 occurred'],
  ['Peru praised Qatar. Hamas left. Norway met the militant group.', 'meeting Hamas + NOR occurred - -'],
  ['Norway met M23 rebels in Goma. The group rejected the plan.', 'stance M23 opposes plan occurred'],
])('the armed group named last: %s', (text, line) => {
  expect(of(text)).toContain(line);
});

test.each([
  ['Norway joined ASEAN. Peru praised the group.'],
  ['Hamas left. Norway joined NATO. Peru praised the group.'],
  ['Hamas left. Peru praised the first group.'],
])('but not: %s', (text) => {
  expect(of(text).filter((line) => /Hamas|ASEAN|NATO/.test(line))).toEqual([]);
});

test.each([
  [
    'Hamas leader Yahya Badr flew to Cairo for talks with Egyptian Minister Adel Kamel on a truce with Israel.',
    'Adel Kamel + Yahya Badr',
  ],
  [
    'Norwegian Minister Liv Dahl held talks with Peruvian Minister Jorge Soto and Chilean Minister Pia Rojas.',
    'Jorge Soto + Liv Dahl + Pia Rojas',
  ],
  ['Norwegian Minister Liv Dahl held talks on trade with Peruvian Minister Jorge Soto.', 'Jorge Soto + Liv Dahl'],
])('with whom there is a bond is not met: %s', (text, who) => {
  const met = of(text).filter((line) => line.startsWith('meeting'));
  expect(met.map((line) => line.replace(/^meeting (.*) (?:occurred|planned).*$/, '$1'))).toEqual([who]);
});
