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
