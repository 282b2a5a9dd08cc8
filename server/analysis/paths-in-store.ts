import { type KnownTies, knownTies, REACH, type Reach, type ReadNeighbours } from './known-ties.ts';
import type { PathFinder, Step } from './paths.ts';
import { around, type Look, neighbours, type Surroundings, shortestPaths } from './shortest-paths.ts';

/** Who was found from one end; of those at its edge the neighbours are not read yet. */
type Side = { readonly seen: Map<string, number>; edge: readonly string[]; steps: number };
type Sides = { readonly near: Side; readonly far: Side };

const sideOf = (id: string): Side => ({ seen: new Map([[id, 0]]), edge: [id], steps: 0 });

/** Finds those one step further away; the neighbours of the edge are known. */
function widen(side: Side, { web }: KnownTies): void {
  const beside = new Set(side.edge.flatMap((id) => [...(web.get(id)?.keys() ?? [])]));
  side.edge = [...beside].filter((id) => !side.seen.has(id));
  side.steps += 1;
  for (const id of side.edge) side.seen.set(id, side.steps);
}

async function widenSmaller({ near, far }: Sides, known: KnownTies): Promise<boolean> {
  const side = near.edge.length <= far.edge.length ? near : far;
  if (!(await known.ask(side.edge))) return false;
  widen(side, known);
  return true;
}

function joinEdges({ near, far }: Sides, known: KnownTies): Promise<boolean> {
  const [some, others] = near.edge.length <= far.edge.length ? [near, far] : [far, near];
  return known.join(some.edge, others.edge);
}

function everything(to: string, length: number, { web }: KnownTies): Surroundings {
  const next = neighbours(web);
  const end = around(next, to);
  end.reach(length - 1);
  return { next: async (id) => next(id), steps: end.steps };
}

/** So many times as many as before are joined next. */
const GROWTH = 3;

/** For paths of three steps: who is beside the first end is joined with who is beside the second when a path comes there. */
function whenAPathComes(inTurn: readonly string[], far: Side, known: KnownTies): Surroundings {
  const waiting = new Set(inTurn);
  let next = neighbours(known.web);
  // Busy actors have many ties, and mostly the first of them leads on; who is not tied is found from the smaller side.
  const join = async (): Promise<boolean> => {
    const tried = inTurn.length - waiting.size;
    const fewer = tried >= far.edge.length;
    const some = [...waiting].slice(0, fewer ? waiting.size : 1 + GROWTH * tried);
    for (const id of some) waiting.delete(id);
    const all = fewer ? await known.join(far.edge, some) : await known.join(some, far.edge);
    next = neighbours(known.web);
    return all;
  };
  return {
    next: async (id, rest) => (rest === 2 && waiting.has(id) && !(await join()) ? null : next(id)),
    steps: (id) => far.seen.get(id) ?? far.steps + 1,
  };
}

/** Of a path every tie is known that is nearer to one of its ends than the edges are, and all between the edges. */
function lookFrom([from, to]: Step, known: KnownTies): Look {
  const sides = { near: sideOf(from), far: sideOf(to) };
  return async (length) => {
    if (length === 1) {
      if (!(await known.ask([from, to]))) return null;
      for (const side of [sides.near, sides.far]) widen(side, known);
    }
    if (length === 3) {
      const inTurn = neighbours(known.web)(from).filter((id) => id !== to);
      return whenAPathComes(inTurn, sides.far, known);
    }
    if (length > 3 && !((await widenSmaller(sides, known)) && (await joinEdges(sides, known)))) return null;
    return everything(to, length, known);
  };
}

/** Finds the same paths as in memory, and reads for each only what is around its two ends. */
export function storePathFinder(read: ReadNeighbours, reach: Reach = REACH): PathFinder {
  return async (from, to) => {
    if (from === to) return { paths: [], complete: true };
    return shortestPaths({ from, to }, lookFrom([from, to], knownTies(read, reach)));
  };
}
