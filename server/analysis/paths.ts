import {
  type ActorGraph,
  actorGraph,
  betweenActors,
  filtered,
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

/** How many steps every actor is from `to`, as far as a path may reach. */
function distances(graph: ActorGraph, to: string): ReadonlyMap<string, number> {
  const found = new Map([[to, 0]]);
  let edge: readonly string[] = [to];
  for (let steps = 1; steps <= MAX_STEPS && edge.length > 0; steps += 1) {
    const next = new Set(edge.flatMap((id) => graph.neighbors(id)).filter((id) => !found.has(id)));
    for (const id of next) found.set(id, steps);
    edge = [...next];
  }
  return found;
}

/** Neighbours with most ties first: of paths of one length the firmest come first. */
function neighbours(graph: ActorGraph): (id: string) => readonly string[] {
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

export type PathFinder = (from: string, to: string) => FoundPaths;

/** Finds up to five shortest paths without a detour: those of the least length, then those of one step more, and so on. */
export function pathFinder(network: TieNetwork): PathFinder {
  const graph = actorGraph(betweenActors(network));
  const next = neighbours(graph);
  return (from, to) => shortestPaths({ graph, next }, from, to);
}

type Steps = { readonly graph: ActorGraph; readonly next: (id: string) => readonly string[] };

function shortestPaths({ graph, next }: Steps, from: string, to: string): FoundPaths {
  if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) return { paths: [], complete: true };
  const left = distances(graph, to);
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
      const reaches = (left.get(id) ?? MAX_STEPS) <= rest - 1;
      const early = id === to && rest > 1;
      if (reaches && !early && !path.includes(id)) walk([...path, id], rest - 1);
    }
  };

  for (let length = left.get(from) ?? MAX_STEPS + 1; length <= MAX_STEPS && !done(); length += 1) walk([from], length);
  return { paths, complete: tries < TRIES };
}

/** A part of the network, made ready to find paths in. */
export type Ways = { readonly ties: readonly Tie[]; readonly find: PathFinder };

/** Those of the last filter are kept: who looks for one path looks for the next. */
export function lastWays(network: TieNetwork): (filter: TieFilter) => Ways {
  let last: { readonly of: string; readonly ways: Ways } | null = null;
  return (filter) => {
    const of = JSON.stringify([filter.from, filter.to, filter.kinds]);
    if (last?.of !== of) {
      const part = filtered(network, filter);
      last = { of, ways: { ties: part.ties, find: pathFinder(part) } };
    }
    return last.ways;
  };
}
