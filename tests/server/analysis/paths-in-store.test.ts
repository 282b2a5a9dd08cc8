import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../graph/index.ts';
import { type Neighbour, REACH, type ReadNeighbours } from '../../../server/analysis/known-ties.ts';
import { pathFinder } from '../../../server/analysis/paths.ts';
import { storePathFinder } from '../../../server/analysis/paths-in-store.ts';
import { webOf } from '../../../server/analysis/web.ts';

type Link = readonly [string, string];

/** A store that tells for each actor asked how many ties it has with each other, and how often it was asked. */
function storeOf(links: readonly Link[]) {
  const asked: string[] = [];
  const rows = (id: string): readonly Neighbour[] => {
    const others = links.filter((link) => link.includes(id)).map(([a, b]) => (a === id ? b : a));
    return [...groupBy(others, (other) => other)].map(([b, list]) => ({ a: id, b, ties: list.length }));
  };
  const read: ReadNeighbours = async (ids, among) => {
    asked.push(...ids);
    return ids.flatMap(rows).filter(({ b }) => among === null || among.includes(b));
  };
  return { read, asked };
}

const inMemory = (links: readonly Link[]) => pathFinder(webOf(links.map(([source, target]) => ({ source, target }))));

/** A line of letters, each tied to the next. */
const line = (letters: string): readonly Link[] =>
  Array.from(letters.slice(1), (letter, i): Link => [letters[i] ?? '', letter]);

describe('paths that are read from the store step by step', () => {
  const id = fc.integer({ min: 0, max: 11 }).map((n) => `n${n}`);
  const links = fc.array(fc.tuple(id, id), { maxLength: 40 });

  it('are those of the network in memory, in the same order', async () => {
    const same = fc.asyncProperty(links, id, id, async (all, from, to) => {
      const found = await storePathFinder(storeOf(all).read)(from, to);
      expect(found).toEqual(await inMemory(all)(from, to));
    });
    await fc.assert(same, { numRuns: 500 });
  });

  it.each([
    { name: 'a long line', all: line('abcdefg'), to: 'g', found: ['abcdefg'] },
    { name: 'a longer one than is walked', all: line('abcdefgh'), to: 'h', found: [] },
    {
      name: 'two ways, the firmer first',
      all: [...line('abd'), ...line('acd'), ...line('ac')],
      to: 'd',
      found: ['acd', 'abd'],
    },
  ])('$name', async ({ all, to, found }) => {
    const { paths, complete } = await storePathFinder(storeOf(all).read)('a', to);
    expect(paths.map((path) => path.join(''))).toEqual(found);
    expect(complete).toBe(true);
  });

  const many = (name: string): readonly string[] => Array.from({ length: 40 }, (_, i) => `${name}${i}`);

  it('ask on the side where fewer are', async () => {
    const star = many('rim').map((rim): Link => ['hub', rim]);
    const { read, asked } = storeOf([...star, ...line('xyz'), ['rim0', 'x']]);
    const { paths } = await storePathFinder(read)('hub', 'z');
    expect(paths).toEqual([['hub', 'rim0', 'x', 'y', 'z']]);
    expect(asked.filter((one) => one.startsWith('rim')).length).toBeLessThan(5);
  });

  it('ask no further than five of them need', async () => {
    const between = many('n').flatMap((n) => many('m').map((m): Link => [n, m]));
    const ends = [...many('n').map((n): Link => ['a', n]), ...many('m').map((m): Link => [m, 'z'])];
    const { read, asked } = storeOf([...between, ...ends]);
    const { paths } = await storePathFinder(read)('a', 'z');
    expect(paths.map((path) => path.length)).toEqual([4, 4, 4, 4, 4]);
    expect(asked).toEqual(['a', 'z', 'n0']);
  });

  it.each([
    { name: 'actors asked', reach: { ...REACH, actors: 3 } },
    { name: 'ties counted', reach: { ...REACH, ties: 3 } },
  ])('end with the shorter ones at a limit of $name, and say so', async ({ reach }) => {
    const all = [...line('aebf'), ...line('ab'), ...line('ac'), ...line('cdf')];
    const found = await storePathFinder(storeOf(all).read, reach)('a', 'f');
    expect(found).toEqual({ paths: [['a', 'b', 'f']], complete: false });
  });

  it('end at once where the limit leaves nothing', async () => {
    const { read } = storeOf(line('abc'));
    expect(await storePathFinder(read, { actors: 0, ties: 0 })('a', 'c')).toEqual({ paths: [], complete: false });
  });
});
