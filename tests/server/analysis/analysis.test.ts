import { describe, expect, it, test } from 'vitest';
import { intervalOf } from '../../../graph/index.ts';
import { activity } from '../../../server/analysis/activity.ts';
import { betweenness, EXACT_EDGES } from '../../../server/analysis/betweenness.ts';
import { communities, companyIn } from '../../../server/analysis/communities.ts';
import { degrees } from '../../../server/analysis/degree.ts';
import { betweenActors, filtered, type Tie, type TieNetwork } from '../../../server/analysis/network.ts';
import { pairs } from '../../../server/analysis/pairs.ts';
import { pathFinder } from '../../../server/analysis/paths.ts';
import { actorGraph, type Web, webOf } from '../../../server/analysis/web.ts';

/** `a MET b 2018-04 x3`: a relation, its date, and how often a report sums up. */
function tie(text: string, i: number): Tie {
  const [source = '', type = '', target = '', when = '', times = ''] = text.split(' ');
  const known = when === '' || when === '-' ? null : when;
  const { from, to } = known === null ? { from: null, to: null } : intervalOf(known);
  const count = times === '' ? 1 : Number(times.slice(1));
  return {
    type,
    source,
    target,
    eventId: `e${i}`,
    date: from,
    dateTo: to,
    when: known,
    count,
    summary: count > 1,
  };
}

const networkOf = (lines: readonly string[], topics: readonly string[] = []): TieNetwork => {
  const ties = lines.map(tie);
  const ids = ties.flatMap((t) => [t.source, t.target]);
  return { ties, actors: new Set(ids.filter((id) => !topics.includes(id))) };
};

const webIn = (lines: readonly string[], topics: readonly string[] = []): Web =>
  webOf(betweenActors(networkOf(lines, topics)));

const EVERYTHING = { from: null, to: null, kinds: null };

/** Two triangles, a b c and d e f, with one bridge from c to d. */
const BRIDGE = ['a MET b', 'b MET c', 'a MET c', 'c MET d', 'd MET e', 'e MET f', 'd MET f'];

describe('degrees', () => {
  test('distinct events and counterparts, in all and by relation', () => {
    const network = networkOf(['a MET b 2018', 'a MET b 2019', 'a VISITED c', 'b SUPPORTS peace'], ['peace']);
    const found = degrees(network);
    expect(found.get('a')).toEqual({
      events: 3,
      partners: 2,
      relations: { MET: { events: 2, partners: 1 }, VISITED: { events: 1, partners: 1 } },
    });
    expect(found.get('b')).toMatchObject({ events: 3, partners: 2 });
    expect(found.has('peace')).toBe(false);
  });
});

describe('betweenness', () => {
  const of = (lines: readonly string[]) => betweenness(actorGraph(webIn(lines)));

  test.each([
    { name: 'a line: the middle carries the only path', lines: ['a MET b', 'b MET c'], shares: { a: 0, b: 1, c: 0 } },
    {
      name: 'a star: all six pairs lead through the hub',
      lines: ['h MET a', 'h MET b', 'h MET c', 'h MET d'],
      shares: { h: 1, a: 0 },
    },
    {
      name: 'a square: two ways between opposite corners, half a path each',
      lines: ['a MET b', 'b MET c', 'c MET d', 'd MET a'],
      shares: { a: 1 / 6, b: 1 / 6 },
    },
    // Of the ten pairs without c: a and b to each of d, e, f lead through it, six.
    { name: 'a bridge carries six of ten pairs', lines: BRIDGE, shares: { c: 0.6, d: 0.6, a: 0 } },
  ])('$name', ({ lines, shares }) => {
    const { kind, of: found } = of(lines);
    expect(kind).toBe('exact');
    for (const [id, share] of Object.entries(shares)) expect(found.get(id)).toBeCloseTo(share, 12);
  });

  test('is sampled in a large network, says so, and keeps the order of the busiest', () => {
    // A hub with many rims: the hub lies on nearly every path.
    const lines = Array.from({ length: EXACT_EDGES + 1000 }, (_, i) => `hub MET r${i}`);
    const { kind, from, of: found } = of(lines);
    expect(kind).toBe('sampled');
    expect(from).toBeLessThan(lines.length);
    expect(found.get('hub')).toBeCloseTo(1, 1);
    expect(found.get('r7')).toBe(0);
  });
});

describe('communities', () => {
  test('two triangles with a bridge are two', () => {
    const { groups, modularity } = communities(webIn(BRIDGE));
    expect(groups.map(({ members }) => members.toSorted().join(''))).toEqual(['abc', 'def']);
    // Seven edges, three inside each: 2 * (3/7 - (7/14)^2).
    expect(modularity).toBeCloseTo(6 / 7 - 1 / 2, 12);
    expect(groups[0]?.number).toBe(1);
  });

  test('who opposes somebody is not of his company', () => {
    const { groups } = communities(
      webOf(filtered(networkOf(['a MET b', 'c OPPOSES a', 'c MET d']), companyIn(EVERYTHING)).ties),
    );
    expect(groups.map(({ members }) => members.join(''))).toEqual(['ab', 'cd']);
  });

  test('do not depend on the order of the ties', () => {
    expect(communities(webIn(BRIDGE.toReversed()))).toEqual(communities(webIn(BRIDGE)));
  });

  test('of nothing are none', () => {
    expect(communities(webIn([]))).toEqual({ groups: [], modularity: 0 });
  });
});

