import type { Web } from './web.ts';

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
export function neighbours(web: Web): Steps {
  const known = new Map<string, readonly string[]>();
  const sorted = (id: string): readonly string[] => {
    const side = [...(web.get(id) ?? [])];
    return side.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([other]) => other);
  };
  return (id) => {
    const list = known.get(id) ?? sorted(id);
    known.set(id, list);
    return list;
  };
}

/** Everybody around `to`, step by step: no further than a search has to look. */
export function around(next: Steps, to: string) {
  const found = new Map([[to, 0]]);
  let edge: readonly string[] = [to];
  let steps = 0;
  const beyond = (ids: readonly string[], distance: number): readonly string[] => {
    const more: string[] = [];
    for (const id of ids) {
      for (const other of next(id)) {
        if (found.has(other)) continue;
        found.set(other, distance);
        more.push(other);
      }
    }
    return more;
  };
  return {
    /** Steps from `to`; undefined for who is further away than was looked. */
    steps: (id: string): number | undefined => found.get(id),
    /** Looks until all are found who are so many steps away. */
    reach(wanted: number): void {
      for (; steps < wanted && edge.length > 0; steps += 1) edge = beyond(edge, steps + 1);
    },
  };
}

/** What is known around two ends while paths of one length are looked for. */
export type Surroundings = {
  /** The neighbours by which a path can go on that has so many steps left; null where that is too far to look. */
  readonly next: (id: string, rest: number) => Promise<readonly string[] | null>;
  /** At least so many steps lie between an actor and the second end; undefined for more than are looked for. */
  readonly steps: (id: string) => number | undefined;
};

/** Looks so far that every path of so many steps is found; null where that is too far. */
export type Look = (length: number) => Promise<Surroundings | null>;

type Ends = { readonly from: string; readonly to: string };
type Search = { readonly paths: (readonly string[])[]; tries: number; cut: boolean };

const done = ({ paths, cut }: Search): boolean => cut || paths.length === MAX_PATHS;

type Walk = (path: readonly string[], rest: number) => Promise<void>;

/** Adds the paths that begin so. Goes on only where the rest of the steps can still reach the end. */
function walker({ from, to }: Ends, { next, steps }: Surroundings, search: Search): Walk {
  const goesOn = (path: readonly string[], id: string, rest: number): boolean =>
    (steps(id) ?? MAX_STEPS) <= rest && (id !== to || rest === 0) && !path.includes(id);

  const walk: Walk = async (path, rest) => {
    if (rest === 0) {
      search.paths.push(path);
      return;
    }
    const others = await next(path.at(-1) ?? from, rest);
    if (others === null) search.cut = true;
    for (const id of others ?? []) {
      if (done(search)) return;
      search.tries += 1;
      search.cut = search.tries >= TRIES;
      if (goesOn(path, id, rest - 1)) await walk([...path, id], rest - 1);
    }
  };
  return walk;
}

/** Up to five paths without a detour: those of the least length, then those of one step more, and so on. */
export async function shortestPaths(ends: Ends, look: Look): Promise<FoundPaths> {
  const search: Search = { paths: [], tries: 0, cut: false };
  for (let length = 1; length <= MAX_STEPS && !done(search); length += 1) {
    const known = await look(length);
    if (known === null) search.cut = true;
    else await walker(ends, known, search)([ends.from], length);
  }
  return { paths: search.paths, complete: !search.cut };
}
