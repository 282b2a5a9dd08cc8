import { groupBy } from '../../graph/index.ts';
import { pairOf, type Tie } from './network.ts';
import { around, type FoundPaths, neighbours, shortestPaths } from './shortest-paths.ts';
import type { Web } from './web.ts';

export type PathFinder = (from: string, to: string) => Promise<FoundPaths>;
export type TiesBetween = (a: string, b: string) => readonly Tie[];
/** Two actors that follow each other on a path. */
export type Step = readonly [string, string];

/** A part of the network in which paths are found. */
export type Ways = {
  readonly find: PathFinder;
  /** The ties of these steps, in both directions. */
  readonly ties: (steps: readonly Step[]) => Promise<TiesBetween>;
};

/** Finds paths in a web that is held in memory. */
export function pathFinder(web: Web): PathFinder {
  const next = neighbours(web);
  return async (from, to) => {
    if (from === to || !web.has(from) || !web.has(to)) return { paths: [], complete: true };
    const end = around(next, to);
    return shortestPaths({ from, to }, async (length) => {
      end.reach(length - 1);
      return { next: async (id) => next(id), steps: end.steps };
    });
  };
}

/** The ties of each two actors. */
export function byPair(ties: readonly Tie[]): TiesBetween {
  const groups = groupBy(ties, ({ source, target }) => pairOf(source, target));
  return (a, b) => groups.get(pairOf(a, b)) ?? [];
}
