import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../server/ingest/document/tokens.ts';
import { datesOf } from '../../../server/ingest/mention/dates.ts';
import { knowledge, read } from './support.ts';

const REFERENCE = '2018-05-31';

function dates(text: string, reference: string | null = REFERENCE): readonly string[] {
  const tokens = tokenize(text, knowledge.abbreviations);
  const span = { start: 0, end: text.length };
  const sentence = { span, first: 0, end: tokens.length, zone: 'body', paragraph: 0, header: null, index: 0 } as const;
  const found = datesOf(tokens, sentence, { calendar: knowledge.calendar, reference, taken: () => false });
  const show = (at: { from: string; to: string } | null): string =>
    at === null ? '-' : at.from === at.to ? at.from : `${at.from}..${at.to}`;
  return found.map((d) => (show(d.past) === show(d.future) ? show(d.past) : `${show(d.past)} | ${show(d.future)}`));
}

describe('expressions, counted from Thursday 2018-05-31', () => {
  test.each([
    ['on Monday', '2018-05-28 | 2018-06-04'],
    ['on Friday', '2018-05-25 | 2018-06-01'],
    ['Thursday', '2018-05-31'],
    ['last Tuesday', '2018-05-29'],
    ['next Tuesday', '2018-06-05'],
    ['yesterday', '2018-05-30'],
    ['tomorrow', '2018-06-01'],
    ['two days ago', '2018-05-29'],
    ['last month', '2018-04-01..2018-04-30'],
    ['next month', '2018-06-01..2018-06-30'],
    ['last week', '2018-05-21..2018-05-27'],
    ['next week', '2018-06-04..2018-06-10'],
    ['earlier this week', '2018-05-28..2018-05-31'],
    ['later this week', '2018-05-31..2018-06-03'],
    ['this year', '2018-01-01..2018-12-31'],
    ['in 1972', '1972-01-01..1972-12-31'],
    ['spring of 2017', '2017-03-01..2017-05-31'],
    ['early May', '2018-05-01..2018-05-10'],
    ['mid-March', '2018-03-11..2018-03-20 | 2019-03-11..2019-03-20'],
    ['late April', '2018-04-21..2018-04-30 | 2019-04-21..2019-04-30'],
    ['in October', '2017-10-01..2017-10-31 | 2018-10-01..2018-10-31'],
    ['Dec. 5', '2017-12-05 | 2018-12-05'],
    ['May 3', '2018-05-03 | 2019-05-03'],
    ['June 12, 2017', '2017-06-12'],
    ['11th June, 2020', '2020-06-11'],
    ['March 17 to 21', '2018-03-17..2018-03-21 | 2019-03-17..2019-03-21'],
    ['March 22-23', '2018-03-22..2018-03-23 | 2019-03-22..2019-03-23'],
    ['May 25 to June 4', '2018-05-25..2018-06-04 | 2018-05-25..2018-06-04'.split(' | ')[0] ?? ''],
    ['Tuesday, May 29', '2018-05-29'],
    ['this morning', '2018-05-31'],
    ['the day after tomorrow', '2018-06-02'],
    ['this past Monday', '2018-05-28'],
    ['this coming Monday', '2018-06-04'],
    ['Monday last week', '2018-05-21'],
    ['Monday of next week', '2018-06-04'],
    ['from Monday to Wednesday', '2018-05-28..2018-05-30 | 2018-06-04..2018-06-06'],
    ['over the weekend', '2018-05-26..2018-05-27 | 2018-06-02..2018-06-03'],
    ['last weekend', '2018-05-26..2018-05-27'],
    ['3 to 5 June', '2017-06-03..2017-06-05 | 2018-06-03..2018-06-05'],
    ['28 June to 2 July', '2017-06-28..2017-07-02 | 2018-06-28..2018-07-02'],
    ['June 3 to June 5, 2018', '2018-06-03..2018-06-05'],
    ['May 28, 29 and 30', '2018-05-28..2018-05-30'],
    ['2018-05-03', '2018-05-03'],
    ['June 12 last year', '2017-06-12'],
    ['June of this year', '2018-06-01..2018-06-30'],
    ['last May', '2017-05-01..2017-05-31'],
    ['this past March', '2018-03-01..2018-03-31'],
    ['next March', '2019-03-01..2019-03-31'],
    ['mid-2017', '2017-01-01..2017-12-31'],
    ['last summer', '2017-06-01..2017-08-31'],
    ['this spring', '2018-03-01..2018-05-31'],
    ['the coming weeks', '2018-05-31..2018-07-30'],
    ["before Monday's talks", '2018-05-28 | 2018-06-04'],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  test('month arithmetic never touches the day', () => {
    expect(dates('last month', '2019-03-30')).toEqual(['2019-02-01..2019-02-28']);
  });

  test.each([
    'Theresa May',
    'may visit',
    'will march',
    'a deal',
    'recently',
    'soon',
    'the past',
    'the next steps',
    'May 32',
    'for two days',
  ])('%s is no date', (text) => {
    expect(dates(text)).toEqual([]);
  });

  test('without a reference only absolute dates have an interval', () => {
    expect(dates('on Tuesday', null)).toEqual(['-']);
    expect(dates('on June 12, 2017', null)).toEqual(['2017-06-12']);
  });
});

describe('the day that the text told of last', () => {
  test.each([
    ['met on Monday. Earlier in the day, they', ['2018-05-28 | 2018-06-04', '2018-05-28 | 2018-06-04']],
    ['met on May 3 and the next day', ['2018-05-03 | 2019-05-03', '2018-05-04 | 2019-05-04']],
    ['met on June 3, 2017; the previous day', ['2017-06-03', '2017-06-02']],
    ['met on May 3, having talked the day before,', ['2018-05-03 | 2019-05-03', '2018-05-02 | 2019-05-02']],
    ['later in the day', ['-']],
    ['met the day before the vote', []],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

const when = (text: string, published: string | null = REFERENCE): string | null | undefined =>
  read(text, published).claims.find((claim) => claim.kind === 'meeting')?.said.date?.when ?? null;

describe('dates on claims', () => {
  const A = 'French President Emmanuel Macron';
  const B = 'German Chancellor Angela Merkel';
  test.each([
    [`${A} met ${B} on Monday.`, '2018-05-28'],
    [`${A} will meet ${B} on Monday.`, '2018-06-04'],
    [`${A} met ${B} last month.`, '2018-04'],
    [`${A} met ${B} last week.`, '2018-05'],
    [`${A} said on Tuesday that he met ${B}.`, null],
    [`${A} has met ${B} often since 2008.`, null],
    [`${A} met ${B}.`, null],
    [`On April 20, ${A} met ${B}.`, '2018-04-20'],
    [`${A} will meet ${B} on June 3-4.`, '2018-06'],
    [`${A} met ${B} this afternoon.`, '2018-05-31'],
    [`${A}, who took office last year, met ${B}.`, null],
    [`${A} said Monday he met ${B}.`, null],
    [`On April 20, ${A} opened the fair and met ${B}.`, '2018-04-20'],
    [`On Friday, ${A} will visit Bonn and hold talks with ${B}.`, '2018-06-01'],
    [`${A} spoke of the talks with ${B} held in Bonn on May 3.`, '2018-05-03'],
    [`${A} prepared for the summit with ${B}, which will be held in Bonn on June 9.`, '2018-06-09'],
    [`${A} met ${B} for the 2018 Rhine Forum on Monday.`, '2018-05-28'],
    [`${A} spoke with ${B} about the summit in May.`, null],
    [`${A} met ${B} ahead of the summit on Friday.`, null],
    [`${A} met ${B} late Tuesday.`, '2018-05-29'],
    [`On June 9, ${A} will attend the 2018 summit with ${B}.`, '2018-06-09'],
    [`${A} will meet ${B} when he visits Bonn in July.`, '2018-07'],
    [`${A} meets with ${B} in Bonn.`, '2018-05-31'],
    [`${A} and ${B} hold a phone call.`, '2018-05-31'],
    [`3 April 2018\n\n${A} meets with ${B}. (Reuters)`, '2018-04-03'],
    [`${A} has met ${B}.`, null],
    [`${A} welcomes the meeting with ${B}.`, null],
    [`${A} meets with ${B} in Bonn. (Chancellery/via Reuters)`, null],
    [`${A} arrived on Monday. Later that day, he met ${B}.`, '2018-05-28'],
    [`MONDAY, MAY 28\n\n2:00 p.m. ${A} meets today with ${B}.`, '2018-05-28'],
    [`28 May 2018\n\n${A} met ${B} yesterday.`, '2018-05-27'],
  ])('%s', (text, expected) => {
    expect(when(text)).toBe(expected);
  });

  test('no publication date: a weekday stays unknown, and says so', () => {
    expect(when(`${A} met ${B} on Monday.`, null)).toBeNull();
    expect(read(`${A} met ${B} on Monday.`, null).warnings.map((w) => w.code)).toContain('no-date');
  });
});
