import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { ServerStatus } from '../../graph/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { startApp } from '../support/server/running-app.ts';

const article = (n: number) => ({
  title: `Day ${n}`,
  published: '2018-04-20',
  text: `Emmanuel Macron met Angela Merkel in Berlin on April ${n}, 2018. The talks took two hours.`,
});

describe('a graph file that does not open', () => {
  test('is made anew from the archive at the next start: same graph, retractions kept, and told', async () => {
    const dataDir = await temporaryFolder();
    const first = await startApp(dataDir);
    const add = async (n: number): Promise<string> =>
      (await request(first.url).post('/api/articles?wait=1').send(article(n)).expect(200)).body.id;
    const [, deleted] = [await add(17), await add(18)];
    await request(first.url).delete(`/api/articles/${deleted}`).expect(200);
    const digest = async (url: string): Promise<unknown> => (await request(url).get('/api/digest').expect(200)).body;
    const before = await digest(first.url);
    await first.close();

    const file = join(dataDir, 'graph', 'graph.grafeo');
    await writeFile(file, (await readFile(file)).subarray(0, 100));
    const second = await startApp(dataDir);
    await second.parts.api.jobs.idle();
    expect(await digest(second.url)).toEqual(before);
    const { store, counts } = ServerStatus.parse((await request(second.url).get('/api/status')).body);
    expect(store).toMatchObject({ ready: true, aside: expect.stringContaining('graph.aside-1') });
    expect(counts.articles).toBe(1);
    await second.close();
    expect((await readdir(dataDir)).toSorted()).toContain('graph.aside-1');
    expect(await readFile(join(dataDir, 'graph.aside-1', 'graph.grafeo'))).toHaveLength(100);
  });
});
