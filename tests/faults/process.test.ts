import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { expect, test } from 'vitest';
import { ArticleList, IngestResult } from '../../graph/index.ts';
import { type RunningServer, serve } from '../support/command.ts';
import { temporaryFolder } from '../support/folders.ts';
import { RUNS } from './runs.ts';

const WAVE = 8;
const HOSTS = [
  'Norwegian Foreign Minister Liv Dahl',
  'Chinese Foreign Minister Wang Yi',
  'French President Emmanuel Macron',
];
const GUESTS = ['North Korean leader Kim Jong Un', 'Russian Foreign Minister Sergei Lavrov'];

/** Reports that tell of one meeting more than once. */
const articleOf = (n: number) => ({
  title: `Talks, report ${n}`,
  published: '2018-06-01',
  text: `${HOSTS[n % HOSTS.length]} met ${GUESTS[n % GUESTS.length]} in Oslo on May ${1 + (n % 25)}, 2018. The two will meet again in Geneva in July.`,
});

async function articles(url: string): Promise<ArticleList['articles']> {
  return ArticleList.parse((await request(url).get('/api/articles?limit=1000').expect(200)).body).articles;
}

async function digestWhenDone({ url }: RunningServer, count: number): Promise<string> {
  const done = async (): Promise<number> => (await articles(url)).filter((a) => a.state === 'done').length;
  await expect.poll(done, { timeout: 120_000, interval: 200 }).toBe(count);
  return String((await request(url).get('/api/digest').expect(200)).body.digest);
}

/** What a server holds once it rests: a start may still find texts whose record was cut. */
async function heldAtRest(url: string): Promise<ArticleList['articles']> {
  let before = -1;
  const rests = async (): Promise<boolean> => {
    const all = await articles(url);
    const same = all.length === before;
    before = all.length;
    return same && all.every((a) => a.state === 'done');
  };
  await expect.poll(rests, { timeout: 120_000, interval: 1000 }).toBe(true);
  return articles(url);
}

const post = (url: string, n: number) => request(url).post('/api/articles').send(articleOf(n)).expect(202);

test(`the server is killed ${RUNS} times during ingest: nothing acknowledged lost, the graph as without a kill`, async () => {
  const env = { DATA_DIR: await temporaryFolder(), SAMPLES: 'off' };
  const acknowledged = new Map<string, number>();
  for (let n = 0; n < RUNS; n++) {
    const { url, child } = await serve(env);
    const sent = Array.from({ length: WAVE }, async (_, i) => {
      const taken = await post(url, n * WAVE + i);
      acknowledged.set(IngestResult.parse(taken.body).id, n * WAVE + i);
    });
    await sleep(20 + ((n * 53) % 400));
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await Promise.allSettled([...sent, ended]);
  }
  const server = await serve(env);
  // What was cut before its answer may have come in as well.
  const held = await heldAtRest(server.url);
  expect(held.map((a) => a.id)).toEqual(expect.arrayContaining([...acknowledged.keys()]));
  const digest = await digestWhenDone(server, held.length);
  expect(await server.stop()).toBe(0);

  const calm = await serve({ DATA_DIR: await temporaryFolder(), SAMPLES: 'off' });
  const numbers = held.map((a) => Number(/\d+$/.exec(a.title)?.[0]));
  await Promise.all(numbers.map((n) => post(calm.url, n)));
  expect(await digestWhenDone(calm, held.length)).toBe(digest);
  expect(await calm.stop()).toBe(0);
});
