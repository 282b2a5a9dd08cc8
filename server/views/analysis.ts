import {
  type Activity,
  type ActorRanking,
  allActors,
  type Communities,
  type Community,
  type NodeAnalysis,
  occurredTieCount,
  occurredTies,
  type PairRanking,
  type Party,
  type Paths,
  type Period,
  type Reference,
  StoreError,
  type StoreView,
} from '../../graph/index.ts';
import { betweenness } from '../analysis/betweenness.ts';
import { communities, type Group, type Grouping } from '../analysis/communities.ts';
import { degrees } from '../analysis/degree.ts';
import { actorGraph, betweenActors, filtered, passes, type TieFilter, type TieNetwork } from '../analysis/network.ts';
import { type Pair, pairs } from '../analysis/pairs.ts';
import type { ActorRow } from './event-views.ts';
import { activityView, nodeFigures } from './node-figures.ts';
import { type Ends, EVENTS_SHOWN, pathsView } from './paths.ts';
import { heldTies, partiesOf, storedTies, type TieSource, tieOf } from './tie-source.ts';

/** Edges that are held for analysis; more would not fit beside the rest of the server. */
export const MAX_TIES = 500_000;
const LOAD_MS = 60_000;
const MEMBERS_SHOWN = 12;

export type Wanted = { readonly filter: TieFilter; readonly limit: number };

/** Figures of the network; it is read when first asked for, and again after a change. One that is too large to be held has no figures of the whole. */
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

type Deps = {
  readonly view: StoreView;
  readonly reference: Reference;
  /** Edges that are held at most. */
  readonly most?: number;
};
type Loaded = {
  readonly network: TieNetwork;
  readonly ties: TieSource;
  readonly party: (id: string) => Party;
  readonly grouping: () => Grouping;
};

function tooMany(most: number): StoreError {
  const message = `The network has more than ${most.toLocaleString('en')} edges; so many are not analysed as a whole.`;
  const hint = 'Ways between two actors and the figures of one are there; use Cypher to count a part of the whole.';
  return new StoreError('too_large', message, { hint });
}

/** Null where there are more edges than are held. */
async function load({ view, reference, most = MAX_TIES }: Deps): Promise<Loaded | null> {
  const patient = { deadlineMs: LOAD_MS };
  const [count] = await view.read(occurredTieCount, {}, patient);
  if ((count?.ties ?? 0) > most) return null;
  const rows = await view.read(occurredTies, { limit: most + 1 }, patient);
  if (rows.length > most) return null;
  const actors = new Map<string, ActorRow>((await view.read(allActors, {}, patient)).map((row) => [row.id, row]));
  const network = { actors: new Set(actors.keys()), ties: rows.map(tieOf) };
  let grouping: Grouping | null = null;
  return {
    network,
    ties: heldTies(network, actors),
    party: partiesOf(actors, reference),
    grouping: () => (grouping ??= communities(network)),
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

function communityWith(id: string, { grouping, party }: Loaded): Community | null {
  const own = grouping().groups.find(({ members }) => members.includes(id));
  return own ? communityOf(own, party) : null;
}

export function createAnalyses(deps: Deps): Analyses {
  const { view, reference, most = MAX_TIES } = deps;
  let loaded: Promise<Loaded | null> | null = null;
  const held = (): Promise<Loaded | null> => {
    const own = loaded ?? load(deps);
    loaded = own;
    // A failure is not kept: the next one who asks reads again.
    own.catch(() => {
      if (loaded === own) loaded = null;
    });
    return own;
  };
  const whole = async (): Promise<Loaded> => {
    const all = await held();
    if (all === null) throw tooMany(most);
    return all;
  };
  const ties = async (): Promise<TieSource> => (await held())?.ties ?? storedTies(view);
  return {
    actors: async (wanted) => rankActors(await whole(), wanted),
    async pairs({ filter, limit }) {
      const { network: all, party } = await whole();
      const found = pairs(filtered(all, { ...filter, kinds: filter.kinds ?? ['MET'] }));
      return { pairs: found.slice(0, limit).map((pair) => pairView(pair, party)), total: found.length };
    },
    async communities({ filter, limit }) {
      const { network: all, party } = await whole();
      const { groups, modularity } = communities(filtered(all, filter));
      return {
        communities: groups.slice(0, limit).map((group) => communityOf(group, party)),
        total: groups.length,
        modularity,
      };
    },
    async activity(filter, by, node) {
      const all = node === null ? (await whole()).network.ties : await (await ties()).of(node);
      return activityView(
        all.filter((tie) => passes(tie, filter)),
        by,
      );
    },
    paths: async (filter, ends) => pathsView({ ties: await ties(), reference }, filter, ends),
    async node(id) {
      const all = await held();
      const community = all === null ? null : communityWith(id, all);
      return nodeFigures({ ties: all?.ties ?? storedTies(view), reference }, id, community);
    },
    changed() {
      loaded = null;
    },
  };
}
