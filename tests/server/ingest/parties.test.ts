import { describe, expect, test } from 'vitest';
import { lines, meetings } from './support.ts';

const DAY = '2023-03-15';
const A = 'Norwegian Foreign Minister Liv Dahl';
const B = 'Finnish Foreign Minister Aino Virtanen';

describe('parties between dashes', () => {
  test.each([
    ['We – the leaders of Peru, Chile and Bolivia – convened to discuss trade.', ['BOL + CHL + PER occurred']],
    ['Envoys of the group – Peru, Chile and Bolivia – took part in the talks.', ['BOL + CHL + PER occurred']],
    [`${A} – on her first trip abroad – met ${B}.`, ['Aino Virtanen + Liv Dahl occurred']],
    [
      `${A} hosted the leaders of the Quad – Peruvian President Ana Ruiz and Chilean President Jorge Soto – in Oslo.`,
      ['Ana Ruiz + Jorge Soto + Liv Dahl occurred'],
    ],
    [
      `${A} met the leaders of ASEAN - Peruvian President Ana Ruiz and Chilean President Jorge Soto.`,
      ['Ana Ruiz + Jorge Soto + Liv Dahl occurred'],
    ],
    [`${A} hosted the leaders of the Quad – an old forum – in Oslo.`, ['Liv Dahl + Quad occurred']],
    [`The minister had two aims – peace and trade – and met the press.`, []],
    [`He praised two partners – Peru and Chile – and the ministers met the press.`, []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

test.each([
  [`The meeting of ${A} with ${B} ended.`, ['Aino Virtanen + Liv Dahl occurred']],
  [`The meeting of the board with ${B} ended.`, []],
])('a meeting of one with another: %s', (text, expected) => {
  expect(meetings(text, DAY)).toEqual(expected);
});

describe('who goes on the trip', () => {
  test.each([
    [
      `${A} will leave on Sunday. The trip will include stops in Peru and Chile.`,
      ['visit Liv Dahl > CHL planned - CHL', 'visit Liv Dahl > PER planned - PER'],
    ],
    [`${A} spoke. A trip may include stops in Peru.`, []],
    ['The budget was passed. The tour will include stops in Peru.', []],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});

test('who accompanied a traveller further down went along, and was at no meeting', () => {
  const text = `${A} went to Peru. She met President Rosa Quispe. The talks were long. They were about fish. There was rain. Dahl was accompanied by Special Envoy Per Holm.`;
  expect(lines(text, DAY).filter((line) => line.includes('Per Holm'))).toEqual(['visit Per Holm > PER occurred - PER']);
});

describe('a half of a continent is no country', () => {
  test.each([
    [`${A} met Central American leaders in Oslo.`, []],
    [`${A} received eleven South American heads of state in Oslo.`, []],
    [`${A} hosted North American ministers in Oslo.`, []],
    ['Latin American leaders condemned the coup in Peru.', []],
    ['South African leaders condemned the coup in Gabon.', ['stance ZAF opposes coup in Gabon occurred']],
    ['North Korean leaders condemned the coup in Gabon.', ['stance PRK opposes coup in Gabon occurred']],
    ['American leaders condemned the coup in Gabon.', ['stance USA opposes coup in Gabon occurred']],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual(expected);
  });
});

test.each([
  ['The North Korea–Kenya summit will be held in Nairobi.', 'KEN + PRK planned'],
  ['The Kenya–North Korea summit will be held in Nairobi.', 'KEN + PRK planned'],
  ['South Sudan-Sudan talks opened in Nairobi on Monday.', 'SDN + SSD occurred'],
  ['The Korea–Kenya summit will be held in Nairobi.', 'KEN + KOR planned'],
])('the longer name at a dash: %s', (text, expected) => {
  expect(meetings(text)).toEqual([expected]);
});

test.each([
  ['Kyrgyz Chairman of the Cabinet of Ministers Asel Uulu'],
  ['Kyrgyz Deputy Chairman of the Cabinet of Ministers Asel Uulu'],
  ['Kyrgyz First Deputy Chairman of the Council of Ministers Asel Uulu'],
])('an office with a cabinet in its name: %s', (who) => {
  const text = `Norwegian Foreign Minister Liv Dahl met in Bishkek with ${who}.`;
  expect(meetings(text)).toEqual(['Asel Uulu + Liv Dahl occurred']);
});
