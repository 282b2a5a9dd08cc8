import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { IngestResult, Problem } from '../../graph/index.ts';
import { BORDER_ARTICLE } from '../integration/border-article.ts';
import { temporaryFolder } from '../support/folders.ts';
import { wipe } from '../support/neo4j/wipe.ts';
import { type RunningApp, startApp } from '../support/server/running-app.ts';

const address = inject('neo4j');
const pid = inject('neo4jPid');
/** The longest deadline of a call, and what the way to it takes. */
const IN_TIME_MS = 15_000;
const SECOND = { ...BORDER_ARTICLE, title: 'The second report' };

describe.skipIf(!address || pid === null)('a server whose Neo4j stands still', () => {
  let app: RunningApp;
  let stored: string;
  beforeAll(async () => {
    if (!address) return;
    await wipe(address);
    app = await startApp(await temporaryFolder(), { store: { kind: 'neo4j', ...address } });
    const { body } = await request(app.url).post('/api/articles?wait=1').send(BORDER_ARTICLE).expect(200);
    stored = IngestResult.parse(body).id;
  });
  afterAll(() => app?.close());

  const get = (path: string) => request(app.url).get(path);
  const asked = (): readonly PromiseLike<request.Response>[] => [
    ...['/readyz', '/api/network', '/api/search?q=Kim', '/api/review', '/api/digest'].map(get),
    ...['/api/nodes/kim-jong-un.PRK', `/api/articles/${stored}`, '/api/export?format=csv'].map(get),
    request(app.url).post('/api/cypher').send({ query: 'MATCH (n) RETURN count(n) AS n' }),
    request(app.url).delete(`/api/articles/${stored}`),
  ];

  it('answers 503 in time, takes articles and deletions, and works again without a restart', async () => {
    process.kill(pid ?? 0, 'SIGSTOP');
    // A process of many threads takes a moment to stand still.
    await sleep(300);
    try {
      const started = performance.now();
      const taken = await request(app.url).post('/api/articles').send(SECOND).expect(202);
      expect(IngestResult.parse(taken.body).state).not.toBe('failed');
      const answers = await Promise.all(asked());
      expect(performance.now() - started).toBeLessThan(IN_TIME_MS);
      for (const { status, headers, body, request: sent } of answers) {
        expect([sent.url, status, headers['retry-after']]).toEqual([sent.url, 503, expect.stringMatching(/^\d+$/)]);
        expect(Problem.parse(body).detail).toMatch(/not answer/);
      }
      await get('/api/status').expect(200, /"ready":false/);
    } finally {
      process.kill(pid ?? 0, 'SIGCONT');
    }
    await expect.poll(async () => (await get('/readyz')).status, { timeout: 20_000 }).toBe(200);
    await app.parts.api.jobs.idle();
    await expect.poll(async () => (await get(`/api/articles/${stored}`)).status, { timeout: 60_000 }).toBe(404);
    const { body } = await get('/api/articles').expect(200);
    expect(body.articles).toMatchObject([{ title: SECOND.title, state: 'done' }]);
    await get('/api/export?format=csv').expect(200);
  });
});
