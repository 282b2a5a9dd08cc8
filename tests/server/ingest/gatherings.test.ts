import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian Foreign Minister Ana Quispe';
const SOTO = 'Chilean Foreign Minister Jorge Soto';
const ALL = 'meeting Ana Quispe + Jorge Soto + Liv Dahl';

const meetings = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('meeting'));

describe('where and when a gathering of many was', () => {
  test.each([
    [
      'the head above the text',
      'Fishing Group Ministerial – Geneva, 12 May 2022\n\nThe foreign ministers of Norway, Peru and Chile met to discuss fishing.',
    ],
    [
      'with the participation',
      'The second meeting of the Fishing Group was held in Geneva on May 12 with the participation of the foreign ministers of Norway, Peru and Chile.',
    ],
    [
      'governments behind their officials',
      'Representatives of the governments of Norway, Peru, and Chile gathered in Geneva on May 12.',
    ],
    [
      'one of many regular ones',
      'A regular meeting of the foreign ministers of Norway, Peru and Chile was held in Geneva on May 12.',
    ],
  ])('%s', (_, text) => {
    expect(meetings(text)).toEqual(['meeting CHL + NOR + PER occurred 2022-05-12 Geneva']);
  });

  test.each([
    [
      'the meeting in which they are told again',
      `The second ministerial meeting of the Fishing Group took place on May 12 in Geneva. The meeting was chaired by ${DAHL} and attended by ${QUISPE} and ${SOTO}.`,
    ],
    [
      'names between semicolons',
      'On May 12, Liv Dahl, Foreign Minister of Norway; Ana Quispe, Foreign Minister of Peru; and Jorge Soto, Foreign Minister of Chile, met in Geneva.',
    ],
    ['among others', `${DAHL} met, among others, Ana Quispe (Peru) and Jorge Soto (Chile) in Geneva on May 12.`],
    [
      'those in attendance',
      `Leaders gathered in Geneva on May 12. ${DAHL}, ${QUISPE} and ${SOTO} were among those in attendance.`,
    ],
    [
      'among the participants',
      `Leaders gathered in Geneva on May 12. Among the participants were ${DAHL}, ${QUISPE} and ${SOTO}.`,
    ],
  ])('%s', (_, text) => {
    expect(meetings(text)).toEqual([`${ALL} occurred 2022-05-12 Geneva`]);
  });

  test('to be held on a day', () => {
    const text = `The summit, to be held in Geneva on May 27, will be attended by ${DAHL}, ${QUISPE} and ${SOTO}.`;
    expect(meetings(text)).toEqual([`${ALL} planned 2022-05-27 Geneva`]);
  });

  test('it took place', () => {
    const text = `${DAHL} met ${QUISPE}. It took place in Geneva on May 12.`;
    expect(meetings(text)).toContain('meeting Ana Quispe + Liv Dahl occurred 2022-05-12 Geneva');
  });

  test('a line of a schedule without a verb', () => {
    const text = `Programme for Thursday, 19 May 2022\n\n11:30 Talks between ${DAHL} and ${QUISPE}`;
    expect(meetings(text)).toEqual(['meeting Ana Quispe + Liv Dahl planned 2022-05-19 -']);
  });

  test.each([
    [
      'a head with another place',
      'Arctic Summit – Geneva, 12 May 2022\n\nThe leaders of Norway, Peru and Chile met in Lima.',
      'CHL + NOR + PER occurred - Lima',
    ],
    ['regular meetings', 'Regular meetings of the foreign ministers of Norway and Peru are held in Geneva.', null],
    ['as many meetings as names', `Bilateral meetings in Geneva on May 12:\n- ${DAHL}\n- ${QUISPE}`, null],
    [
      'leaders of another kind',
      `${DAHL} met ${QUISPE} in Lima. ${SOTO} was among the leaders who sent a letter.`,
      'Ana Quispe + Liv Dahl occurred - Lima',
    ],
    ['two clauses', `${DAHL} met ${QUISPE}; ${SOTO} left for Santiago.`, 'Ana Quispe + Liv Dahl occurred - -'],
  ])('but not of %s', (_, text, only) => {
    expect(meetings(text)).toEqual(only === null ? [] : [`meeting ${only}`]);
  });
});
