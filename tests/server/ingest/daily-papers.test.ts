import { describe, expect, test } from 'vitest';
import { lines, meetings, read } from './support.ts';

const persons = (text: string): readonly string[] =>
  read(text)
    .persons.map((p) => `${p.name}|${p.country ?? p.org}`)
    .sort();

const DAHL = 'Norwegian Prime Minister Liv Dahl';
const QUISPE = 'Peruvian President Ana Quispe';

describe('for whom those act whom a paper names in passing', () => {
  test.each([
    ['an envoy here', 'Norway’s envoy here, Ola Vik, was called home.', 'Ola Vik|NOR'],
    ['an office by its letters', `${DAHL} met the British NSA, Tom Hall, in Lima.`, 'Tom Hall|GBR'],
    ['and of whom', `Peru’s NSA Tom Hall met ${DAHL}.`, 'Tom Hall|PER'],
    ['a member of parliament', `MK Dan Levin met ${DAHL}.`, 'Dan Levin|ISR'],
    [
      'who stands beside a colleague of another state',
      'Finance Minister Jan Novak and his Danish colleague, Lars Holm, failed to agree.',
      'Jan Novak|null',
    ],
    ['the colleague', 'Finance Minister Jan Novak and his Danish colleague, Lars Holm, failed.', 'Lars Holm|DNK'],
    [
      'a minister behind an official of a body',
      `${QUISPE} met UN chief Sven Berg and Jorge Mora, her foreign minister, in Oslo.`,
      'Jorge Mora|PER',
    ],
    [
      'who follows the office that opens a clause',
      `${QUISPE} left. In her talks with the Norwegian premier, Ms Quispe spoke of fish.`,
      'Ana Quispe|PER',
    ],
  ])('%s', (_, text, expected) => {
    expect(persons(text)).toContain(expected);
  });

  test.each([
    ['a body by its letters', `${QUISPE} condemned the NSA.`, 'stance Ana Quispe opposes USA occurred'],
    ['its head', `${QUISPE} met NSA Director Tom Hall.`, 'meeting Ana Quispe + Tom Hall occurred - -'],
    ['its own state', `${QUISPE} condemned the U.S. NSA.`, 'stance Ana Quispe opposes USA occurred'],
  ])('but %s', (_, text, expected) => {
    expect(lines(text)).toContain(expected);
  });

  test('but a name between two commas is that of the office', () => {
    expect(lines(`In talks with the Norwegian premier, Liv Dahl, ${QUISPE} spoke of fish.`)).toEqual([
      'meeting Ana Quispe + Liv Dahl occurred - -',
    ]);
  });
});

describe('a list ends where the next clause begins with what is done to somebody', () => {
  const BERG = 'UN chief Sven Berg';
  const HOLM = 'Danish Foreign Minister Lars Holm';
  test.each([
    `${DAHL} met ${BERG}, and ${QUISPE} was received by ${HOLM}.`,
    `${DAHL} met Sven Berg, the UN chief, and ${QUISPE} was received by ${HOLM}.`,
    `${DAHL} had breakfast with ${BERG}, and Ana Quispe, the Peruvian president, was received by ${HOLM}.`,
  ])('%s', (text) => {
    expect(meetings(text)).toEqual(['Ana Quispe + Lars Holm occurred', 'Liv Dahl + Sven Berg occurred']);
  });

  test.each([
    [`${DAHL}, ${BERG}, and ${QUISPE} were received by ${HOLM}.`, 'Ana Quispe + Lars Holm + Liv Dahl + Sven Berg'],
    [`${DAHL} met ${BERG} and ${QUISPE} in Rome.`, 'Ana Quispe + Liv Dahl + Sven Berg'],
  ])('but not: %s', (text, expected) => {
    expect(meetings(text)).toEqual([`${expected} occurred`]);
  });
});

describe('who met or went, told in passing', () => {
  test.each([
    [`${DAHL} said that doubts remained, after a working lunch with ${QUISPE}.`, 'Ana Quispe + Liv Dahl occurred'],
    [`${DAHL} said that prices were falling, following talks with ${QUISPE}.`, 'Ana Quispe + Liv Dahl occurred'],
    [`${DAHL} and ${QUISPE} have ended two days of consultations.`, 'Ana Quispe + Liv Dahl occurred'],
    [`Norway, whose prime minister met ${QUISPE} last month, will wait.`, 'Ana Quispe + NOR occurred'],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual([expected]);
  });

  test.each([
    `${DAHL} said prices fell after talks with ${QUISPE}.`,
    `${DAHL} saw that prices were falling, following talks with ${QUISPE}.`,
    `The team from Norway, whose people like ${QUISPE}, will wait.`,
  ])('but not: %s', (text) => {
    expect(meetings(text)).toEqual([]);
  });

  const visits = (text: string): readonly string[] =>
    lines(text).flatMap((line) => /^visit (.+?) (?:-|\d{4})/.exec(line)?.[1] ?? []);
  test.each([
    [`${DAHL} also accepted to visit Cairo.`, ['Liv Dahl > EGY planned']],
    ['The last Norwegian foreign minister to visit Peru was Ola Vik.', ['Ola Vik > PER occurred']],
    ['The last Norwegian minister to make an official visit to Peru was Ola Vik.', ['Ola Vik > PER occurred']],
    ['The first Norwegian minister to visit Peru will be Ola Vik.', ['NOR > PER planned']],
    [
      `${DAHL} has been to Japan twice, and to France and Kenya.`,
      ['Liv Dahl > FRA occurred', 'Liv Dahl > JPN occurred', 'Liv Dahl > KEN occurred'],
    ],
    [`${DAHL} flew to Japan once, and Kenya sent an envoy.`, ['Liv Dahl > JPN occurred']],
    ['Norway, whose prime minister flew to Lima in 2016, will build roads.', ['NOR > PER occurred']],
    ['The team flew from Norway, whose prime minister likes Lima.', []],
  ])('%s', (text, expected) => {
    expect(visits(text)).toEqual(expected);
  });
});
