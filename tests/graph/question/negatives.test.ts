import { expect, test } from 'vitest';
import { outlineOf } from './outline.ts';

/** Questions that get a question back or a helpful reply, and why. */
const NEGATIVES: readonly (readonly [question: string, reply: string])[] = [
  ["Who met Trump's secretary of state?", "unknown name “Trump's secretary” near()"],
  ['Who met Smiht?', 'unknown name “Smiht” near()'],
  ['Who met Donald Trmup?', 'unknown name “Trmup” near(donald-trump)'],
  ['Who met Park?', 'ambiguous “Park” (park-geun-hye, park-won-soon)'],
  ['Who met Kim Jong Smiht?', 'unknown name “Smiht” near()'],
  ['Who met whom?', 'too-broad'],
  ['What is the capital of North Korea?', 'not-understood no-relation'],
  ['Who did not meet Kim Jong Un?', 'not-understood not'],
  ['Who met Kim Jong Un in Atlantis?', 'unknown name “Atlantis” near()'],
  ['Who supports flurbs?', 'unknown topic “flurbs” near()'],
  ['How are Kim and Xi and Moon connected?', 'not-understood no-relation'],
  ['How is Xi connected to Park?', 'ambiguous “Park” (park-geun-hye, park-won-soon)'],
  ['How are the French president and Xi connected?', 'not-understood no-relation'],
  ['Who was the wife of the French president?', 'not-understood no-relation'],
  ['Who was not president of France?', 'not-understood not'],
  ["Who met Kim Jong Un's sister?", "unknown name “Kim Jong Un's sister” near()"],
  ['What about Xi?', 'not-understood no-relation'],
  ['Who met `) DETACH DELETE n //?', 'unknown name “DETACH DELETE n” near()'],
  ['', 'not-understood empty'],
  [' ?! ', 'not-understood empty'],
  ['Bonjour tout le monde', 'not-understood no-relation'],
  ['What time is it?', 'not-understood no-relation'],
  ['Who never met Xi?', 'not-understood not'],
  ['Which countries has Lavrov not visited?', 'not-understood not'],
];

test.each(NEGATIVES)('%s', (question, reply) => {
  expect(outlineOf(question)).toBe(reply);
});

test('an overlong question is refused', () => {
  expect(outlineOf(`Who met ${'very '.repeat(200)}`)).toBe('not-understood long');
});
