import { describe, expect, it } from 'vitest';
import type { Tie } from '../../../server/analysis/network.ts';
import { byPair } from '../../../server/analysis/paths.ts';
import { pathsView } from '../../../server/views/paths.ts';
import type { Actors, TieSource } from '../../../server/views/tie-source.ts';
import { smallReference } from '../../support/builders.ts';

const ALL = { from: null, to: null, kinds: null };

const met = (ends: string, i: number): Tie => ({
  type: 'MET',
  source: ends[0] ?? '',
  target: ends[1] ?? '',
  eventId: `e${i}`,
  date: null,
  dateTo: null,
  when: null,
  count: 1,
  summary: false,
});

const everybody: Actors = new Map(
  Array.from('abcd', (id) => [id, { id, name: id.toUpperCase(), labels: ['Actor', 'Leader'], country: null }]),
);

/** These ways are found; by the time their ties are read there are only those of these steps. */
const source = (ways: readonly string[], steps: readonly string[]): TieSource => ({
  actors: async () => everybody,
  ways: () => ({
    find: async () => ({ paths: ways.map((way) => Array.from(way)), complete: true }),
    ties: async () => byPair(steps.map(met)),
  }),
  of: async () => [],
});

describe('the ways between two actors', () => {
  it.each([
    { name: 'are shown by their steps', steps: ['ab', 'bd', 'ac', 'cd'], shown: ['ABD', 'ACD'] },
    { name: 'are left out where a tie went while they were looked for', steps: ['ab', 'ac', 'cd'], shown: ['ACD'] },
  ])('$name', async ({ steps, shown }) => {
    const place = { ties: source(['abd', 'acd'], steps), reference: smallReference };
    const told = await pathsView(place, ALL, { a: 'a', b: 'd' });
    const ways = 'missing' in told ? [] : told.paths;
    const names = ways.map((way) => `A${way.steps.map(({ to }) => to.name).join('')}`);
    expect(names).toEqual(shown);
  });
});
