import { describe, expect, inject, it } from 'vitest';
import { neo4jParts, neo4jStore } from '../../server/store/neo4j/store.ts';
import { rowsOf, writing } from '../contract/fixture.ts';

const CLOSED = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x', database: 'neo4j' };
const touch = writing("MATCH (w:Meta {id: 'writer'}) SET w.seen = 1");

describe('Neo4j that does not answer', () => {
  it('down at start: says what to set, within 11 s', async () => {
    const store = neo4jStore(CLOSED);
    const started = performance.now();
    await expect(store.open()).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'Neo4j does not answer.',
      hint: expect.stringMatching(/NEO4J_URI.*docker compose.*unset NEO4J_URI/),
    });
    expect(performance.now() - started).toBeLessThan(11_000);
    expect(await store.health()).toMatchObject({ ready: false });
    await store.close();
  });

  const address = inject('neo4j');
  const pid = inject('neo4jPid');

  it.skipIf(!address || pid === null)(
    'going down later: calls end in time, and all works again without a restart',
    async () => {
      if (!address || pid === null) return;
      const parts = neo4jParts(address);
      await parts.store.open();
      process.kill(pid, 'SIGSTOP');
      // A process of many threads takes a moment to stand still.
      await new Promise((resolve) => setTimeout(resolve, 300));
      try {
        const started = performance.now();
        const read = rowsOf(parts, 'RETURN 1 AS one').catch((e: unknown) => e);
        expect(await parts.store.health()).toMatchObject({ ready: false });
        expect(performance.now() - started).toBeLessThan(2500);
        expect(['unavailable', 'timeout']).toContain(((await read) as { kind: string }).kind);
        expect(performance.now() - started).toBeLessThan(9500);
      } finally {
        process.kill(pid, 'SIGCONT');
      }
      await expect.poll(async () => (await parts.store.health()).ready, { timeout: 10_000 }).toBe(true);
      expect(await rowsOf(parts, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
      await parts.store.writer().transaction((tx) => tx.run(touch, {}));
      await parts.store.close();
    },
  );

  it.skipIf(!address)('a second writer makes the first one stop', async () => {
    if (!address) return;
    const first = neo4jStore(address);
    const second = neo4jStore(address);
    await first.open();
    await second.open();
    await expect(first.writer().transaction((tx) => tx.run(touch, {}))).rejects.toMatchObject({ kind: 'conflict' });
    await second.writer().transaction((tx) => tx.run(touch, {}));
    await Promise.all([first.close(), second.close()]);
  });
});
