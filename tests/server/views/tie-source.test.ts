import { describe, expect, it } from 'vitest';
import type { StoreView } from '../../../graph/index.ts';
import { storedTies } from '../../../server/views/tie-source.ts';
import { createWebs } from '../../../server/views/webs.ts';

const source = (view: StoreView) => storedTies({ view, webs: createWebs(view) });
const ALL = { from: null, to: null, kinds: null };

describe('ties of the steps of ways, from the store', () => {
  it('are asked once for ways that share a step, there and back', async () => {
    const asked: unknown[] = [];
    const read = async (_: unknown, params: unknown) => {
      asked.push(params);
      return [];
    };
    const { ties } = source({ read } as unknown as StoreView).ways(ALL);
    await ties([
      ['a', 'b'],
      ['b', 'c'],
      ['b', 'a'],
      ['a', 'b'],
    ]);
    const pairs = [
      ['a', 'b'],
      ['b', 'c'],
    ];
    expect(asked).toEqual([{ pairs }, { pairs }]);
  });

  it('are not asked where there is no way', async () => {
    const view = { read: () => Promise.reject(new Error('asked')) } as unknown as StoreView;
    const between = await source(view).ways(ALL).ties([]);
    expect(between('a', 'b')).toEqual([]);
  });
});
