import { describe, expect, test } from 'vitest';
import { ALL, DAHL, DAY, QUISPE, SOTO, TWO } from './cast.ts';
import { meetings, read } from './support.ts';

describe('who comes to a gathering', () => {
  test.each([
    [`${DAHL} and ${QUISPE} both joined the fisheries conference in Arica.`, [`${TWO} occurred`]],
    [
      `${DAHL} and ${QUISPE} took part in a fisheries conference, which was chaired by ${SOTO} in Arica.`,
      [`${ALL} occurred`],
    ],
    [
      `The fisheries summit was held in Arica on Monday. Those attending include ${DAHL} and ${QUISPE}.`,
      [`${TWO} occurred`],
    ],
    [
      `The fisheries summit was held in Arica on Monday. Those attending include ${DAHL}, ${QUISPE}, and the host, ${SOTO}.`,
      [`${ALL} occurred`],
    ],
    [
      'A fisheries summit is to be held in Arica on May 28. The kings of Peru and Norway confirmed their participation.',
      ['NOR + PER planned'],
    ],
    [`Negotiations between Norway and Peru were mediated by ${SOTO}.`, ['Jorge Soto + NOR + PER occurred']],
    [`The session was attended by ${DAHL} and her host, the President of Peru, Marta Quispe.`, [`${TWO} occurred`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test.each([
    [`${DAHL} and ${QUISPE} both attended the same school.`],
    [
      'A fisheries summit is to be held in Arica on May 28. The kings of Peru and Norway confirmed the presence of fish.',
    ],
    ['A summit opened in Arica on Monday. Those topics include Norway and Peru.'],
  ])('but nobody here: %s', (text) => {
    expect(meetings(text, DAY)).toEqual([]);
  });
});

describe('some of many', () => {
  test.each([
    [`${DAHL} met leaders including ${QUISPE}.`, [`${TWO} occurred`]],
    [`${DAHL} met leaders that included ${QUISPE}.`, [`${TWO} occurred`]],
    [
      `${DAHL} held meetings with her counterparts that included Chile and Peru.`,
      ['CHL + Liv Dahl occurred', 'Liv Dahl + PER occurred'],
    ],
    [`${DAHL} and ${QUISPE} argued. The two rival leaders will meet with ${SOTO}.`, [`${ALL} planned`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test.each([[`${DAHL} received gifts including a book from Peru.`], [`${DAHL} met challenges that included Peru.`]])(
    'but nobody here: %s',
    (text) => {
      expect(meetings(text, DAY)).toEqual([]);
    },
  );
});

test('who is honoured is who was named', () => {
  expect(meetings(`King Harald Moe of Norway arrived. His Majesty met ${QUISPE}.`, DAY)).toEqual([
    'Harald Moe + Marta Quispe occurred',
  ]);
});

test('a party inside a name is part of it', () => {
  const { persons } = read(`Egyptian President Omar Fatah al-Masri met ${QUISPE}.`, DAY);
  expect(persons.map(({ name }) => name)).toContain('Omar Fatah al-Masri');
});

describe('names behind their offices and lands', () => {
  test.each([
    [`${DAHL} received the Ambassador of Peru, H.E. Ms. Marta Quispe, in Arica.`, [`${TWO} occurred`]],
    [`${DAHL} met the President of Peru, H.E. Dr. Marta Quispe, on Monday.`, [`${TWO} occurred`]],
    [
      'Norway, Peru and Chile held talks in Arica. Norway was represented by Secretary Liv Dahl, Peru by Director Marta Quispe and Chile by General Jorge Soto.',
      [`${ALL} occurred`],
    ],
    [`The leaders met in Arica on Monday: ${DAHL}, ${QUISPE} and ${SOTO}.`, [`${ALL} occurred`]],
    [`${DAHL} and ${QUISPE} agreed to reconvene in Arica in June.`, [`${TWO} planned`]],
  ])('%s', (text, expected) => {
    expect(meetings(text, DAY)).toEqual(expected);
  });

  test.each([
    [`The leaders met in Arica on Monday: Norway wants fish.`],
    [`The lawmakers met their goals: ${DAHL} and ${QUISPE} are glad.`],
    ['The bill was represented as fair by Norway, the cost by Peru.'],
  ])('but nobody here: %s', (text) => {
    expect(meetings(text, DAY)).toEqual([]);
  });
});
