import { beforeEach, describe, expect, test } from 'vitest';
import { makeArticle, StoreError } from '../../../graph/index.ts';
import { resume } from '../../../server/jobs/resume.ts';
import { aFakeGraph } from '../../support/fake-graph.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { aFakePool, anInput, aWorkshop } from '../../support/workshop.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const stateOf = (shop: Awaited<ReturnType<typeof aWorkshop>>, id: string) => shop.register.find(id)?.state;
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('an article', () => {
  test('is archived when it is accepted, then read, stored and told of', async () => {
    const shop = await aWorkshop({ folder });
    const article = anInput('one');
    const accepted = await shop.jobs.submit(article, 'user');
    expect(accepted).toMatchObject({ id: article.id, state: 'received', already: false });
    expect(await shop.archive.find(article.id)).toEqual(article);
    await shop.jobs.settled(article.id);
    expect(shop.register.find(article.id)).toMatchObject({ state: 'done', claims: 1, events: { meeting: 1 } });
    expect(shop.progress.map((p) => p.stage)).toEqual(['queued', 'sentences', 'events', 'stored']);
    expect(shop.progress.at(-1)).toMatchObject({ done: 1, total: 1, result: { state: 'done', warnings: ['no date'] } });
    await shop.close();
  });

  test('that is known is a reported no-op, unless it brings a link', async () => {
    const shop = await aWorkshop({ folder });
    const article = anInput('one');
    await shop.jobs.submit(article, 'user');
    await shop.jobs.idle();
    expect(await shop.jobs.submit(article, 'user')).toMatchObject({ already: true, state: 'done' });
    expect(shop.pool.read).toHaveLength(1);
    await shop.jobs.submit({ ...article, urls: ['https://a.example'] }, 'user');
    await shop.jobs.idle();
    expect(shop.pool.read).toHaveLength(2);
    expect(shop.register.find(article.id)?.urls).toEqual(['https://a.example']);
    await shop.close();
  });

  test('that cannot be read fails with one plain reason, and can be read again', async () => {
    const shop = await aWorkshop({ folder });
    const { id } = await shop.jobs.submit(anInput('boom'), 'user');
    await shop.jobs.settled(id);
    expect(shop.register.find(id)).toMatchObject({ state: 'failed', reason: 'It went boom.' });
    expect(shop.graph.articles.has(id)).toBe(false);
    expect(await shop.jobs.retry(id)).toMatchObject({ state: 'received', reason: null });
    await shop.jobs.settled(id);
    expect(shop.pool.read).toEqual([id, id]);
    await shop.close();
  });

  test('without an event is done with nothing found', async () => {
    const shop = await aWorkshop({ folder });
    const { id } = await shop.jobs.submit(anInput('nothing'), 'user');
    await shop.jobs.settled(id);
    expect(shop.register.find(id)).toMatchObject({ state: 'done', claims: 0, events: {} });
    await shop.close();
  });

  test('that is deleted while it is read never arrives', async () => {
    const shop = await aWorkshop({ folder });
    const { id } = await shop.jobs.submit(anInput('slow'), 'user');
    await soon();
    const removal = await shop.jobs.remove(id);
    shop.pool.release();
    expect(await removal?.done).toMatchObject({ id, title: 'T', events: 0 });
    await soon();
    expect(shop.graph.articles.size).toBe(0);
    expect(await shop.archive.find(id)).toBeNull();
    expect(stateOf(shop, id)).toBe('retracted');
    await shop.close();
  });

  test('that is deleted and added again is there', async () => {
    const shop = await aWorkshop({ folder });
    const article = anInput('one');
    const { id } = await shop.jobs.submit(article, 'user');
    await shop.jobs.idle();
    const removal = await shop.jobs.remove(id);
    await shop.jobs.submit(article, 'user');
    expect(await removal?.done).toMatchObject({ claims: 1, events: 1 });
    await shop.jobs.idle();
    expect(shop.graph.articles.has(id)).toBe(true);
    expect(await shop.archive.find(id)).toEqual(article);
    await shop.close();
  });

  test('that nobody knows is not deleted or read again', async () => {
    const shop = await aWorkshop({ folder });
    expect(await shop.jobs.remove('none')).toBeNull();
    expect(await shop.jobs.retry('none')).toBeNull();
    await shop.close();
  });
});

