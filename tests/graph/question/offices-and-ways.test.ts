import { describe, expect, test } from 'vitest';
import { holdersAnswer, type OfficeTerm, readQuestion } from '../../../graph/index.ts';
import { NAMES } from './cast.ts';
import { outlineOf } from './outline.ts';

test.each([
  ['Who was the French president in 2017?', 'holders FRA president [2017-01-01..2017-12-31]'],
  ['Who was president of France on 14 May 2017?', 'holders FRA president [2017-05-14..2017-05-14]'],
  ['Who was the French president?', 'holders FRA president'],
  ['Who led France in 2016?', 'holders FRA leader [2016-01-01..2016-12-31]'],
  ['Who became president of France in 2017?', 'holders FRA president [2017-01-01..2017-12-31]'],
  ['Who met the French president in 2017?', 'who ? meet office'],
])('an office: %s', (question, understood) => {
  expect(outlineOf(question).startsWith(understood) || understood.startsWith('who')).toBe(true);
  if (understood.startsWith('who')) expect(outlineOf(question)).toMatch(/^who \? meet/);
});

test('asked of today, an office is that of today', () => {
  expect(outlineOf('Who is the French president?')).toMatch(/^holders FRA president \[(\S+)\.\.\1\]$/);
});

test.each([
  ['How is Xi connected to Trump?', 'ways xi-jinping donald-trump'],
  ['How are Kim Jong Un and Xi connected?', 'ways kim-jong-un xi-jinping'],
  ['What connects Russia to Japan?', 'ways RUS JPN'],
  ['What is the shortest way from Xi to Abe in 2018?', 'ways xi-jinping shinzo-abe [2018-01-01..2018-12-31]'],
])('a way: %s', (question, understood) => {
  expect(outlineOf(question)).toBe(understood);
});

describe('who held an office', () => {
  const term = (holder: string, from: string | null, to: string | null, roleId = 'president'): OfficeTerm => {
    return { holder, roleId, title: 'President', from, to };
  };
  const terms = [
    term('moon-jae-in.KOR', '2017-05-10', '2022-05-09'),
    term('park-geun-hye.KOR', '2013-02-25', '2017-03-10'),
    term('xi-jinping.CHN', '2012-01-01', null, 'general-secretary'),
  ];
  const answered = (question: string) => {
    const reading = readQuestion(question, { names: NAMES, today: '2018-06-20' });
    if (reading.kind !== 'holders') throw new Error(reading.kind);
    return holdersAnswer(question, reading, { terms, names: NAMES });
  };

  test.each([
    ['Who is the president of South Korea?', ['moon-jae-in.KOR'], '1 person'],
    ['Who was the president of South Korea in 2017?', ['park-geun-hye.KOR', 'moon-jae-in.KOR'], '2 people'],
    ['Who was the South Korean president before 2010?', [], 'nobody'],
  ])('%s', (question, holders, headline) => {
    const answer = answered(question);
    expect(answer.rows.map(({ party }) => party?.id)).toEqual(holders);
    expect(answer.headline).toContain(headline);
    expect(answer.notes.join(' ')).toContain('not from articles');
  });
});
