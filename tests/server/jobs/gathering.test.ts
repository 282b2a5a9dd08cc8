import { beforeEach, describe, expect, test } from 'vitest';
import { resume } from '../../../server/jobs/resume.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { anInput, aWorkshop } from '../../support/workshop.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const stateOf = (shop: Awaited<ReturnType<typeof aWorkshop>>, id: string) => shop.register.find(id)?.state;
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('articles that are read at the same time', () => {
  /** Only something that happens ends it. */
  const untilTold = (waits: number[]) => (ms: number, signal: AbortSignal) => {
    waits.push(ms);
    return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  };

  test('are stored together', async () => {
    const shop = await aWorkshop({ folder, wait: untilTold([]) });
    // The slow one is read until all have come, however long a busy machine takes to archive them.
    const inputs = ['slow', 'two', 'three', 'four', 'five'].map(anInput);
    await Promise.all(inputs.map((input) => shop.jobs.submit(input, 'user')));
    shop.pool.release();
    await shop.jobs.idle();
    expect(shop.graph.batches.flat().toSorted()).toEqual(inputs.map(({ id }) => id).toSorted());
    expect(shop.graph.batches.length).toBeLessThan(3);
    await shop.close();
  });

  test('are waited for only while one is read', async () => {
    const waits: number[] = [];
    const shop = await aWorkshop({ folder, wait: untilTold(waits) });
    await shop.jobs.submit(anInput('alone'), 'user');
    await shop.jobs.idle();
    expect(waits).toEqual([]);
    await shop.close();
  });

  test('do not wait long for one of them', async () => {
    const shop = await aWorkshop({ folder });
    const { id: slow } = await shop.jobs.submit(anInput('slow'), 'user');
    const { id: quick } = await shop.jobs.submit(anInput('quick'), 'user');
    await shop.jobs.settled(quick);
    expect([stateOf(shop, quick), stateOf(shop, slow)]).toEqual(['done', 'received']);
    shop.pool.release();
    await shop.jobs.idle();
    expect(stateOf(shop, slow)).toBe('done');
    await shop.close();
  });

  test('do not hold up a deletion', async () => {
    const shop = await aWorkshop({ folder, wait: untilTold([]) });
    await shop.jobs.submit(anInput('slow'), 'user');
    const { id } = await shop.jobs.submit(anInput('quick'), 'user');
    await soon();
    const removal = await shop.jobs.remove(id);
    expect(await removal?.done).toMatchObject({ id, title: 'T' });
    shop.pool.release();
    await shop.jobs.idle();
    await shop.close();
  });

  test('are taken up again at the next start when they waited at the stop', async () => {
    const shop = await aWorkshop({ folder, wait: untilTold([]) });
    const { id: slow } = await shop.jobs.submit(anInput('slow'), 'user');
    const { id: quick } = await shop.jobs.submit(anInput('quick'), 'user');
    await soon();
    await shop.close();
    const later = await aWorkshop({ folder, graph: shop.graph });
    await resume({ ...later, store: later.graph.store }, { outdated: false });
    later.pool.release();
    await later.jobs.idle();
    expect([stateOf(later, quick), stateOf(later, slow)]).toEqual(['done', 'done']);
    await later.close();
  });
});
