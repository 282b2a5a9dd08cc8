import { describe, expect, it } from 'vitest';
import { drawnEdgeId, drawnEnds } from '../../../graph/index.ts';

const line = (source: string, type: string, target: string) => ({ type, source, target });

describe('what is drawn as one edge', () => {
  it.each([
    { name: 'both ways of a relation without direction', one: line('b', 'MET', 'a'), other: line('a', 'MET', 'b') },
    { name: 'a relation told twice', one: line('b', 'INVITED', 'a'), other: line('b', 'INVITED', 'a') },
  ])('is $name', ({ one, other }) => {
    expect(drawnEdgeId(one)).toBe(drawnEdgeId(other));
  });

  it.each([
    {
      name: 'the two ways of a relation with direction',
      one: line('b', 'INVITED', 'a'),
      other: line('a', 'INVITED', 'b'),
    },
    {
      name: 'taking part, whichever id is smaller',
      one: line('b', 'TOOK_PART', 'a'),
      other: line('a', 'TOOK_PART', 'b'),
    },
    { name: 'two relations between the same', one: line('a', 'MET', 'b'), other: line('a', 'CALLED', 'b') },
  ])('is not $name', ({ one, other }) => {
    expect(drawnEdgeId(one)).not.toBe(drawnEdgeId(other));
  });

  it('has its ends by id where it has no direction', () => {
    expect(drawnEnds(line('b', 'CALLED', 'a'))).toEqual(['a', 'b']);
    expect(drawnEnds(line('b', 'VISITED', 'a'))).toEqual(['b', 'a']);
  });
});
