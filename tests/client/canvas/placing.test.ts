import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { nearest, ringAround } from '../../../client/canvas/geometry.ts';
import { pack } from '../../../client/canvas/pack.ts';
import { type Box, placeLabels } from '../../../client/canvas/place-labels.ts';
import { seeded, seedOf } from '../../../client/canvas/seeded.ts';
import { spread } from '../../../client/canvas/spread.ts';

const VIEW = { width: 800, height: 600 };
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const label = fc.record({
  centre: fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) }),
  node: fc.constant({ width: 40, height: 40 }),
  text: fc.record({ width: fc.integer({ min: 20, max: 140 }), height: fc.constant(16) }),
});

describe('placeLabels', () => {
  test.prop([fc.array(label, { maxLength: 60 })])(
    'puts no label over another, a node of others or a blocked place',
    (labels) => {
      const blocked = { x: 750, y: 0, width: 50, height: 160 };
      const nodes = labels.map((each, i) => ({ ...each, id: `${i}`, must: false }));
      const placed = placeLabels(nodes, VIEW, [blocked]);
      for (const [i, a] of placed.entries()) {
        expect(overlap(a.box, blocked)).toBe(false);
        expect(placed.slice(i + 1).some((b) => overlap(a.box, b.box))).toBe(false);
        for (const { id, centre } of nodes) {
          const box = { x: centre.x - 20, y: centre.y - 20, width: 40, height: 40 };
          if (id !== a.id) expect(overlap(a.box, box)).toBe(false);
        }
      }
    },
  );

  it('never leaves out one that must be there', () => {
    const same = { centre: { x: 400, y: 300 }, node: { width: 40, height: 40 }, text: { width: 90, height: 16 } };
    const nodes = Array.from({ length: 8 }, (_, i) => ({ ...same, id: `${i}`, must: i === 7 }));
    expect(placeLabels(nodes, VIEW).map((each) => each.id)).toContain('7');
  });
});

describe('spread', () => {
  const round = { width: 60, height: 60 };
  const far = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);
  const spot = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 600 }) });

  test.prop([fc.uniqueArray(spot, { maxLength: 50, selector: ({ x, y }) => `${x} ${y}` })])(
    'leaves no node over another',
    (spots) => {
      const places = Object.fromEntries(spots.map((at, i) => [`n${i}`, at]));
      const apart = Object.values(spread(places, new Map(Object.keys(places).map((id) => [id, round]))));
      for (const [i, a] of apart.entries())
        for (const b of apart.slice(i + 1)) expect(far(a, b)).toBeGreaterThanOrEqual(60);
    },
  );

  it('leaves nodes that are apart where they are', () => {
    const places = { a: { x: 0, y: 0 }, b: { x: 200, y: 0 }, c: { x: 0, y: 200 } };
    expect(spread(places, new Map(Object.keys(places).map((id) => [id, round])))).toEqual(places);
  });
});

describe('nearest', () => {
  const places = { mid: { x: 0, y: 0 }, right: { x: 100, y: 10 }, far: { x: 300, y: 0 }, up: { x: 5, y: -80 } };

  it.each([
    ['mid', 'ArrowRight', 'right'],
    ['right', 'ArrowRight', 'far'],
    ['mid', 'ArrowUp', 'up'],
    ['mid', 'ArrowDown', null],
    ['gone', 'ArrowUp', null],
  ] as const)('from %s by %s', (from, key, to) => {
    expect(nearest(places, from, key)).toBe(to);
  });
});

describe('pack', () => {
  it('brings a far component near without covering the main one', () => {
    const places = {
      a: { x: 0, y: 0 },
      b: { x: 200, y: 0 },
      c: { x: 100, y: 150 },
      x: { x: 4000, y: 0 },
      y: { x: 4200, y: 0 },
    };
    const parts = [
      { ids: ['x', 'y'], lines: [['x', 'y'] as const] },
      { ids: ['a', 'b', 'c'], lines: [['a', 'b'] as const, ['b', 'c'] as const] },
    ];
    const packed = pack(places, parts, VIEW);
    expect(packed['a']).toEqual(places.a);
    expect((packed['y']?.x ?? 0) - (packed['x']?.x ?? 0)).toBe(200);
    const gap = Math.min(
      ...['a', 'b', 'c'].flatMap((m) =>
        ['x', 'y'].map((o) =>
          Math.hypot((packed[m]?.x ?? 0) - (packed[o]?.x ?? 0), (packed[m]?.y ?? 0) - (packed[o]?.y ?? 0)),
        ),
      ),
    );
    expect(gap).toBeGreaterThanOrEqual(80);
    expect(gap).toBeLessThan(400);
  });
});

describe('chance', () => {
  it('is the same for the same ids in any order, and another for others', () => {
    const row = (ids: readonly string[]) => Array.from({ length: 3 }, seeded(seedOf(ids)));
    expect(row(['a', 'b'])).toEqual(row(['b', 'a']));
    expect(row(['a', 'b'])).not.toEqual(row(['a', 'c']));
  });
});

describe('ringAround', () => {
  it('places newcomers away from the middle of all', () => {
    const spots = ringAround({ x: 100, y: 0 }, { x: 0, y: 0 }, 3);
    expect(spots).toHaveLength(3);
    expect(spots.every(({ x }) => x > 100)).toBe(true);
  });
});
