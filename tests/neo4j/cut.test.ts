import { describe, expect, inject, it } from 'vitest';
import { buildGraph, graphLines } from '../../graph/index.ts';
import { openGraphWriter } from '../../server/store/graph-writer.ts';
import { neo4jStore } from '../../server/store/neo4j/store.ts';
import { storedGraph } from '../../server/store/stored-graph.ts';
import { smallReference } from '../support/builders.ts';
import { cutAfterCommit } from '../support/neo4j/cutter.ts';
import { wipe } from '../support/neo4j/wipe.ts';
import { reports } from '../support/newsroom.ts';

const address = inject('neo4j');
const ROUNDS = 5;

describe.skipIf(!address)('a connection cut after COMMIT and before its answer', () => {
  it('stores the batch once, though the driver sends it again', async () => {
    if (!address) return;
    await wipe(address);
    const { hostname, port } = new URL(address.uri);
    const cutter = await cutAfterCommit({ host: hostname, port: Number(port) });
    const store = neo4jStore({ ...address, uri: `bolt://127.0.0.1:${cutter.port}` });
    await store.open();
    const writer = await openGraphWriter({ store, reference: smallReference, clock: () => new Date(0) });
    const all = reports(10 * ROUNDS);
    for (let n = 0; n < ROUNDS; n++) {
      cutter.arm();
      await writer.apply({ put: all.slice(10 * n, 10 * (n + 1)), remove: [] });
      expect(cutter.cuts()).toBe(n + 1);
    }
    expect(graphLines(await storedGraph(store.view()))).toEqual(graphLines(buildGraph(all, smallReference)));
    await store.close();
    await cutter.close();
  });
});
