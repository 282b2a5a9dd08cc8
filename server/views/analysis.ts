import {
  type Activity,
  type ActorRanking,
  allActors,
  type Communities,
  type Community,
  DERIVED_EDGES,
  type NodeAnalysis,
  OCCURRED_EDGE_TYPES,
  occurredTies,
  type PairRanking,
  type Party,
  type PathStep,
  type Paths,
  type Period,
  type Reference,
  StoreError,
  type StoreView,
  type TieRow,
} from '../../graph/index.ts';
import { activity } from '../analysis/activity.ts';
import { betweenness } from '../analysis/betweenness.ts';
import { communities, type Group, type Grouping } from '../analysis/communities.ts';
import { degrees } from '../analysis/degree.ts';
import { actorGraph, betweenActors, filtered, type Tie, type TieFilter, type TieNetwork } from '../analysis/network.ts';
import { type Pair, pairs, sumUp } from '../analysis/pairs.ts';
import { lastWays, type Ways } from '../analysis/paths.ts';
import { type ActorRow, partyOf } from './event-views.ts';

/** Edges that are held for analysis; more would not fit beside the rest of the server. */
export const MAX_TIES = 500_000;
const LOAD_MS = 60_000;
const MEMBERS_SHOWN = 12;
const MOST_MET = 5;
const EVENTS_SHOWN = 100;
const ENOUGH_MONTHS = 2;
const MANY_MONTHS = 36;

export type Wanted = { readonly filter: TieFilter; readonly limit: number };
type Ends = { readonly a: string; readonly b: string };

/** Figures of the whole network; it is read when first asked for, and again after a change. */
export type Analyses = {
  actors(wanted: Wanted): Promise<ActorRanking>;
  pairs(wanted: Wanted): Promise<PairRanking>;
  communities(wanted: Wanted): Promise<Communities>;
  /** Of one node, or of all. */
  activity(filter: TieFilter, by: Period, node: string | null): Promise<Activity>;
  /** Null when an end is no actor of the graph; `missing` says which. */
  paths(filter: TieFilter, ends: Ends): Promise<Paths | { readonly missing: string }>;
  node(id: string): Promise<NodeAnalysis>;
  changed(): void;
};

type Deps = { readonly view: StoreView; readonly reference: Reference };
type Loaded = {
  readonly network: TieNetwork;
  readonly party: (id: string) => Party;
  readonly grouping: () => Grouping;
  readonly ways: (filter: TieFilter) => Ways;
};

function tooMany(): StoreError {
  const message = `The network has more than ${MAX_TIES.toLocaleString('en')} edges; so many are not analysed.`;
  return new StoreError('too_large', message, { hint: 'Use Cypher to count a part of it.' });
}

const tieOf = (row: TieRow): Tie => ({ ...row, count: row.count ?? 1, summary: (row.count ?? 1) > 1 });

async function load({ view, reference }: Deps): Promise<Loaded> {
  const patient = { deadlineMs: LOAD_MS };
  const rows = await view.read(occurredTies, { limit: MAX_TIES + 1 }, patient);
  if (rows.length > MAX_TIES) throw tooMany();
  const actors = new Map<string, ActorRow>((await view.read(allActors, {}, patient)).map((row) => [row.id, row]));
  const network = { actors: new Set(actors.keys()), ties: rows.map(tieOf) };
  let grouping: Grouping | null = null;
  const unnamed = (id: string): ActorRow => ({ id, name: id, labels: ['Actor', 'Organization'], country: null });
  return {
    network,
    party: (id) => partyOf(actors.get(id) ?? unnamed(id), reference),
    grouping: () => (grouping ??= communities(network)),
    ways: lastWays(network),
  };
}

const communityOf = ({ number, members }: Group, party: Loaded['party']): Community => ({
  number,
  size: members.length,
  around: party(members[0] ?? ''),
  members: members.slice(0, MEMBERS_SHOWN).map(party),
});

function pairView({ ends, events, ...rest }: Pair, party: Loaded['party']): PairRanking['pairs'][number] {
  return { a: party(ends[0]), b: party(ends[1]), ...rest, events: events.slice(0, EVENTS_SHOWN) };
}

