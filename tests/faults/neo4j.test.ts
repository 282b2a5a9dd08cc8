import { afterAll, beforeAll, expect, test } from 'vitest';
import { neo4jStore } from '../../server/store/neo4j/store.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type RunningNeo4j, startNeo4j } from '../support/neo4j/start.ts';
import { ingestUnderKills, WAVE } from './kills.ts';
import { RUNS } from './runs.ts';

let server: RunningNeo4j | null = null;
beforeAll(async () => {
  const started = await startNeo4j();
  if (!('missing' in started)) server = started.pid === null ? null : started;
  else if (process.env['REQUIRE_NEO4J'] === '1') throw new Error(`No Neo4j: ${started.missing}.`);
});
afterAll(() => server?.stop());

test(`Neo4j is killed ${RUNS} times during ingest: nothing lost, nothing twice`, async ({ skip }) => {
  if (server === null) return skip('there is no Neo4j that this run may kill');
  const store = neo4jStore(server.address);
  await store.open();
  expect(await ingestUnderKills(await temporaryFolder(), store, server.kill)).toBe(WAVE * RUNS);
  await store.close();
});
