import { describe, expect, test } from 'vitest';
import { read } from './support.ts';

const persons = (text: string): readonly string[] =>
  read(text)
    .persons.map((p) => `${p.name}|${p.country ?? p.org}`)
    .sort();

describe('names with parts that are other words', () => {
  test.each([
    ['President de Ruiter of Suriname left for home.', ['de Ruiter|SUR']],
    ['Mr. van der Laan of Suriname met Foreign Minister von Arnim of Germany.', ['van der Laan|SUR', 'von Arnim|DEU']],
    ['President Ana Lima of Chile left.', ['Ana Lima|CHL']],
    ['Queen Sofia of Spain left.', ['Sofia|ESP']],
    ['Secretary of State Henry B. Colter 3d left.', ['Henry B. Colter 3d|USA']],
  ])('%s', (text, expected) => expect(persons(text)).toEqual(expected));

  test.each([
    ['The minister la Ana Ruiz.', []],
    ["Foreign Minister Pablo Lima's visit ended.", ['Pablo|PER']],
  ])('not: %s', (text, others) => {
    for (const other of others) expect(persons(text)).not.toContain(other);
  });

  test('a ruler is found with the title, too', () => {
    expect(read('King Salman of Saudi Arabia spoke.').persons[0]?.aliases).toEqual(['King Salman']);
  });
});

describe('names beside others of whom is said for whom they act', () => {
  test.each([
    [
      'Norway’s Liv Dahl, Jorge Mora of Peru and Kenya’s Amos Otieno will speak.',
      ['Amos Otieno|KEN', 'Jorge Mora|PER', 'Liv Dahl|NOR'],
    ],
    [
      'The text bears the names of former Chilean president Pablo Vidal and the EU’s Greta Weiss.',
      ['Greta Weiss|European Union', 'Pablo Vidal|CHL'],
    ],
    [
      'Peru’s ambassador to Norway, Jorge Mora, and the OSCE’s Greta Weiss left.',
      ['Greta Weiss|Organization for Security and Co-operation in Europe', 'Jorge Mora|PER'],
    ],
    [
      'Chilean envoy Pablo Vidal, the Norwegian Ola Vik and Kenya’s Amos Otieno left.',
      ['Amos Otieno|KEN', 'Ola Vik|NOR', 'Pablo Vidal|CHL'],
    ],
    ['Norwegian envoy Liv Dahl met the UN’s Jan Mertens.', ['Jan Mertens|United Nations', 'Liv Dahl|NOR']],
    ['Norwegian envoy Liv Dahl met Vietnam’s Tran Van Duc.', ['Liv Dahl|NOR', 'Tran Van Duc|VNM']],
    ['Serbia’s Milan Babic and Peru’s Jorge Mora left.', ['Jorge Mora|PER', 'Milan Babic|SRB']],
    ['Tamil Tiger negotiator Anton Raja left.', ['Anton Raja|Tamil Tigers']],
    [
      'Joao Sande and Rui Mendo, leaders of the Angolan rebels, met Norwegian envoy Liv Dahl.',
      ['Joao Sande|AGO', 'Liv Dahl|NOR', 'Rui Mendo|AGO'],
    ],
  ])('%s', (text, expected) => expect(persons(text)).toEqual(expected));

  test.each([
    ['Norway’s Champions League and Peru’s Stock Exchange close.'],
    ['The EU’s Green Deal and Norway’s Labour Party are at odds.'],
    ['The Norwegian Erik Holt scored twice.'],
    ['Tom Berg and Ann Hall, fans of the team, met.'],
  ])('no person: %s', (text) => expect(persons(text)).toEqual([]));
});

describe('an office whose field stands between it and the name', () => {
  test.each([
    ['Norway’s special envoy for the region, Ola Vik, left.', 'Ola Vik|NOR'],
    [
      'A United Nations team led by the under-secretary for political affairs, Amos Otieno, left for Lima.',
      'Amos Otieno|United Nations',
    ],
    ['Norway waits. Its senior adviser on Africa, Ola Vik, left.', 'Ola Vik|NOR'],
  ])('%s', (text, expected) => expect(persons(text)).toContain(expected));

  test.each([['The envoy waited on Monday, Ann Hall said.'], ['The choir for the region, Ann Hall, left.']])(
    'no person: %s',
    (text) => expect(persons(text)).toEqual([]),
  );
});
