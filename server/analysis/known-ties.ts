import { type GrowingWeb, setTies, type Web } from './web.ts';

/** By how many ties `a` has to do with `b`. */
export type Neighbour = { readonly a: string; readonly b: string; readonly ties: number };
/** The neighbours of these actors: all, or those among others. */
export type ReadNeighbours = (ids: readonly string[], among: readonly string[] | null) => Promise<readonly Neighbour[]>;

/** How far a search may go: actors that are asked for their neighbours, and ties that are counted for it. */
export type Reach = { readonly actors: number; readonly ties: number };
export const REACH: Reach = { actors: 5000, ties: 2_000_000 };
/** Actors of one reading, so that none takes long. */
const AT_ONCE = 25;

/** What a search has read of a network so far. False: that is too far. */
export type KnownTies = {
  readonly web: Web;
  /** Reads all neighbours of those who were not asked for yet. */
  ask(ids: readonly string[]): Promise<boolean>;
  /** Reads the ties between the ones and the others. */
  join(ids: readonly string[], others: readonly string[]): Promise<boolean>;
};

export function knownTies(read: ReadNeighbours, reach: Reach): KnownTies {
  const web: GrowingWeb = new Map();
  const asked = new Set<string>();
  const used = { actors: 0, ties: 0 };
  const note = ({ a, b, ties }: Neighbour): void => {
    used.ties += ties;
    setTies(web, { source: a, target: b }, ties);
  };
  const fresh = (ids: readonly string[]): readonly string[] => ids.filter((id) => !asked.has(id));
  const learn = async (ids: readonly string[], among: readonly string[] | null): Promise<boolean> => {
    used.actors += ids.length;
    if (used.actors > reach.actors) return false;
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      if (used.ties > reach.ties) return false;
      for (const row of await read(ids.slice(at, at + AT_ONCE), among)) note(row);
    }
    return true;
  };
  return {
    web,
    ask(ids) {
      const unknown = fresh(ids);
      for (const id of unknown) asked.add(id);
      return learn(unknown, null);
    },
    async join(ids, others) {
      return others.length === 0 || learn(fresh(ids), others);
    },
  };
}
