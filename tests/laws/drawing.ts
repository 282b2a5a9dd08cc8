import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DERIVED_EDGE_TYPES,
  edgesAmong,
  type Graph,
  type GraphStore,
  groupBy,
  latestEdgesAmong,
  latestLoneEvents,
  loneEvents,
} from '../../graph/index.ts';
import { openGraphWriter } from '../../server/store/graph-writer.ts';
import { storedGraph } from '../../server/store/stored-graph.ts';
import { networkView } from '../../server/views/network.ts';
import { smallReference } from '../support/builders.ts';
import { articles } from './arbitrary.ts';
import type { wipeAll } from './wipe-all.ts';

type World = { readonly store: GraphStore; readonly runs: number };

const DERIVED: ReadonlySet<string> = new Set(DERIVED_EDGE_TYPES);
/** More than any graph of these laws has. */
const ALL = 5000;

/** What there is to draw, counted by going through all of the graph. */
function drawable({ nodes, edges }: Graph) {
  const withEdge = new Set(edges.filter(({ type }) => DERIVED.has(type)).map(({ props }) => props['eventId']));
  const never = ({ props }: Graph['nodes'][number]): boolean =>
    ['proposed', 'cancelled', 'denied'].includes(String(props['modality'])) ||
    (props['modality'] === 'planned' && ['stance', 'invitation'].includes(String(props['kind'])));
  const lone = new Set(nodes.filter((n) => n.key === 'Event' && never(n)).map(({ id }) => id));
  const parts = edges.filter(({ type }) => type === 'PARTICIPATED_IN');
  const topics = nodes.filter(({ key }) => key === 'Topic').length;
  const byActor = groupBy(parts, ({ from }) => from);
  return {
    withEdge,
    lone,
    total: {
      nodes: byActor.size + topics + lone.size,
      edges: edges.filter(({ type }) => DERIVED.has(type)).length + parts.filter(({ to }) => lone.has(to)).length,
    },
    events: new Map([...byActor].map(([id, own]) => [id, new Set(own.map(({ to }) => to)).size])),
  };
}

async function drawnAsIs(store: GraphStore, graph: Graph): Promise<void> {
  const { lone, total, events, withEdge } = drawable(graph);
  const drawn = await networkView(store.view(), smallReference, ALL);
  expect(drawn.total).toEqual(total);
  const actors = drawn.nodes.filter(({ id }) => events.has(id));
  expect(actors.map(({ id, events: n }) => [id, n])).toEqual(actors.map(({ id }) => [id, events.get(id)]));
  expect(new Set(actors.map(({ id }) => id))).toEqual(new Set(events.keys()));
  const told = new Set(drawn.edges.map(({ eventId }) => eventId));
  expect(told).toEqual(new Set([...lone, ...withEdge]));
}

/** What is read in the order of an index is the same as what is sorted. */
async function sameByIndex(store: GraphStore, { nodes }: Graph, limit: number): Promise<void> {
  const view = store.view();
  const ids = nodes.map(({ id }) => id);
  const edges = (await view.read(edgesAmong, { ids, limit: ALL })).filter(({ date }) => date !== null);
  expect(await view.read(latestEdgesAmong, { ids, limit })).toEqual(edges.slice(0, limit));
  const events = (await view.read(loneEvents, { limit: ALL })).filter(({ date }) => date !== null);
  expect(await view.read(latestLoneEvents, { limit })).toEqual(events.slice(0, limit));
}

/** The first drawing has what is in the graph, however it is read. */
export function drawingLaws(name: string, open: () => Promise<World>, wipe: typeof wipeAll): void {
  describe(`the first drawing, ${name}`, () => {
    it('counts what there is, and reads the same by index as by sorting', async () => {
      const { store, runs } = await open();
      const same = fc.asyncProperty(articles, fc.integer({ min: 1, max: 5 }), async (read, limit) => {
        await wipe(store);
        const writer = await openGraphWriter({ store, reference: smallReference, clock: () => new Date(0) });
        await writer.apply({ put: read, remove: [] });
        const graph = await storedGraph(store.view());
        await drawnAsIs(store, graph);
        await sameByIndex(store, graph, limit);
      });
      await fc.assert(same, { numRuns: runs, endOnFailure: true });
    });
  });
}