const DIRECTED: ReadonlySet<string> = new Set(OCCURRED_EDGE_TYPES.filter((type) => DERIVED_EDGES[type].directed));

/** The relation with most ties between the two, the one that sorts first among equals. */
function mostTold(ties: readonly Tie[]): Tie | undefined {
  const n = (type: string): number => ties.filter((tie) => tie.type === type).length;
  return ties.toSorted(
    (a, b) => n(b.type) - n(a.type) || (`${a.type}${a.source}` < `${b.type}${b.source}` ? -1 : 1),
  )[0];
}

function stepsOf(path: readonly string[], between: Ways['between'], party: Loaded['party']): PathStep[] {
  return path.slice(1).map((to, i) => {
    const from = path[i] ?? '';
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
  });
}

const ofNode = (ties: readonly Tie[], id: string): readonly Tie[] =>
  ties.filter((tie) => tie.source === id || tie.target === id);

function activityView(ties: readonly Tie[], by: Period): Activity {
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

function mostMet(id: string, { network, party }: Loaded): NodeAnalysis['mostMet'] {
  const met = { actors: network.actors, ties: ofNode(network.ties, id).filter((tie) => tie.type === 'MET') };
  return pairs(met)
    .slice(0, MOST_MET)
    .map(({ ends, times, atLeast, last, events }) => ({
      party: party(ends[0] === id ? ends[1] : ends[0]),
      times,
      atLeast,
      last,
      events: events.slice(0, EVENTS_SHOWN),
    }));
}

function rankActors({ network, party }: Loaded, { filter, limit }: Wanted): ActorRanking {
  const part = filtered(network, filter);
  const between = betweenness(actorGraph(betweenActors(part)));
  const rows = [...degrees(part)].sort(
    ([a, x], [b, y]) => y.partners - x.partners || y.events - x.events || (a < b ? -1 : 1),
  );
  const actors = rows.slice(0, limit).map(([id, degree]) => ({
    party: party(id),
    events: degree.events,
    partners: degree.partners,
    relations: { ...degree.relations },
    between: between.of.get(id) ?? 0,
  }));
  return { actors, total: rows.length, betweenness: { kind: between.kind, from: between.from } };
}

function findPaths(
  { network, party, ways }: Loaded,
  filter: TieFilter,
  { a, b }: Ends,
): Paths | { readonly missing: string } {
  const missing = [a, b].find((id) => !network.actors.has(id));
  if (missing !== undefined) return { missing };
  const { find, between } = ways(filter);
  const { paths, complete } = find(a, b);
  return {
    from: party(a),
    to: party(b),
    paths: paths.map((path) => ({ steps: stepsOf(path, between, party) })),
    complete,
  };
}

export function createAnalyses(deps: Deps): Analyses {
  let loaded: Promise<Loaded> | null = null;
  const network = (): Promise<Loaded> => {
    const own = loaded ?? load(deps);
    loaded = own;
    // A failure is not kept: the next one who asks reads again.
    own.catch(() => {
      if (loaded === own) loaded = null;
    });
    return own;
  };
  return {
    actors: async (wanted) => rankActors(await network(), wanted),
    async pairs({ filter, limit }) {
      const { network: all, party } = await network();
      const found = pairs(filtered(all, { ...filter, kinds: filter.kinds ?? ['MET'] }));
      return { pairs: found.slice(0, limit).map((pair) => pairView(pair, party)), total: found.length };
    },
    async communities({ filter, limit }) {
      const { network: all, party } = await network();
      const { groups, modularity } = communities(filtered(all, filter));
      return {
        communities: groups.slice(0, limit).map((group) => communityOf(group, party)),
        total: groups.length,
        modularity,
      };
    },
    async activity(filter, by, node) {
      const { ties } = filtered((await network()).network, filter);
      return activityView(node === null ? ties : ofNode(ties, node), by);
    },
    paths: async (filter, ends) => findPaths(await network(), filter, ends),
    async node(id) {
      const all = await network();
      const own = all.grouping().groups.find(({ members }) => members.includes(id));
      return {
        activity: ownActivity(ofNode(all.network.ties, id)),
        mostMet: mostMet(id, all),
        community: own ? communityOf(own, all.party) : null,
      };
    },
    changed() {
      loaded = null;
    },
  };
}