describe('pairs', () => {
  test('are counted without direction, most first, with the first and the last date', () => {
    const found = pairs(networkOf(['a MET b 2018-04-27', 'b MET a 2018-05', 'a MET c 2019', 'b MET a']));
    expect(found[0]).toEqual({
      ends: ['a', 'b'],
      times: 3,
      atLeast: false,
      first: '2018-04-27',
      last: '2018-05',
      events: ['e1', 'e0', 'e3'],
    });
    expect(found).toHaveLength(2);
  });

  test('a summary covers the single meetings of its period', () => {
    const lines = ['a MET b 2018-04-27', 'a MET b 2018 x3', 'a MET b 2019-02-27'];
    expect(pairs(networkOf(lines))[0]).toMatchObject({ times: 4, atLeast: true });
  });
});

describe('activity', () => {
  const lines = ['a MET b 2018-04-27', 'a VISITED c 2018-04', 'a MET c 2019', 'a MET d'];
  test.each([
    {
      by: 'month' as const,
      periods: [{ at: '2018-04', events: 2, relations: { MET: 1, VISITED: 1 } }],
      without: 2,
    },
    {
      by: 'year' as const,
      periods: [
        { at: '2018', events: 2, relations: { MET: 1, VISITED: 1 } },
        { at: '2019', events: 1, relations: { MET: 1 } },
      ],
      without: 1,
    },
  ])('by $by', ({ by, ...expected }) => {
    expect(activity(networkOf(lines).ties, by)).toEqual(expected);
  });

  test('a meeting of three is one event', () => {
    const ties = networkOf(['a MET b 2018-04', 'a MET c 2018-04', 'b MET c 2018-04']).ties;
    const one = ties.map((t) => ({ ...t, eventId: 'e' }));
    expect(activity(one, 'month').periods).toEqual([{ at: '2018-04', events: 1, relations: { MET: 1 } }]);
  });
});

describe('paths', () => {
  const routes = async (lines: readonly string[], a: string, b: string): Promise<readonly string[]> =>
    (await pathFinder(webIn(lines))(a, b)).paths.map((path) => path.join(''));

  test.each([
    {
      name: 'over the bridge, then with one step more',
      lines: BRIDGE,
      ends: 'af',
      found: ['acdf', 'abcdf', 'acdef', 'abcdef'],
    },
    {
      name: 'the firmer way first',
      lines: ['a MET b', 'b MET d', 'a MET c', 'a MET c', 'c MET d'],
      ends: 'ad',
      found: ['acd', 'abd'],
    },
    {
      name: 'at most five',
      lines: 'bcdefgh'.split('').flatMap((x) => [`a MET ${x}`, `${x} MET z`]),
      ends: 'az',
      found: ['abz', 'acz', 'adz', 'aez', 'afz'],
    },
    {
      name: 'at most six steps',
      lines: ['a MET b', 'b MET c', 'c MET d', 'd MET e', 'e MET f', 'f MET g', 'g MET h'],
      ends: 'ah',
      found: [],
    },
    { name: 'none between parts', lines: ['a MET b', 'c MET d'], ends: 'ad', found: [] },
    { name: 'none to oneself', lines: ['a MET b'], ends: 'aa', found: [] },
    { name: 'direction does not matter', lines: ['b VISITED a', 'b VISITED c'], ends: 'ac', found: ['abc'] },
  ])('$name', async ({ lines, ends, found }) => {
    expect(await routes(lines, ends[0] ?? '', ends[1] ?? '')).toEqual(found);
  });

  test('do not lead through topics', async () => {
    const web = webIn(['a SUPPORTS peace', 'b SUPPORTS peace'], ['peace']);
    expect((await pathFinder(web)('a', 'b')).paths).toEqual([]);
  });
});

describe('the filter', () => {
  const network = networkOf(['a MET b 2018-04-27', 'a VISITED c 2018', 'a MET d', 'a MET e 2019-01']);
  it.each([
    { filter: { from: '2018-01-01', to: '2018-12-31', kinds: null }, kept: ['e0', 'e1'] },
    { filter: { from: '2018-02-01', to: null, kinds: null }, kept: ['e0', 'e3'] },
    { filter: { from: null, to: '2018-06-30', kinds: null }, kept: ['e0'] },
    { filter: { from: null, to: null, kinds: ['VISITED'] }, kept: ['e1'] },
    { filter: { from: null, to: null, kinds: null }, kept: ['e0', 'e1', 'e2', 'e3'] },
  ])('keeps what surely lies inside: $filter', ({ filter, kept }) => {
    expect(filtered(network, filter).ties.map((t) => t.eventId)).toEqual(kept);
  });
});
