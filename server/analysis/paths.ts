import { groupBy } from '../../graph/index.ts';
import {
  type ActorGraph,
  actorGraph,
  betweenActors,
  filtered,
  pairOf,
  type Tie,
  type TieFilter,
  type TieNetwork,
} from './network.ts';

export const MAX_PATHS = 5;
export const MAX_STEPS = 6;
/** Steps that a search may try; past them it ends with what it has. */
const TRIES = 200_000;

export type FoundPaths = {
  /** Actors from the first to the last; the shortest first. */
  readonly paths: readonly (readonly string[])[];
  readonly complete: boolean;
};

type Steps = (id: string) => readonly string[];

/** Neighbours with most ties first: of paths of one length the firmest come first. */
function neighbours(graph: ActorGraph): Steps {
  const known = new Map<string, readonly string[]>();
  const sorted = (id: string): readonly string[] => {
    const weight = new Map(
      graph.mapEdges(id, (...[, { weight: ties }, source, target]) => [source === id ? target : source, ties] as const),
    );
    return [...weight.keys()].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1));
  };
  return (id) => {
    const list = known.get(id) ?? sorted(id);
    known.set(id, list);
    return list;
  };
}

/** Everybody around `to`, step by step: no further than a search has to look. */
function around(next: Steps, to: string) {
  const found = new Map([[to, 0]]);
  let edge: readonly string[] = [to];
  let steps = 0;
  return {
    /** Steps from `to`; undefined for who is further away than was looked. */
    steps: (id: string): number | undefined => found.get(id),
    /** Whether all are found who are so many steps away. */
    hasAll: (wanted: number): boolean => steps >= wanted || edge.length === 0,
    further(): void {
      steps += 1;
      const more: string[] = [];
      for (const id of edge) {
        for (const other of next(id)) {
          if (found.has(other)) continue;
          found.set(other, steps);
          more.push(other);
        }
      }
      edge = more;
    },
  };
}

export type PathFinder = (from: string, to: string) => FoundPaths;

/** Finds up to five shortest paths without a detour: those of the least length, then those of one step more, and so on. */
export function pathFinder(network: TieNetwork): PathFinder {
  const graph = actorGraph(betweenActors(network));
  const next = neighbours(graph);
  return (from, to) =>
    from !== to && graph.hasNode(from) && graph.hasNode(to)
      ? shortestPaths(next, from, to)
      : { paths: [], complete: true };
}

function shortestPaths(next: Steps, from: string, to: string): FoundPaths {
  const end = around(next, to);
  const paths: (readonly string[])[] = [];
  let tries = 0;
  const done = (): boolean => paths.length === MAX_PATHS || tries >= TRIES;

  /** Goes on only where the rest of the steps can still reach the end. */
  const walk = (path: readonly string[], rest: number): void => {
    const last = path.at(-1) ?? from;
    if (rest === 0) {
      paths.push(path);
      return;
    }
    for (const id of next(last)) {
      if (done()) return;
      tries += 1;
      const reaches = (end.steps(id) ?? MAX_STEPS) <= rest - 1;
      const early = id === to && rest > 1;
      if (reaches && !early && !path.includes(id)) walk([...path, id], rest - 1);
    }
  };

  for (let length = 1; length <= MAX_STEPS && !done(); length += 1) {
    if (!end.hasAll(length - 1)) end.further();
    walk([from], length);
  }
  return { paths, complete: tries < TRIES };
}

/** A part of the network, made ready to find paths in. */
export type Ways = {
  readonly find: PathFinder;
  /** The ties between two actors, in both directions. */
  readonly between: (a: string, b: string) => readonly Tie[];
};

function waysIn(part: TieNetwork): Ways {
  const ties = groupBy(betweenActors(part), ({ source, target }) => pairOf(source, target));
  return { find: pathFinder(part), between: (a, b) => ties.get(pairOf(a, b)) ?? [] };
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
