import { forceCollide, forceSimulation } from 'd3-force';
import type { Places, Size } from './geometry.ts';

/** Kept free between two nodes, each side half of it. */
const MARGIN = 6;
/** Fifty nodes on a heap are apart after less than a hundred. */
const ROUNDS = 120;

/** Moves nodes that cover each other apart; those that are apart stay where they are. */
export function spread(places: Places, sizes: ReadonlyMap<string, Size>): Places {
  const nodes = Object.entries(places).map(([id, { x, y }]) => ({ id, x, y }));
  const radius = ({ id }: (typeof nodes)[number]): number => {
    const { width, height } = sizes.get(id) ?? { width: 0, height: 0 };
    return (Math.max(width, height) + MARGIN) / 2;
  };
  forceSimulation(nodes).force('apart', forceCollide<(typeof nodes)[number]>(radius)).stop().tick(ROUNDS);
  return Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x, y }]));
}
