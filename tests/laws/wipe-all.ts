import { z } from 'zod';
import { type GraphStore, setJudged, writeQuery } from '../../graph/index.ts';

const WIPE = writeQuery<Record<string, never>, Record<string, never>>(
  'wipe-all',
  'MATCH (n) WHERE NOT n:Meta DETACH DELETE n',
  z.strictObject({}),
);

/** Empties the small graph of a test run; the writer's own node stays, and has taken in no judgement. */
export async function wipeAll(store: GraphStore): Promise<void> {
  await store.writer().transaction(async (tx) => {
    await tx.run(WIPE, {});
    await tx.run(setJudged, { judged: 0 });
  });
}
