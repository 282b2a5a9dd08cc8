import { expect, test } from 'vitest';
import { stepsOf } from './steps.ts';
import { article, extractor } from './support.ts';

const LETTERS = 'bcdfghjklmnprstv';
/** A different name for every number. */
const nameOf = (at: number): string =>
  `B${[0, 1, 2].map((place) => `${LETTERS[Math.floor(at / 16 ** place) % 16]}a`).join('')}n`;
const parts = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

/** Texts of any number of parts. */
const TEXTS: Readonly<Record<string, (count: number) => string>> = {
  'one sentence again and again': (count) =>
    parts(count, () => 'French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on Monday. '),
  'people who are named once': (count) =>
    parts(
      count,
      (at) => `French Minister ${nameOf(at)} ${nameOf(at + 1000)} met the German Minister of Trade in Paris. `,
    ),
  namesakes: (count) => parts(count, (at) => `The French Minister Kim ${nameOf(at)} said that he was in Paris. `),
  'whoever joins a meeting': (count) =>
    `Xi Jinping met Vladimir Putin in Moscow. ${parts(count, (at) => `He was joined by French Minister ${nameOf(at)} ${nameOf(at + 1000)}. `)}`,
  'pronouns without anybody': (count) => parts(count, () => 'She met the president of Chile. They left for the town. '),
  descriptions: (count) =>
    `Norwegian Foreign Minister Liv Dahl left. ${parts(count, () => 'The minister praised the Norwegian foreign minister. ')}`,
  'a digest with a header for each day': (count) =>
    parts(count, (at) => `${(at % 28) + 1} March 2022\nXi Jinping met Vladimir Putin in Moscow on that day.\n`),
  'lines that are wrapped': (count) =>
    parts(count, () => 'and the leaders of both of the countries spoke about trade and about the border\n'),
  hyphens: (count) => parts(count, () => 'The Xi-Putin talks and the U.S.-China talks were held in the town. '),
  'halves of countries': (count) => parts(count, () => 'South Korea said that the North was ready to meet the South. '),
};

/** A search through all that went before would be seen at this length: two steps for each pair of parts. */
const ALLOWED = 2.03;
/** Up to a hundred people are listed again with each one who joins. */
const JOINING = 2.1;

test.each(Object.entries(TEXTS))('twice the text takes twice the steps: %s', async (name, text) => {
  const steps = (count: number): Promise<number> => stepsOf(() => extractor.extract(article(text(count))));
  const allowed = name.startsWith('whoever joins') ? JOINING : ALLOWED;
  // What is looked up for the first time takes a few steps more.
  await steps(160);
  const [once, twice, fourfold] = [await steps(40), await steps(80), await steps(160)];
  expect(once).toBeGreaterThan(10_000);
  expect(twice / once).toBeLessThan(allowed);
  expect(fourfold / twice).toBeLessThan(allowed);
});
