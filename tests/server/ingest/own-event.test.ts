import { describe, expect, test } from 'vitest';
import { lines, meetings } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian Foreign Minister Ana Quispe';
const SOTO = 'Chilean Foreign Minister Jorge Soto';
const TWO = 'Ana Quispe + Liv Dahl occurred';

const visits = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('visit'));

describe('what happened somewhere since is no place of a trip', () => {
  test.each([
    [`It is ${DAHL}'s second trip abroad since the start of the war in Libya.`, []],
    [`It was ${DAHL}'s third trip to the region since the start of the war in Libya.`, []],
    [`It was ${DAHL}'s first trip since the coup in Niger.`, []],
    [`It was ${DAHL}'s first trip to Peru since 2015.`, ['visit Liv Dahl > PER occurred - PER']],
    [`${DAHL} met ${QUISPE} on the sidelines of the summit in Oslo.`, ['visit Ana Quispe > NOR occurred - Oslo']],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });
});

describe('who speaks to others speaks with nobody', () => {
  test.each([
    [`${DAHL} and ${QUISPE} both spoke at the conference.`, []],
    [`${DAHL} and ${QUISPE} both spoke.`, []],
    [`${DAHL} and ${QUISPE} also spoke at the session.`, []],
    [`${DAHL} and ${QUISPE} spoke on Monday.`, [TWO]],
    [`${DAHL} and ${QUISPE} also spoke by phone on Monday.`, [TWO]],
    [`${DAHL} and ${QUISPE} spoke during a meeting in Lima.`, [TWO]],
    [`${DAHL} and ${QUISPE} spoke at the summit in Lima.`, [TWO]],
    [`${DAHL} and ${QUISPE} spoke late in the evening.`, [TWO]],
    [`${DAHL} and ${QUISPE} held a bilateral meeting late in the evening.`, [TWO]],
    [`${DAHL} and ${QUISPE} spoke in the evening about trade.`, []],
    ['Peruvian and Kenyan diplomats were briefed afterwards.', []],
    [`Peruvian and Kenyan diplomats were briefed by ${DAHL}.`, ['KEN + Liv Dahl + PER occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('those of whom a sentence tells itself are not those named before', () => {
  const [met, others] = [`${DAHL} met ${QUISPE}.`, 'KEN + UGA occurred'];
  test.each([
    [`${met} ${SOTO} flew to Doha, where Kenyan and Ugandan delegations held their first direct talks.`, [TWO, others]],
    [`${met} Kenya and Uganda held their first talks.`, [TWO, others]],
    [`${met} ${SOTO} held talks with the Central Asian countries on Monday.`, [TWO]],
    [`${met} ${SOTO} held talks with the Nordic countries and Kenya.`, [TWO, 'Jorge Soto + KEN occurred']],
    [`${met} Their meeting lasted an hour.`, [TWO]],
    [
      `${met} ${SOTO} held talks with the two countries on Monday.`,
      [TWO, 'Jorge Soto + NOR occurred', 'Jorge Soto + PER occurred'],
    ],
    ['Serbia and Kosovo sign a deal. The two Balkan countries held talks on Monday.', ['SRB + XKX occurred']],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual([...expected].sort());
  });
});

describe('members of a delegation stand for their country', () => {
  test.each([
    [`${DAHL} did not meet any member of the Peruvian delegation.`, ['Liv Dahl + PER denied']],
    [`${DAHL} met members of the Peruvian delegation.`, ['Liv Dahl + PER occurred']],
    [`${DAHL} met a member of the Peruvian Chamber of Commerce.`, []],
    [`${DAHL} met ${QUISPE}, a member of the Peruvian delegation.`, [TWO]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});
