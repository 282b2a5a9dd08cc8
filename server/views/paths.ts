import {
  DERIVED_EDGES,
  OCCURRED_EDGE_TYPES,
  type Party,
  type PathStep,
  type Paths,
  type Reference,
  type TiePart,
} from '../../graph/index.ts';
import type { Tie } from '../analysis/network.ts';
import { sumUp } from '../analysis/pairs.ts';
import type { Step, TiesBetween } from '../analysis/paths.ts';
import { partiesOf, type TieSource } from './tie-source.ts';

/** Events shown behind a figure, the latest first. */
export const EVENTS_SHOWN = 100;

export type Ends = { readonly a: string; readonly b: string };

const DIRECTED: ReadonlySet<string> = new Set(OCCURRED_EDGE_TYPES.filter((type) => DERIVED_EDGES[type].directed));

/** The relation with most ties between the two, the one that sorts first among equals. */
function mostTold(ties: readonly Tie[]): Tie | undefined {
  const counts = new Map<string, number>();
  for (const { type } of ties) counts.set(type, (counts.get(type) ?? 0) + 1);
  const n = ({ type }: Tie): number => counts.get(type) ?? 0;
  return ties.toSorted((a, b) => n(b) - n(a) || (`${a.type}${a.source}` < `${b.type}${b.source}` ? -1 : 1))[0];
}

const stepsOf = (path: readonly string[]): readonly Step[] => path.slice(1).map((to, i) => [path[i] ?? '', to]);

/** The steps as they are looked for: from the ends of the way, since in its middle are the busiest. */
const fromTheEnds = (path: readonly string[]): readonly Step[] =>
  stepsOf(path).map(([a, b], i) => (i < (path.length - 1) / 2 ? [a, b] : [b, a]));

function stepView([from, to]: Step, between: TiesBetween, party: (id: string) => Party): PathStep {
  const both = between(from, to);
  const told = mostTold(both);
  const { events, times, first, last } = sumUp(both);
  return {
    from: party(from),
    to: party(to),
    relation: told?.type ?? 'MET',
    forward: told === undefined || !DIRECTED.has(told.type) || told.source === from,
    times,
    first,
    last,
    events: events.slice(0, EVENTS_SHOWN),
  };
}

type Place = { readonly ties: TieSource; readonly reference: Reference };

/** The shortest ways between two actors; `missing` is the end that is no actor of the graph. */
export async function pathsView(
  { ties, reference }: Place,
  part: TiePart,
  { a, b }: Ends,
): Promise<Paths | { readonly missing: string }> {
  const known = await ties.actors([a, b]);
  const missing = [a, b].find((id) => !known.has(id));
  if (missing !== undefined) return { missing };
  const ways = ties.ways(part);
  const { paths, complete } = await ways.find(a, b);
  const [between, actors] = await Promise.all([
    ways.ties(paths.flatMap(fromTheEnds)),
    ties.actors([a, b, ...paths.flat()]),
  ]);
  const party = partiesOf(actors, reference);
  // What went while it was looked for is no step.
  const whole = (path: readonly string[]): boolean => stepsOf(path).every(([x, y]) => between(x, y).length > 0);
  return {
    from: party(a),
    to: party(b),
    paths: paths.filter(whole).map((path) => ({ steps: stepsOf(path).map((step) => stepView(step, between, party)) })),
    complete,
  };
}
