import { describe, expect, test } from 'vitest';
import { tryExamples } from '../../../server/ingest/examples.ts';
import { patternsOf } from '../../../server/reference/frame-files.ts';
import { extractor, knowledge } from './support.ts';

describe('the examples of the frames', () => {
  test.each(tryExamples(extractor, knowledge.frameFiles).map((tried) => [tried.name, tried] as const))(
    '%s',
    (_name, { expected, found, fault }) => {
      expect(found).toEqual(expected);
      expect(fault).toBeNull();
    },
  );

  test('no two patterns share a name', () => {
    const rules = patternsOf(knowledge.frameFiles).map(({ rule }) => rule);
    expect(rules).toEqual([...new Set(rules)]);
  });
});
