import { describe, expect, it } from 'vitest';
import type { NetworkEdge } from '../../../graph/index.ts';
import { cutDrawing } from '../../../server/views/network.ts';
import { aNode, anEdge } from '../../support/elements.ts';

const edge = (source: string, target: string, type = 'MET'): NetworkEdge =>
  anEdge(type, [source, target], { key: `${type} ${source} ${target}`, eventId: target });
const part = (who: string, event: string): NetworkEdge => edge(who, event, 'TOOK_PART');

const ACTORS = ['a', 'b', 'c'].map((id) => aNode(id));
const EVENT = aNode('e', { kind: 'meeting' });
const TOLD = { nodes: [EVENT], edges: [edge('a', 'b'), edge('b', 'c'), part('a', 'e'), part('c', 'e')] };

const shown = (limit: number): readonly string[] => {
  const { nodes, edges } = cutDrawing(ACTORS, TOLD, limit);
  return [...nodes.map(({ id }) => id), ...edges.map(({ source, target }) => `${source}-${target}`)];
};

describe('a drawing that is cut to its busiest actors', () => {
  it.each([
    { limit: 2, is: [] },
    { limit: 3, is: ['a', 'e', 'a-e'] },
    { limit: 4, is: ['a', 'e', 'a-e'] },
    { limit: 5, is: ['a', 'b', 'e', 'a-b', 'a-e'] },
    { limit: 8, is: ['a', 'b', 'c', 'e', 'a-b', 'b-c', 'a-e', 'c-e'] },
  ])('has at most $limit elements', ({ limit, is }) => {
    expect(shown(limit)).toEqual(is);
  });

  it('looks at each edge a few times, however many events there are', () => {
    const count = 2000;
    let looks = 0;
    const edges = Array.from({ length: count }, (_, i) => {
      const plain = part('a', `e${i}`);
      return Object.defineProperty({ ...plain }, 'target', { get: () => (looks++, plain.target) });
    });
    const nodes = Array.from({ length: count }, (_, i) => aNode(`e${i}`, { kind: 'meeting' }));
    cutDrawing(ACTORS, { nodes, edges }, 100);
    expect(looks).toBeLessThan(10 * count);
  });
});
