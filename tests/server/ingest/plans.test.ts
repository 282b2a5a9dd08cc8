import { describe, expect, test } from 'vitest';
import { lines, meetings } from './support.ts';

const DAY = '2023-03-15';
const A = 'Norwegian Foreign Minister Liv Dahl';
const B = 'Finnish Foreign Minister Aino Virtanen';
const PAIR = 'Aino Virtanen + Liv Dahl';

/** What is told in the present tense of a day to come is a plan. */
describe('a present tense and a day', () => {
  test.each([
    [`${A} flies to Ankara on Friday.`, 'visit Liv Dahl > TUR planned 2023-03-17 Ankara'],
    [`${A} leaves for Laos on Sunday.`, 'visit Liv Dahl > LAO planned 2023-03-19 LAO'],
    [`${A} is traveling to Lebanon June 1-2.`, 'visit Liv Dahl > LBN planned 2023-06 LBN'],
    [`The visit of ${A} to Peru begins on Monday.`, 'visit Liv Dahl > PER planned 2023-03-20 PER'],
    [`${A} has a meeting with ${B} on Thursday.`, `meeting ${PAIR} planned 2023-03-16 -`],
    [`${A} is traveling to Lebanon March 15-17.`, 'visit Liv Dahl > LBN planned 2023-03 LBN'],
    // Not ahead, not in the present tense, or not of this year.
    [`${A} flew to Ankara on Friday.`, 'visit Liv Dahl > TUR occurred 2023-03-10 Ankara'],
    [`${A} has travelled to Laos on Sunday.`, 'visit Liv Dahl > LAO occurred 2023-03-12 LAO'],
    [`${A} travels to Laos March 14-16.`, 'visit Liv Dahl > LAO occurred 2023-03 LAO'],
    [`${A} travels to Laos February 3-12.`, 'visit Liv Dahl > LAO occurred 2023-02 LAO'],
    [`${A} says that she visited Laos on Sunday.`, 'visit Liv Dahl > LAO occurred 2023-03-12 LAO'],
  ])('%s', (text, line) => {
    expect(lines(text, DAY)).toEqual([line]);
  });
});

const TOLD: Readonly<Record<string, readonly string[]>> = {
  planned: [
    `A date has been fixed for the meeting of ${A} and ${B}.`,
    `${A} and ${B} have made an appointment to meet in May.`,
    `A meeting between ${A} and ${B} is pencilled in for the first half of March.`,
    `14:00 Meeting of ${A} with ${B}.`,
    `${A} is about to meet ${B}.`,
    `A conversation between ${A} and ${B} is foreseen.`,
    `A meeting between ${A} and ${B} is on the cards.`,
  ],
  proposed: [
    `Should ${A} meet ${B}, Ankara would be glad.`,
    `Had ${A} met ${B}, the war would be over.`,
    `${A} stands ready to engage in talks with ${B}.`,
    `${A} sees no reason to meet ${B}.`,
    `${A} is happy to meet ${B}.`,
    `${A} stayed away from talks with ${B}.`,
    `Rumours of a meeting between ${A} and ${B} made the rounds.`,
    `${A} rebuffed a request to meet ${B}.`,
    `Diplomats are working on a meeting between ${A} and ${B}.`,
    `A meeting between ${A} and ${B} is under consideration.`,
    `${A} opposes a meeting with ${B}.`,
    `${A} did not exclude a meeting with ${B}.`,
  ],
  cancelled: [
    `Talks between ${A} and ${B} have been shelved.`,
    `The meeting between ${A} and ${B} was aborted.`,
    `${A} skipped a meeting with ${B}.`,
    `${A} cancelled at the last minute a meeting with ${B}.`,
    `A meeting between ${A} and ${B} was put on hold.`,
    `A meeting between ${A} and ${B} had to be rescheduled.`,
    `A meeting between ${A} and ${B} has been deferred.`,
  ],
  denied: [
    `${A} has yet to meet ${B}.`,
    `At no point did ${A} meet ${B}.`,
    `Never did ${A} speak to ${B}.`,
    `${A} dismissed as untrue reports that she had met ${B}.`,
    `${A} dismissed reports that she had met ${B}.`,
    `Oslo rejected a report that ${A} had met ${B}.`,
    `It is not true that ${A} met ${B}.`,
    `${A} has no intention of meeting ${B}.`,
  ],
  occurred: [
    `${A} engaged in talks with ${B}.`,
    `${A} took part in talks with ${B}.`,
    `At no small cost, ${A} met ${B}.`,
    `${A} had lunch with ${B}.`,
    `${A} spoke at the last minute at a meeting with ${B}.`,
    `A report that ${A} met ${B} was true.`,
    `The meeting between ${A} and ${B} put trade on the table.`,
    `No official knew that ${A} met ${B}.`,
    `A storm that had damaged the port was over when ${A} met ${B}.`,
    `${A} dropped a remark at a meeting with ${B}.`,
  ],
};

describe.each(Object.entries(TOLD))('%s', (modality, texts) => {
  test.each(texts)('%s', (text) => {
    expect(meetings(text, DAY)).toEqual([`${PAIR} ${modality}`]);
  });
});
