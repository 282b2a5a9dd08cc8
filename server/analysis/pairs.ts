import { groupBy, timesOf } from '../../graph/index.ts';
import { betweenActors, endsOf, pairOf, type Tie, type TieNetwork } from './network.ts';

export type Pair = {
  readonly ends: readonly [string, string];
  readonly times: number;
  readonly atLeast: boolean;
  readonly first: string | null;
  readonly last: string | null;
  /** Latest first. */
  readonly events: readonly string[];
};

/** Latest first, undated last. */
function byDay(a: Tie, b: Tie): number {
  if (a.date === b.date) return a.eventId < b.eventId ? -1 : 1;
  return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
}

/** Dates and number of ties between the same two. Different relations are counted apart and summed. */
export function sumUp(ties: readonly Tie[]): Omit<Pair, 'ends'> {
  const sorted = ties.toSorted(byDay);
  const dated = sorted.filter((tie) => tie.date !== null);
  const counts = [...groupBy(ties, (tie) => tie.type).values()].map(timesOf);
  return {
    times: counts.reduce((sum, { n }) => sum + n, 0),
    atLeast: counts.some(({ atLeast }) => atLeast),
    first: dated.at(-1)?.when ?? null,
    last: dated[0]?.when ?? null,
    events: [...new Set(sorted.map((tie) => tie.eventId))],
  };
}

function byTimes(a: Pair, b: Pair): number {
  if (a.times !== b.times) return b.times - a.times;
  if (a.ends[0] !== b.ends[0]) return a.ends[0] < b.ends[0] ? -1 : 1;
  return a.ends[1] < b.ends[1] ? -1 : 1;
}

/** Every two actors with how often they had to do with each other, most first. */
export function pairs(network: TieNetwork): readonly Pair[] {
  const groups = groupBy(betweenActors(network), (tie) => pairOf(tie.source, tie.target));
  return [...groups].map(([pair, ties]) => ({ ends: endsOf(pair), ...sumUp(ties) })).sort(byTimes);
}
