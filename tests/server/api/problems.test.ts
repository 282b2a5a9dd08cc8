import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { Problem, STORE_ERROR_KINDS, StoreError } from '../../../graph/index.ts';
import { ApiProblem, asProblem } from '../../../server/api/problem.ts';
import { anApi } from '../../support/api.ts';
import { aFakeGraph } from '../../support/fake-graph.ts';
import { temporaryFolder } from '../../support/folders.ts';

const NEWS = 'Macron met Merkel in Berlin.';
const api = async (...args: Parameters<typeof anApi> extends [string, ...infer R] ? R : never) =>
  anApi(await temporaryFolder(), ...args);

describe('articles that are not taken', () => {
  test.each([
    ['no text', { text: '' }, 400, /has no text/],
    ['a zero byte', { text: `${NEWS}\u0000` }, 415, /no plain text/],
    ['half a character', { text: 'Macron met Merkel \ud83d in Berlin.' }, 400, /wrong encoding/],
    ['a title that is no text', { text: NEWS, title: 'Talks\u0000' }, 415, /The title is no plain text/],
    ['over 1 MB of text', { text: 'The end. '.repeat(120_000) }, 413, /1\.1 MB of text; one article may have 1\.0 MB/],
    [
      'another language',
      { text: 'Министр прибыл в Пхеньян и встретился с лидером страны в понедельник.' },
      422,
      /English/,
    ],
    ['a wrong day', { text: NEWS, published: '2018-02-30' }, 400, /'published' is no calendar date: write YYYY-MM-DD/],
    ['a day in words', { text: NEWS, published: 'Tuesday' }, 400, /'published' is no calendar date/],
    ['an unknown field', { text: NEWS, date: '2018-05-31' }, 400, /Unknown field 'date'/],
    ['a text that is a number', { text: 5 }, 400, /'text' must be a string/],
    ['an object with a prototype', JSON.parse('{"text":"x","__proto__":{"a":1}}'), 400, /Unknown field '__proto__'/],
    ['a list', [1], 400, /JSON object/],
  ])('%s', async (_, body, status, detail) => {
    const { app, close, register } = await api();
    const answer = await request(app).post('/api/articles').send(body).expect(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = Problem.parse(answer.body);
    expect(problem.detail).toMatch(detail);
    expect(problem.status).toBe(status);
    expect(register.ids()).toEqual([]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    await close();
  });

  test.each([
    ['malformed JSON', Buffer.from('{"text": "x"'), 400, 'not valid JSON'],
    ['a bare word', Buffer.from('nonsense'), 400, 'not valid JSON'],
    [
      'broken UTF-8',
      Buffer.from([...Buffer.from('{"text": "Kiril'), 0xe9, ...Buffer.from('"}')]),
      400,
      'not valid UTF-8',
    ],
    ['over 2 MB', Buffer.from(`{"text": "${'x'.repeat(2_200_000)}"}`), 413, 'larger than 2 MB'],
    ['nothing', Buffer.from(''), 400, "The field 'text' is missing"],
  ])('%s', async (_, bytes, status, detail) => {
    const { app, close } = await api();
    const call = request(app).post('/api/articles').set('Content-Type', 'application/json');
    call.write(bytes);
    const answer = await call.expect(status);
    expect(Problem.parse(answer.body)).toMatchObject({ detail: expect.stringContaining(detail) });
    expect(Problem.parse(answer.body).hint).not.toBeNull();
    await close();
  });
});

describe('a store that is away', () => {
  test('articles are taken all the same, and reading says so with 503 and when to come again', async () => {
    const graph = aFakeGraph();
    const { app, close, jobs, register } = await api({}, graph);
    graph.away = true;
    const added = await request(app).post('/api/articles').send({ text: NEWS }).expect(202);
    const waited = await request(app)
      .post('/api/articles?wait=1')
      .send({ text: `${NEWS} Again.` })
      .expect(202);
    expect(waited.body.warnings.join()).toContain('safe on disk');
    const read = await request(app).get('/api/network').expect(503).expect('Retry-After', '5');
    expect(Problem.parse(read.body)).toMatchObject({ detail: 'Neo4j does not answer.', hint: 'Start it.' });
    await request(app).get('/readyz').expect(503);
    await request(app).get('/healthz').expect(200);
    const status = await request(app).get('/api/status').expect(200);
    expect(status.body.store).toMatchObject({ ready: false, reason: 'Neo4j does not answer.' });
    graph.away = false;
    await jobs.idle();
    expect(register.find(added.body.id)?.state).toBe('done');
    expect(register.find(waited.body.id)?.state).toBe('done');
    await close();
  });
});

describe('errors', () => {
  test('an unforeseen one tells nothing of the inside, but the log has it', async () => {
    const { app, close, lines } = await api();
    const answer = await request(app).get('/api/ask?q=who').expect(500);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(lines.join('')).toContain('secret inside');
    await close();
  });

  test.each([
    ['GET', '/api/none', 404],
    ['PUT', '/api/articles', 404],
    ['GET', '/api/articles/none', 404],
    ['DELETE', '/api/articles/none', 404],
    ['POST', '/api/articles/none/retry', 404],
    ['GET', '/api/articles?limit=none', 400],
    ['GET', '/api/articles?offset=-1', 400],
    ['GET', '/api/network?limit=0', 400],
    ['GET', `/api/ask?q=${'x'.repeat(501)}`, 400],
    ['GET', '/api/ask?q=a&q=b', 400],
    ['POST', '/api/cypher', 400],
  ])('%s %s: %i', async (method, path, status) => {
    const { app, close } = await api();
    const answer = await request(app)[method.toLowerCase() as 'get'](path).expect(status);
    expect(Problem.parse(answer.body).detail).not.toBe('');
    await close();
  });

  test('the console can be off', async () => {
    const { app, close } = await api({ console: false });
    const answer = await request(app).post('/api/cypher').send({ query: 'RETURN 1' }).expect(403);
    expect(answer.body.hint).toContain('CONSOLE=on');
    await close();
  });

  test('every kind of store error has its status, with hint and position kept', () => {
    const statuses = STORE_ERROR_KINDS.map((kind) => [kind, asProblem(new StoreError(kind, 'm')).status]);
    expect(Object.fromEntries(statuses)).toEqual({
      bad_query: 400,
      refused: 403,
      conflict: 503,
      timeout: 504,
      unavailable: 503,
      too_large: 422,
      constraint: 500,
      internal: 500,
    });
    const position = { offset: 3, line: 1, column: 4 };
    expect(asProblem(new StoreError('bad_query', 'm', { hint: 'h', position }))).toMatchObject({ hint: 'h', position });
  });

  test('a problem stays as it is', () => {
    const problem = new ApiProblem(404, 'gone');
    expect(asProblem(problem)).toBe(problem);
  });
});
