import { afterAll, describe, inject } from 'vitest';
import { embeddedParts } from '../../server/store/embedded/store.ts';
import { neo4jParts } from '../../server/store/neo4j/store.ts';
import type { Subject } from '../contract/subject.ts';
import { sameAnswers } from '../laws/two-stores.ts';
import { wipe } from '../support/neo4j/wipe.ts';

const RUNS = Number(process.env['LAW_RUNS'] ?? 10);
const address = inject('neo4j');

const open: Subject[] = [];
afterAll(() => Promise.all(open.map(({ store }) => store.close())));

describe.skipIf(!address)('on a real server', () => {
  sameAnswers(async () => {
    if (!address) throw new Error('no server');
    await wipe(address);
    const [embedded, neo4j] = [embeddedParts({ path: null, shuffleUnordered: true }), neo4jParts(address)];
    open.push(embedded, neo4j);
    await Promise.all(open.map(({ store }) => store.open()));
    return { embedded, neo4j, runs: RUNS };
  });
});
