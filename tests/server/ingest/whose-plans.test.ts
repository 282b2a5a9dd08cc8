import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE, SOTO } from './cast.ts';
import { lines, read } from './support.ts';

describe('who is to do what is planned for somebody', () => {
  const OLAV = 'King Olav';
  test.each([
    [`${DAHL} said there were no plans for ${OLAV} to meet ${QUISPE}.`, 'meeting Marta Quispe + Olav denied - -'],
    [`${DAHL} said there were no plans for ${OLAV} to visit Lima.`, 'visit Olav > PER denied - Lima'],
    [`${DAHL} said ${OLAV} had no plans to visit Lima.`, 'visit Olav > PER denied - Lima'],
    [`${DAHL} arranged for ${OLAV} to visit Lima in June.`, 'visit Olav > PER planned 2022-06 Lima'],
    [`${DAHL} discussed plans for ${OLAV} to visit Lima.`, 'visit Olav > PER proposed - Lima'],
    [`${DAHL} announced plans for Peru and Chile to hold talks in Quito.`, 'meeting CHL + PER planned - Quito'],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY)).toEqual([expected]);
  });

  test.each([
    [`${DAHL} left for Peru to meet ${SOTO}.`, 'meeting Jorge Soto + Liv Dahl planned - PER'],
    [
      `${DAHL} hosted a dinner for ${QUISPE} to discuss trade with ${SOTO}.`,
      'meeting Jorge Soto + Liv Dahl occurred - -',
    ],
  ])('the subject does it: %s', (text, expected) => {
    expect(lines(text, DAY)).toContain(expected);
  });
});

describe('the first to do something has done it', () => {
  test.each([
    [`${DAHL}, the first Nordic minister to visit Lima since the war, hosted a conference.`, 'occurred'],
    [`${DAHL}, the most senior Nordic official to visit Lima, hosted a conference.`, 'occurred'],
    [`${DAHL} was the first Nordic minister to visit Lima since the war.`, 'occurred'],
    [`${DAHL}, the first Nordic minister to visit Lima since the war, will arrive on Monday.`, 'planned'],
    [`${DAHL}, the next Nordic minister to visit Lima, hosted a conference.`, 'planned'],
    [`${DAHL}, the first Nordic minister expected to visit Lima, hosted a conference.`, 'planned'],
  ])('%s', (text, modality) => {
    expect(lines(text, DAY)).toEqual([`visit Liv Dahl > PER ${modality} - Lima`]);
  });
});

describe('what comes before a plan on a planned journey is planned', () => {
  const GOES = 'Norwegian Foreign Minister Liv Dahl will travel to Lima tomorrow';
  const ASKED = `${GOES} at the invitation of Peruvian Foreign Minister Ana Quispe.`;
  const MET = 'meeting Ana Quispe + Liv Dahl';
  const told = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('meeting'));
  test.each([
    [`${ASKED} After the meeting, the ministers will brief the press.`, [`${MET} planned 2022-05-19 Lima`]],
    [
      `${ASKED} Following the talks at the palace, the ministers are expected to sign a treaty.`,
      [`${MET} planned 2022-05-19 Lima`],
    ],
    [`${ASKED} After their meeting, the two ministers will brief the press.`, [`${MET} planned 2022-05-19 Lima`]],
    [
      `${GOES}. After a meeting with Peruvian Foreign Minister Ana Quispe, she will visit a school.`,
      [`${MET} planned 2022-05-19 Lima`],
    ],
    [`${ASKED} After the summit, the ministers will brief the press.`, []],
    [
      `${ASKED} After a meeting with Chilean President Jorge Soto, she praised the treaty.`,
      ['meeting Jorge Soto + Liv Dahl occurred - -'],
    ],
    [
      'Norwegian Foreign Minister Liv Dahl arrived in Lima. After a meeting with Peruvian Foreign Minister Ana Quispe, she will visit a school.',
      [`${MET} occurred - Lima`],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('who invites those who travel to a town is at home there', () => {
    const { persons } = read(`${GOES} at the invitation of Foreign Minister Ana Quispe.`, DAY);
    expect(persons.find(({ name }) => name === 'Ana Quispe')?.country).toBe('PER');
  });
});
