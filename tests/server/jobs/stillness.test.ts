import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createStillness } from '../../../server/jobs/stillness.ts';

/** A change that is over when `end` is called. */
function aChange() {
  let end: (error?: Error) => void = () => undefined;
  const done = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve());
  });
  return { done, end };
}

test('whole work waits for what is recorded, also for what came while it waited for its turn', async () => {
  const still = createStillness();
  const [batch, first, second] = [aChange(), aChange(), aChange()];
  const told: string[] = [];
  const writing = still.quiet(() => batch.done);
  still.owe(first.done);
  const work = still.whole(async () => void told.push('work'));
  first.end();
  await sleep(5);
  still.owe(second.done);
  batch.end();
  await writing;
  await still.quiet(async () => void told.push('batch'));
  second.end();
  await work;
  expect(told).toEqual(['batch', 'work']);
});

test('quiet work waits for whole work', async () => {
  const still = createStillness();
  const reading = aChange();
  const told: string[] = [];
  const work = still.whole(() => reading.done.then(() => told.push('read')));
  await sleep(5);
  const batch = still.quiet(async () => told.push('written'));
  reading.end();
  await Promise.all([work, batch]);
  expect(told).toEqual(['read', 'written']);
});

test('a change that failed keeps nobody waiting', async () => {
  const still = createStillness();
  const change = aChange();
  still.owe(change.done);
  const work = still.whole(async () => 'made');
  change.end(new Error('the store refused it'));
  expect(await work).toBe('made');
});

test('whole work gives up with advice when a change takes too long', async () => {
  const still = createStillness(10);
  still.owe(aChange().done);
  const refusal = { kind: 'conflict', hint: expect.stringContaining('try again') };
  await expect(still.whole(async () => 'made')).rejects.toMatchObject(refusal);
});
