import { describe, expect, test } from 'vitest';
import { read } from './support.ts';

const A = 'Norwegian Foreign Minister Liv Dahl';
const B = 'Swedish Foreign Minister Nils Berg';
/** A Wednesday. */
const PUBLISHED = '2012-03-07';

/** The days of the meetings and visits of a text. */
const days = (text: string, published: string | null): readonly (string | null)[] => [
  ...new Set(
    read(text, published)
      .claims.filter(({ kind }) => kind === 'meeting' || kind === 'visit')
      .map(({ said }) => said.date?.when ?? null),
  ),
];

describe('the day of a text that has no publication day', () => {
  test.each([
    [`March 5, 2012\n\n${A} met ${B} today.`, '2012-03-05'],
    [`05.03.2012\n\n${A} met ${B} today.`, '2012-03-05'],
    [`2012-03-05\n\n${A} met ${B} today.`, '2012-03-05'],
    [`Monday, March 5, 2012\n\n${A} met ${B} today.`, '2012-03-05'],
    [`Monday 5 March 2012\n\n${A} met ${B} today.`, '2012-03-05'],
    [`Washington, DC, March 5, 2012\n\n${A} met ${B} today.`, '2012-03-05'],
    [`Washington, DC\nMarch 5, 2012\n\n${A} met ${B} today.`, '2012-03-05'],
    [`Oslo, 5 March 2012\n\n${A} met ${B} today.`, '2012-03-05'],
    [`March 5, 2012 (Monday)\n\n* ${A} meets ${B}.`, '2012-03-05'],
    [`5 March 2012, Monday\n\n${A} met ${B} today.`, '2012-03-05'],
    [`Published: 5 March 2012\n\n${A} met ${B} today.`, '2012-03-05'],
    [`Posted on March 5, 2012\n\n${A} met ${B} yesterday.`, '2012-03-04'],
    [`March 5, 2012, 14:30\n\n${A} met ${B} today.`, '2012-03-05'],
    [`14:30, 5 March 2012\n\n${A} met ${B} today.`, '2012-03-05'],
    [`January 5, 2012\n\nReadout of the call\n\n${A} spoke today by phone with ${B}.`, '2012-01-05'],
    [`Public Schedule: March 9, 2012\n\n10:00 a.m. ${A} meets with ${B} at the Foreign Ministry.`, '2012-03-09'],
    [`Public Schedule for March 9, 2012\n\n10:00 a.m. ${A} meets with ${B}.`, '2012-03-09'],
    [`FRIDAY, MARCH 9, 2012\n\n10:00 a.m. ${A} meets with ${B} at the Foreign Ministry.`, '2012-03-09'],
    [`OSLO, March 5, 2012 (AP) - ${A} met ${B} on Sunday.`, '2012-03-04'],
    [`MOSCOW, March 5, 2012 /TASS/. ${A} met ${B} yesterday.`, '2012-03-04'],
    [`On 05.03.2012 ${A} met ${B}.`, '2012-03-05'],
    [`${A} and ${B} met in Oslo on Monday, 5 March, 2012.`, '2012-03-05'],
    [`On the morning of 5 March 2012, ${A} met with ${B}.`, '2012-03-05'],
    [`${A} will visit Sweden March 12-14, 2012.`, '2012-03'],
    [`${A} met ${B} on Monday.`, null],
    [`OSLO, March 5 (AP) - ${A} met ${B} on Sunday.`, null],
    [`${B} Visits Norway, March 5, 2012\n\n${A} met ${B} today.`, null],
  ])('%s', (text, expected) => {
    expect(days(text, null)).toEqual([expected]);
  });
});

describe('days of a text of Wednesday 7 March 2012', () => {
  test.each([
    [`March 5, 2012\n\n${A} met ${B} today.`, '2012-03-05'],
    [`Monday, March 5\n\n${A} met ${B} today.`, '2012-03-05'],
    [`Thursday 1 March\n\n${A} met ${B} this morning.`, '2012-03-01'],
    [`MOSCOW, March 5 /TASS/. ${A} met ${B} yesterday.`, '2012-03-06'],
    [`OSLO, March 5 (Xinhua) -- ${A} met ${B} here on Sunday.`, '2012-03-04'],
    [`OSLO, March 5 (Xinhua) -- ${A} met ${B}.`, null],
    [`Friday, March 9\n\n10:00 a.m. ${A} meets with ${B} at the Foreign Ministry.`, '2012-03-09'],
    [`At 10:00 a.m., ${A} will meet ${B} on March 9.`, '2012-03-09'],
    [`* 5 March: ${A} met ${B}.`, '2012-03-05'],
    [`5 March - ${A} met ${B}.`, '2012-03-05'],
    [`March 5: ${A} meets ${B}.`, '2012-03-05'],
    [`5 March\n\n${A} met ${B}.`, null],
    [`March 5\n${A} meets ${B}.`, '2012-03-05'],
    [`${A} and ${B} met in Oslo (March 5).`, '2012-03-05'],
    [`${A} met ${B} on the 5th of March.`, '2012-03-05'],
    [`${A} met ${B} on the 5th.`, '2012-03-05'],
    [`${A} will meet ${B} on the 9th.`, '2012-03-09'],
    [`${A} met ${B} on the 5th floor.`, null],
    [`${A} met ${B} to mark the 5th anniversary.`, null],
    [`${A} met ${B} last night.`, '2012-03-06'],
    [`${A} met ${B} yesterday morning.`, '2012-03-06'],
    [`${A} met ${B} earlier on Tuesday.`, '2012-03-06'],
    [`Late on Monday, ${A} met ${B}.`, '2012-03-05'],
    [`On the afternoon of March 5 local time, ${A} met with ${B} in Stockholm.`, '2012-03-05'],
    [`Today, on March 7, ${A} met with ${B}.`, '2012-03-07'],
    [`${A} met ${B} from February 28 to March 2.`, '2012'],
    [`${A} will visit Sweden between 9 and 12 March.`, '2012-03'],
    [`${A} will meet ${B} in the second half of March.`, '2012-03'],
    [`${A} met ${B} at the beginning of the month.`, '2012-03'],
    [`${A} met ${B} a month ago.`, '2012-02'],
    [`${A} meets ${B} on Saturday.`, '2012-03-10'],
    [`${A} meets ${B} on March 9.`, '2012-03-09'],
    [`${A} met ${B} on Saturday.`, '2012-03-03'],
    [`${A} welcomed the agreement of 5 March and met ${B}.`, null],
    [`${A} met ${B} after the vote of 5 March.`, null],
    [`${A} has met ${B} three times since 5 March.`, null],
    [`Born on 5 March 1950, ${A} met ${B}.`, null],
    [`${A} met ${B} the day before.`, null],
  ])('%s', (text, expected) => {
    expect(days(text, PUBLISHED)).toEqual([expected]);
  });
});
