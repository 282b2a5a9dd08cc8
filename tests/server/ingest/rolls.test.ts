import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const MET = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('meeting'));
const THREE = 'meeting Ana Rojas + Liv Dahl + Peter Kamau occurred';

describe('lists of names with their offices', () => {
  test.each([
    [
      'Liv Dahl, Foreign Minister of Norway, Peter Kamau, Foreign Minister of Kenya, and Ana Rojas, Foreign Minister of Peru, met in Lima.',
      `${THREE} - Lima`,
    ],
    [
      'The Prime Minister of Norway, Liv Dahl, the President of Kenya, Peter Kamau, and the President of Peru, Ana Rojas, met today in Lima.',
      `${THREE} 2022-05-18 Lima`,
    ],
    [
      'Talks between Liv Dahl, Foreign Minister of Norway, Peter Kamau, Foreign Minister of Kenya, and Ana Rojas, Foreign Minister of Peru, were held in Lima.',
      `${THREE} - Lima`,
    ],
    [
      'Liv Dahl, Norwegian foreign minister, President Peter Kamau of Kenya and Ana Rojas, the president of Peru, met.',
      `${THREE} - -`,
    ],
    [
      'After meeting Peter Kamau, Foreign Minister of Kenya, Liv Dahl of Norway said that talks would go on.',
      'meeting Liv Dahl + Peter Kamau occurred - -',
    ],
    [
      'Liv Dahl, the foreign minister of Norway, last week met Peter Kamau, the foreign minister of Kenya, in Lima.',
      'meeting Liv Dahl + Peter Kamau occurred 2022-05 Lima',
    ],
  ])('%s', (text, expected) => {
    expect(MET(text)).toEqual([expected]);
  });

  test('each of them is of the country of the own office', () => {
    const text =
      'The Prime Minister of Norway, Liv Dahl, the President of Kenya, Peter Kamau, and the President of Peru, Ana Rojas, met.';
    expect(read(text, DAY).persons.map(({ name, country }) => `${name} ${country}`)).toEqual([
      'Liv Dahl NOR',
      'Peter Kamau KEN',
      'Ana Rojas PER',
    ]);
  });

  test('who leads a delegation is of its country', () => {
    const text =
      'The Norwegian delegation was headed by Deputy Minister Jon Lie, the Kenyan delegation by Ambassador Grace Otieno and the Peruvian delegation by Director Rosa Quispe.';
    expect(read(text, DAY).persons.map(({ name, country }) => `${name} ${country}`)).toEqual([
      'Jon Lie NOR',
      'Grace Otieno KEN',
      'Rosa Quispe PER',
    ]);
  });
});

describe('who came, in another sentence', () => {
  test.each([
    [
      'Norwegian Prime Minister Liv Dahl today convened a virtual meeting of leaders. She was joined by President Peter Kamau of Kenya and President Ana Rojas of Peru.',
      `${THREE} 2022-05-18 -`,
    ],
    [
      'Norwegian Prime Minister Liv Dahl hosted a call on Monday. Participants in the call included President Peter Kamau of Kenya and President Ana Rojas of Peru.',
      `${THREE} 2022-05-16 -`,
    ],
    [
      'Leaders spoke by phone. Those on the call were Norwegian Prime Minister Liv Dahl, President Peter Kamau of Kenya and President Ana Rojas of Peru.',
      `${THREE} - -`,
    ],
    [
      'The following statement was released by the Governments of Norway, Kenya and Peru on the occasion of the Lakes Dialogue held in Lima on May 12.\n\nThe Foreign Ministers of Norway, Kenya and Peru met to discuss fisheries.',
      'meeting KEN + NOR + PER occurred 2022-05-12 Lima',
    ],
    [
      'Declaration of the lakes\n\nWe, the Presidents of Chile, Kenya and Peru, met to discuss the seas.\n\nDone at Lima on 16 May 2022.',
      'meeting CHL + KEN + PER occurred 2022-05-16 Lima',
    ],
  ])('%s', (text, expected) => {
    expect(MET(text)).toContain(expected);
  });

  test.each([
    'Norwegian Prime Minister Liv Dahl hosted a dinner. President Peter Kamau of Kenya spoke of fish.',
    'The call was long. Those on the ship were Norwegian Prime Minister Liv Dahl and President Peter Kamau of Kenya.',
    'Norwegian Prime Minister Liv Dahl convened her cabinet. Participants in the race included President Peter Kamau of Kenya.',
  ])('nobody came: %s', (text) => {
    expect(MET(text)).toEqual([]);
  });
});
