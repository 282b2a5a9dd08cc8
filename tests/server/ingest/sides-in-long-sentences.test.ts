import { describe, expect, test } from 'vitest';
import { DAHL, DAY, QUISPE } from './cast.ts';
import { lines } from './support.ts';

const stances = (text: string): readonly string[] =>
  lines(text, DAY)
    .filter((line) => line.startsWith('stance'))
    .map((line) => line.replace(/^stance /, ''));

describe('whose backing somebody has', () => {
  test.each([
    [`${QUISPE} retains the support of Chile and Brazil.`, ['BRA', 'CHL']],
    [`${QUISPE}, who kept the backing of Chile, was tired.`, ['CHL']],
    [`${QUISPE} still commands the support of Chile.`, ['CHL']],
    [`${QUISPE} keeps the support of farmers.`, []],
  ])('%s', (text, sides) => {
    expect(stances(text)).toEqual(sides.map((side) => `${side} supports Marta Quispe occurred`));
  });
});

describe('an aside tells whom a capital backs', () => {
  test.each([
    ['The bid was opposed by Oslo, which backs Chile.', ['NOR opposes bid occurred', 'NOR supports CHL occurred']],
    ['Peru won over the objections of Oslo, which backs its plan.', []],
    ['Peru is wary of Oslo, which talks Chile out of it.', []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('a deed that somebody is opposed to', () => {
  test.each([
    ['Malta is opposed to restoring ties with Peru.', ['MLT opposes restoring ties with Peru occurred']],
    ['Malta remains opposed to selling the islands.', ['MLT opposes selling the islands occurred']],
    ['Malta is opposed to the sale of the islands.', ['MLT opposes sale of the islands occurred']],
    ['Malta is not opposed to restoring ties with Peru.', ['MLT opposes restoring ties with Peru denied']],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('what "it" stands for behind a second "that"', () => {
  test.each([
    [`${DAHL} said that the pipeline was a danger and that Oslo opposed it.`, ['NOR opposes pipeline occurred']],
    [
      `${DAHL} said that the pipeline would cross the sea and that New Delhi rejected it.`,
      ['IND opposes pipeline occurred'],
    ],
    [`${DAHL} said that she was glad and that Oslo opposed it.`, []],
    [`${DAHL} said that the pipeline was a danger and that Oslo knew it.`, []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('a state by what kind of state it is', () => {
  test.each([
    [`${QUISPE} voiced the Republic's support for Chile.`, ['PER supports CHL occurred']],
    [`${QUISPE} reaffirmed the country's firm support for Chile.`, ['PER supports CHL occurred']],
    [`${QUISPE} reaffirmed the neighbouring country's support for Chile.`, []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('a second verb behind a clause of the first one', () => {
  test.each([
    [
      `${DAHL} condemned the arrests that followed the vote and backed a new commission.`,
      ['Liv Dahl opposes arrests that followed the vote occurred', 'Liv Dahl supports new commission occurred'],
    ],
    [
      `${DAHL} rejected the demand before any truce could begin, and backed a new round of talks.`,
      ['Liv Dahl opposes demand occurred', 'Liv Dahl supports new round of talks occurred'],
    ],
    // Who is told of in the clause may have done the second as well.
    [
      `${DAHL} condemned the minister who had opened the camp and backed a new commission.`,
      ['Liv Dahl opposes minister occurred'],
    ],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('what somebody calls another', () => {
  test.each([
    [`${DAHL} attacked ${QUISPE}, calling her a thug.`, ['Liv Dahl opposes Marta Quispe occurred']],
    [`${DAHL} cut ties with Peru, calling it a rogue state.`, ['Liv Dahl opposes PER occurred']],
    [`${QUISPE} left Oslo, with ${DAHL} calling her a bully.`, ['Liv Dahl opposes Marta Quispe occurred']],
    [`${QUISPE}'s speech drew laughter, with ${DAHL} calling her a bully.`, ['Liv Dahl opposes Marta Quispe occurred']],
    [`${QUISPE} met Chilean President Jorge Soto, with ${DAHL} calling her a bully.`, []],
    [`${DAHL} met ${QUISPE}, calling her a friend.`, []],
    [`${DAHL} met ${QUISPE}, calling it a threat to peace.`, []],
  ])('%s', (text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});
