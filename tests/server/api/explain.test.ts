import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { Explanation, IngestResult, makeArticle, Problem } from '../../../graph/index.ts';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { inThread } from '../../../server/jobs/extraction.ts';
import { loadTables } from '../../../server/reference/read.ts';
import { anApi } from '../../support/api.ts';
import { temporaryFolder } from '../../support/folders.ts';

const pool = inThread(loadKnowledge(loadTables()));
const api = async () => anApi(await temporaryFolder(), { explain: (asked, stretch) => pool.explain(asked, stretch) });

const MEETING = 'Norwegian Foreign Minister Liv Dahl met Chilean President Rosa Vidal in Oslo on Tuesday.';
const NEWS = { text: `${MEETING} She later met reporters.`, title: 'Talks in Oslo', published: '2018-05-31' };
const STORED = makeArticle({ ...NEWS, url: null, outlet: null }).text;

describe('GET /api/articles/:id/explain', () => {
  test('explains a sentence of an article, with the ids of its claims', async () => {
    const { app, close } = await api();
    const added = IngestResult.parse((await request(app).post('/api/articles?wait=1').send(NEWS).expect(200)).body);
    const start = STORED.indexOf(MEETING);
    const path = `/api/articles/${added.id}/explain?start=${start}&end=${start + MEETING.length}`;
    const explanation = Explanation.parse((await request(app).get(path).expect(200)).body);
    expect(explanation.sentences.map(({ text }) => text)).toEqual([MEETING]);
    expect(explanation.sentences[0]?.claims.map(({ id, kind }) => [/^[0-9a-f]+$/.test(id), kind])).toEqual([
      [true, 'meeting'],
      [true, 'visit'],
    ]);

    const late = STORED.indexOf('She later');
    const missing = await request(app).get(`/api/articles/${added.id}/explain?start=${late}&end=99999`).expect(200);
    expect(Explanation.parse(missing.body).answer).toEqual([
      'The sentence gives no report: “met” has no second party; “reporters” is somebody who only observes or comments.',
    ]);
    await close();
  });

  test.each([
    ['an article that is not there', '/api/articles/abc/explain', 404, /no article 'abc'/],
    ['an article that is not there, with a stretch', '/api/articles/abc/explain?start=1&end=2', 404, /no article/],
  ])('%s', async (_, path, status, detail) => {
    const { app, close } = await api();
    expect(Problem.parse((await request(app).get(path).expect(status)).body).detail).toMatch(detail);
    await close();
  });

  test('an offset that is none', async () => {
    const { app, close } = await api();
    const { id } = IngestResult.parse((await request(app).post('/api/articles?wait=1').send(NEWS).expect(200)).body);
    const answer = await request(app).get(`/api/articles/${id}/explain?start=first`).expect(400);
    expect(Problem.parse(answer.body).detail).toMatch(/'start'/);
    await close();
  });
});

describe('POST /api/explain', () => {
  test.each([
    ['a sentence', { text: MEETING, published: '2018-05-31' }, /gives 2 reports: meeting, occurred: Liv Dahl and Rosa/],
    ['a stretch of a text', { text: `${MEETING} Oil rose.`, start: 90, end: 99 }, /gives no report: no word of it/],
    [
      'another language',
      { text: 'Министр прибыл в столицу и встретился с лидером страны в понедельник.' },
      /no report|not English/,
    ],
  ])('explains %s', async (_, body, words) => {
    const { app, close, register } = await api();
    const answer = await request(app).post('/api/explain').send(body).expect(200);
    expect(Explanation.parse(answer.body).answer[0]).toMatch(words);
    expect(register.ids()).toEqual([]);
    await close();
  });

  test.each([
    ['no text', {}, 400, /'text' is missing/],
    ['an empty text', { text: ' ' }, 400, /has no text/],
    ['a zero byte', { text: 'Macron\u0000' }, 415, /no plain text/],
    ['an unknown field', { text: MEETING, day: '2018-05-31' }, 400, /Unknown field 'day'/],
    ['a wrong day', { text: MEETING, published: '2018-02-30' }, 400, /'published' is no calendar date/],
    ['a negative offset', { text: MEETING, start: -1 }, 400, /'start'/],
    ['too long a stretch', { text: 'The end. '.repeat(600) }, 400, /More than 5000 characters/],
  ])('%s', async (_, body, status, detail) => {
    const { app, close } = await api();
    const answer = await request(app).post('/api/explain').send(body).expect(status);
    expect(Problem.parse(answer.body).detail).toMatch(detail);
    await close();
  });
});
