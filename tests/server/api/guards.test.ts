import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../../graph/index.ts';
import { anApi } from '../../support/api.ts';
import { temporaryFolder } from '../../support/folders.ts';

const TOKEN = 'a-long-enough-secret';
const body = { text: 'Macron met Merkel.' };

describe('host', () => {
  test.each([
    ['localhost:3000', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['192.168.0.7', 200],
    ['graph.example', 200],
    ['GRAPH.example:80', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['', 403],
  ])('%j: %i', async (host, status) => {
    const { app, close } = await anApi(await temporaryFolder(), { hosts: ['graph.example'] });
    await request(app).get('/api/articles').set('Host', host).expect(status);
    await close();
  });
});

describe('a change that another site asks for', () => {
  test.each([
    [{}, 202],
    [{ Origin: 'http://127.0.0.1:3000' }, 202],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 202],
    [{ 'Sec-Fetch-Site': 'none' }, 202],
    [{ Origin: 'http://evil.example' }, 403],
    [{ Origin: 'http://127.0.0.1:3001' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
  ])('%j: %i', async (headers, status) => {
    const { app, close, jobs } = await anApi(await temporaryFolder());
    await request(app)
      .post('/api/articles')
      .set({ Host: '127.0.0.1:3000', ...headers })
      .send(body)
      .expect(status);
    await jobs.idle();
    await close();
  });

  test.each(['/api/cypher', '/api/samples', '/api/rebuild'])('is refused at %s too', async (path) => {
    const { app, close } = await anApi(await temporaryFolder());
    await request(app).post(path).set('Origin', 'http://evil.example').send({}).expect(403);
    await close();
  });
});

describe('token', () => {
  test.each([
    ['none', {}],
    ['a wrong one', { Authorization: 'Bearer wrong' }],
    ['an empty one', { Authorization: 'Bearer ' }],
    ['another scheme', { Authorization: `Basic ${TOKEN}` }],
    ['one in the address', { 'X-Token': TOKEN }],
    ['a spoofed origin', { 'X-Forwarded-For': '127.0.0.1' }],
  ])('%s: changes and console are refused', async (_, headers) => {
    const { app, close } = await anApi(await temporaryFolder(), { token: TOKEN });
    const calls = [
      request(app).post('/api/articles').send(body),
      request(app).delete('/api/articles/x'),
      request(app).post('/api/samples'),
      request(app).post('/api/cypher').send({ query: 'RETURN 1' }),
      request(app).post('/api/rebuild'),
    ];
    for (const call of calls) {
      const answer = await call.set(headers).expect(401).expect('WWW-Authenticate', 'Bearer');
      expect(Problem.parse(answer.body).hint).toContain('Bearer');
    }
    await close();
  });

  test('the right one opens, and reading needs none', async () => {
    const { app, close, jobs } = await anApi(await temporaryFolder(), { token: TOKEN });
    await request(app).get('/api/articles').expect(200);
    await request(app).post('/api/articles').set('Authorization', `Bearer ${TOKEN}`).send(body).expect(202);
    await jobs.idle();
    await close();
  });
});

test('every answer carries the content policy', async () => {
  const { app, close } = await anApi(await temporaryFolder());
  for (const path of ['/', '/api/articles', '/api/none', '/healthz']) {
    const { headers } = await request(app).get(path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';font-src 'self';worker-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';require-trusted-types-for 'script'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  }
  await close();
});

test.each(['/%2e%2e/package.json', '/..%2fpackage.json', '/.env', '/%00', '/archive/../../etc/passwd', '/%zz'])(
  'no file outside the page at %s',
  async (path) => {
    const { app, close } = await anApi(await temporaryFolder());
    const { status } = await request(app).get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    await close();
  },
);
