import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  Answer,
  ArticleDetail,
  ArticleList,
  CypherAnswer,
  Deleted,
  EventList,
  GraphSchema,
  IngestResult,
  Network,
  NodeCard,
  Problem,
  SamplesChanged,
  SearchAnswer,
  ServerStatus,
} from '../../graph/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { followProgress } from '../support/server/progress-stream.ts';
import { type RunningApp, startApp } from '../support/server/running-app.ts';
import { BORDER_ARTICLE, MEETINGS_OF_KIM } from './border-article.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp(await temporaryFolder());
});
afterAll(() => app.close());

const get = async (path: string): Promise<unknown> => (await request(app.url).get(path).expect(200)).body;
const post = async (path: string, body: object, status = 200): Promise<unknown> =>
  (await request(app.url).post(path).send(body).expect(status)).body;
const remove = async (path: string): Promise<unknown> => (await request(app.url).delete(path).expect(200)).body;
const network = async (): Promise<Network> => Network.parse(await get('/api/network'));
const articles = async (): Promise<ArticleList> => ArticleList.parse(await get('/api/articles'));

describe('one article, from its arrival to its end', () => {
  let first: IngestResult;

  test('the server is up, ready and empty', async () => {
    expect(await get('/healthz')).toEqual({ ok: true });
    expect(await get('/readyz')).toEqual({ ready: true });
    const status = ServerStatus.parse(await get('/api/status'));
    expect(status.store).toMatchObject({ name: 'embedded', ready: true, reason: null });
    expect(status.counts).toMatchObject({ articles: 0, events: 0 });
    expect((await network()).nodes).toEqual([]);
  });

  test('it arrives, is followed stage by stage, and is done', async () => {
    const stop = new AbortController();
    const { untilResult } = await followProgress(app.url, stop.signal);
    first = IngestResult.parse(await post('/api/articles?wait=1', BORDER_ARTICLE));
    const events = await untilResult;
    stop.abort();
    expect(events.map((e) => e.stage)).toEqual(['queued', 'sentences', 'events', 'stored']);
    expect(events.at(-1)?.result).toEqual(first);
    expect(first).toMatchObject({ reason: null, state: 'done', already: false, title: BORDER_ARTICLE.title });
    expect(first.claims).toBeGreaterThanOrEqual(6);
    expect(first.events).toMatchObject({ meeting: 2, stance: 1, invitation: 1 });
  });

  test('without wait it is taken in and known again', async () => {
    const again = IngestResult.parse(await post('/api/articles', BORDER_ARTICLE, 202));
    expect(again).toMatchObject({ id: first.id, already: true, state: 'done', claims: first.claims });
    expect((await articles()).total).toBe(1);
  });

  test('a second link and outlet are added to it', async () => {
    const other = { ...BORDER_ARTICLE, url: 'https://example.com/copy', outlet: 'Other Gazette' };
    const again = IngestResult.parse(await post('/api/articles?wait=1', other));
    expect(again).toMatchObject({ id: first.id, already: true, state: 'done' });
    const [only] = (await articles()).articles;
    expect(only?.urls).toEqual(['https://example.com/copy', 'https://example.org/border']);
    expect(only?.outlets).toEqual(['Other Gazette', 'Test Gazette']);
  });

  test('its network has the meeting as an edge and the plan apart', async () => {
    const { nodes, edges } = await network();
    expect(nodes.map((n) => n.name)).toEqual(
      expect.arrayContaining(['Kim Jong Un', 'Moon Jae-in', 'Wang Yi', 'China']),
    );
    const met = edges.filter((e) => e.type === 'MET');
    expect(met).toMatchObject([{ modality: 'occurred', when: '2018-04-27', place: 'Panmunjom' }]);
    expect(edges.filter((e) => e.type === 'PLANS_TO_MEET')).toMatchObject([
      { modality: 'planned', when: '2018-05-22' },
    ]);
  });

  test('a card, its events and the search lead to the sentence', async () => {
    const { hits } = SearchAnswer.parse(await get('/api/search?q=moon'));
    expect(hits[0]).toMatchObject({ kind: 'leader', name: 'Moon Jae-in', country: 'KOR' });
    const card = NodeCard.parse(await get(`/api/nodes/${encodeURIComponent(hits[0]?.id ?? '')}`));
    expect(card.total).toBeGreaterThanOrEqual(2);
    const ids = card.events.map((e) => e.id);
    const { events } = EventList.parse(await get(`/api/events?ids=${ids.join(',')}`));
    expect(events.map((e) => e.id)).toEqual(ids);
    const quotes = events.flatMap((e) => e.claims.map((c) => c.quote));
    expect(quotes).toContain(
      'South Korean President Moon Jae-in met North Korean leader Kim Jong Un in Panmunjom on Friday.',
    );
  });

  test('a question is answered with its evidence', async () => {
    const answer = Answer.parse(await get(`/api/ask?q=${encodeURIComponent('Who met Kim Jong Un?')}`));
    expect(answer.status).toBe('answered');
    expect(answer.rows.map((r) => r.value)).toEqual(['Moon Jae-in']);
    expect(answer.rows[0]?.events[0]?.claims[0]?.article.title).toBe(BORDER_ARTICLE.title);
    expect(answer.cypher.length).toBeGreaterThan(0);
  });

  test('a query returns only what took place', async () => {
    const answer = CypherAnswer.parse(await post('/api/cypher', { query: MEETINGS_OF_KIM }));
    expect(answer.columns).toEqual(['b.name', 'm.when', 'm.place']);
    expect(answer.rows).toEqual([['Moon Jae-in', '2018-04-27', 'Panmunjom']]);
    const schema = GraphSchema.parse(await get('/api/schema'));
    expect(schema.examples).toHaveLength(6);
  });

  test.each([
    ['MATCH (a:Leader) RETUR a.name', 'Did you mean RETURN?'],
    ['MATCH (a:Leader)-[:MET]-(b) RETURN aa.name', "Did you mean 'a'?"],
    ['MATCH (a)-[:MEET]-(:Actor) RETURN somebody', 'Did you mean `MET`?'],
  ])('%s is refused with its place and a hint', async (query, hint) => {
    const problem = Problem.parse(await post('/api/cypher', { query }, 400));
    expect(problem.position).not.toBeNull();
    expect(problem.hint).toBe(hint);
  });

  test('its text is kept with every claim marked', async () => {
    const detail = ArticleDetail.parse(await get(`/api/articles/${first.id}`));
    expect(detail.article).toMatchObject({ id: first.id, state: 'done', sample: false, claims: first.claims });
    expect(detail.claims).toHaveLength(first.claims);
    for (const { claim } of detail.claims) expect(detail.text.slice(claim.start, claim.end)).toBe(claim.quote);
  });

  test('it can be read again with the same outcome', async () => {
    const before = await get('/api/digest');
    IngestResult.parse(await post(`/api/articles/${first.id}/retry`, {}, 202));
    await app.parts.api.jobs.idle();
    expect((await articles()).articles[0]).toMatchObject({ state: 'done', claims: first.claims });
    expect(await get('/api/digest')).toEqual(before);
  });

  test('the samples come, and go without it', async () => {
    const before = await get('/api/digest');
    const { available } = ServerStatus.parse(await get('/api/status')).samples;
    expect(SamplesChanged.parse(await post('/api/samples', {})).articles).toBe(available);
    await app.parts.api.jobs.idle();
    expect((await articles()).articles.filter((a) => a.sample && a.state === 'done')).toHaveLength(available);
    expect(SamplesChanged.parse(await post('/api/samples', {})).articles).toBe(0);
    expect(SamplesChanged.parse(await remove('/api/samples')).articles).toBe(available);
    expect((await articles()).articles.map((a) => a.id)).toEqual([first.id]);
    expect(await get('/api/digest')).toEqual(before);
  });

  test('it is deleted, and nothing of it is left', async () => {
    const deleted = Deleted.parse(await remove(`/api/articles/${first.id}`));
    expect(deleted).toMatchObject({ id: first.id, title: BORDER_ARTICLE.title, claims: first.claims });
    expect(deleted.events).toBeGreaterThanOrEqual(6);
    expect(await network()).toMatchObject({ nodes: [], edges: [] });
    await request(app.url).get(`/api/articles/${first.id}`).expect(404);
    await request(app.url).delete(`/api/articles/${first.id}`).expect(404);
    await request(app.url).post(`/api/articles/${first.id}/retry`).expect(404);
  });

  test('it may come again after that', async () => {
    const again = IngestResult.parse(await post('/api/articles?wait=1', BORDER_ARTICLE));
    expect(again).toMatchObject({ id: first.id, already: false, state: 'done', claims: first.claims });
  });
});

