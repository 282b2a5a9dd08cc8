import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

/** A Wednesday. */
const DAY = '2022-05-18';
const DAHL = 'Norwegian Foreign Minister Liv Dahl';
const QUISPE = 'Peruvian Foreign Minister Ana Quispe';
const SOTO = 'Chilean Foreign Minister Jorge Soto';
const TWO = 'meeting Ana Quispe + Liv Dahl';

const kind = (text: string, word: string): readonly string[] =>
  lines(text, DAY).filter((line) => line.startsWith(word));

describe('what the next leg is for is as far ahead as the leg', () => {
  test.each([
    [`${DAHL} then travels to Rome to meet ${QUISPE}.`, 'planned - Rome'],
    [`${DAHL} goes on to Rome, where she meets ${QUISPE} on Thursday.`, 'planned 2022-05-19 Rome'],
    [`On Friday, ${DAHL} is in Rome, where she meets ${QUISPE}.`, 'planned 2022-05-20 Rome'],
    [`On Monday, ${DAHL} was in Rome, where she met ${QUISPE}.`, 'occurred 2022-05-16 Rome'],
  ])('%s', (text, how) => {
    expect(kind(text, 'meeting')).toEqual([`${TWO} ${how}`]);
  });
});

test('a town behind "from" is no part of a name', () => {
  const text = `${DAHL} met ${QUISPE} in Beijing. From Beijing Liv Dahl heads to Rome.`;
  expect(read(text, DAY).persons.map(({ name, country }) => [name, country])).toContainEqual(['Liv Dahl', 'NOR']);
  expect(kind(text, 'visit')).toContain('visit Liv Dahl > ITA planned - Rome');
});

describe('an office of whomever', () => {
  test.each([
    [
      `${DAHL} met ${QUISPE} on Monday. Dahl last received a Peruvian foreign minister in 2016.`,
      'meeting Liv Dahl + PER occurred 2016 NOR',
    ],
    [
      `${DAHL} met ${QUISPE} on Monday. Dahl will receive the Peruvian foreign minister on Friday.`,
      `${TWO} planned 2022-05-20 NOR`,
    ],
  ])('%s', (text, expected) => {
    expect(kind(text, 'meeting')).toContain(expected);
  });
});

test('a meeting of somebody else is not the one told of before', () => {
  const text = `${DAHL} met ${QUISPE} in Rome. The meeting between ${SOTO} and the chairman took place on Monday.`;
  expect(kind(text, 'meeting')).toEqual([`${TWO} occurred - Rome`]);
});

describe('where something was said is no part of what it was about', () => {
  test.each([
    [`${DAHL} condemned the raid in a joint statement.`, 'raid'],
    [`${DAHL} condemned the raid in an interview with a paper.`, 'raid'],
    [`${DAHL} condemned the raid in a phone call with ${QUISPE}.`, 'raid'],
    [`${DAHL} condemned the raid in the north.`, 'raid in the north'],
  ])('%s', (text, topic) => {
    expect(kind(text, 'stance')).toEqual([`stance Liv Dahl opposes ${topic} occurred`]);
  });
});

describe('a president without his body', () => {
  const sides = (text: string, day: string): readonly unknown[] =>
    read(text, day).persons.map(({ country, org }) => country ?? org);
  test.each([
    ['in office', 'President Michel spoke.', '2022-10-06', ['European Council']],
    ['of a commission', 'President von der Leyen spoke.', '2022-10-06', ['European Commission']],
    ['not in office', 'President Michel spoke.', '2005-10-06', ['SYC']],
  ])('%s', (_case, text, day, expected) => {
    expect(sides(text, day)).toEqual(expected);
  });
});

test.each([['. He praised the truce.'], [' on Friday.']])('a name that looks like a title: met Hun Sen%s', (end) => {
  expect(kind(`${DAHL} met Hun Sen${end}`, 'meeting')).toHaveLength(1);
});

