import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ArticleDetail, DocumentRead, Problem } from '../../graph/index.ts';
import { openFeedLog } from '../../server/archive/feed-log.ts';
import { createClient } from '../../server/cli/client.ts';
import { importWith } from '../../server/cli/import.ts';
import { createFetcher } from '../../server/fetch/fetcher.ts';
import { type ReadingPool, readingPool } from '../../server/readers/reading-pool.ts';
import { entriesOf } from '../support/entries.ts';
import { aJsonFeed, anAtom, anRdf, anRss, type Item } from '../support/feeds.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type RunningApp, startApp } from '../support/server/running-app.ts';
import { aSite, guardWithSites, type Site } from '../support/site.ts';

type Page = {
  readonly type?: string;
  readonly body: string | Buffer;
  readonly status?: number;
  readonly etag?: string;
};

const DAY = 'Tue, 04 Jun 2019 08:00:00 GMT';
const html = (who: string): string =>
  `<p>Norwegian Foreign Minister Liv Dahl met ${who} in Oslo on Monday, the ministry said.</p>`;
const aPage = (who: string): string =>
  `<!doctype html><html lang="en"><head><title>${run}. Talks with ${who}</title><meta property="og:site_name" content="Fjord Times"><meta property="article:published_time" content="2019-06-04T09:00:00+02:00"></head><body><nav>Home News</nav><article><h1>${run}. Talks with ${who}</h1>${html(who)}<p>They agreed to meet again before the end of the year, both of them told reporters after the talks.</p></article></body></html>`;

const aFetcher = () => createFetcher({ agent: 'Diplograph/test', guard: guardWithSites(), limits: { apartMs: 0 } });

let app: RunningApp;
let reader: ReadingPool;
let dataDir: string;
let run = 0;
let pages: Map<string, Page>;
let site: Site;
let said: string;

beforeAll(async () => {
  dataDir = await temporaryFolder();
  app = await startApp(dataDir, {}, aFetcher());
  reader = readingPool();
});
afterAll(async () => {
  await reader.close();
  await app.close();
});

beforeEach(async () => {
  // Each test has titles of its own, so that no article is known from another.
  run += 1;
  pages = new Map();
  site = await aSite((request, response) => {
    const page = pages.get(request.url ?? '') ?? { status: 404, body: '' };
    const { type = 'text/html; charset=utf-8', body, status = 200, etag } = page;
    const same = etag !== undefined && request.headers['if-none-match'] === etag;
    response.writeHead(same ? 304 : status, { 'content-type': type, ...(etag === undefined ? {} : { etag }) });
    response.end(same ? '' : body);
  });
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((part) => {
      said += String(part);
      return true;
    });
  }
});
afterEach(() => vi.restoreAllMocks());

/** Imports, and tells what was said and whether all was well. */
async function importing(...paths: readonly string[]): Promise<{ readonly good: boolean; readonly said: string }> {
  said = '';
  const fetcher = aFetcher();
  const client = createClient(app.url, null);
  const progress = { tell: () => undefined, end: () => undefined };
  const feeds = openFeedLog(join(dataDir, 'feeds'));
  const good = await importWith({ client, reader, fetcher, feeds, progress }, paths);
  await fetcher.close();
  return { good, said };
}

/** What is kept of this test. */
const kept = () =>
  entriesOf(app.parts.api.register)
    .filter(({ title, state }) => title.startsWith(`${run}.`) && state !== 'retracted')
    .map(({ title, published, outlets, urls }) => ({ title, published, outlets, urls }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));

const RSS = 'application/rss+xml';
const entry = (n: number, more: Partial<Item> = {}): Item => ({
  id: `e${n}`,
  title: `${run}. Talks ${n}`,
  day: DAY,
  ...more,
});

/** A feed with an article in full, one on its page, and two that cannot be had. */
function aMixedFeed(): void {
  pages.set('/2', { body: aPage('Chidi Okafor') });
  pages.set('/feed', {
    type: RSS,
    etag: '"1"',
    body: anRss([
      entry(1, { html: html('German Chancellor Angela Merkel') }),
      entry(2, { link: `${site.url}/2` }),
      entry(3, { link: `${site.url}/3` }),
      entry(4, { link: 'http://10.0.0.1/' }),
      entry(5, { html: '<p>Министр прибыл в Осло и встретился с канцлером во вторник утром.</p>' }),
      entry(6),
    ]),
  });
}

