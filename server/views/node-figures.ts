import type { Activity, Community, NodeAnalysis, Period, Reference } from '../../graph/index.ts';
import { activity } from '../analysis/activity.ts';
import type { Tie } from '../analysis/network.ts';
import { pairs } from '../analysis/pairs.ts';
import { EVENTS_SHOWN } from './paths.ts';
import { partiesOf, type TieSource } from './tie-source.ts';

const MOST_MET = 5;
const ENOUGH_MONTHS = 2;
const MANY_MONTHS = 36;

export function activityView(ties: readonly Tie[], by: Period): Activity {
  const { periods, without } = activity(ties, by);
  return { by, periods: periods.map((p) => ({ ...p, relations: { ...p.relations } })), without };
}

/** Months where they are few enough to be seen side by side, else years. */
function ownActivity(ties: readonly Tie[]): Activity {
  const months = activityView(ties, 'month');
  const [first, last] = [months.periods[0]?.at ?? '', months.periods.at(-1)?.at ?? ''];
  const span =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5)) - Number(first.slice(5));
  return months.periods.length < ENOUGH_MONTHS || span >= MANY_MONTHS ? activityView(ties, 'year') : months;
}

type Place = { readonly ties: TieSource; readonly reference: Reference };
type MostMet = NodeAnalysis['mostMet'];

async function mostMet({ ties: source, reference }: Place, own: readonly Tie[], id: string): Promise<MostMet> {
  const ties = own.filter((tie) => tie.type === 'MET');
  const actors = new Set(ties.flatMap((tie) => [tie.source, tie.target]));
  const most = pairs({ actors, ties })
    .slice(0, MOST_MET)
    .map(({ ends: [a, b], ...pair }) => ({ ...pair, other: a === id ? b : a }));
  if (most.length === 0) return [];
  const party = partiesOf(await source.actors(most.map(({ other }) => other)), reference);
  return most.map(({ other, times, atLeast, last, events }) => ({
    party: party(other),
    times,
    atLeast,
    last,
    events: events.slice(0, EVENTS_SHOWN),
  }));
}

/** When an actor or topic was active and whom it met most; its community is known only of a network that is held. */
export async function nodeFigures(place: Place, id: string, community: Community | null): Promise<NodeAnalysis> {
  const own = await place.ties.of(id);
  return { activity: ownActivity(own), mostMet: await mostMet(place, own, id), community };
}
