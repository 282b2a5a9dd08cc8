import { afterAll, describe, inject } from 'vitest';
import type { GraphStore } from '../../graph/index.ts';
import { neo4jStore } from '../../server/store/neo4j/store.ts';
import { drawingLaws } from '../laws/drawing.ts';
import { figureLaws } from '../laws/figures.ts';
import { judgingLaws } from '../laws/judging.ts';
import { laws } from '../laws/laws.ts';
import { wipeAll } from '../laws/wipe-all.ts';
import { wipe } from '../support/neo4j/wipe.ts';

const RUNS = Number(process.env['LAW_RUNS'] ?? 25);
/** Each is some ten transactions. */
const JUDGING_RUNS = 10;
/** Each is a thousand reads. */
const FIGURE_RUNS = 5;
const address = inject('neo4j');

let open: GraphStore | null = null;
afterAll(() => open?.close());

async function world() {
  if (!address) throw new Error('no server');
  await open?.close();
  await wipe(address);
  open = neo4jStore(address);
  await open.open();
  return { store: open, runs: RUNS };
}

describe.skipIf(!address)('on a real server', () => {
  laws('Neo4j', world, wipeAll);
  drawingLaws('Neo4j', world, wipeAll);
  figureLaws('Neo4j', async () => ({ ...(await world()), runs: FIGURE_RUNS }), wipeAll);
  judgingLaws('Neo4j', async () => ({ ...(await world()), runs: JUDGING_RUNS }), wipeAll);
});
