import { describe, expect, test } from 'vitest';
import { knowledge, lines } from './support.ts';

describe.each(Object.entries(knowledge.frameFiles))('frame %s', (_id, frame) => {
  test.each(frame.examples.map((example) => [example.text, example] as const))('%s', (_text, example) => {
    expect(lines(example.text, example.published)).toEqual([...example.claims].sort());
  });

  test('has positive and negative examples', () => {
    const empty = frame.examples.filter((example) => example.claims.length === 0);
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.length).toBeLessThan(frame.examples.length);
  });
});
