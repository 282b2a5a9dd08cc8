import DrawnGraph from 'graphology';
import noverlap from 'graphology-layout-noverlap';
import type { Places, Size } from './geometry.ts';

/** Kept free between two nodes. */
const MARGIN = 6;
const ROUNDS = 300;

/** Moves nodes that cover each other apart, as little as it takes; the others stay where they are. */
export function spread(places: Places, sizes: ReadonlyMap<string, Size>): Places {
  const graph = new DrawnGraph();
  for (const [id, { x, y }] of Object.entries(places)) {
    const { width, height } = sizes.get(id) ?? { width: 0, height: 0 };
    graph.addNode(id, { x, y, size: Math.max(width, height) / 2 });
  }
  return noverlap(graph, { maxIterations: ROUNDS, settings: { margin: MARGIN } });
}
