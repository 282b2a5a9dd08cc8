import {
  busiestActors,
  busiestTopics,
  type DrawnEdgeRow,
  type DrawnNodeRow,
  drawableEdges,
  drawableEvents,
  drawableNodes,
  edgesAmong,
  type LoneEventRow,
  latestEdgesAmong,
  latestLoneEvents,
  loneEvents,
  type PartRow,
  partsInEvents,
  type StoreView,
  topicsInEvents,
} from '../../graph/index.ts';

/** Up to so many are sorted by their days; of more the latest are read in the order of an index. */
const SORTED = { edges: 300_000, events: 40_000 } as const;

export type Totals = {
  readonly nodes: number;
  readonly edges: number;
  readonly events: number;
  readonly parts: number;
};

/** How much could be drawn. */
export async function readTotals(view: StoreView): Promise<Totals> {
  const [[nodes], [edges], [lone]] = await Promise.all([
    view.read(drawableNodes, {}),
    view.read(drawableEdges, {}),
    view.read(drawableEvents, {}),
  ]);
  const { actors, topics } = nodes ?? { actors: 0, topics: 0 };
  return { nodes: actors + topics, edges: edges?.edges ?? 0, events: lone?.events ?? 0, parts: lone?.parts ?? 0 };
}

/** The busiest actors and topics, the busiest first. */
export async function readBusiest(view: StoreView, limit: number): Promise<readonly DrawnNodeRow[]> {
  const rows = await Promise.all([view.read(busiestActors, { limit }), view.read(busiestTopics, { limit })]);
  return rows
    .flat()
    .sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

type Wanted = { readonly ids: readonly string[]; readonly limit: number };

/** The latest edges among the drawn, those without a day last. */
export async function readEdges(view: StoreView, wanted: Wanted, { edges }: Totals): Promise<readonly DrawnEdgeRow[]> {
  const latest = edges > SORTED.edges ? await view.read(latestEdgesAmong, wanted) : [];
  return latest.length === wanted.limit ? latest : view.read(edgesAmong, wanted);
}

async function readEvents(view: StoreView, limit: number, { events }: Totals): Promise<readonly LoneEventRow[]> {
  if (events === 0) return [];
  const latest = events > SORTED.events ? await view.read(latestLoneEvents, { limit }) : [];
  return latest.length === limit ? latest : view.read(loneEvents, { limit });
}

export type LonePart = PartRow & LoneEventRow;

/** The latest events without an edge, with each of the drawn who takes part or whom they concern. */
export async function readParts(view: StoreView, wanted: Wanted, totals: Totals): Promise<readonly LonePart[]> {
  const events = new Map((await readEvents(view, wanted.limit, totals)).map((row) => [row.event, row]));
  if (events.size === 0) return [];
  const params = { ids: wanted.ids, events: [...events.keys()] };
  const parts = await Promise.all([view.read(partsInEvents, params), view.read(topicsInEvents, params)]);
  const inTurn = new Map([...events.keys()].map((event, i) => [event, i]));
  const turn = (part: PartRow): number => inTurn.get(part.event) ?? 0;
  return parts
    .flat()
    .sort((a, b) => turn(a) - turn(b) || (a.node < b.node ? -1 : 1))
    .flatMap((part) => {
      const event = events.get(part.event);
      return event === undefined ? [] : [{ ...event, ...part }];
    });
}
