import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  Activity,
  ActorRanking,
  Answer,
  ArticleDetail,
  ArticleList,
  Communities,
  CypherAnswer,
  Deleted,
  EventList,
  GraphSchema,
  IngestResult,
  Network,
  NodeAnalysis,
  NodeCard,
  PairRanking,
  Paths,
  Problem,
  SearchAnswer,
  ServerStatus,
} from '../../graph/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type RunningApp, startApp } from '../support/server/running-app.ts';

/** One article with what the page must be able to show: held, planned and called off, a visit, an invitation, a stance. */
const ARTICLE = {
  title: 'German chancellor receives French president in Berlin',
  published: '2018-04-20',
  outlet: 'A Paper',
  url: 'https://a.example/berlin',
  text: [
    'French President Emmanuel Macron visited Berlin on Thursday and met German Chancellor Angela Merkel. Macron invited Merkel to Paris. France supports the reform of the eurozone.',
    'Merkel will meet U.S. President Donald Trump in Washington on April 27. Macron cancelled a meeting with Spanish Prime Minister Mariano Rajoy.',
  ].join('\n\n'),
};
const MACRON = 'Emmanuel Macron';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp(await temporaryFolder());
});
afterAll(() => app.close());

const url = (): string => app.url;
const get = async (path: string): Promise<unknown> => (await request(url()).get(path).expect(200)).body;
const ask = async (q: string): Promise<Answer> => Answer.parse(await get(`/api/ask?q=${encodeURIComponent(q)}`));
async function cypher(query: string, params: Record<string, string> = {}): Promise<CypherAnswer> {
  const { body } = await request(url()).post('/api/cypher').send({ query, params }).expect(200);
  return CypherAnswer.parse(body);
}
const search = async (q: string) => SearchAnswer.parse(await get(`/api/search?q=${encodeURIComponent(q)}`)).hits;

