import { occurredTieCount, partnersIn, type StoreView, type TiePart, tieTypesOf } from '../../graph/index.ts';
import { communities, type Grouping } from '../analysis/communities.ts';
import { type PathFinder, pathFinder } from '../analysis/paths.ts';
import { addTie, type GrowingWeb, type Web } from '../analysis/web.ts';

/** Ties of which a web is held at most; more would not fit beside the rest of the server. */
export const MAX_TIES = 500_000;
export const LOAD_MS = 60_000;
/** Webs that are kept: who looks for one path looks for the next, and cards ask for the company of everybody. */
const KEPT = 3;

/** A web that is held, with what is made of it once. */
export type HeldWeb = { readonly find: PathFinder; readonly grouping: () => Grouping };

/** Webs of parts of the network; each is read when it is first asked for, and again after a change. */
export type Webs = {
  /** Null where there are more ties than are held. */
  of(part: TiePart): Promise<HeldWeb | null>;
  changed(): void;
};

function held(web: Web): HeldWeb {
  let grouping: Grouping | null = null;
  return { find: pathFinder(web), grouping: () => (grouping ??= communities(web)) };
}

async function readWeb(view: StoreView, part: TiePart): Promise<Web> {
  const web: GrowingWeb = new Map();
  const { from, to } = part;
  for (const { id, partners } of await view.read(partnersIn(part), { from, to }, { deadlineMs: LOAD_MS }))
    for (const partner of partners) addTie(web, { source: id, target: partner });
  return web;
}

export async function tieCount(view: StoreView): Promise<number> {
  const [count] = await view.read(occurredTieCount, {}, { deadlineMs: LOAD_MS });
  return count?.ties ?? 0;
}

export function createWebs(view: StoreView, most = MAX_TIES): Webs {
  const kept = new Map<string, Promise<HeldWeb | null>>();
  const read = async (part: TiePart): Promise<HeldWeb | null> => {
    if (tieTypesOf(part).length === 0) return held(new Map());
    return (await tieCount(view)) > most ? null : held(await readWeb(view, part));
  };

  const keep = (name: string, web: Promise<HeldWeb | null>): void => {
    // The one asked for last stands last.
    kept.delete(name);
    kept.set(name, web);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    // A failure is not kept: the next one who asks reads again.
    web.catch(() => kept.get(name) === web && kept.delete(name));
  };

  return {
    of(part) {
      const name = JSON.stringify([part.from, part.to, part.kinds]);
      const web = kept.get(name) ?? read(part);
      keep(name, web);
      return web;
    },
    changed: () => kept.clear(),
  };
}
