import {
  actorsById,
  neighboursIn,
  type Party,
  type Reference,
  type StoreView,
  type TiePart,
  type TieRow,
  tiesBackOfPairs,
  tiesFrom,
  tiesOfPairs,
  tiesTo,
  tiesToTopic,
} from '../../graph/index.ts';
import type { ReadNeighbours } from '../analysis/known-ties.ts';
import { pairOf, passes, type Tie } from '../analysis/network.ts';
import { byPair, type PathFinder, type Ways } from '../analysis/paths.ts';
import { storePathFinder } from '../analysis/paths-in-store.ts';
import { type ActorRow, partyOf } from './event-views.ts';
import type { Webs } from './webs.ts';

export type Actors = ReadonlyMap<string, ActorRow>;

/** Where a few actors, their ties and the ways between them are found. */
export type TieSource = {
  /** Those of these ids that are actors. */
  readonly actors: (ids: readonly string[]) => Promise<Actors>;
  readonly ways: (part: TiePart) => Ways;
  /** All ties of one actor or topic. */
  readonly of: (id: string) => Promise<readonly Tie[]>;
};

export const tieOf = (row: TieRow): Tie => ({
  ...row,
  count: row.count ?? 1,
  summary: (row.count ?? 1) > 1,
});

/** An actor that went while its ties were read is shown by its id. */
const unnamed = (id: string): ActorRow => ({ id, name: id, labels: ['Actor', 'Organization'], country: null });

export const partiesOf =
  (actors: Actors, reference: Reference) =>
  (id: string): Party =>
    partyOf(actors.get(id) ?? unnamed(id), reference);

const byId = (rows: readonly ActorRow[]): Actors => new Map(rows.map((row) => [row.id, row]));

/** In the web of a part where that is held, else in the store. */
function finder({ view, webs }: Stored, part: TiePart): PathFinder {
  const { from: since, to: until } = part;
  const read: ReadNeighbours = (ids, among) => view.read(neighboursIn(part), { ids, among, from: since, to: until });
  return async (from, to) => {
    const held = await webs.of(part);
    return (held?.find ?? storePathFinder(read))(from, to);
  };
}

function storedWays(stored: Stored, part: TiePart): Ways {
  return {
    find: finder(stored, part),
    async ties(steps) {
      if (steps.length === 0) return () => [];
      // Ways share steps; each is asked once.
      const pairs = [...new Map(steps.map(([a, b]) => [pairOf(a, b), [a, b] as const])).values()];
      const rows = await Promise.all([tiesOfPairs, tiesBackOfPairs].map((query) => stored.view.read(query, { pairs })));
      const ties = rows.flat().map(tieOf);
      return byPair(ties.filter((tie) => passes(tie, part)));
    },
  };
}

type Stored = { readonly view: StoreView; readonly webs: Webs };

/** Reads for each question what it needs, but for the webs that are held. */
export function storedTies(stored: Stored): TieSource {
  const { view } = stored;
  return {
    actors: async (ids) => byId(await view.read(actorsById, { ids: [...new Set(ids)] })),
    ways: (part) => storedWays(stored, part),
    async of(id) {
      const rows = await Promise.all([tiesFrom, tiesTo, tiesToTopic].map((query) => view.read(query, { id })));
      return rows.flat().map(tieOf);
    },
  };
}
