import {
  type Activity,
  type ActorRanking,
  allActors,
  type Communities,
  type Community,
  type NodeAnalysis,
  OCCURRED_EDGE_TYPES,
  type PairRanking,
  type Party,
  type Paths,
  type Period,
  type Reference,
  StoreError,
  type StoreView,
  type TiePart,
  tiesOfType,
} from '../../graph/index.ts';
import { betweenness } from '../analysis/betweenness.ts';
import { companyIn, type Group } from '../analysis/communities.ts';
import { degrees } from '../analysis/degree.ts';
import { betweenActors, filtered, passes, type Tie, type TieNetwork } from '../analysis/network.ts';
import { type Pair, pairs } from '../analysis/pairs.ts';
import { actorGraph, webOf } from '../analysis/web.ts';
import type { ActorRow } from './event-views.ts';
import { activityView, nodeFigures } from './node-figures.ts';
import { type Ends, EVENTS_SHOWN, pathsView } from './paths.ts';
import { partiesOf, storedTies, type TieSource, tieOf } from './tie-source.ts';
import { createWebs, LOAD_MS, MAX_TIES, tieCount, type Webs } from './webs.ts';

const MEMBERS_SHOWN = 12;
/** All ties. */
export const EVERYTHING: TiePart = { from: null, to: null, kinds: null };

export type Wanted = { readonly filter: TiePart; readonly limit: number };

/** Figures of the network; it is read when first asked for, and again after a change. One that is too large to be held has no figures of the whole. */
export type Analyses = {
  actors(wanted: Wanted): Promise<ActorRanking>;
  pairs(wanted: Wanted): Promise<PairRanking>;
  communities(wanted: Wanted): Promise<Communities>;
  /** Of one node, or of all. */
  activity(filter: TiePart, by: Period, node: string | null): Promise<Activity>;
  /** Null when an end is no actor of the graph; `missing` says which. */
  paths(filter: TiePart, ends: Ends): Promise<Paths | { readonly missing: string }>;
  node(id: string): Promise<NodeAnalysis>;
  changed(): void;
};

type Deps = {
  readonly view: StoreView;
  readonly reference: Reference;
  /** Edges that are held at most. */
  readonly most?: number;
};
type Named = (id: string) => Party;
type Loaded = { readonly network: TieNetwork; readonly party: Named };
type Place = { readonly ties: TieSource; readonly reference: Reference };

function tooMany(most: number): StoreError {
  const message = `The network has more than ${most.toLocaleString('en')} edges; so many are not analysed as a whole.`;
  const hint = 'Ways between two actors and the figures of one are there; use Cypher to count a part of the whole.';
  return new StoreError('too_large', message, { hint });
}

/** One type after the other: a store needs less memory for it, and answers other questions between them. */
async function readTies(view: StoreView): Promise<readonly Tie[]> {
  const ties: Tie[][] = [];
  for (const type of OCCURRED_EDGE_TYPES) {
    const rows = await view.read(tiesOfType(type), {}, { deadlineMs: LOAD_MS });
    ties.push(rows.map(tieOf));
  }
  return ties.flat();
}

async function load({ view, reference, most = MAX_TIES }: Deps): Promise<Loaded> {
  if ((await tieCount(view)) > most) throw tooMany(most);
  const ties = await readTies(view);
  const rows = await view.read(allActors, {}, { deadlineMs: LOAD_MS });
  const actors = new Map<string, ActorRow>(rows.map((row) => [row.id, row]));
  return { network: { actors: new Set(actors.keys()), ties }, party: partiesOf(actors, reference) };
}

const communityOf = ({ number, members }: Group, party: Named): Community => ({
  number,
  size: members.length,
  around: party(members[0] ?? ''),
  members: members.slice(0, MEMBERS_SHOWN).map(party),
});

function pairView({ ends, events, ...rest }: Pair, party: Named): PairRanking['pairs'][number] {
  return { a: party(ends[0]), b: party(ends[1]), ...rest, events: events.slice(0, EVENTS_SHOWN) };
}

function rankActors({ network, party }: Loaded, { filter, limit }: Wanted): ActorRanking {
  const part = filtered(network, filter);
  const between = betweenness(actorGraph(webOf(betweenActors(part))));
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

/** A few communities; who is in them is read for those who are shown. */
async function communityViews({ ties, reference }: Place, groups: readonly Group[]): Promise<readonly Community[]> {
  const shown = groups.flatMap(({ members }) => members.slice(0, MEMBERS_SHOWN));
  const party = partiesOf(await ties.actors(shown), reference);
  return groups.map((group) => communityOf(group, party));
}

async function communityWith(place: Place, id: string, webs: Webs): Promise<Community | null> {
  const web = await webs.of(companyIn(EVERYTHING));
  const own = web?.grouping().groups.find(({ members }) => members.includes(id));
  const [community = null] = await communityViews(place, own ? [own] : []);
  return community;
}

export function createAnalyses(deps: Deps): Analyses {
  const { view, reference, most = MAX_TIES } = deps;
  const webs = createWebs(view, most);
  const place = { ties: storedTies({ view, webs }), reference };
  let loaded: Promise<Loaded> | null = null;
  const whole = (): Promise<Loaded> => {
    const own = loaded ?? load(deps);
    loaded = own;
    // A failure is not kept: the next one who asks reads again.
    own.catch(() => {
      if (loaded === own) loaded = null;
    });
    return own;
  };
  return {
    actors: async (wanted) => rankActors(await whole(), wanted),
    async pairs({ filter, limit }) {
      const { network: all, party } = await whole();
      const found = pairs(filtered(all, { ...filter, kinds: filter.kinds ?? ['MET'] }));
      return { pairs: found.slice(0, limit).map((pair) => pairView(pair, party)), total: found.length };
    },
    async communities({ filter, limit }) {
      const web = await webs.of(companyIn(filter));
      if (web === null) throw tooMany(most);
      const { groups, modularity } = web.grouping();
      const shown = await communityViews(place, groups.slice(0, limit));
      return { communities: [...shown], total: groups.length, modularity };
    },
    async activity(filter, by, node) {
      const all = node === null ? (await whole()).network.ties : await place.ties.of(node);
      return activityView(
        all.filter((tie) => passes(tie, filter)),
        by,
      );
    },
    paths: (filter, ends) => pathsView(place, filter, ends),
    node: async (id) => nodeFigures(place, id, await communityWith(place, id, webs)),
    changed() {
      loaded = null;
      webs.changed();
    },
  };
}