describe('a verb that is said once for several', () => {
  test.each([
    [
      `${DAHL} was received in Lima by ${QUISPE} and in Santiago by ${SOTO}.`,
      ['Ana Quispe + Liv Dahl occurred - Lima', 'Jorge Soto + Liv Dahl occurred - Santiago'],
    ],
    [
      `${DAHL} will hold talks in Lima with ${QUISPE} and in Santiago with ${SOTO}.`,
      ['Ana Quispe + Liv Dahl planned - Lima', 'Jorge Soto + Liv Dahl planned - Santiago'],
    ],
    [
      `${DAHL} called ${QUISPE} and, hours later, ${SOTO}.`,
      ['Ana Quispe + Liv Dahl occurred - -', 'Jorge Soto + Liv Dahl occurred - -'],
    ],
    [`${DAHL} met in Lima with ${QUISPE} and ${SOTO}.`, ['Ana Quispe + Jorge Soto + Liv Dahl occurred - Lima']],
    [`${DAHL} met ${QUISPE} and, in a speech, ${SOTO} praised them.`, ['Ana Quispe + Liv Dahl occurred - -']],
  ])('%s', (text, expected) => {
    expect(new Set(kind(text, 'meeting'))).toEqual(new Set(expected.map((line) => `meeting ${line}`)));
  });
});

describe('what is said of something else', () => {
  test.each([
    [
      `It is Liv Dahl's fifth trip to Peru since the raid in February 2021. ${DAHL} left.`,
      'visit',
      ['visit Liv Dahl > PER occurred - PER'],
    ],
    [`${DAHL} and ${QUISPE} are not attending the summit.`, 'meeting', []],
    [`${DAHL} called the pact a historic mistake.`, 'stance', ['stance Liv Dahl opposes pact occurred']],
    [`${DAHL} called the pact historic.`, 'stance', ['stance Liv Dahl supports pact occurred']],
    [
      `${SOTO} met ${QUISPE}. ${SOTO} sat down with ${DAHL}, their first meeting since May.`,
      'meeting',
      ['meeting Ana Quispe + Jorge Soto occurred - -', 'meeting Jorge Soto + Liv Dahl occurred - -'],
    ],
  ])('%s', (text, word, expected) => {
    expect(kind(text, word)).toEqual(expected);
  });
});

describe('what is no part of a journey that was told of', () => {
  test.each([
    [
      `${DAHL} arrived from Lima. Dahl and ${SOTO} announced a truce at a joint news conference.`,
      'meeting Jorge Soto + Liv Dahl occurred - -',
    ],
    [`${DAHL} left for Lima on Monday. Before leaving Dahl met ${SOTO}.`, 'meeting Jorge Soto + Liv Dahl occurred - -'],
    [`${DAHL} arrived in Lima on Monday. Dahl met ${SOTO}.`, 'meeting Jorge Soto + Liv Dahl occurred 2022-05-16 Lima'],
    [
      `${QUISPE} called off a summit in Lima at which ${DAHL} was to meet ${SOTO}.`,
      'meeting Jorge Soto + Liv Dahl cancelled - Lima',
    ],
  ])('%s', (text, expected) => {
    expect(kind(text, 'meeting')).toEqual([expected]);
  });
});

test('those of many whom the end of the sentence names', () => {
  const text = `Dozens of foreign leaders attended a funeral in Rome on Monday, including ${DAHL} and ${QUISPE}.`;
  expect(new Set(kind(text, 'visit'))).toEqual(
    new Set(['visit Liv Dahl > ITA occurred 2022-05-16 Rome', 'visit Ana Quispe > ITA occurred 2022-05-16 Rome']),
  );
});

describe('names that are honoured share the offices of a list', () => {
  test.each([
    ["Bahrain and Kuwait's foreign ministers, Hamad Al Rumi and Sheikh Salem Al Dosri", ['BHR', 'KWT']],
    ['the foreign ministers of Bahrain and Kuwait, Sheikh Hamad Al Rumi and Sheikh Salem Al Dosri', ['BHR', 'KWT']],
    ['the Kenyan and Peruvian Presidents, Mr. Hamad Al Rumi and Mrs. Salem Al Dosri', ['KEN', 'PER']],
    // Their own offices stay theirs.
    ["Kenya's foreign minister, Hamad Al Rumi, and Peruvian Minister Salem Al Dosri", ['KEN', 'PER']],
  ])('%s', (guests, countries) => {
    const { persons } = read(`${DAHL} met ${guests}, in Doha on Monday.`, DAY);
    expect(persons.map(({ name, country }) => [name, country])).toEqual([
      ['Liv Dahl', 'NOR'],
      ['Hamad Al Rumi', countries[0]],
      ['Salem Al Dosri', countries[1]],
    ]);
  });
});
