import { describe, expect, test } from 'vitest';
import { lines } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian Foreign Minister Ana Quispe';
const SOTO = 'Chilean Foreign Minister Jorge Soto';

const events = (text: string): readonly string[] => lines(text, DAY).filter((line) => !line.startsWith('stance'));

describe('the day on which somebody speaks of a meeting is not its day', () => {
  test.each([
    [`${SOTO} on Monday praised the talks between ${DAHL} and ${QUISPE}.`, 'occurred -'],
    [`On Monday, ${SOTO} welcomed the meeting between ${DAHL} and ${QUISPE}.`, 'occurred -'],
    [`${DAHL} on Monday announced a summit with ${QUISPE}.`, 'planned -'],
    [`${DAHL} on Monday called off a meeting with ${QUISPE}.`, 'cancelled -'],
    [`${SOTO} praised the talks between ${DAHL} and ${QUISPE} on Monday.`, 'occurred 2022-05-16'],
    [`${DAHL} on Monday held talks with ${QUISPE}.`, 'occurred 2022-05-16'],
    [`${DAHL} plans on Monday a meeting with ${QUISPE}.`, 'planned 2022-05-23'],
  ])('%s', (text, when) => {
    expect(events(text)).toEqual([`meeting Ana Quispe + Liv Dahl ${when} -`]);
  });
});

describe('a meeting that somebody would judge is none yet', () => {
  test.each([
    [`${SOTO} would welcome a meeting between ${DAHL} and ${QUISPE}.`, 'proposed'],
    [`${SOTO} welcomed any contacts between ${DAHL} and ${QUISPE}.`, 'proposed'],
    [`Any meeting between ${DAHL} and ${QUISPE} would be a step forward.`, 'proposed'],
    [`${DAHL} denied any contacts with ${QUISPE}.`, 'denied'],
    [`${SOTO} welcomed the meeting between ${DAHL} and ${QUISPE}.`, 'occurred'],
  ])('%s', (text, modality) => {
    expect(events(text)).toEqual([`meeting Ana Quispe + Liv Dahl ${modality} - -`]);
  });
});

describe('how talks went is no wish for them', () => {
  test.each([
    [`${DAHL} had a frank and open exchange with ${QUISPE} on Sunday.`, 'occurred 2022-05-15'],
    [`${DAHL} held open talks with ${QUISPE} on Sunday.`, 'occurred 2022-05-15'],
    [`${DAHL} had a useful meeting with ${QUISPE}.`, 'occurred -'],
    [`${DAHL} is open to talks with ${QUISPE}.`, 'proposed -'],
    [`${DAHL} held out hope of possible talks with ${QUISPE}.`, 'proposed -'],
    [`${DAHL} said that a meeting with ${QUISPE} would be useful.`, 'proposed -'],
  ])('%s', (text, when) => {
    expect(events(text)).toEqual([`meeting Ana Quispe + Liv Dahl ${when} -`]);
  });
});

describe('what is not yet to be done', () => {
  test.each([
    [`${DAHL} said it was "too soon" to meet ${QUISPE}.`, 'proposed'],
    [`${DAHL} said it was too early to meet ${QUISPE}.`, 'proposed'],
    [`${DAHL} said it was pointless to meet ${QUISPE}.`, 'proposed'],
    [`${DAHL} said it was time to meet ${QUISPE}.`, 'proposed'],
    [`${DAHL} said it was an honour to meet ${QUISPE}.`, 'occurred'],
    [`${DAHL} found time to meet ${QUISPE}.`, 'occurred'],
    [`It was the first time that ${DAHL} met ${QUISPE}.`, 'occurred'],
  ])('%s', (text, modality) => {
    expect(events(text)).toEqual([`meeting Ana Quispe + Liv Dahl ${modality} - -`]);
  });
});

describe('what one had called off', () => {
  test.each([
    [`${DAHL} had a meeting with ${QUISPE} called off.`, 'cancelled'],
    [`${DAHL} had her talks with ${QUISPE} postponed.`, 'cancelled'],
    [`${DAHL} had a meeting with ${QUISPE} and called off the strike.`, 'occurred'],
    [`${DAHL} had talks with ${QUISPE} aimed at peace.`, 'occurred'],
  ])('%s', (text, modality) => {
    expect(events(text)).toEqual([`meeting Ana Quispe + Liv Dahl ${modality} - -`]);
  });

  test('a trip', () => {
    expect(events(`${DAHL} had her trip to Peru cancelled.`)).toEqual(['visit Liv Dahl > PER cancelled - PER']);
  });
});

test('who announces a summit elsewhere is not there yet', () => {
  const text = `${DAHL} on Monday announced a summit with ${QUISPE} in Geneva.`;
  expect(new Set(events(text))).toEqual(
    new Set([
      'meeting Ana Quispe + Liv Dahl planned - Geneva',
      'visit Liv Dahl > CHE planned - Geneva',
      'visit Ana Quispe > CHE planned - Geneva',
    ]),
  );
});

test('who met at somebody’s invitation has come: no visit is proposed any more', () => {
  const text = `${DAHL} and ${QUISPE} met in Arica on May 5, at the invitation of ${SOTO}.`;
  const visits = events(text).filter((line) => line.startsWith('visit'));
  expect(new Set(visits)).toEqual(
    new Set(['visit Liv Dahl > CHL occurred 2022-05-05 Arica', 'visit Ana Quispe > CHL occurred 2022-05-05 Arica']),
  );
});