describe('a later version', () => {
  const PLACE = 'https://fjord.example/talks';
  const version = (text: string, modified: string) =>
    makeArticle({ title: 'T', text, published: '2019-06-04', url: PLACE, outlet: null, modified });
  const first = version('one', '2019-06-04T08:00:00Z');
  const second = version('two', '2019-06-04T09:00:00Z');

  test.each([
    ['in order', [first, second]],
    ['the other way round', [second, first]],
  ])('stands in the graph instead of the earlier one, which is kept: %s', async (_, arrivals) => {
    const shop = await aWorkshop({ folder });
    for (const article of arrivals) {
      await shop.jobs.submit(article, 'user');
      await shop.jobs.idle();
    }
    await shop.jobs.whole(async () => undefined);
    expect([...shop.graph.articles.keys()]).toEqual([second.id]);
    expect(shop.register.find(first.id)).toMatchObject({ state: 'replaced', replacedBy: second.id, claims: 0 });
    expect(await shop.archive.find(first.id)).toMatchObject({ id: first.id });
    await shop.close();
  });

  test('goes, and the earlier one is back; it is not read again meanwhile', async () => {
    const shop = await aWorkshop({ folder });
    for (const article of [first, second]) await shop.jobs.submit(article, 'user');
    await shop.jobs.idle();
    expect(await shop.jobs.retry(first.id)).toMatchObject({ state: 'replaced' });
    expect(await shop.jobs.rebuild()).toBe(1);
    await shop.jobs.idle();
    await (await shop.jobs.remove(second.id))?.done;
    await shop.jobs.idle();
    expect([...shop.graph.articles.keys()]).toEqual([first.id]);
    expect(shop.register.find(first.id)).toMatchObject({ state: 'done', replacedBy: null });
    await shop.close();
  });

  test('counts after a restart that came before the earlier one had gone', async () => {
    const graph = aFakeGraph();
    const before = await aWorkshop({ folder, graph });
    for (const article of [first, second]) await before.jobs.submit(article, 'user');
    await before.jobs.idle();
    await before.close();
    graph.articles.set(first.id, 0);
    const shop = await aWorkshop({ folder, graph });
    await resume({ ...shop, store: graph.store }, { outdated: false });
    await shop.jobs.idle();
    await shop.jobs.whole(async () => undefined);
    expect([...graph.articles.keys()]).toEqual([second.id]);
    await shop.close();
  });
});

describe('many articles', () => {
  test('are counted as one batch', async () => {
    const shop = await aWorkshop({ folder });
    await Promise.all(Array.from({ length: 30 }, (_, i) => shop.jobs.submit(anInput(`text ${i}`), 'user')));
    await shop.jobs.idle();
    expect(shop.graph.articles.size).toBe(30);
    expect(shop.progress.at(-1)).toMatchObject({ done: 30, total: 30 });
    expect(shop.jobs.waiting()).toBe(0);
    await shop.close();
  });

  test('are stored although the graph chokes on one of them', async () => {
    const graph = aFakeGraph();
    const shop = await aWorkshop({ folder, graph });
    graph.away = true;
    const texts = ['a', 'b', 'c', 'd'];
    const ids = await Promise.all(texts.map(async (t) => (await shop.jobs.submit(anInput(t), 'user')).id));
    const bad = ids[1] ?? '';
    graph.poison = bad;
    await soon();
    graph.away = false;
    await shop.jobs.idle();
    expect(shop.register.find(bad)).toMatchObject({ state: 'failed', reason: 'It chokes on this one.' });
    expect([...graph.articles.keys()].toSorted()).toEqual(ids.filter((id) => id !== bad).toSorted());
    await shop.close();
  });

  test('are read anew and stored anew by a rebuild', async () => {
    const shop = await aWorkshop({ folder });
    for (const text of ['a', 'b']) await shop.jobs.submit(anInput(text), 'user');
    await shop.jobs.idle();
    shop.graph.articles.set('stray', 1);
    expect(await shop.jobs.rebuild()).toBe(2);
    await shop.jobs.idle();
    expect(shop.pool.read).toHaveLength(4);
    expect(shop.graph.batches.flat().filter((id) => id === anInput('a').id)).toHaveLength(3);
    await shop.close();
  });
});

