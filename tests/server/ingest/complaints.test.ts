import { describe, expect, test } from 'vitest';
import { lines, meetings, read } from './support.ts';

const M = 'French President Emmanuel Macron';
const Z = 'Iranian Foreign Minister Javad Zarif';
const L = 'Russian Foreign Minister Sergei Lavrov';

describe('known faults of event coders, each with a case that must hold and one that must not', () => {
  test('what is planned is not done', () => {
    expect(meetings('Chinese President Xi Jinping will meet Russian President Vladimir Putin.')).toEqual([
      'Vladimir Putin + Xi Jinping planned',
    ]);
    expect(lines('The minister met.')).toEqual([]);
  });

  test('who is told of a thing takes no part in it', () => {
    expect(meetings(`${M} told reporters that German Chancellor Angela Merkel had left.`)).toEqual([]);
    expect(meetings(`${L} met on Iran with ${Z}.`)).toEqual(['Javad Zarif + Sergei Lavrov occurred']);
  });

  test('compound actors stay apart', () => {
    expect(meetings('The presidents of Russia, Turkey and Iran met.')).toEqual(['IRN + RUS + TUR occurred']);
  });

  test('every form of a trigger, no part of a word', () => {
    for (const form of ['met', 'meets', 'is meeting', 'has met']) {
      expect(meetings(`${L} ${form} ${Z}.`)).toEqual(['Javad Zarif + Sergei Lavrov occurred']);
    }
    expect(lines(`${L} was backed into a corner over metal.`)).toEqual([]);
  });

  test('countries are countries', () => {
    expect(lines('France condemned the attack. China condemned the attack.')).toEqual([
      'stance CHN opposes attack occurred',
      'stance FRA opposes attack occurred',
    ]);
  });

  test('no place in the sentence, none in the claim', () => {
    expect(read(`MOSCOW (Reuters) - ${L} met ${Z}.`).claims[0]?.said.place).toBeNull();
  });

  test('negation in all its words', () => {
    expect(meetings(`${L} never met ${Z}.`)).toEqual(['Javad Zarif + Sergei Lavrov denied']);
    expect(meetings(`No meeting took place between ${L} and ${Z}.`)).toEqual(['Javad Zarif + Sergei Lavrov denied']);
  });

  test('a welcomed person is a guest, a welcomed thing a stance', () => {
    expect(lines(`${M} welcomed ${Z} in Paris.`)).toEqual([
      'meeting Emmanuel Macron + Javad Zarif occurred - Paris',
      'visit Javad Zarif > FRA occurred - Paris',
    ]);
    expect(lines('France welcomed the truce.')).toEqual(['stance FRA supports truce occurred']);
  });
});

describe('texts that give nothing', () => {
  test.each([
    ['empty', '', 'empty'],
    [
      'not English',
      'Der russische Außenminister hat sich am Montag in Berlin mit seinem deutschen Amtskollegen getroffen und über die Lage gesprochen, wie ein Sprecher des Auswärtigen Amtes mitteilte.',
      'not-english',
    ],
  ])('%s', (_case, text, code) => {
    const extraction = read(text);
    expect([extraction.claims.length, extraction.warnings.map((w) => w.code)]).toEqual([0, [code]]);
  });

  test('a sentence of more than 300 words is left out, and says so', () => {
    const long = `${L} met ${'in the city of '.repeat(100)} Rome.`;
    expect(read(long).warnings.map((w) => w.code)).toContain('long-sentence');
  });
});

test.each([
  ['A video of their meeting showed Lavrov greeting Kim.', 0],
  ['Xi Jinping held a video call with Angela Merkel.', 1],
  ['Xi Jinping met Angela Merkel by video on Monday.', 1],
])('a video that shows a meeting is no call: %s', (text, calls) => {
  const before = 'Sergei Lavrov met North Korean leader Kim Jong Un in Pyongyang. ';
  expect(read(before + text).claims.filter((claim) => claim.said.form === 'video')).toHaveLength(calls);
});
