import { expect, it } from 'vitest';
import { mostRss } from '../../../server/store/embedded/memory.ts';

it.each([
  { memory: 1e9, most: 2 ** 31 },
  { memory: 4e9, most: 2 ** 31 },
  { memory: 16e9, most: 8e9 },
])('of $memory bytes the engine may have $most', ({ memory, most }) => {
  expect(mostRss(memory)).toBe(most);
});

it('is known of every machine', () => {
  expect(Number.isFinite(mostRss())).toBe(true);
});
