import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE } from './cast.ts';
import { lines, meetings } from './support.ts';

const visits = (text: string): readonly string[] => lines(text, DAY).filter((line) => line.startsWith('visit'));

describe('where somebody is awaited', () => {
  test.each([
    [
      `${QUISPE} said she was looking forward to ${DAHL}'s visit in July.`,
      ['visit Liv Dahl > PER planned 2022-07 PER'],
    ],
    [`Peru is looking forward to ${DAHL}'s visit.`, ['visit Liv Dahl > PER planned - PER']],
    [`${QUISPE} expects ${DAHL}'s visit in July.`, ['visit Liv Dahl > PER planned 2022-07 PER']],
    [`${QUISPE} said she was looking forward to ${DAHL}'s visit to Quito.`, ['visit Liv Dahl > ECU planned - Quito']],
    [`${QUISPE} was looking forward to ${DAHL}'s speech in July.`, []],
    [`${QUISPE} discussed ${DAHL}'s visit in July.`, []],
    [`The EU is looking forward to ${DAHL}'s visit.`, []],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });
});

describe('a further round of which somebody tells', () => {
  const met = `${DAHL} and ${QUISPE} held talks in Quito in April.`;
  test.each([
    [`${met} Brazil said a second round would take place in Bogota in June.`, ['planned']],
    [`${met} The ministry said that a further round would be held in Bogota.`, ['planned']],
    [`${met} Brazil said a second round of voting would be held in Bogota in June.`, []],
    [`${met} Brazil wanted a second round to be held in Bogota in June.`, []],
  ])('%s', (text, more) => {
    const pair = 'Liv Dahl + Marta Quispe';
    expect(meetings(text, DAY)).toEqual([`${pair} occurred`, ...more.map((each) => `${pair} ${each}`)]);
  });
});

describe('who is sent, or goes, to see somebody', () => {
  test.each([
    [`${QUISPE} ordered her adviser Jorge Mora to meet ${DAHL}.`, ['Jorge Mora + Liv Dahl planned']],
    [
      `${QUISPE} said she had instructed her envoy, Jorge Mora, to hold a meeting with ${DAHL}.`,
      ['Jorge Mora + Liv Dahl planned'],
    ],
    [`${QUISPE} authorised her envoy, Jorge Mora, to hold talks with ${DAHL}.`, ['Jorge Mora + Liv Dahl planned']],
    [`${DAHL} will fly to Lima to put the plan to ${QUISPE}.`, ['Liv Dahl + Marta Quispe planned']],
    [`${DAHL} put the plan to ${QUISPE}.`, []],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test('who orders sanctions has imposed them', () => {
    expect(lines(`${DAHL} imposed sanctions on Peru, and Chile ordered sanctions on Malta.`, DAY)).not.toContain(
      'stance CHL opposes MLT planned',
    );
  });
});

describe('an invitation of which nobody says for whom it was', () => {
  test.each([
    [
      `${DAHL} will meet ${QUISPE}, who extended the invitation last month.`,
      ['invitation Marta Quispe > Liv Dahl occurred 2022-04 -'],
    ],
    [`${DAHL} will meet ${QUISPE}, who issued the invitation.`, ['invitation Marta Quispe > Liv Dahl occurred - -']],
    [`${DAHL} praised ${QUISPE}, who issued the invitation.`, []],
    [`${DAHL} will meet ${QUISPE}, who extended the deadline.`, []],
  ])('%s', (text, expected) => {
    expect(lines(text, DAY).filter((line) => line.startsWith('invitation'))).toEqual(expected);
  });
});
