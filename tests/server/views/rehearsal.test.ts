import { describe, expect, it } from 'vitest';
import type { StoreView } from '../../../graph/index.ts';
import { rehearse } from '../../../server/views/rehearsal.ts';
import { smallReference } from '../../support/builders.ts';

/** A store with these actors, the busiest first, and what was asked of it. */
function aHouse(ids: readonly string[], closing = new AbortController()) {
  const asked: string[] = [];
  const read = async ({ name }: { name: string }) => {
    if (name === 'busiest-actors') return ids.map((id) => ({ id }));
    if (name === 'card-actor') asked.push('card');
    return [];
  };
  const analyses = {
    paths: async (...[, { a, b }]: [unknown, { a: string; b: string }]) => {
      asked.push(`path ${a} ${b}`);
      return { missing: a };
    },
    node: async (id: string) => {
      asked.push(`figures ${id}`);
      return Promise.reject(new Error('not wanted'));
    },
  };
  const deps = { view: { read } as unknown as StoreView, reference: smallReference, analyses, closing: closing.signal };
  return { asked, closing, begin: () => rehearse({ ...deps, restMs: 0 }) };
}

describe('after a start', () => {
  it('is asked what people ask, of the busiest two', async () => {
    const { asked, begin } = aHouse(['kim', 'moon']);
    await expect(begin()).rejects.toThrow('not wanted');
    expect(asked).toEqual(['card', 'path kim moon', 'figures kim']);
  });

  it.each([{ ids: [] }, { ids: ['kim'] }])('nothing is asked of a graph of $ids.length', async ({ ids }) => {
    const { asked, begin } = aHouse(ids);
    await begin();
    expect(asked).toEqual([]);
  });

  it('nothing more is asked when the server closes', async () => {
    const { asked, closing, begin } = aHouse(['kim', 'moon']);
    const begun = begin();
    closing.abort();
    await expect(begun).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toEqual([]);
  });
});
