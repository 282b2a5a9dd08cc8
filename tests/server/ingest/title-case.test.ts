import { describe, expect, test } from 'vitest';
import { lines, read } from './support.ts';

const DAY = '2024-06-12';
const persons = (text: string): readonly string[] =>
  read(text, DAY)
    .persons.map(({ name }) => name)
    .toSorted();

describe('a verb that a headline writes with a capital is no part of a name', () => {
  test.each([
    ['Assistant Secretary Liv Dahl Travels to Lima', 'Assistant Secretary of State Liv Dahl will travel to Peru.'],
    ['Minister Dahl Visits Peru', 'Foreign Minister Liv Dahl of Norway visited Peru on Monday.'],
    ['Foreign Minister Liv Dahl Signs Treaty', 'Norwegian Foreign Minister Liv Dahl signed it on Monday.'],
    ['Liv Dahl Joins Talks', 'Norwegian Foreign Minister Liv Dahl joined the talks.'],
  ])('%s', (headline, text) => expect(persons(`${headline}\n\n${text}`)).toEqual(['Liv Dahl']));

  test('but a name may look like one', () => {
    expect(persons('Norwegian Foreign Minister Liv Visits was ill.')).toEqual(['Liv Visits']);
  });
});

describe('a headline in the present tense is as planned as the text below says', () => {
  test.each([
    ['will travel to Peru on Monday', 'planned'],
    ['travelled to Peru on Monday', 'occurred'],
  ])('%s', (text, modality) => {
    const all = lines(`Minister Liv Dahl Travels to Lima\n\nNorwegian Foreign Minister Liv Dahl ${text}.`, DAY);
    expect(all.length).toBeGreaterThan(0);
    for (const line of all) expect(line).toContain(modality);
  });
});
