import { z } from 'zod';
import { type GraphStore, writeQuery } from '../../graph/index.ts';

const WIPE = writeQuery<Record<string, never>, Record<string, never>>(
  'wipe-all',
  'MATCH (n) WHERE NOT n:Meta DETACH DELETE n',
  z.strictObject({}),
);

/** Empties the small graph of a test run; the writer's own node stays. */
export async function wipeAll(store: GraphStore): Promise<void> {
  await store.writer().transaction(async (tx) => void (await tx.run(WIPE, {})));
}
