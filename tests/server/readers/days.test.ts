import { describe, expect, test } from 'vitest';
import { readDay } from '../../../server/readers/day.ts';

describe('days as pages write them', () => {
  test.each([
    ['2018-05-31', '2018-05-31'],
    ['2018-05-31T23:59:59-11:00', '2018-05-31'],
    ['2018-05-31 07:00', '2018-05-31'],
    ['20180531T070000Z', '2018-05-31'],
    ['20180531', '2018-05-31'],
    ['2018/5/3', '2018-05-03'],
    ['31.05.2018, 14:00', '2018-05-31'],
    ['Thu, 31 May 2018 23:00:00 GMT', '2018-05-31'],
    ['31st of May, 2018', '2018-05-31'],
    ['Published: 3 Sept. 2018', '2018-09-03'],
    ['May 31, 2018', '2018-05-31'],
    ['Thursday, May 31st, 2018 at 9:15 p.m.', '2018-05-31'],
    ['Thu May 31 2018 23:00:00 GMT+0900 (KST)', '2018-05-31'],
    ['  31\n May\u00a02018 ', '2018-05-31'],
  ])('%s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });
});

describe('no days', () => {
  test.each([
    null,
    '',
    'Tuesday',
    'May 2018',
    '2018',
    '05/06/2018',
    '2018-02-29',
    '31 June 2018',
    '31 Mayhem 2018',
    '1527724800',
    '1970-01-01',
    '2018-05-311',
    '201805310',
    `31 May 2018 ${'and so on '.repeat(20)}`,
  ])('%s', (written) => {
    expect(readDay(written)).toBeNull();
  });
});
