import { describe, expect, test } from 'vitest';
import { lines, meetings } from './support.ts';

const M = 'French President Emmanuel Macron';
const K = 'German Chancellor Angela Merkel';
const P = 'Russian President Vladimir Putin';

describe('meetings of several', () => {
  test.each([
    [`${M} and ${K} met.`, ['Angela Merkel + Emmanuel Macron occurred']],
    [`Talks between ${M}, ${K} and ${P} ended.`, ['Angela Merkel + Emmanuel Macron + Vladimir Putin occurred']],
    [`${M} met ${K} and ${P}.`, ['Angela Merkel + Emmanuel Macron + Vladimir Putin occurred']],
    [
      `${M} met separately with ${K} and ${P}.`,
      ['Angela Merkel + Emmanuel Macron occurred', 'Emmanuel Macron + Vladimir Putin occurred'],
    ],
    [
      `${M} met twice with ${K} and ${P}.`,
      ['Angela Merkel + Emmanuel Macron occurred', 'Emmanuel Macron + Vladimir Putin occurred'],
    ],
    [`The presidents of Russia, Turkey and Iran met in Sochi.`, ['IRN + RUS + TUR occurred']],
    [`The Macron-Merkel summit ended. ${M} and ${K} left.`, ['Angela Merkel + Emmanuel Macron occurred']],
    [`U.S.-Japan talks ended on Monday.`, ['JPN + USA occurred']],
    [
      `${M} held bilateral meetings with officials from Kenya and Niger.`,
      ['Emmanuel Macron + KEN occurred', 'Emmanuel Macron + NER occurred'],
    ],
    [
      `${M} met ${K}. He was joined by ${P}.`,
      ['Angela Merkel + Emmanuel Macron + Vladimir Putin occurred', 'Angela Merkel + Emmanuel Macron occurred'],
    ],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});

describe('shared verbs and lists of places', () => {
  test.each([
    [
      `${M} will visit Ankara and hold talks with Turkish President Recep Tayyip Erdogan.`,
      [
        'meeting Emmanuel Macron + Recep Tayyip Erdogan planned - Ankara',
        'visit Emmanuel Macron > TUR planned - Ankara',
      ],
    ],
    [
      `${M} will travel to Istanbul and Ankara, Turkey; Madrid, Spain; and Cairo, Egypt.`,
      [
        'visit Emmanuel Macron > EGY planned - Cairo',
        'visit Emmanuel Macron > ESP planned - Madrid',
        'visit Emmanuel Macron > TUR planned - Ankara',
        'visit Emmanuel Macron > TUR planned - Istanbul',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('no meeting', () => {
  test.each([
    [`${M} criticised ${K}.`],
    [`${M} told reporters that ${K} had left.`],
    [`${M} met the French prime minister in Paris.`],
    ['Lavrov waited in the meeting room.'],
    [`${M} and ${K} exchanged letters.`],
  ])('%s', (text) => {
    expect(meetings(text)).toEqual([]);
  });
});
