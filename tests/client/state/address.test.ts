import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readAddress, TABS, writeAddress } from '../../../client/state/address.ts';
import { DEFAULT_FILTER, MODALITIES, RELATIONS, SHOWN_KINDS, SOURCES } from '../../../client/state/filter.ts';

const id = fc.stringMatching(/^[a-zA-Z:.|&=+% -]{1,12}$/).filter((text) => !text.includes('~'));
const address = fc.record({
  tab: fc.constantFrom(...TABS),
  selection: fc.option(fc.record({ kind: fc.constantFrom('node' as const, 'edge' as const, 'article' as const), id })),
  filter: fc.record({
    kinds: fc.subarray([...SHOWN_KINDS]),
    relations: fc.subarray([...RELATIONS]),
    modalities: fc.subarray([...MODALITIES]),
    sources: fc.subarray([...SOURCES]),
  }),
  seeds: fc.uniqueArray(id, { maxLength: 4 }),
  q: fc.string({ maxLength: 30 }),
});

describe('the address', () => {
  test.prop([address])('gives back what it was made of', (state) => {
    const read = readAddress(writeAddress(state));
    expect(read).toEqual({ ...state, q: state.tab === 'explore' ? '' : state.q });
  });

  it('says nothing of what is as it begins', () => {
    const plain = { tab: 'explore', selection: null, filter: DEFAULT_FILTER, seeds: [], q: '' } as const;
    expect(writeAddress(plain)).toBe('?tab=explore');
    expect(readAddress('')).toEqual(plain);
  });

  it('keeps the parameters of others', () => {
    const state = readAddress('?tab=ask&q=who');
    expect(writeAddress(state, '?graph=on')).toBe('?graph=on&tab=ask&q=who');
  });

  it.each([
    ['an unknown tab', '?tab=map', 'explore'],
    ['no tab on a phone', '', 'ask'],
  ])('%s', (_, search, tab) => {
    expect(readAddress(search, search === '' ? 'ask' : 'explore').tab).toBe(tab);
  });

  it.each(['?sel=', '?sel=n', '?sel=x.KOR', '?sel=n.'])('passes over a broken selection %s', (search) => {
    expect(readAddress(search).selection).toBeNull();
  });
});
