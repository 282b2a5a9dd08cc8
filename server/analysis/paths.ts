import { groupBy } from '../../graph/index.ts';
import { actorGraph, betweenActors, filtered, pairOf, type Tie, type TieFilter, type TieNetwork } from './network.ts';
import { around, type FoundPaths, neighbours, shortestPaths } from './shortest-paths.ts';

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

/** Finds paths in a network that is held in memory. */
export function pathFinder(network: TieNetwork): PathFinder {
  const graph = actorGraph(betweenActors(network));
  const next = neighbours(graph);
  return async (from, to) => {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) return { paths: [], complete: true };
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

function waysIn(part: TieNetwork): Ways {
  const between = byPair(betweenActors(part));
  return { find: pathFinder(part), ties: async () => between };
}

/** Those of the last filter are kept: who looks for one path looks for the next. */
export function lastWays(network: TieNetwork): (filter: TieFilter) => Ways {
  let last: { readonly of: string; readonly ways: Ways } | null = null;
  return (filter) => {
    const of = JSON.stringify([filter.from, filter.to, filter.kinds]);
    if (last?.of !== of) {
      last = { of, ways: waysIn(filtered(network, filter)) };
    }
    return last.ways;
  };
}
