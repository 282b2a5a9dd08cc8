import { describe, expect, test } from 'vitest';
import { activityWords, barsOf, stepDates, stepWords, timesWords } from '../../../client/state/figures.ts';
import type { Activity, PathStep } from '../../../graph/index.ts';

const active = (by: Activity['by'], counts: Readonly<Record<string, number>>, without = 0): Activity => ({
  by,
  periods: Object.entries(counts).map(([at, events]) => ({ at, events, relations: { MET: events } })),
  without,
});

describe('bars', () => {
  test.each([
    { name: 'nothing', activity: active('month', {}), bars: '' },
    { name: 'one month', activity: active('month', { '2018-04': 3 }), bars: '2018-04:3' },
    {
      name: 'empty months between, over a turn of the year',
      activity: active('month', { '2018-11': 1, '2019-02': 2 }),
      bars: '2018-11:1 2018-12:0 2019-01:0 2019-02:2',
    },
    { name: 'years', activity: active('year', { 2016: 1, 2018: 4 }), bars: '2016:1 2017:0 2018:4' },
  ])('$name', ({ activity, bars }) => {
    expect(
      barsOf(activity)
        .map(({ at, events }) => `${at}:${events}`)
        .join(' '),
    ).toBe(bars);
  });

  test('in words, without the empty ones, with what has no date', () => {
    expect(activityWords(active('month', { '2018-04': 3, '2018-06': 1 }, 2))).toBe(
      'Events by month: April 2018 3, June 2018 1; 2 without a known month',
    );
  });
});

describe('steps', () => {
  const party = (name: string) => ({ id: name, kind: 'leader' as const, name, country: null, iso2: null });
  const step: PathStep = {
    from: party('Liv Dahl'),
    to: party('Ana Ruiz'),
    relation: 'VISITED',
    forward: false,
    times: 2,
    first: '2018-04',
    last: '2018-05-02',
    events: [],
  };
  test('are told in their own direction', () => {
    expect(stepWords(step)).toBe('Ana Ruiz visited Liv Dahl');
    expect(stepWords({ ...step, forward: true })).toBe('Liv Dahl visited Ana Ruiz');
  });
  test.each([
    { dates: { first: '2018-04', last: '2018-05-02' }, words: 'April 2018 to 2 May 2018' },
    { dates: { first: '2018', last: '2018' }, words: '2018' },
    { dates: { first: null, last: null }, words: 'no date' },
  ])('say when: $words', ({ dates, words }) => {
    expect(stepDates(dates)).toBe(words);
  });
  test.each([
    { times: 1, atLeast: false, words: '1 time' },
    { times: 3, atLeast: true, words: 'at least 3 times' },
  ])('say how often: $words', ({ words, ...times }) => {
    expect(timesWords(times)).toBe(words);
  });
});
