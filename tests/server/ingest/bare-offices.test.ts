import { describe, expect, test } from 'vitest';
import { DAY } from './cast.ts';
import { meetings, read } from './support.ts';

describe('an office in capitals that nobody is named with', () => {
  test.each([
    [
      'who is never named beside it',
      "Readout of the President's Calls\n\nThe President spoke separately with President Rosa Reyes of Peru and Prime Minister Jon Moe of Norway. President Ann Hall will also meet Chilean President Jorge Soto.",
      ['Ann Hall + Jon Moe occurred', 'Ann Hall + Jorge Soto planned', 'Ann Hall + Rosa Reyes occurred'],
    ],
    [
      'without an article',
      'Prime Minister Shri Anil Rao of India visited Lima. He was welcomed by Peruvian Prime Minister Rosa Reyes. Prime Minister also met Chilean President Jorge Soto.',
      ['Anil Rao + Jorge Soto occurred', 'Anil Rao + Rosa Reyes occurred'],
    ],
  ])('%s', (_, text, expected) => {
    expect([...meetings(text, DAY)].sort()).toEqual(expected);
  });

  test.each([
    [
      'nobody whom the text names',
      'The President spoke with President Rosa Reyes of Peru and Prime Minister Jon Moe of Norway.',
    ],
    [
      'the last of several of one country',
      'President Rosa Reyes of Peru resigned in 1990. President Ana Rojas of Peru followed. The President met fishermen.',
    ],
  ])('%s: no meeting', (_, text) => {
    expect(meetings(text, DAY)).toEqual([]);
  });
});

test('a king and a president of one name are two', () => {
  const text =
    'King Hamid of Jordan left for Cairo. The king met Iraqi President Saleh Hamid three times. King Hamid will go on to Tunis.';
  expect(read(text, DAY).persons.map(({ name, country }) => `${name} ${country}`)).toEqual([
    'Saleh Hamid IRQ',
    'Hamid JOR',
  ]);
  expect(meetings(text, DAY)).toEqual(['Hamid + Saleh Hamid occurred']);
});

test('several initials stand in front of a name that the table of leaders has', () => {
  const { persons } = read('Indian Foreign Minister S.M. Krishna spoke.', '2011-05-18');
  expect(persons.map(({ name }) => name)).toEqual(['S.M. Krishna']);
});

test.each([
  ['Lord Owen met Peruvian President Rosa Reyes.', 'Owen', 'Lord Owen'],
  [
    'Omani Foreign Minister Sayyid Badr bin Hamad met Peruvian President Rosa Reyes.',
    'Badr bin Hamad',
    'Sayyid Badr bin Hamad',
  ],
])('a form of respect is another way to look for somebody: %s', (text, name, alias) => {
  expect(read(text, DAY).persons.find((person) => person.name === name)?.aliases).toContain(alias);
});

test.each([
  ['Norwegian Foreign Minister Liv Dahl held talks with Ana Rojas, her Peruvian counterpart.', 'Ana Rojas'],
  ['Norwegian Foreign Minister Liv Dahl and her host, Ana Rojas, will meet again in March.', 'Ana Rojas'],
])("who is somebody's counterpart or host: %s", (text, name) => {
  expect(read(text, DAY).persons.map((person) => person.name)).toContain(name);
});
