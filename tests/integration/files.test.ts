import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ArticleDetail, DocumentRead, FILE_KINDS, IngestResult, Problem } from '../../graph/index.ts';
import { run } from '../support/command.ts';
import { aDocx, aParagraph, aPdf, column } from '../support/files.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type RunningApp, startApp } from '../support/server/running-app.ts';

const TITLE = 'Macron in Berlin';
const SENTENCE = 'French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on Tuesday.';
const MORE = 'The two spoke about the border and about trade, and wished each other well.';
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>${TITLE} | Our Paper</title>
<meta property="og:site_name" content="Our Paper"><link rel="canonical" href="https://paper.example/berlin">
<meta property="article:published_time" content="2018-11-21T23:30:00-05:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1><p>${SENTENCE}</p><p>${MORE}</p></article></body></html>`;
const PDF = aPdf([column([SENTENCE, '', MORE])], `/Title (${TITLE} on Tuesday)`);
const DOCX = aDocx(aParagraph(TITLE, 'Title') + aParagraph(SENTENCE) + aParagraph(MORE));
const [DOCX_TYPE] = FILE_KINDS.docx.mediaTypes;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp(await temporaryFolder());
});
afterAll(() => app.close());

const post = (path: string, type: string, body: Buffer | string) =>
  request(app.url).post(path).set('content-type', type).send(body);

describe('files sent to the API', () => {
  test.each([
    [
      'a page',
      'text/html; charset=utf-8',
      PAGE,
      { title: TITLE, published: '2018-11-21', outlet: 'Our Paper', url: 'https://paper.example/berlin' },
    ],
    ['a PDF file', 'application/pdf', PDF, { title: `${TITLE} on Tuesday`, published: null, outlet: null, url: null }],
    ['a Word document', DOCX_TYPE, DOCX, { title: TITLE, published: null, outlet: null, url: null }],
    ['a file of an unknown kind', 'application/octet-stream', DOCX, { title: TITLE }],
  ])('are shown before they are added: %s', async (_, type, body, expected) => {
    const response = await post('/api/documents', type, body);
    expect(response.status).toBe(200);
    expect(DocumentRead.parse(response.body)).toMatchObject({ ...expected, text: `${SENTENCE}\n\n${MORE}` });
  });

  test('a page is an article with the day, outlet and link that it names', async () => {
    const added = await post('/api/articles?wait=1', 'text/html', PAGE);
    const result = IngestResult.parse(added.body);
    expect(result).toMatchObject({ state: 'done', title: TITLE, events: { meeting: 1 } });
    const { article, claims, text } = ArticleDetail.parse(
      (await request(app.url).get(`/api/articles/${result.id}`)).body,
    );
    expect(article).toMatchObject({
      published: '2018-11-21',
      outlets: ['Our Paper'],
      urls: ['https://paper.example/berlin'],
    });
    expect(text).toBe(`${TITLE}\n\n${SENTENCE}\n\n${MORE}`);
    expect(claims.some(({ claim }) => claim.quote === SENTENCE)).toBe(true);
  });

  test('what the sender says in the query counts more than the file', async () => {
    const query =
      'wait=1&published=2018-11-28&title=Another+title&outlet=Their+Paper&url=https%3A%2F%2Fpaper.example%2Fother';
    const result = IngestResult.parse((await post(`/api/articles?${query}`, 'application/pdf', PDF)).body);
    const { article } = ArticleDetail.parse((await request(app.url).get(`/api/articles/${result.id}`)).body);
    expect(article).toMatchObject({
      title: 'Another title',
      published: '2018-11-28',
      outlets: ['Their Paper'],
      urls: ['https://paper.example/other'],
    });
  });

  test.each([
    ['a page without text', '/api/articles', 'text/html', '<html><body></body></html>', 422, 'shows no text'],
    [
      'a page in another language',
      '/api/articles',
      'text/html',
      `<html><body><p>${'Der Präsident empfing am Montag in Berlin den Kanzler zu einem Gespräch über die Lage. '.repeat(3)}</p></body></html>`,
      422,
      'not in English',
    ],
    [
      'a page that is too large',
      '/api/documents',
      'text/html',
      Buffer.alloc(4_100_000, '<p>'),
      413,
      'has 4.1 MB; a web page may have 4.0 MB',
    ],
    [
      'a file that is too large',
      '/api/documents',
      'application/pdf',
      Buffer.alloc(10_100_000, 'x'),
      413,
      'larger than 10 MB',
    ],
    ['a scanned file', '/api/articles', 'application/pdf', aPdf([[]]), 422, 'pictures of pages and no text'],
    [
      'a broken file',
      '/api/documents',
      'application/pdf',
      Buffer.from('%PDF-1.7'),
      422,
      'no PDF file that can be read',
    ],
    [
      'an old Word file',
      '/api/articles',
      'application/octet-stream',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      415,
      'old Word format',
    ],
    [
      'plain text as a file',
      '/api/articles',
      'application/octet-stream',
      SENTENCE,
      415,
      'no file of a kind that is read',
    ],
    ['a picture', '/api/documents', 'image/png', Buffer.from('89504e47', 'hex'), 415, 'no file of a kind that is read'],
    ['JSON where a file is needed', '/api/documents', 'application/json', '{}', 415, 'no file of a kind that is read'],
    ['a wrong day in the query', '/api/articles?published=2018-02-30', 'text/html', PAGE, 400, "'published'"],
  ])('are refused with what to do: %s', async (_, path, type, body, status, message) => {
    const response = await post(path, type, body);
    const problem = Problem.parse(response.body);
    expect({ status: response.status, detail: problem.detail }).toMatchObject({
      status,
      detail: expect.stringContaining(message),
    });
    expect(problem.hint).not.toBeNull();
  });
});

describe('files on the command line', () => {
  let folder: string;
  const file = (name: string): string => join(folder, name);
  beforeAll(async () => {
    folder = await temporaryFolder();
    await writeFile(file('berlin.html'), PAGE);
    await writeFile(file('berlin.pdf'), PDF);
    await writeFile(file('berlin.docx'), DOCX);
    await writeFile(file('scan.pdf'), aPdf([[]]));
  });

  test('are added, each with what was read in it, and one that cannot be read is named', async () => {
    const files = ['berlin.html', 'scan.pdf', 'berlin.pdf', 'berlin.docx'].map(file);
    const { code, out, err } = await run(['ingest', ...files], { DATA_DIR: await temporaryFolder(), SAMPLES: 'off' });
    expect(code).toBe(1);
    expect(out).toMatch(/berlin\.html: 1 meeting, .*\n {2}read in it: “Macron in Berlin”, 2018-11-21, Our Paper\n/);
    expect(out).toMatch(/berlin\.pdf: 1 meeting/);
    expect(out).toMatch(/berlin\.docx: 1 meeting/);
    expect(err).toContain('scan.pdf holds pictures of pages and no text.\nRun text recognition (OCR) on it first');
  });

  test('are read with the day that they name', async () => {
    const { code, out } = await run(['extract', file('berlin.html')], {});
    expect(code).toBe(0);
    expect(out).toContain('meeting, occurred: Emmanuel Macron, Angela Merkel · 2018-11-20');
  });
});
