import { describe, expect, it } from 'vitest';
import { mergeEdges } from '../../../client/state/drawn-edges.ts';
import { anEdge } from '../../support/elements.ts';

describe('mergeEdges', () => {
  it('makes one of parallel edges of a type, with the count and the latest date', () => {
    const [edge, ...rest] = mergeEdges([
      anEdge('MET', ['a', 'b'], { eventId: '1', date: '2018-04-27', when: '2018-04-27' }),
      anEdge('MET', ['a', 'b'], { eventId: '2', date: '2018-09-01', when: '2018-09' }),
      anEdge('MET', ['a', 'b'], { eventId: '3' }),
    ]);
    expect(rest).toEqual([]);
    expect(edge).toMatchObject({ id: 'MET|a|b', count: 3, events: ['1', '2', '3'], last: '2018-09', directed: false });
  });

  it('takes both ways of an undirected type together, but not those of a directed one', () => {
    const edges = [anEdge('MET', ['b', 'a'], { eventId: '1' }), anEdge('MET', ['a', 'b'], { eventId: '2' })];
    expect(mergeEdges(edges)).toHaveLength(1);
    expect(mergeEdges([anEdge('INVITED', ['b', 'a']), anEdge('INVITED', ['a', 'b'])])).toHaveLength(2);
  });

  it('keeps types apart', () => {
    expect(mergeEdges([anEdge('MET', ['a', 'b']), anEdge('CALLED', ['a', 'b'])]).map((edge) => edge.type)).toEqual([
      'MET',
      'CALLED',
    ]);
  });

  it('counts a summary as often as it states', () => {
    expect(mergeEdges([anEdge('MET', ['a', 'b'], { count: 2 })])[0]?.count).toBe(2);
  });
});
