import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { expect, test } from 'vitest';
import { ArticleList, IngestResult } from '../../graph/index.ts';
import { serve } from '../support/command.ts';
import { temporaryFolder } from '../support/folders.ts';
import { BORDER_ARTICLE } from './border-article.ts';

const MANY = 40;

async function articles(url: string): Promise<ArticleList> {
  return ArticleList.parse((await request(url).get('/api/articles').expect(200)).body);
}

test('what a server took in is there after it is killed and started again', async () => {
  const folder = await temporaryFolder();
  const env = { DATA_DIR: folder, SAMPLES: 'off' };
  const killed = await serve(env);
  const ids = await Promise.all(
    Array.from({ length: MANY }, async (_, i) => {
      // Of one address the later text would count alone.
      const url = `${BORDER_ARTICLE.url}?report=${i + 1}`;
      const article = { ...BORDER_ARTICLE, title: `${BORDER_ARTICLE.title}, report ${i + 1}`, url };
      const taken = await request(killed.url).post('/api/articles').send(article).expect(202);
      return IngestResult.parse(taken.body).id;
    }),
  );
  const ended = once(killed.child, 'close');
  killed.child.kill('SIGKILL');
  await ended;
  expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: killed.child.pid });
  const records = (await readFile(join(folder, 'journal', 'journal.jsonl'), 'utf8')).trim().split('\n');
  const done = records.filter((line) => line.includes('"state":"done"')).length;
  // Killed in the middle of the work: else this says nothing of what was left.
  expect(done).toBeLessThan(MANY);

  const server = await serve(env);
  await expect
    .poll(async () => (await articles(server.url)).articles.filter((a) => a.state === 'done').length, {
      timeout: 30_000,
    })
    .toBe(MANY);
  const { articles: all } = await articles(server.url);
  expect(all.map((a) => a.id).toSorted()).toEqual(ids.toSorted());
  expect(all.every((a) => a.claims > 0)).toBe(true);
  expect(await server.stop()).toBe(0);
});