describe('requests of other sites', () => {
  const HEADERS: readonly (readonly [string, 'get' | 'post' | 'delete', string, Record<string, string>])[] = [
    ['a foreign host name', 'get', '/api/status', { host: 'rebound.example' }],
    ['a foreign host name with our port', 'get', '/api/network', { host: 'rebound.example:3000' }],
    ['a foreign host name, for the page', 'get', '/', { host: 'rebound.example' }],
    ['a foreign origin', 'post', '/api/articles', { origin: 'https://other.example' }],
    ['no origin that can be named', 'post', '/api/cypher', { origin: 'null' }],
    ['a page of another site', 'delete', '/api/samples', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a sibling site', 'post', '/api/samples', { 'sec-fetch-site': 'same-site' }],
  ];

  test.each(HEADERS)('%s is refused', async (_name, method, path, headers) => {
    const response = await request(app.url)[method](path).set(headers).expect(403);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(Problem.parse(response.body).hint).not.toBeNull();
  });

  test('its own page may change things', async () => {
    const own = { origin: app.url, 'sec-fetch-site': 'same-origin' };
    await request(app.url).post('/api/cypher').set(own).send({ query: 'RETURN 1' }).expect(200);
  });
});

describe('a server that others can reach', () => {
  let open: RunningApp;
  beforeAll(async () => {
    open = await startApp(await temporaryFolder(), { host: '0.0.0.0' });
  });
  afterAll(() => open.close());

  test.each([
    ['post', '/api/articles'],
    ['delete', '/api/articles/x'],
    ['post', '/api/samples'],
    ['post', '/api/cypher'],
    ['post', '/api/rebuild'],
  ] as const)('%s %s needs the token', async (method, path) => {
    const none = await request(open.url)[method](path).expect(401);
    expect(none.headers['www-authenticate']).toBe('Bearer');
    expect(Problem.parse(none.body).hint).toContain('DATA_DIR');
    await request(open.url)[method](path).set('authorization', 'Bearer wrong').expect(401);
  });

  test('with the token an article is taken; the console stays off', async () => {
    const { token } = open.parts.api;
    expect(token?.length).toBeGreaterThanOrEqual(16);
    const bearer = { authorization: `Bearer ${token}` };
    const taken = await request(open.url).post('/api/articles?wait=1').set(bearer).send(BORDER_ARTICLE).expect(200);
    expect(IngestResult.parse(taken.body).state).toBe('done');
    await request(open.url).post('/api/cypher').set(bearer).send({ query: 'RETURN 1' }).expect(403);
    await request(open.url).get('/api/network').expect(200);
  });
});
