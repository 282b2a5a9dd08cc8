import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian Foreign Minister Ana Quispe';
const SOTO = 'Chilean Foreign Minister Jorge Soto';
const ALL = 'meeting Ana Quispe + Jorge Soto + Liv Dahl occurred - Oslo';
const CAME = 'visit Ana Quispe > NOR occurred - Oslo';

const events = (text: string): readonly string[] => lines(text, DAY).filter((line) => !line.startsWith('stance'));
const visits = (text: string): readonly string[] => events(text).filter((line) => line.startsWith('visit'));

describe('who takes part from afar does not come', () => {
  test.each([
    [`${DAHL} met ${QUISPE} in Oslo, with ${SOTO} on the phone.`],
    [`${DAHL} met ${QUISPE} in Oslo, with ${SOTO} taking part online.`],
    [`${DAHL} received ${QUISPE} in Oslo, with ${SOTO} joining by video link.`],
  ])('%s', (text) => {
    expect(events(text)).toEqual([ALL, CAME]);
  });

  test.each([
    [`${DAHL} received ${QUISPE} in Oslo, with ${SOTO} taking part.`],
    [`${DAHL} met ${QUISPE} in Oslo, with ${SOTO} in attendance.`],
  ])('but who is there has come: %s', (text) => {
    expect(events(text)).toEqual([ALL, CAME, 'visit Jorge Soto > NOR occurred - Oslo']);
  });

  test('talks by video are nowhere', () => {
    expect(events(`${DAHL} met with ${QUISPE} by video link.`)).toEqual(['meeting Ana Quispe + Liv Dahl occurred - -']);
  });

  test('an invitation to join by video is none to a place', () => {
    const text = `${DAHL} invited ${QUISPE} to join the summit in Oslo via video link.`;
    expect(visits(text)).toEqual([]);
    expect(visits(text.replace(' via video link', ''))).toEqual(['visit Ana Quispe > NOR proposed - Oslo']);
  });
});

describe('who stays away from an event', () => {
  test.each([
    [`${DAHL} withdrew from the summit in Lima.`, ['visit Liv Dahl > PER cancelled - Lima']],
    [`${DAHL} dropped out of the summit in Lima.`, ['visit Liv Dahl > PER cancelled - Lima']],
    [`${DAHL} cancelled her participation in the summit in Lima.`, ['visit Liv Dahl > PER cancelled - Lima']],
    [`${DAHL} will not withdraw from the summit in Lima.`, ['visit Liv Dahl > PER planned - Lima']],
    [`${DAHL} withdrew from the Lima agreement.`, []],
    [`${DAHL} withdrew troops after a summit in Lima.`, []],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });
});

describe('whom an event brings somewhere', () => {
  test.each([
    [
      `The summit brought ${DAHL} and ${SOTO} to Lima.`,
      ['visit Jorge Soto > PER occurred - Lima', 'visit Liv Dahl > PER occurred - Lima'],
    ],
    [`The funeral will bring ${DAHL} to Lima.`, ['visit Liv Dahl > PER planned - Lima']],
    [`The summit brought ${DAHL} closer to Lima.`, []],
    ['The conference brought peace to Libya.', []],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });
});
