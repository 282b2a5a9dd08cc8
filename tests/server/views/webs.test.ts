import { describe, expect, it, vi } from 'vitest';
import type { StoreView, TiePart } from '../../../graph/index.ts';
import { createWebs } from '../../../server/views/webs.ts';

const ALL: TiePart = { from: null, to: null, kinds: null };
const year = (from: string): TiePart => ({ ...ALL, from });

/** A store of one line of ties, which tells how often a web was read from it. */
function aStore(line: string) {
  const state = { line, reads: 0, ready: Promise.resolve(), fault: null as Error | null };
  const read = async ({ name }: { name: string }) => {
    const ids = Array.from(state.line);
    if (name === 'occurred-tie-count') return [{ ties: ids.length - 1 }];
    state.reads += 1;
    await state.ready;
    if (state.fault !== null) throw state.fault;
    return ids.slice(1).map((id, i) => ({ id, partners: [ids[i] ?? ''] }));
  };
  return { state, view: { read } as unknown as StoreView };
}

async function wayIn(webs: ReturnType<typeof createWebs>, part: TiePart, ends: string): Promise<string> {
  const held = await webs.of(part);
  const found = await held?.find(ends[0] ?? '', ends[1] ?? '');
  return found?.paths[0]?.join('') ?? 'none';
}

describe('webs of parts of the network', () => {
  it('are read once, and again after a change', async () => {
    const { state, view } = aStore('abc');
    const webs = createWebs(view);
    expect([await wayIn(webs, ALL, 'ac'), await wayIn(webs, ALL, 'ab')]).toEqual(['abc', 'ab']);
    expect(state.reads).toBe(1);
    state.line = 'abcd';
    webs.changed();
    expect(await wayIn(webs, ALL, 'ad')).toBe('abcd');
  });

  it('hold a change that came while they were read', async () => {
    const { state, view } = aStore('ab');
    const webs = createWebs(view);
    let go = (): void => undefined;
    state.ready = new Promise((resolve) => {
      go = resolve;
    });
    const before = wayIn(webs, ALL, 'ab');
    await vi.waitFor(() => expect(state.reads).toBe(1));
    state.line = 'acb';
    webs.changed();
    const after = wayIn(webs, ALL, 'ab');
    go();
    expect(await before).toBe('ab');
    expect(await after).toBe('acb');
    expect(await wayIn(webs, ALL, 'ab')).toBe('acb');
  });

  it('are read again after a failure', async () => {
    const { state, view } = aStore('ab');
    const webs = createWebs(view);
    state.fault = new Error('restarting');
    await expect(webs.of(ALL)).rejects.toThrow('restarting');
    state.fault = null;
    expect(await wayIn(webs, ALL, 'ab')).toBe('ab');
  });

  it('are not held of more ties than may be', async () => {
    const { state, view } = aStore('abcd');
    expect(await createWebs(view, 2).of(ALL)).toBeNull();
    expect(state.reads).toBe(0);
    expect(await createWebs(view, 3).of(ALL)).not.toBeNull();
  });

  it('are empty where no relation is asked for that there is', async () => {
    const { state, view } = aStore('ab');
    for (const most of [0, 10])
      expect(await wayIn(createWebs(view, most), { ...ALL, kinds: ['PLANS_TO_MEET'] }, 'ab')).toBe('none');
    expect(state.reads).toBe(0);
  });

  it('are kept of the three parts that were asked for last', async () => {
    const { state, view } = aStore('ab');
    const webs = createWebs(view);
    const reads: number[] = [];
    for (const part of [ALL, year('2018'), year('2019'), ALL, year('2020'), ALL, year('2018')]) {
      await webs.of(part);
      reads.push(state.reads);
    }
    expect(reads).toEqual([1, 2, 3, 3, 4, 4, 5]);
  });
});
