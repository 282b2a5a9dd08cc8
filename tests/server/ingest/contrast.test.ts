import { describe, expect, test } from 'vitest';
import { meetings } from './support.ts';

const A = 'French President Emmanuel Macron';
const B = 'German Chancellor Angela Merkel';
const PAIR = 'Angela Merkel + Emmanuel Macron';

describe('one meeting, and how short it was', () => {
  test.each([
    `${A} and ${B} shook hands in Rome but held no talks.`,
    `${A} met ${B} in Rome, but the two held no formal talks.`,
    `${A} spoke with ${B} but did not hold a bilateral meeting with her.`,
    `${A} met ${B} on Tuesday without holding formal talks with her.`,
  ])('%s', (text) => expect(meetings(text)).toEqual([`${PAIR} occurred`]));
});

describe('a denial stays', () => {
  test.each([
    [`${A} met ${B} in Rome, Paris said, but Berlin denied that Merkel had met Macron.`, ['denied', 'occurred']],
    [`${A} did not meet ${B}.`, ['denied']],
    [`${A} and ${B} held no talks.`, ['denied']],
    [`${A} and ${B} shook hands in Rome. The two held no talks in Paris.`, ['denied', 'occurred']],
  ])('%s', (text, modalities) => {
    expect(meetings(text)).toEqual(modalities.map((modality) => `${PAIR} ${modality}`));
  });

  test('of somebody else', () => {
    const found = meetings(`${A} met ${B} but did not meet Polish President Andrzej Duda.`);
    expect(found).toEqual(['Andrzej Duda + Emmanuel Macron denied', `${PAIR} occurred`]);
  });
});
