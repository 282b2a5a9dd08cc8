import { isDeepStrictEqual } from 'node:util';
import {
  actorsById,
  neighboursInPart,
  neighboursOf,
  OCCURRED_EDGE_TYPES,
  type Party,
  type Reference,
  type StoreView,
  type TieRow,
  tiesBackOfPairs,
  tiesFrom,
  tiesOfPairs,
  tiesTo,
  tiesToTopic,
} from '../../graph/index.ts';
import type { ReadNeighbours } from '../analysis/known-ties.ts';
import { pairOf, passes, type Tie, type TieFilter, type TieNetwork } from '../analysis/network.ts';
import { byPair, lastWays, type Ways } from '../analysis/paths.ts';
import { storePathFinder } from '../analysis/paths-in-store.ts';
import { type ActorRow, partyOf } from './event-views.ts';

export type Actors = ReadonlyMap<string, ActorRow>;

/** Where the ties of a few actors are found: in the network held in memory, or in the store. */
export type TieSource = {
  /** Those of these ids that are actors. */
  readonly actors: (ids: readonly string[]) => Promise<Actors>;
  readonly ways: (filter: TieFilter) => Ways;
  /** All ties of one actor or topic. */
  readonly of: (id: string) => Promise<readonly Tie[]>;
};

export const tieOf = (row: TieRow): Tie => ({ ...row, count: row.count ?? 1, summary: (row.count ?? 1) > 1 });

/** An actor that went while its ties were read is shown by its id. */
const unnamed = (id: string): ActorRow => ({ id, name: id, labels: ['Actor', 'Organization'], country: null });

export const partiesOf =
  (actors: Actors, reference: Reference) =>
  (id: string): Party =>
    partyOf(actors.get(id) ?? unnamed(id), reference);

export function heldTies(network: TieNetwork, actors: Actors): TieSource {
  return {
    actors: async () => actors,
    ways: lastWays(network),
    of: async (id) => network.ties.filter((tie) => tie.source === id || tie.target === id),
  };
}

const byId = (rows: readonly ActorRow[]): Actors => new Map(rows.map((row) => [row.id, row]));

const EVERYTHING: TieFilter = { from: null, to: null, kinds: null };
const partOf = ({ from, to, kinds }: TieFilter) => ({ types: kinds ?? OCCURRED_EDGE_TYPES, since: from, until: to });

function storedWays(view: StoreView, filter: TieFilter): Ways {
  const part = partOf(filter);
  const all = isDeepStrictEqual(filter, EVERYTHING);
  const read: ReadNeighbours = (ids, among) =>
    all ? view.read(neighboursOf, { ids, among }) : view.read(neighboursInPart, { ids, among, ...part });
  return {
    find: storePathFinder(read),
    async ties(steps) {
      if (steps.length === 0) return () => [];
      // Ways share steps; each is asked once.
      const pairs = [...new Map(steps.map(([a, b]) => [pairOf(a, b), [a, b] as const])).values()];
      const rows = await Promise.all([tiesOfPairs, tiesBackOfPairs].map((query) => view.read(query, { pairs })));
      const ties = rows.flat().map(tieOf);
      return byPair(ties.filter((tie) => passes(tie, filter)));
    },
  };
}

/** Reads for each question what it needs: for networks too large to be held. */
export function storedTies(view: StoreView): TieSource {
  return {
    actors: async (ids) => byId(await view.read(actorsById, { ids: [...new Set(ids)] })),
    ways: (filter) => storedWays(view, filter),
    async of(id) {
      const rows = await Promise.all([tiesFrom, tiesTo, tiesToTopic].map((query) => view.read(query, { id })));
      return rows.flat().map(tieOf);
    },
  };
}
