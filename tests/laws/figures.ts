import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GraphStore, kindOf, type Period, type TiePart } from '../../graph/index.ts';
import { openGraphWriter } from '../../server/store/graph-writer.ts';
import { storedGraph } from '../../server/store/stored-graph.ts';
import { type Analyses, createAnalyses } from '../../server/views/analysis.ts';
import { smallReference } from '../support/builders.ts';
import { articles } from './arbitrary.ts';
import type { wipeAll } from './wipe-all.ts';

type World = { readonly store: GraphStore; readonly runs: number };

const filter = fc.record({
  from: fc.constantFrom(null, '2018-05-01', '2018-05-31'),
  to: fc.constantFrom(null, '2018-05-31', '2018-12-31'),
  kinds: fc.constantFrom(null, ['MET'], ['VISITED', 'SUPPORTS', 'INVITED']),
});

/** Everything that is told of a few actors and not of the whole. */
async function figures(analyses: Analyses, ids: readonly string[], part: TiePart): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  for (const a of ids) {
    told.push({ ...(await analyses.node(a)), community: null });
    for (const by of ['month', 'year'] satisfies Period[]) told.push(await analyses.activity(part, by, a));
    for (const b of ids) told.push(await analyses.paths(part, { a, b }));
  }
  return told;
}

/** A network that is too large to be held in memory answers what it can as one that is held. */
export function figureLaws(name: string, open: () => Promise<World>, wipe: typeof wipeAll): void {
  describe(`figures of a few actors, ${name}`, () => {
    it('are the same from the network in memory and from the store', async () => {
      const { store, runs } = await open();
      const [view, reference] = [store.view(), smallReference];
      const same = fc.asyncProperty(articles, filter, async (read, part) => {
        await wipe(store);
        const writer = await openGraphWriter({ store, reference, clock: () => new Date(0) });
        await writer.apply({ put: read, remove: [] });
        const { nodes } = await storedGraph(view);
        const drawn = nodes.filter(({ labels }) => ['leader', 'country', 'topic'].includes(kindOf(labels) ?? ''));
        const ids = [...drawn.map(({ id }) => id), 'nobody'].slice(-6);
        const held = await figures(createAnalyses({ view, reference }), ids, part);
        expect(await figures(createAnalyses({ view, reference, most: 0 }), ids, part)).toEqual(held);
      });
      await fc.assert(same, { numRuns: runs, endOnFailure: true });
    });
  });
}
