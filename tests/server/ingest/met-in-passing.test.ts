import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Thursday. */
const DAY = '2021-06-10';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const ROJAS = 'Peruvian Foreign Minister Ana Rojas';
const VIDAL = 'Chilean President Rosa Vidal';
const QUISPE = 'Peruvian President Marta Quispe';

const meetings = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('meeting'));

describe('meetings that a text tells of by the way', () => {
  test.each([
    [
      `${VIDAL} refused to write to ${QUISPE}. ${DAHL} received both leaders in Oslo.`,
      ['Liv Dahl + Marta Quispe + Rosa Vidal occurred - Oslo'],
    ],
    [`${DAHL}'s call on ${QUISPE} was cancelled.`, ['Liv Dahl + Marta Quispe cancelled - -']],
    [
      `A courtesy call on ${QUISPE} by ${DAHL} is planned for Friday.`,
      ['Liv Dahl + Marta Quispe planned 2021-06-11 -'],
    ],
    [
      `${DAHL} arrived in Lima. The parade was followed by talks with ${QUISPE}.`,
      ['Liv Dahl + Marta Quispe occurred - Lima'],
    ],
    [
      `Her journey brought ${DAHL} to Lima, where she met ${QUISPE} on Monday.`,
      ['Liv Dahl + Marta Quispe occurred 2021-06-07 Lima'],
    ],
    [
      `The delegation, to be led by ${DAHL}, is to meet ${QUISPE} in Lima on Friday.`,
      ['Liv Dahl + Marta Quispe planned 2021-06-11 Lima'],
    ],
    [
      `The delegation consists of ${DAHL} and ${VIDAL}. It will see ${QUISPE} on Friday.`,
      ['Liv Dahl + Marta Quispe + Rosa Vidal planned 2021-06-11 -'],
    ],
    [`The two ministers, ${DAHL} and ${ROJAS}, met on Monday.`, ['Ana Rojas + Liv Dahl occurred 2021-06-07 -']],
    [`${VIDAL} opened the conference in Lima together with ${QUISPE}.`, ['Marta Quispe + Rosa Vidal occurred - Lima']],
    [
      `${VIDAL} and ${QUISPE} agreed to talk in Sochi on Friday.`,
      ['Marta Quispe + Rosa Vidal planned 2021-06-11 Sochi'],
    ],
    [
      `${VIDAL} and ${QUISPE} look forward to seeing each other in Quito.`,
      ['Marta Quispe + Rosa Vidal planned - Quito'],
    ],
    [
      `${VIDAL} pleaded with UN Secretary-General Jon Dahl when she met him in Geneva in May.`,
      ['Jon Dahl + Rosa Vidal occurred 2021-05 Geneva'],
    ],
    [
      `${VIDAL} and ${QUISPE} embraced before the guests at a conference hosted by ${DAHL} in Oslo in May.`,
      ['Liv Dahl + Marta Quispe + Rosa Vidal occurred 2021-05 Oslo'],
    ],
    [
      `We, the ministers of Norway and Peru, Liv Dahl and Ana Rojas, met in Oslo with ${VIDAL}. We will meet again in Lima in July.`,
      ['Ana Rojas + Liv Dahl + Rosa Vidal planned 2021-07 Lima'],
    ],
    [
      `${VIDAL} arrived on Sunday. ${QUISPE} received her in Lima on Monday.`,
      ['Marta Quispe + Rosa Vidal occurred 2021-06-07 Lima'],
    ],
    [
      `Diplomats say a summit of the presidents of Norway and Peru, of which Chile dreams, is not on the agenda.`,
      ['NOR + PER proposed - -'],
    ],
    [
      `The talks in Lima between ${VIDAL} and ${QUISPE} were attended by ${DAHL}.`,
      ['Liv Dahl + Marta Quispe + Rosa Vidal occurred - Lima'],
    ],
    [
      `${DAHL} met ${ROJAS} in Lima in January. A second round took place in Oslo in February.`,
      ['Ana Rojas + Liv Dahl occurred 2021-02 Oslo'],
    ],
    [
      `${DAHL} met ${ROJAS} in Lima in January. A further meeting will be held in Oslo in July.`,
      ['Ana Rojas + Liv Dahl planned 2021-07 Oslo'],
    ],
  ])('%s', (text, told) => {
    for (const line of told) expect(meetings(text)).toContain(`meeting ${line}`);
  });

  test.each([
    [`${DAHL}'s call on ${QUISPE} to resign was ignored.`],
    ['Norway and Chile have both offered to host talks.'],
    ['The dispute blocked accession talks between Norway and Peru.'],
    [`The reception was attended by ${DAHL}.`],
    [`${DAHL} would not apologise for her contacts with Peru.`],
    [`The parade was followed by talks with ${QUISPE}.`],
    [`The tour also took the team of ${DAHL} to Lima, where it was received by nobody.`],
    [`${VIDAL} and ${QUISPE} talked about trade.`],
  ])('no meeting: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });

  test('a second round of something else is no meeting', () => {
    const text = `${DAHL} met ${ROJAS} in Lima in January. A second round of voting took place in Oslo in February.`;
    expect(meetings(text)).toEqual(['meeting Ana Rojas + Liv Dahl occurred 2021-01 Lima']);
  });

  test('what two people do is no noun behind a name', () => {
    const text = `${DAHL} goes to Lima, where she and ${QUISPE} talk for two hours about gas.`;
    expect(meetings(text)).toEqual(['meeting Liv Dahl + Marta Quispe occurred 2021-06-10 -']);
  });
});