describe('a feed', () => {
  test('becomes articles; what cannot be had is told with its reason', async () => {
    aMixedFeed();
    const { good, said: text } = await importing(`${site.url}/feed`);
    expect(good).toBe(true);
    expect(text).toContain('6 rows: 2 new, 4 left out.');
    expect(text).toContain(`${site.url}/3: left out: answered 404`);
    expect(text).toContain('http://10.0.0.1/: left out: cannot be fetched: 10.0.0.1 is no public address');
    expect(text).toContain(`${site.url}/feed, entry 5: left out: The article is not in English.`);
    expect(text).toContain(`${site.url}/feed, entry 6: left out: holds neither a text nor a link`);
    const told = { published: '2019-06-04', outlets: ['Fjord Times'] };
    expect(kept()).toEqual([
      { ...told, title: `${run}. Talks 1`, urls: [] },
      { ...told, title: `${run}. Talks with Chidi Okafor`, urls: [`${site.url}/2`] },
    ]);
  });

  test('that has not changed is asked once, politely, and changes nothing', async () => {
    aMixedFeed();
    await importing(`${site.url}/feed`);
    const digest = await app.parts.api.digest();
    site.asked.length = 0;
    const { said: text } = await importing(`${site.url}/feed`);
    expect(site.asked).toEqual(['/robots.txt', '/feed']);
    expect(text).toContain(`${site.url}/feed has not changed.`);
    expect(text).toContain('6 rows: 0 new, 2 already known, 4 left out.');
    expect(await app.parts.api.digest()).toBe(digest);
  });

  test('that has one more entry is asked for that entry alone', async () => {
    aMixedFeed();
    await importing(`${site.url}/feed`);
    site.asked.length = 0;
    pages.set('/7', { body: aPage('Kofi Mensah') });
    pages.set('/feed', {
      type: RSS,
      etag: '"2"',
      body: anRss([entry(7, { link: `${site.url}/7` }), entry(2, { link: `${site.url}/2` })]),
    });
    const { said: text } = await importing(`${site.url}/feed`);
    expect(site.asked).toEqual(['/robots.txt', '/feed', '/7']);
    expect(text).toContain('2 rows: 1 new, 1 already known.');
  });

  test('whose entry was corrected: the new text counts, with what was judged of the old one', async () => {
    const both = (more: string): string =>
      `${html('German Chancellor Angela Merkel')}${html('Polish President Andrzej Duda')}<p>They agreed to meet again, both said.</p>${more}`;
    const feed = (body: string, etag: string, day: string): void => {
      pages.set('/feed', { type: RSS, etag, body: anRss([entry(1, { id: `urn:${run}`, html: body, day })]) });
    };
    const states = () => {
      const own = entriesOf(app.parts.api.register).filter(({ title }) => title.startsWith(`${run}.`));
      return own.map(({ state }) => state).toSorted();
    };
    const detailOf = async (state: string) => {
      const { id } =
        entriesOf(app.parts.api.register).find((e) => e.title.startsWith(`${run}.`) && e.state === state) ?? {};
      return ArticleDetail.parse(await (await fetch(`${app.url}/api/articles/${id}`)).json());
    };
    feed(both(''), '"1"', DAY);
    await importing(`${site.url}/feed`);
    const before = (await detailOf('done')).claims;
    expect(before.filter(({ claim }) => claim.quote.includes('Duda')).length).toBeGreaterThan(0);
    const meeting = before.find(({ kind }) => kind === 'meeting');
    const body = JSON.stringify({ act: 'reject', claim: meeting?.claim.id });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${app.url}/api/judgements`, { method: 'POST', headers, body });
    feed(`${html('German Chancellor Angela Merkel')}<p>A corrected story.</p>`, '"2"', DAY.replace('08:', '09:'));
    await importing(`${site.url}/feed`);
    await app.parts.api.jobs.whole(async () => undefined);
    expect(states()).toEqual(['done', 'replaced']);
    const { claims, versions } = await detailOf('done');
    expect(versions).toMatchObject([{ state: 'replaced', reason: 'A later version of it counts.' }]);
    expect(claims.filter(({ kind, claim }) => kind === 'meeting' || claim.quote.includes('Duda'))).toEqual([]);
    // The first form is served again: it is known, and stays replaced.
    feed(both(''), '"3"', DAY);
    await importing(`${site.url}/feed`);
    expect(states()).toEqual(['done', 'replaced']);
  });

  test('whose pages are away for a while is asked for them again', async () => {
    const body = anRss([entry(1, { link: `${site.url}/1` })]);
    pages.set('/feed', { type: RSS, etag: '"1"', body });
    pages.set('/1', { status: 503, body: '' });
    expect((await importing(`${site.url}/feed`)).said).toContain('1 row: 0 new, 1 left out.');
    pages.set('/1', { body: aPage('Chidi Okafor') });
    expect((await importing(`${site.url}/feed`)).said).toContain('1 row: 1 new.');
  });

  test('brings no article back that somebody deleted', async () => {
    const body = anRss([entry(1, { html: html('Chidi Okafor') })]);
    pages.set('/feed', { type: RSS, body });
    await importing(`${site.url}/feed`);
    const { id } = entriesOf(app.parts.api.register).find(({ title }) => title.startsWith(`${run}.`)) ?? {};
    await fetch(`${app.url}/api/articles/${id}`, { method: 'DELETE' });
    // As if it had never been seen here.
    pages.set('/other', { type: RSS, body });
    expect((await importing(`${site.url}/feed`, `${site.url}/other`)).said).toContain('1 that you deleted before');
    expect(kept()).toEqual([]);
  });

  test('what was noted of it is lost: then its articles are known all the same', async () => {
    aMixedFeed();
    await importing(`${site.url}/feed`);
    for (const name of await readdir(join(dataDir, 'feeds')))
      await writeFile(join(dataDir, 'feeds', name), '{"place":');
    expect((await importing(`${site.url}/feed`)).said).toContain('6 rows: 0 new, 2 already known, 4 left out.');
  });

  test.each([
    ['RSS 1.0', 'application/rdf+xml', anRdf],
    ['Atom', 'application/atom+xml', anAtom],
    ['JSON Feed', 'application/feed+json', aJsonFeed],
    ['an RSS feed under another name', 'text/html', anRss],
  ])('%s', async (_, type, write) => {
    pages.set('/feed', { type, body: write([entry(1, { html: html('Chidi Okafor') })]) });
    expect((await importing(`${site.url}/feed`)).said).toContain('1 row: 1 new.');
  });

  test('in a file, packed or not', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.xml'), anRss([entry(1, { html: html('Chidi Okafor') })]));
    await writeFile(join(folder, 'b.atom.gz'), gzipSync(anAtom([entry(2, { link: `${site.url}/2` })])));
    pages.set('/2', { body: aPage('Kofi Mensah') });
    expect((await importing(folder)).said).toContain('2 rows: 2 new.');
    site.asked.length = 0;
    expect((await importing(folder)).said).toContain('2 rows: 0 new, 2 already known.');
    expect(site.asked).toEqual([]);
  });
});

describe('a page', () => {
  test('becomes an article, once', async () => {
    pages.set('/talks', { body: aPage('Chidi Okafor') });
    expect((await importing(`${site.url}/talks`)).said).toContain('1 row: 1 new.');
    expect((await importing(`${site.url}/talks`)).said).toContain('1 row: 0 new, 1 already known.');
    expect(kept()).toMatchObject([{ title: `${run}. Talks with Chidi Okafor`, urls: [`${site.url}/talks`] }]);
  });

  test.each<[string, Page, string]>([
    ['that is not there', { status: 404, body: '' }, 'answered 404.'],
    ['that is a picture', { type: 'image/png', body: '' }, 'is image/png.'],
    [
      'that is some XML',
      { type: 'text/xml', body: '<trips/>' },
      'is no page, plain text (UTF-8), PDF file, Word document or feed.',
    ],
    ['without text', { body: '<html></html>' }, 'shows no text of an article.'],
    ['that is half a feed', { type: RSS, body: anRss([]).slice(0, -20) }, 'is no whole feed.'],
  ])('%s is left out, and the others are taken', async (_, page, message) => {
    pages.set('/bad', page);
    pages.set('/talks', { body: aPage('Chidi Okafor') });
    const { good, said: text } = await importing(`${site.url}/bad`, `${site.url}/talks`);
    expect(good).toBe(false);
    expect(text).toContain(`${site.url}/bad ${message}`);
    expect(text).toContain('1 row: 1 new.');
    expect(text).toContain('1 source left out.');
  });
});

describe('the page at an address, as the API shows it before it is added', () => {
  const ask = (body: unknown): Promise<Response> =>
    fetch(`${app.url}/api/pages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('title, day, outlet, link and text; nothing is kept', async () => {
    pages.set('/talks', { body: aPage('Chidi Okafor') });
    const response = await ask({ url: `${site.url}/talks` });
    expect(DocumentRead.parse(await response.json())).toMatchObject({
      title: `${run}. Talks with Chidi Okafor`,
      published: '2019-06-04',
      outlet: 'Fjord Times',
      url: `${site.url}/talks`,
    });
    expect(kept()).toEqual([]);
  });

  test.each<[string, unknown, number, string]>([
    ['/nowhere', {}, 422, 'The page answered 404.'],
    ['/busy', { status: 503, body: '' }, 502, 'The page answered 503.'],
    ['/feed', { type: RSS, body: anRss([]) }, 422, 'The page is a feed, no article.'],
    ['http://10.0.0.1/', {}, 422, 'The page cannot be fetched: 10.0.0.1 is no public address.'],
    ['file:///etc/passwd', {}, 422, 'The page cannot be fetched by file:.'],
  ])('%s is refused with what to do', async (path, page, status, detail) => {
    if (path.startsWith('/') && path !== '/nowhere') pages.set(path, page as Page);
    const response = await ask({ url: path.startsWith('/') ? `${site.url}${path}` : path });
    const problem = Problem.parse(await response.json());
    expect({ status: response.status, detail: problem.detail }).toEqual({ status, detail });
    expect(problem.hint).not.toBe('');
  });

  test('another body is refused', async () => {
    expect((await ask({ address: site.url })).status).toBe(400);
  });
});
