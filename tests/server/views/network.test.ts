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
    { limit: 2, is: ['a'] },
    { limit: 3, is: ['a', 'b', 'a-b'] },
    { limit: 4, is: ['a', 'b', 'a-b'] },
    { limit: 5, is: ['a', 'b', 'e', 'a-b', 'a-e'] },
    { limit: 7, is: ['a', 'b', 'c', 'a-b', 'b-c'] },
    { limit: 8, is: ['a', 'b', 'c', 'e', 'a-b', 'b-c', 'a-e', 'c-e'] },
  ])('has at most $limit elements', ({ limit, is }) => {
    expect(shown(limit)).toEqual(is);
  });

  it('is never empty, however much there is between the busiest', () => {
    const many = Array.from({ length: 500 }, (_, i) => aNode(`n${i}`));
    const edges = many.flatMap(({ id }, i) => many.slice(0, i).map((other) => edge(other.id, id)));
    const { nodes, edges: drawn } = cutDrawing(many, { nodes: [], edges }, 400);
    expect([nodes.length, drawn.length]).toEqual([27, 351]);
  });

  it('takes many edges of one type between two as one, and gives all of them', () => {
    const often = Array.from({ length: 1000 }, (_, i) =>
      anEdge('MET', i % 2 === 0 ? ['a', 'b'] : ['b', 'a'], { key: `${i}`, eventId: `${i}` }),
    );
    const { nodes, edges } = cutDrawing(ACTORS, { nodes: [], edges: [...often, edge('b', 'c')] }, 5);
    expect([nodes.length, edges.length]).toEqual([3, 1001]);
  });

  it('keeps three quarters of its room for the busiest, whatever they took part in', () => {
    const count = 2000;
    const events = Array.from({ length: count }, (_, i) => aNode(`e${i}`, { kind: 'meeting' }));
    const edges = [...events.flatMap(({ id }) => [part('a', id), part('b', id)]), edge('a', 'b'), edge('b', 'c')];
    const { nodes, edges: drawn } = cutDrawing(ACTORS, { nodes: events, edges }, 100);
    expect(nodes.slice(0, 3).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(nodes.length - 3).toBe(31);
    expect(nodes.length + drawn.length).toBe(98);
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
