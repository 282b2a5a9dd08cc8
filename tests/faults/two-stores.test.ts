import { afterAll, beforeAll, describe } from 'vitest';
import { embeddedParts } from '../../server/store/embedded/store.ts';
import { neo4jParts } from '../../server/store/neo4j/store.ts';
import type { Subject } from '../contract/subject.ts';
import { sameAnswers } from '../laws/two-stores.ts';
import { type Started, startNeo4j } from '../support/neo4j/start.ts';
import { wipe } from '../support/neo4j/wipe.ts';
import { RUNS } from './runs.ts';

const LAW_RUNS = 4 * RUNS;

describe('on a server of their own', () => {
  let started: Started;
  const open: Subject[] = [];
  beforeAll(async () => {
    started = await startNeo4j();
  });
  afterAll(async () => {
    await Promise.all(open.map(({ store }) => store.close()));
    if ('stop' in started) await started.stop();
  });

  sameAnswers(async () => {
    if ('missing' in started) throw new Error(`No Neo4j: ${started.missing}.`);
    await wipe(started.address);
    const [embedded, neo4j] = [embeddedParts({ path: null, shuffleUnordered: true }), neo4jParts(started.address)];
    open.push(embedded, neo4j);
    await Promise.all(open.map(({ store }) => store.open()));
    return { embedded, neo4j, runs: LAW_RUNS };
  });
});
