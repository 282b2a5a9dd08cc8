import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const REYES = 'Peruvian President Rosa Reyes';

const visits = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('visit'));

describe('who does something abroad is there', () => {
  test.each([
    [`${DAHL} knelt at a memorial in Hanoi.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`${DAHL} will inspect a dam near Lusaka.`, ['visit Liv Dahl > ZMB planned - Lusaka']],
    [`${DAHL} strolled through the old town of Hanoi.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`${DAHL} turned up in Hanoi for talks.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`${DAHL} pressed on to Hanoi.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`${DAHL} was jeered by protesters in Hanoi.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`${DAHL} baked bread in Hanoi on Monday.`, ['visit Liv Dahl > VNM occurred 2022-05-16 Hanoi']],
    [`${DAHL}'s plane landed in Hanoi.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`${DAHL} flew home from Hanoi.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`${DAHL} drove back to Oslo from Stockholm.`, ['visit Liv Dahl > SWE occurred - Stockholm']],
    [`${DAHL} made her way to Hanoi.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    `${DAHL} knelt at a memorial in Oslo.`,
    `${DAHL} baked bread in Hanoi.`,
    `${DAHL} condemned the raid in Hanoi on Monday.`,
    `${DAHL} signed a paper on the war in Libya.`,
    `${DAHL} refused to kneel at a memorial in Hanoi.`,
    `${DAHL} and ${REYES} inspected a dam near Lima.`,
    `${DAHL} turned to Hanoi for help.`,
    `${DAHL} sacked the ambassador in Hanoi on Monday.`,
    `${DAHL} opened an embassy in Hanoi.`,
    `${DAHL} wrote home from Hanoi.`,
    `Norwegian tourists strolled through Hanoi.`,
  ])('%s', (text) => {
    expect(visits(text)).toEqual([]);
  });
});

describe('a journey and the only one who can be on it', () => {
  test.each([
    [`The trip to Hanoi is the first by ${DAHL}.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`Hanoi was the last stop for ${DAHL}.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`${DAHL} chose Hanoi for her first foreign trip.`, ['visit Liv Dahl > VNM planned - Hanoi']],
    [`${DAHL}'s arrival in Hanoi drew a crowd.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`There was a warm welcome for ${DAHL} in Hanoi.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
    [`${DAHL} was the guest of honour at a parade in Hanoi.`, ['visit Liv Dahl > VNM occurred - Hanoi']],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });

  test.each([
    `${DAHL} condemned the trip to Hanoi.`,
    `The trip to Hanoi was a mistake, ${DAHL} said.`,
    `${DAHL} heard of the arrival of troops in Hanoi.`,
    `The trip to Hanoi brought ${DAHL} and ${REYES} closer.`,
    `${DAHL} thanked Vietnam for its welcome.`,
    `The Kenyan team's arrival in Hanoi pleased ${DAHL}.`,
  ])('%s', (text) => {
    expect(visits(text)).toEqual([]);
  });
});
