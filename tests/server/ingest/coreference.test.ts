import { describe, expect, test } from 'vitest';
import { lines, meetings } from './support.ts';

const OPEN = 'North Korean leader Kim Jong Un spoke. Russian Foreign Minister Sergei Lavrov listened.';

describe('who is meant', () => {
  test.each([
    ['surname', `${OPEN} Kim met Lavrov.`, ['Kim Jong Un + Sergei Lavrov occurred']],
    ['title and country', `${OPEN} Kim met Russia’s foreign minister.`, ['Kim Jong Un + Sergei Lavrov occurred']],
    [
      'the leader of a country',
      `${OPEN} The North Korean leader met Lavrov.`,
      ['Kim Jong Un + Sergei Lavrov occurred'],
    ],
    [
      'a bare title',
      'French President Emmanuel Macron left. The President met German Chancellor Angela Merkel.',
      ['Angela Merkel + Emmanuel Macron occurred'],
    ],
    [
      'he',
      'French President Emmanuel Macron left. He met German Chancellor Angela Merkel.',
      ['Angela Merkel + Emmanuel Macron occurred'],
    ],
    [
      'not the other sex',
      'French President Emmanuel Macron left after German Chancellor Angela Merkel spoke. He met Russian President Vladimir Putin.',
      ['Emmanuel Macron + Vladimir Putin occurred'],
    ],
    [
      'counterpart',
      'Russian Foreign Minister Sergei Lavrov met his Japanese counterpart Taro Kono.',
      ['Sergei Lavrov + Taro Kono occurred'],
    ],
    [
      'the two leaders',
      'French President Emmanuel Macron called German Chancellor Angela Merkel a friend. The two leaders held talks.',
      ['Angela Merkel + Emmanuel Macron occurred'],
    ],
    [
      'they',
      'French President Emmanuel Macron and German Chancellor Angela Merkel left. They met Russian President Vladimir Putin.',
      ['Angela Merkel + Emmanuel Macron + Vladimir Putin occurred'],
    ],
    [
      'said he',
      'French President Emmanuel Macron said he met Russian President Vladimir Putin.',
      ['Emmanuel Macron + Vladimir Putin occurred'],
    ],
    [
      'an unnamed official is his country',
      'French President Emmanuel Macron met U.S. officials.',
      ['Emmanuel Macron + USA occurred'],
    ],
    [
      'the head of a body is the body',
      "NATO's secretary-general met Serbian leaders on Monday.",
      ['NATO + SRB occurred'],
    ],
    [
      'the head of a body is the one person who acts for it',
      'NATO Secretary-General Ola Berg left Oslo. The NATO chief then met Serbian leaders.',
      ['Ola Berg + SRB occurred'],
    ],
    [
      'he who has no name is his country',
      "Norway's foreign minister left Oslo for Ankara, where he met Turkish leaders.",
      ['NOR + TUR occurred'],
    ],
    ['a mission of a body', 'An IMF mission met Kenyan officials on Monday.', ['IMF + KEN occurred']],
    ['officers of two states', 'Israeli and Lebanese military officers met on Monday.', ['ISR + LBN occurred']],
  ])('%s', (_case, text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  test('a co-argument is never the pronoun', () => {
    const text = 'North Korean leader Kim Jong Un left. Russian Foreign Minister Sergei Lavrov met him.';
    expect(meetings(text)).toEqual(['Kim Jong Un + Sergei Lavrov occurred']);
  });

  test('we in a quotation is the speaker', () => {
    const text = 'Russian Foreign Minister Sergei Lavrov spoke. “We welcome the truce,” Lavrov said.';
    expect(lines(text)).toEqual(['stance Sergei Lavrov supports truce occurred']);
  });

  test('a capital acts for its country, and is a place behind a preposition', () => {
    expect(lines('Moscow condemned the attack.')).toEqual(['stance RUS opposes attack occurred']);
    expect(lines('French President Emmanuel Macron arrived in Moscow.')).toEqual([
      'visit Emmanuel Macron > RUS occurred - Moscow',
    ]);
  });
});

/** Every sieve: what it is called, the text, and who met. */
const SIEVES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'same key',
    'Russian Foreign Minister Sergey Lavrov spoke on Monday. Sergei Lavrov met Turkish President Recep Tayyip Erdogan.',
    ['Recep Tayyip Erdogan + Sergey Lavrov occurred'],
  ],
  [
    'hyphen key',
    'North Korean leader Kim Jong-un left. Kim Jong Un met Chinese President Xi Jinping.',
    ['Kim Jong Un + Xi Jinping occurred'],
  ],
  [
    'surname with honorific',
    'Norwegian Foreign Minister Liv Dahl left for Rome. Mrs. Dahl met Italian Foreign Minister Paolo Conti.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'honorific without dot',
    'Norwegian Foreign Minister Liv Dahl left for Rome. Ms Dahl held talks with Italian Foreign Minister Paolo Conti.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'title and country',
    'Norwegian Foreign Minister Liv Dahl left for Rome. The Norwegian foreign minister met Italian Foreign Minister Paolo Conti.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'country that owns the title',
    "Norwegian Foreign Minister Liv Dahl left for Rome. Norway's foreign minister met Italian Foreign Minister Paolo Conti.",
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'title of a country',
    'Norwegian Foreign Minister Liv Dahl left for Rome. The foreign minister of Norway met Italian Foreign Minister Paolo Conti.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'same role',
    "Norwegian Foreign Minister Liv Dahl left for Rome. Norway's top diplomat met Italian Foreign Minister Paolo Conti.",
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'same role with the country inside',
    'Norwegian Foreign Minister Liv Dahl left for Rome. The top Norwegian diplomat met Italian Foreign Minister Paolo Conti.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'counterpart without a name',
    'Norwegian Foreign Minister Liv Dahl met her Italian counterpart in Rome. The counterpart, Paolo Conti, smiled.',
    ['ITA + Liv Dahl occurred'],
  ],
  [
    'counterpart named before',
    'Italian Foreign Minister Paolo Conti spoke. Norwegian Foreign Minister Liv Dahl met her Italian counterpart.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'counterparts from',
    'Norwegian Foreign Minister Liv Dahl met her counterparts from Italy and Spain.',
    ['ESP + ITA + Liv Dahl occurred'],
  ],
  [
    'counterpart without his',
    'Norwegian Foreign Minister Liv Dahl and Italian counterpart Paolo Conti met in Rome.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'the two ministers',
    'Norwegian Foreign Minister Liv Dahl flew to see Italian Foreign Minister Paolo Conti. The two ministers held talks in Rome.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'the pair',
    'Norwegian Foreign Minister Liv Dahl praised Italian Foreign Minister Paolo Conti. The pair met in Rome.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'both sides',
    'Norwegian Foreign Minister Liv Dahl praised Italian Foreign Minister Paolo Conti. Both sides held talks in Rome.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'the two countries',
    'Norway and Italy signed a treaty. The two countries will hold talks in June.',
    ['ITA + NOR planned'],
  ],
  [
    'the two',
    'Norwegian Foreign Minister Liv Dahl praised Italian Foreign Minister Paolo Conti. The two will meet in June.',
    ['Liv Dahl + Paolo Conti planned'],
  ],
  [
    'they',
    'Norwegian Foreign Minister Liv Dahl praised Italian Foreign Minister Paolo Conti. They also met in May.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'the three ministers',
    'Norwegian Foreign Minister Liv Dahl, Italian Foreign Minister Paolo Conti and Spanish Foreign Minister Rosa Vidal signed a treaty. The three ministers met in Rome.',
    ['Liv Dahl + Paolo Conti + Rosa Vidal occurred'],
  ],
  [
    'she',
    'Norwegian Foreign Minister Liv Dahl left. She met Italian Foreign Minister Paolo Conti.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'his meeting',
    'Italian Foreign Minister Paolo Conti arrived in Oslo. His meeting with Norwegian Foreign Minister Liv Dahl lasted an hour.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'him',
    'Italian Foreign Minister Paolo Conti arrived in Oslo. Norwegian Foreign Minister Liv Dahl received him.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'sex by the given name',
    'Italian Foreign Minister Paolo Conti thanked Norwegian Foreign Minister Liv Dahl. She then met Spanish Foreign Minister Pedro Ruiz.',
    ['Liv Dahl + Pedro Ruiz occurred'],
  ],
  [
    'the subject before the rest',
    'Italian Foreign Minister Paolo Conti wrote to French Foreign Minister Jean Petit. He will meet Spanish Foreign Minister Pedro Ruiz.',
    ['Paolo Conti + Pedro Ruiz planned'],
  ],
  [
    'his before the name',
    'After his talks with Italian Foreign Minister Paolo Conti, Spanish Foreign Minister Pedro Ruiz flew home.',
    ['Paolo Conti + Pedro Ruiz occurred'],
  ],
  [
    'his in a fronted phrase',
    'In his meeting with Italian Foreign Minister Paolo Conti, Spanish Foreign Minister Pedro Ruiz praised the treaty.',
    ['Paolo Conti + Pedro Ruiz occurred'],
  ],
  ['the country', 'Italy is at odds with Norway. The country will hold talks with Spain.', ['ESP + ITA planned']],
  ['it', 'Italy needs gas. It will hold talks with Norway in June.', ['ITA + NOR planned']],
  [
    'the kingdom',
    'Saudi Arabia is at odds with Iran. The kingdom held talks with Iran in May.',
    ['IRN + SAU occurred'],
  ],
  [
    'their meeting',
    'Italian Foreign Minister Paolo Conti met Norwegian Foreign Minister Liv Dahl. Their meeting in Oslo lasted an hour.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  ['unnamed president', 'The U.S. president met Italian Foreign Minister Paolo Conti.', ['Paolo Conti + USA occurred']],
  [
    'ministry',
    'The Norwegian foreign ministry held talks with Italian Foreign Minister Paolo Conti.',
    ['NOR + Paolo Conti occurred'],
  ],
  ['delegation', 'A Norwegian delegation met Italian Foreign Minister Paolo Conti.', ['NOR + Paolo Conti occurred']],
  [
    'delegation led',
    'A Norwegian delegation led by Foreign Minister Liv Dahl met Italian Foreign Minister Paolo Conti.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  ['envoy', 'Norwegian envoy Lars Holm met Taliban leaders in Doha.', ['Lars Holm + Taliban occurred']],
  ['seat', 'Moscow and Kyiv held talks in Istanbul.', ['RUS + UKR occurred']],
  ['told seat', 'Moscow told Tehran it would hold talks with Ankara.', ['RUS + TUR planned']],
  ['white house', 'White House officials met Norwegian Foreign Minister Liv Dahl.', ['Liv Dahl + USA occurred']],
  ['spokesman', 'A spokesman for Italian Foreign Minister Paolo Conti met reporters.', []],
  ['journalist', 'Italian Foreign Minister Paolo Conti met journalist Anna Weber.', []],
  [
    'two Kims',
    'North Korean leader Kim Jong Un sent Kim Yong Chol to Washington. Kim Yong Chol met Italian Foreign Minister Paolo Conti.',
    ['Kim Yong Chol + Paolo Conti occurred'],
  ],
  [
    'said he',
    'Italian Foreign Minister Paolo Conti said he met Norwegian Foreign Minister Liv Dahl.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'said she',
    'Italian Foreign Minister Paolo Conti said Norwegian Foreign Minister Liv Dahl told him she had met Spanish Foreign Minister Pedro Ruiz.',
    ['Liv Dahl + Pedro Ruiz occurred'],
  ],
  [
    'I quoted',
    '“I met President Ravi Nair of India,” Italian Foreign Minister Paolo Conti said.',
    ['Paolo Conti + Ravi Nair occurred'],
  ],
  [
    'I quoted2',
    'Italian Foreign Minister Paolo Conti said: “I will meet President Ravi Nair of India in June.”',
    ['Paolo Conti + Ravi Nair planned'],
  ],
  [
    'we quoted',
    '“We met Indian officials in May,” Italian Foreign Minister Paolo Conti said.',
    ['IND + Paolo Conti occurred'],
  ],
  [
    'relative',
    'Paolo Conti, the Italian foreign minister, who met Norwegian Foreign Minister Liv Dahl on Monday, left.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'relative obj',
    'Italian Foreign Minister Paolo Conti praised Norwegian Foreign Minister Liv Dahl, whom he met on Monday.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'relative with whom',
    'Italian Foreign Minister Paolo Conti praised Norwegian Foreign Minister Liv Dahl, with whom he held talks on Monday.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'the Italian',
    'Italian Foreign Minister Paolo Conti flew to Oslo. There the Italian met Norwegian Foreign Minister Liv Dahl.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'the visiting',
    'Italian Foreign Minister Paolo Conti flew to Oslo. Norwegian Foreign Minister Liv Dahl met the visiting minister.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'the former',
    'Former Italian Foreign Minister Paolo Conti met Norwegian Foreign Minister Liv Dahl.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  [
    'leader of group',
    'Hamas leader Ismail Haniyeh met Iranian Foreign Minister Hossein Amirabdollahian.',
    ['Hossein Amirabdollahian + Ismail Haniyeh occurred'],
  ],
  [
    'UN chief',
    'UN chief Antonio Guterres met Italian Foreign Minister Paolo Conti.',
    ['Antonio Guterres + Paolo Conti occurred'],
  ],
  [
    'chief again',
    'UN Secretary-General Antonio Guterres arrived. The UN chief met Italian Foreign Minister Paolo Conti.',
    ['Antonio Guterres + Paolo Conti occurred'],
  ],
  [
    'president-elect',
    'Italian Foreign Minister Paolo Conti met U.S. President-elect Joe Biden.',
    ['Joe Biden + Paolo Conti occurred'],
  ],
  ['foreign ministers of', 'The foreign ministers of Italy and Norway met in Oslo.', ['ITA + NOR occurred']],
  ['Italian and Norwegian', 'The Italian and Norwegian foreign ministers met in Oslo.', ['ITA + NOR occurred']],
  [
    'with names',
    'Italian and Norwegian foreign ministers Paolo Conti and Liv Dahl met in Oslo.',
    ['Liv Dahl + Paolo Conti occurred'],
  ],
  ['leaders of', 'The leaders of Russia, Turkey and Iran met in Sochi.', ['IRN + RUS + TUR occurred']],
  [
    'leaders and names',
    'The leaders of Russia and Turkey, Vladimir Putin and Recep Tayyip Erdogan, met in Sochi.',
    ['Recep Tayyip Erdogan + Vladimir Putin occurred'],
  ],
  ['own people', 'Italian Foreign Minister Paolo Conti met Italian Prime Minister Carla Neri.', []],
  ['press', 'Italian Foreign Minister Paolo Conti met the press.', []],
  ['students', 'Italian Foreign Minister Paolo Conti met students in Oslo.', []],
];

test.each(SIEVES)('%s: %s', (_sieve, text, expected) => {
  expect(meetings(text)).toEqual(expected);
});