describe('what the page reads', () => {
  let id: string;

  test('the empty graph answers in the shapes of the API', async () => {
    expect(Network.parse(await get('/api/network'))).toEqual({ nodes: [], edges: [], total: { nodes: 0, edges: 0 } });
    expect(ServerStatus.parse(await get('/api/status'))).toMatchObject({
      store: { name: 'embedded', ready: true },
      counts: { articles: 0, events: 0 },
      samples: { present: 0 },
      console: true,
      waiting: 0,
    });
    expect(await search('macron')).toEqual([]);
    expect((await ask('Who met Macron?')).rows).toEqual([]);
  });

  test('it is taken, read and stored', async () => {
    const { body } = await request(url()).post('/api/articles?wait=1').send(ARTICLE).expect(200);
    const result = IngestResult.parse(body);
    expect(result).toMatchObject({ state: 'done', already: false, reason: null, title: ARTICLE.title });
    expect(result.events['meeting']).toBeGreaterThanOrEqual(3);
    id = result.id;
    const again = await request(url()).post('/api/articles?wait=1').send(ARTICLE).expect(200);
    expect(IngestResult.parse(again.body)).toMatchObject({ id, already: true, state: 'done' });
  });

  test('the article is listed, and every claim quotes it exactly', async () => {
    const { articles, total } = ArticleList.parse(await get('/api/articles'));
    expect(total).toBe(1);
    expect(articles[0]).toMatchObject({ id, state: 'done', sample: false, outlets: ['A Paper'], reason: null });
    const { text, claims } = ArticleDetail.parse(await get(`/api/articles/${id}`));
    expect(claims.length).toBe(articles[0]?.claims);
    for (const { claim } of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
  });

  test('the network shows what was held as MET and what was called off as a node', async () => {
    const { nodes, edges, total } = Network.parse(await get('/api/network'));
    const nameOf = (node: string) => nodes.find((n) => n.id === node)?.name;
    expect(total).toEqual({ nodes: nodes.length, edges: edges.length });
    const met = edges.filter((e) => e.type === 'MET').map((e) => new Set([nameOf(e.source), nameOf(e.target)]));
    expect(met).toEqual([new Set(['Angela Merkel', MACRON])]);
    const planned = edges.filter((e) => e.type === 'PLANS_TO_MEET').map((e) => e.when);
    expect(planned).toEqual(['2018-04-27']);
    expect(nodes.filter((n) => n.modality === 'cancelled').map((n) => n.kind)).toEqual(['meeting']);
    const drawn = new Set(nodes.map((n) => n.id));
    expect(edges.filter((e) => !drawn.has(e.source) || !drawn.has(e.target))).toEqual([]);
  });

  test('a cut network keeps the busiest and tells the whole', async () => {
    const whole = Network.parse(await get('/api/network'));
    const cut = Network.parse(await get('/api/network?limit=6'));
    expect(cut.nodes.length + cut.edges.length).toBeLessThanOrEqual(6);
    expect(cut.nodes.length).toBeGreaterThan(0);
    expect(cut.total).toEqual(whole.total);
    expect(cut.nodes[0]).toEqual(whole.nodes[0]);
  });

  test('cards of a leader, a country, a place and an event', async () => {
    const [macron] = await search('emman');
    expect(macron).toMatchObject({ name: MACRON, kind: 'leader', country: 'FRA', iso2: 'FR' });
    const card = NodeCard.parse(await get(`/api/nodes/${encodeURIComponent(macron?.id ?? '')}`));
    expect(card.total).toBe(macron?.events);
    expect(card.counts).toContainEqual({ kind: 'meeting', modality: 'cancelled', n: 1 });
    expect(card.events.flatMap((e) => e.claims).every((c) => c.article.id === id)).toBe(true);
    expect(NodeCard.parse(await get('/api/nodes/DEU'))).toMatchObject({ kind: 'country', name: 'Germany', iso2: 'DE' });
    const [berlin] = await search('berlin');
    const place = NodeCard.parse(await get(`/api/nodes/${encodeURIComponent(berlin?.id ?? '')}`));
    expect(place).toMatchObject({ kind: 'place', country: 'DEU' });
    const event = NodeCard.parse(await get(`/api/nodes/${place.events[0]?.id}`));
    expect(event.events).toEqual([place.events[0]]);
  });

  test('events by id keep their order; unknown ones are left out', async () => {
    const { edges } = Network.parse(await get('/api/network'));
    const ids = [...new Set(edges.map((e) => e.eventId))].slice(0, 3);
    const list = EventList.parse(await get(`/api/events?ids=${[...ids, 'none'].join(',')}`));
    expect(list.events.map((e) => e.id)).toEqual(ids);
  });

  test('figures of the network hold only what took place', async () => {
    const [macron] = await search('emman');
    const [merkel] = await search('angela');
    const who = encodeURIComponent(macron?.id ?? '');
    const { pairs } = PairRanking.parse(await get('/api/analysis/pairs'));
    expect(pairs.map((p) => [p.a.name, p.b.name].toSorted().join(', '))).toEqual([`Angela Merkel, ${MACRON}`]);
    expect(pairs[0]).toMatchObject({ times: 1, first: '2018-04-19', last: '2018-04-19' });
    const { actors, betweenness } = ActorRanking.parse(await get('/api/analysis/actors?kind=met'));
    expect(actors.map((a) => a.relations)).toEqual(actors.map(() => ({ MET: { events: 1, partners: 1 } })));
    expect(betweenness.kind).toBe('exact');
    const { periods } = Activity.parse(await get(`/api/analysis/activity?node=${who}`));
    expect(periods.map((p) => p.at)).toEqual(['2018-04']);
    const { paths } = Paths.parse(await get(`/api/analysis/paths?a=${who}&b=${encodeURIComponent(merkel?.id ?? '')}`));
    expect(paths[0]?.steps).toMatchObject([{ to: { name: 'Angela Merkel' } }]);
    expect(Communities.parse(await get('/api/analysis/communities')).total).toBeGreaterThan(0);
    const own = NodeAnalysis.parse(await get(`/api/analysis/nodes/${who}`));
    expect(own.mostMet.map((m) => m.party.name)).toEqual(['Angela Merkel']);
    expect(own.community?.members.map((m) => m.name)).toContain(MACRON);
    expect(PairRanking.parse(await get('/api/analysis/pairs?from=2019')).pairs).toEqual([]);
  });

  test.each([
    ['pairs?from=soon', 400, 'YYYY-MM-DD'],
    ['pairs?kind=kissed', 400, 'met, called'],
    ['pairs?limit=0', 400, 'limit'],
    ['paths?a=DEU&b=nobody', 404, 'nobody'],
  ])('a faulty wish for figures is told: %s', async (path, status, word) => {
    const { body } = await request(url()).get(`/api/analysis/${path}`).expect(status);
    expect(Problem.parse(body).detail).toContain(word);
  });

  test('questions are answered with the sentence', async () => {
    const answer = await ask('Whom did Macron meet?');
    expect(answer.status).toBe('answered');
    expect(answer.rows.map((r) => r.value)).toContain('Angela Merkel');
    const quotes = answer.rows.flatMap((r) => r.events.flatMap((e) => e.claims.map((c) => c.quote)));
    expect(quotes.join(' ')).toContain('met German Chancellor Angela Merkel');
    expect((await ask('Where did Napoleon hide the moon?')).status).not.toBe('answered');
    expect((await ask('')).suggestions.length).toBeGreaterThan(0);
  });

  test('Cypher answers as table and as graph, and draws an edge that comes without its ends', async () => {
    const table = await cypher(
      'MATCH (:Leader {name: $who})-[m:MET]-(b:Leader) RETURN b.name AS name, m.`when` AS day',
      {
        who: MACRON,
      },
    );
    expect(table.rows).toEqual([['Angela Merkel', '2018-04-19']]);
    const { graph, rows, notes } = await cypher('MATCH (:Leader)-[m:MET]->(:Leader) RETURN m');
    expect(rows[0]?.[0]).toMatchObject({ $edge: 'MET', place: 'Berlin' });
    expect(graph.nodes.map((n) => n.name).toSorted()).toEqual(['Angela Merkel', MACRON]);
    expect(graph.edges).toHaveLength(1);
    expect(notes).toEqual([]);
    const all = await cypher('MATCH (a)-[r]->(b) RETURN a, r, b LIMIT 500');
    expect(all.graph.nodes.map((n) => n.kind)).toEqual(
      expect.arrayContaining(['article', 'claim', 'meeting', 'topic']),
    );
    expect(JSON.stringify(all.rows)).not.toContain('"ref"');
  });

  test('a faulty or writing query is refused with its place', async () => {
    const writing = await request(url()).post('/api/cypher').send({ query: 'MATCH (n) DETACH DELETE n' }).expect(403);
    expect(Problem.parse(writing.body).position).not.toBeNull();
    const faulty = await request(url()).post('/api/cypher').send({ query: 'MATCH (n RETURN n' }).expect(400);
    expect(Problem.parse(faulty.body).position).toMatchObject({ line: 1, column: 10 });
    expect(Network.parse(await get('/api/network')).nodes).not.toEqual([]);
  });

  test('the schema and its examples run', async () => {
    const schema = GraphSchema.parse(await get('/api/schema'));
    expect(schema.examples.length).toBeGreaterThanOrEqual(6);
    for (const { query } of schema.examples) await cypher(query);
  });

  test('deleting it leaves nothing', async () => {
    const { body } = await request(url()).delete(`/api/articles/${id}`).expect(200);
    expect(Deleted.parse(body)).toMatchObject({ id, title: ARTICLE.title });
    expect(Deleted.parse(body).events).toBeGreaterThan(3);
    expect(Network.parse(await get('/api/network')).nodes).toEqual([]);
    await request(url()).get(`/api/articles/${id}`).expect(404);
    expect((await cypher('MATCH (n) WHERE NOT n:Meta RETURN n')).rows).toEqual([]);
  });
});
