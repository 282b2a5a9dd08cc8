import { describe, expect, test } from 'vitest';
import { ALL, DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { lines, meetings, read } from './support.ts';

describe('lists that end otherwise than they begin', () => {
  test.each([
    [`${DAHL} met ${QUISPE}, ${SOTO}, and civil society.`, [`${ALL} occurred`]],
    [`${DAHL}, ${QUISPE}, ${SOTO} hosted a summit.`, [`${ALL} occurred`]],
    ['Norway, Peru to resume talks', ['NOR + PER planned']],
    ['Norway, Peru hold third round of talks in Geneva', ['NOR + PER occurred']],
    [`${DAHL} held bilateral talks with: ${QUISPE}; and ${SOTO}.`, [`${ALL} occurred`]],
    [`${DAHL} met President-Elect Marta Quispe of Peru and her team.`, [`${TWO} occurred`]],
    [`Lima, Peru holds talks.`, []],
    [`${DAHL} met ${QUISPE}, and talks went on.`, [`${TWO} occurred`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

describe('several meetings in a list', () => {
  const EACH = [`${TWO} occurred`, 'Jorge Soto + Liv Dahl occurred'].sort();
  test.each([
    [`Bilateral meetings of Norwegian Foreign Minister Liv Dahl: ${QUISPE}; ${SOTO}.`],
    [`${DAHL} went to Lima.\n\nBilateral meetings:\n\n- ${QUISPE}\n- ${SOTO}`],
    [`${DAHL} went to Lima.\n\nBilateral meetings:\n\n1. ${QUISPE}\n\n2. ${SOTO}\n\nThe weather was fine.`],
  ])('%s', (text) => {
    expect(meetings(text, DAY)).toEqual(EACH);
  });

  test.each([
    [`${DAHL} said that all meetings have one aim: ${QUISPE}.`],
    [`${DAHL} went to Lima.\n\nUpcoming meetings:\n\n- ${QUISPE}`],
    [`${DAHL} went to Lima.\n\nBilateral meetings:\n\nThe weather was fine.\n\n${QUISPE} stayed at home.`],
  ])('but none took place: %s', (text) => {
    expect(meetings(text, DAY)).toEqual([]);
  });
});

describe('sides and those who lead them', () => {
  test.each([
    [
      'Taking part in the talks on the Norwegian side were Liv Dahl, Foreign Minister, and on the Peruvian side Ambassador Marta Quispe.',
      'Marta Quispe',
      'PER',
    ],
    [
      'The Norwegian side was led by Minister Liv Dahl and the Peruvian side by Minister Marta Quispe.',
      'Marta Quispe',
      'PER',
    ],
    [
      'Taking part were Foreign Minister Liv Dahl on the Norwegian side and Energy Minister Marta Quispe on the Peruvian side.',
      'Marta Quispe',
      'PER',
    ],
    [
      'Taking part were Foreign Minister Liv Dahl on the Norwegian side and Energy Minister Marta Quispe on the Peruvian side.',
      'Liv Dahl',
      'NOR',
    ],
  ])('%s', (text, name, side) => {
    expect(read(text, DAY).persons.find((one) => one.name === name)?.country).toBe(side);
  });

  test('those of a country join the meeting of their delegations', () => {
    const text = `On Monday, Oslo will host a meeting of the delegations of Norway and Peru. The Norwegian delegation will be headed by Minister Liv Dahl, and the Peruvian delegation will be headed by Minister Marta Quispe. Norwegian Trade Minister Kari Moe and Peruvian Trade Minister Jorge Soto will take part in the talks.`;
    expect(meetings(text, DAY)).toContain('Jorge Soto + Kari Moe + Liv Dahl + Marta Quispe planned');
  });
});

describe('whose talks they are', () => {
  test.each([
    [`${DAHL} informed ${QUISPE} about her talks with ${SOTO} in Lima on Monday.`, ['Jorge Soto + Liv Dahl occurred']],
    [`${DAHL} met ${QUISPE} in the first talks between the two since May.`, [`${TWO} occurred`]],
    [
      "Marta Quispe of Peru rejected the Norwegian foreign minister's offer to meet President Jorge Soto of Chile.",
      ['Jorge Soto + NOR proposed'],
    ],
    ['The AU and Peruvian president, Marta Quispe, met Norwegian Foreign Minister Liv Dahl.', [`${TWO} occurred`]],
    [`AFL-CIO President Ann Hall met ${QUISPE}.`, []],
    [
      'Norway hosted the first meeting of the Fishing Group in Oslo, attended by foreign ministers from Peru and Chile.',
      ['CHL + NOR + PER occurred'],
    ],
    [
      'In Peru and Chile, Norwegian Foreign Minister Liv Dahl will meet with government officials.',
      ['CHL + Liv Dahl planned', 'Liv Dahl + PER planned'],
    ],
    [
      'Norwegian mediators met separately with Israeli and Hamas delegations.',
      ['Hamas + NOR occurred', 'ISR + NOR occurred'],
    ],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });
});

test('what a diary plans is planned for its day', () => {
  const text = `THURSDAY, MAY 19\n\n** OSLO - ${DAHL} will meet ${QUISPE}.`;
  expect(lines(text, DAY)).toContain(`meeting ${TWO} planned 2022-05-19 -`);
});
