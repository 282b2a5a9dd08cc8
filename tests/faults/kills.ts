import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { buildGraph, type GraphStore, graphLines, type ReadArticle } from '../../graph/index.ts';
import { storedGraph } from '../../server/store/stored-graph.ts';
import { smallReference } from '../support/builders.ts';
import { entriesOf } from '../support/entries.ts';
import { aNewsroom, reports } from '../support/newsroom.ts';
import { RUNS } from './runs.ts';

/** Articles between two kills: half a batch, so that batches are cut at many places. */
export const WAVE = 50;

/**
 * Puts articles in while the store is killed again and again; then it must hold what it would hold without a kill.
 * Returns how many were acknowledged.
 */
export async function ingestUnderKills(folder: string, store: GraphStore, kill: () => Promise<void>): Promise<number> {
  const read = reports(WAVE * RUNS);
  const { jobs, register, close } = await aNewsroom(folder, store, read);
  const acknowledged: string[] = [];
  const submit = async ({ article }: ReadArticle): Promise<void> => {
    acknowledged.push((await jobs.submit(article, 'user')).id);
  };
  for (let n = 0; n < RUNS; n++) {
    await Promise.all(read.slice(n * WAVE, (n + 1) * WAVE).map(submit));
    await sleep((n * 17) % 120);
    await kill();
  }
  await jobs.idle();
  const done = entriesOf(register).filter((entry) => entry.state === 'done');
  expect(done.map(({ id }) => id).sort()).toEqual(acknowledged.toSorted());
  expect(graphLines(await storedGraph(store.view()))).toEqual(graphLines(buildGraph(read, smallReference)));
  await close();
  return acknowledged.length;
}
