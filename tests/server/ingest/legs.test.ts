import { describe, expect, test } from 'vitest';
import { claimLine } from '../../../server/ingest/claim-line.ts';
import { read } from './support.ts';

const DAY = '2021-06-10';
const MORI = 'Japanese Deputy Foreign Minister Kenji Mori';

/** The visits of a text with modality, date and place. */
const went = (text: string): readonly string[] => [
  ...new Set(
    read(text, DAY)
      .claims.filter(({ kind }) => kind === 'visit')
      .map(claimLine),
  ),
];

const [cairo, tunis] = ['visit Kenji Mori > EGY', 'visit Kenji Mori > TUN'];

describe('a journey is told of by its stops', () => {
  test.each([
    [
      `${MORI} will embark on a tour of Africa, beginning in Cairo and ending in Tunis.`,
      [`${cairo} planned - Cairo`, `${tunis} planned - Tunis`],
    ],
    [`${MORI} began a tour of Africa on Monday, starting in Cairo.`, [`${cairo} occurred 2021-06-07 Cairo`]],
    [`The tour of ${MORI} will begin in Cairo.`, [`${cairo} planned - Cairo`]],
    [`${MORI}'s itinerary includes Cairo and Tunis.`, [`${cairo} planned - Cairo`, `${tunis} planned - Tunis`]],
    [
      `${MORI} will visit Cairo, followed by a stop in Tunis.`,
      [`${cairo} planned - Cairo`, `${tunis} planned - Tunis`],
    ],
    [`${MORI} will travel to Cairo, with a stop in Tunis.`, [`${cairo} planned - Cairo`, `${tunis} planned - Tunis`]],
    [
      `${MORI} will visit Cairo. From there, the minister flies to Tunis.`,
      [`${cairo} planned - Cairo`, `${tunis} planned - Tunis`],
    ],
    [`${MORI} will visit Cairo. He then goes to Tunis.`, [`${cairo} planned - Cairo`, `${tunis} planned - Tunis`]],
    [`${MORI} is to proceed to Tunis on Saturday.`, [`${tunis} planned 2021-06-12 Tunis`]],
    [`${MORI} accompanied the emperor to Tunis.`, [`${tunis} occurred - Tunis`]],
  ])('%s', (text, expected) => {
    expect(went(text).toSorted()).toEqual(expected);
  });

  test.each([
    `${MORI} praised the tour of an orchestra, beginning in Cairo.`,
    `${MORI} discussed the tour of an orchestra, which begins in Cairo.`,
    'A European Union team left Brussels on Monday.',
  ])('%s', (text) => {
    expect(went(text)).toEqual([]);
  });
});
