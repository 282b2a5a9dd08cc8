import { expect, test } from 'vitest';
import { tellingText } from '../../graph/index.ts';

test.each([
  { told: { articles: 1, outlets: 1, stories: 1 }, text: null },
  { told: { articles: 12, outlets: 12, stories: 2 }, text: '12 outlets, 2 independent stories' },
  { told: { articles: 3, outlets: 1, stories: 1 }, text: '3 articles, 1 independent story' },
  { told: { articles: 2, outlets: 0, stories: 2 }, text: '2 articles, 2 independent stories' },
])('$told is told as $text', ({ told, text }) => {
  expect(tellingText(told)).toBe(text);
});
