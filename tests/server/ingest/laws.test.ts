import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { sliceOf } from '../../../graph/index.ts';
import { article, extractor } from './support.ts';

const PIECES = [
  'French President Emmanuel Macron',
  'German Chancellor Angela Merkel',
  'Xi Jinping',
  'he',
  'they',
  'the two leaders',
  'Moscow',
  'met',
  'will visit',
  'invited',
  'welcomed the truce',
  'talks with',
  'in Paris',
  'on Monday',
  'last month',
  'and',
  ',',
  '.',
  '“',
  '”',
  '\n\n',
  'U.S.',
  '’s',
  '(Reuters)',
  'ahead of',
  'support for',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '));

property.prop([text])('every quote equals its slice, every mark lies inside its quote', (words) => {
  const one = article(words);
  for (const claim of extractor.extract(one).claims) {
    expect(claim.quote).toBe(sliceOf(one.text, claim));
    for (const mark of claim.said.marks) {
      expect(mark.start).toBeGreaterThanOrEqual(claim.start);
      expect(mark.end).toBeLessThanOrEqual(claim.end);
      expect(mark.start).toBeLessThan(mark.end);
    }
  }
});

property.prop([text])('the same bytes on every run', (words) => {
  const one = article(words);
  expect(JSON.stringify(extractor.extract(one))).toBe(JSON.stringify(extractor.extract(one)));
});

property.prop([text])('no meeting of one side only', (words) => {
  for (const claim of extractor.extract(article(words)).claims) {
    if (claim.kind === 'meeting')
      expect(new Set(claim.said.args.map((arg) => arg.country ?? arg.key)).size).toBeGreaterThan(1);
  }
});
