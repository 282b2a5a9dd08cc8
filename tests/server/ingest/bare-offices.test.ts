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

describe('an office alone acts like somebody with a name', () => {
  const REYES = 'Peruvian President Rosa Reyes';
  test.each([
    [`The Norwegian foreign minister called ${REYES} on Monday.`, ['NOR + Rosa Reyes occurred']],
    [`The Norwegian government called ${REYES} on Monday.`, []],
    [`The Norwegian foreign minister called ${REYES} a friend.`, []],
    [`The Secretary-General plans to call ${REYES} tomorrow.`, ['Rosa Reyes + UN planned']],
    [`The Norwegian foreign minister plans to meet ${REYES} in May.`, ['NOR + Rosa Reyes planned']],
    [`The UN Secretary-General met ${REYES}.`, ['Rosa Reyes + UN occurred']],
    [`The UN Secretary-General's plans are known. ${REYES} met farmers.`, []],
    [`The former UN secretary-general met ${REYES}.`, []],
    [
      `UN Secretary-General Sven Lund spoke in Oslo. The NATO secretary general met ${REYES}.`,
      ['NATO + Rosa Reyes occurred'],
    ],
    [`UN Secretary-General Sven Lund was in Oslo. The UN chief met ${REYES}.`, ['Rosa Reyes + Sven Lund occurred']],
    [`Former UN Secretary-General Sven Lund was in Oslo. The UN chief met ${REYES}.`, ['Rosa Reyes + UN occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test.each([
    ['What I can say is that the Secretary-General is ready to help. He', ['Rosa Reyes + UN occurred']],
    ['I can confirm that the Norwegian prime minister was ill. She', ['NOR + Rosa Reyes occurred']],
    ['I believe that Norway is ready to help. He', []],
  ])('told by a speaker without a name: %s …', (text, expected) => {
    expect(meetings(`${text} met ${REYES} on Monday.`, DAY)).toEqual(expected);
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
