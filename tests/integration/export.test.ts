import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from '../../graph/index.ts';
import { run } from '../support/command.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type RunningApp, startApp } from '../support/server/running-app.ts';
import { elements, strictXml } from '../support/strict-xml.ts';
import { BORDER_ARTICLE } from './border-article.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp(await temporaryFolder());
  const body = JSON.stringify({ ...BORDER_ARTICLE, outlet: '=Gazette', url: 'https://example.org/border' });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${app.url}/api/articles?wait=1`, { method: 'POST', headers, body });
});
afterAll(() => app.close());

const get = (query: string): Promise<Response> => fetch(`${app.url}/api/export?${query}`);
const bytesOf = async (query: string): Promise<Uint8Array> => new Uint8Array(await (await get(query)).arrayBuffer());
const textOf = async (query: string): Promise<string> => Buffer.from(await bytesOf(query)).toString('utf8');
const filesOf = async (query: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await bytesOf(query))).map(([name, b]) => [name, Buffer.from(b).toString('utf8')]),
  );
const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

test.each(EXPORT_FORMAT_NAMES)('%s is a whole file with a name, the same bytes each time', async (format) => {
  const response = await get(`format=${format}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain(`diplograph.${EXPORT_FORMATS[format].extension}"`);
  const first = new Uint8Array(await response.arrayBuffer());
  expect(first.length).toBeGreaterThan(100);
  expect(first).toEqual(await bytesOf(`format=${format}`));
});

describe('JSON Lines', () => {
  it('ends with the digest of the graph, and holds text and journal of the article', async () => {
    const lines = linesOf(await textOf('format=jsonl')).map((line) => JSON.parse(line));
    const { digest } = (await (await fetch(`${app.url}/api/digest`)).json()) as { digest: string };
    expect(lines.at(0)).toMatchObject({ diplograph: 2, texts: true });
    expect(lines.at(-1)).toMatchObject({ end: { digest, articles: 1, journal: 2 } });
    expect(lines.filter((l) => 'journal' in l).map((l) => l.journal.state)).toEqual(['received', 'done']);
    expect(lines.find((l) => 'article' in l).article).toMatchObject({ outlets: ['=Gazette'] });
  });

  it('without texts holds none', async () => {
    const text = await textOf('format=jsonl&texts=0');
    expect(text).toContain('"texts":false');
    expect(text).not.toContain('"article":{');
  });
});

test('GraphML and GEXF hold the same people, and edges between them', async () => {
  const [graphml, gexf] = [strictXml(await textOf('format=graphml')), strictXml(await textOf('format=gexf'))];
  const ids = elements(graphml, 'node').map((n) => n.attributes['id']);
  expect(ids).toContain('kim-jong-un.PRK');
  expect(elements(gexf, 'node').map((n) => n.attributes['id'])).toEqual(ids);
  for (const edge of [...elements(graphml, 'edge'), ...elements(gexf, 'edge')]) {
    expect(ids).toContain(edge.attributes['source']);
    expect(ids).toContain(edge.attributes['target']);
  }
});

test('the tables explain every column, and no cell is a formula', async () => {
  const files = await filesOf('format=csv');
  for (const [name, text] of Object.entries(files).filter(([n]) => n.endsWith('.csv'))) {
    const [head = ''] = linesOf(text);
    expect(files['codebook.md']).toContain(`## ${name}`);
    for (const column of head.split(',')) expect(files['codebook.md']).toContain(`- \`${column}\`: `);
  }
  expect(files['articles.csv']).toContain(",'=Gazette,https://example.org/border,");
  expect(files['claims.csv']).toContain('Moon');
});

test('the panel counts the meeting for the two countries', async () => {
  const { 'panel.csv': panel = '', 'codebook.md': codebook } = await filesOf('format=dyads&period=year');
  expect(panel).toMatch(/^KOR,PRK,2018,2018-01-01,2018-12-31,1,1,/m);
  expect(codebook).toContain('Country pairs by year');
});

test('PLOVER codes carry their sentence', async () => {
  const records = linesOf(await textOf('format=plover')).map((line) => JSON.parse(line));
  const met = records.find((r) => r.event[0] === 'CONSULT' && r.mode[0] !== 'visit');
  expect(met).toMatchObject({ date: '2018-04-27', quad_code: 1, link: 'https://example.org/border' });
  expect(BORDER_ARTICLE.text).toContain(met.text.slice(0, 40));
});

test.each([
  ['format=xls', "'format' must be one of jsonl, csv,"],
  ['', "'format' must be one of"],
  ['format=dyads&period=week', "'period' must be month or year"],
  ['format=csv&colour=red', "Unknown field 'colour'"],
])('refused: %s', async (query, detail) => {
  const response = await get(query);
  expect(response.status).toBe(400);
  expect(((await response.json()) as { detail: string }).detail).toContain(detail);
});

describe('restored into another folder', () => {
  const restoredFrom = async (query: string) => {
    const folder = await temporaryFolder();
    const [file, dataDir] = [join(folder, 'export.jsonl'), join(folder, 'data')];
    await writeFile(file, await bytesOf(query));
    return { file, dataDir, restored: await run(['restore', file], { DATA_DIR: dataDir }) };
  };
  const digestOf = async ({ url }: RunningApp): Promise<string> =>
    ((await (await fetch(`${url}/api/digest`)).json()) as { digest: string }).digest;
  const post = ({ url }: RunningApp, path: string): Promise<Response> =>
    fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text": "A."}' });

  it('is the same graph, and can be made anew from its texts; nothing is restored over it', async () => {
    const digest = await digestOf(app);
    const { file, dataDir, restored } = await restoredFrom('format=jsonl');
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(restored.out).toContain(`digest ${digest}.`);
    const again = await run(['restore', file], { DATA_DIR: dataDir });
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('is not empty');
    const other = await startApp(dataDir);
    expect(await digestOf(other)).toBe(digest);
    expect(await (await post(other, '/api/rebuild')).json()).toEqual({ articles: 1 });
    expect(await digestOf(other)).toBe(digest);
    await other.close();
  });

  it('without texts answers, and refuses to be changed or rebuilt', async () => {
    const { dataDir, restored } = await restoredFrom('format=jsonl&texts=0');
    expect(restored.err).toContain('can be read, but not changed and not rebuilt');
    const rebuilt = await run(['rebuild'], { DATA_DIR: dataDir });
    expect(rebuilt).toMatchObject({ code: 1, out: '' });
    expect(rebuilt.err).toContain('restored without texts');
    const other = await startApp(dataDir);
    for (const path of ['/api/articles', '/api/samples', '/api/rebuild']) {
      expect((await post(other, path)).status).toBe(405);
    }
    const { articles } = (await (await fetch(`${other.url}/api/articles`)).json()) as { articles: { id: string }[] };
    const article = await fetch(`${other.url}/api/articles/${articles[0]?.id}`);
    expect(await article.text()).toContain('The text of this article is not here');
    expect(await (await fetch(`${other.url}/api/ask?q=Who+met+Kim+Jong+Un%3F`)).text()).toContain('Moon Jae-in');
    expect(await digestOf(other)).toBe(await digestOf(app));
    await other.close();
  });
});