describe('a store that is away', () => {
  test('keeps nothing from being accepted, says why, and gets all when it is back', async () => {
    const graph = aFakeGraph();
    const shop = await aWorkshop({ folder, graph });
    graph.away = true;
    const { id } = await shop.jobs.submit(anInput('one'), 'user');
    await soon();
    expect(stateOf(shop, id)).toBe('extracted');
    expect(shop.jobs.trouble()).toBe('Neo4j does not answer.');
    graph.away = false;
    await shop.jobs.settled(id);
    expect(stateOf(shop, id)).toBe('done');
    expect(shop.jobs.trouble()).toBeNull();
    await shop.close();
  });

  test('does not hold up the end', async () => {
    const graph = aFakeGraph();
    const wait = (_ms: number, signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    const shop = await aWorkshop({ folder, graph, wait });
    graph.away = true;
    await shop.jobs.submit(anInput('one'), 'user');
    await soon();
    await shop.close();
    graph.away = false;
    const next = await aWorkshop({ folder, graph });
    expect(await resume({ ...next, store: graph.store }, { outdated: true })).toMatchObject({ unfinished: 1 });
    await next.jobs.idle();
    expect(graph.articles.size).toBe(1);
    await next.close();
  });

  test('gets deletions when it is back, also after a restart', async () => {
    const graph = aFakeGraph();
    const shop = await aWorkshop({ folder, graph, wait: () => new Promise((r) => setTimeout(r, 5)) });
    const { id } = await shop.jobs.submit(anInput('one'), 'user');
    await shop.jobs.idle();
    graph.away = true;
    await shop.jobs.remove(id);
    await shop.close();
    graph.away = false;
    const next = await aWorkshop({ folder, graph });
    await resume({ ...next, store: graph.store }, { outdated: true });
    await soon();
    expect(graph.articles.size).toBe(0);
    expect(await next.archive.find(id)).toBeNull();
    await next.close();
  });
});

describe('a start', () => {
  async function left(graph = aFakeGraph(), text = 'one') {
    const shop = await aWorkshop({ folder, graph });
    const { id } = await shop.jobs.submit(anInput(text), 'user');
    await shop.jobs.idle();
    await shop.close();
    return { graph, id };
  }
  const restart = async (graph: ReturnType<typeof aFakeGraph>, knowledge = 'k1') => {
    const shop = await aWorkshop({ folder, graph, knowledge });
    const resumed = await resume({ ...shop, store: graph.store }, { outdated: true });
    await shop.jobs.idle();
    return { shop, resumed };
  };

  test('leaves alone what is done', async () => {
    const { graph } = await left();
    const { shop, resumed } = await restart(graph);
    expect(resumed).toEqual({ unfinished: 0, missing: 0, outdated: 0 });
    expect(shop.pool.read).toEqual([]);
    await shop.close();
  });

  test('brings back what the graph has lost', async () => {
    const { id } = await left();
    const empty = aFakeGraph();
    const { shop, resumed } = await restart(empty);
    expect(resumed).toMatchObject({ missing: 1 });
    expect(empty.articles.has(id)).toBe(true);
    await shop.close();
  });

  test('reads again what was read with other knowledge', async () => {
    const { graph, id } = await left();
    const { shop, resumed } = await restart(graph, 'k2');
    expect(resumed).toMatchObject({ outdated: 1 });
    expect(shop.register.find(id)?.knowledge).toBe('k2');
    await shop.close();
    const again = await restart(graph, 'k2');
    expect(again.resumed).toMatchObject({ outdated: 0 });
    await again.shop.close();
  });

  test('adopts an article that was archived just before a crash', async () => {
    const shop = await aWorkshop({ folder });
    const article = anInput('orphan');
    await shop.archive.put(article);
    await shop.close();
    const { shop: next } = await restart(aFakeGraph());
    expect(stateOf(next, article.id)).toBe('done');
    await next.close();
  });

  test('does not repeat what failed for good', async () => {
    const { graph } = await left(aFakeGraph(), 'boom');
    const { shop } = await restart(graph);
    expect(shop.pool.read).toEqual([]);
    await shop.close();
  });

  test('does not bring samples into another database', async () => {
    const first = await aWorkshop({ folder });
    await first.jobs.submit(anInput('a sample'), 'sample');
    await first.jobs.submit(anInput('an own one'), 'user');
    await first.jobs.idle();
    await first.close();
    const other = aFakeGraph('neo4j');
    const { shop } = await restart(other);
    expect([...other.articles.keys()]).toEqual([anInput('an own one').id]);
    await shop.close();
  });
});

test('errors that pass are told from those that stay', async () => {
  const { isPassing } = await import('../../../server/jobs/writing.ts');
  expect(['unavailable', 'timeout', 'conflict'].map((k) => isPassing(new StoreError(k as 'timeout', '')))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isPassing(new StoreError('internal', ''))).toBe(false);
  expect(isPassing(new Error('x'))).toBe(false);
  expect(isPassing(null)).toBe(false);
});

test('a pool reads no more at a time than it has readers', async () => {
  const pool = aFakePool();
  const shop = await aWorkshop({ folder, pool });
  for (const n of [1, 2, 3]) await shop.jobs.submit(anInput(`slow ${n}`), 'user');
  await soon();
  expect(pool.read).toHaveLength(2);
  pool.release();
  await shop.jobs.idle();
  expect(pool.read).toHaveLength(3);
  await shop.close();
});
