import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../server/root.ts';
import { aPage, read, refusal } from './reading.ts';

type Expected = {
  readonly title: string;
  readonly published: string | null;
  readonly outlet?: string;
  readonly url?: string;
  /** Parts of the text, in their order. */
  readonly holds: readonly string[];
  readonly lacks: readonly string[];
};

const SHAPES: Readonly<Record<string, Expected>> = {
  'json-ld': {
    title: 'Dahl and Okafor agree on fisheries talks',
    published: '2024-03-05',
    outlet: 'Fjord Times',
    url: 'https://fjordtimes.example/world/dahl-okafor',
    holds: [
      'Liv Dahl greets Chidi Okafor at the harbour of Bergen on Tuesday.',
      'in Bergen on Tuesday and agreed to open talks on fisheries.\n\nThe two ministers',
      '\n\n“We want rules that both coasts can live with,” Dahl told reporters.\n\n',
      'thanked Bergen for its welcome.',
    ],
    lacks: ['Sport', 'Copyright', 'Write to the editor', 'Dahl and Okafor agree on fisheries talks'],
  },
  'meta-date': {
    title: 'President Sato receives Chilean envoy',
    published: '2023-11-17',
    outlet: 'Pacific Wire',
    url: 'https://pacificwire.example/2023/11/sato-envoy',
    holds: [
      'TOKYO — President Kenji Sato received the special envoy',
      'an invitation to visit Santiago',
      'both embassies.',
    ],
    lacks: ['In other news', 'Typhoon Hana'],
  },
  'time-tag': {
    title: 'Minister Haddad visits Tirana',
    published: '2022-09-14',
    holds: ['arrived in Tirana on Wednesday', 'Thursday, 9:00 Haddad meets Kola', 'Albania supports the seat'],
    lacks: ['1 January 2026'],
  },
  'live-blog': {
    title: 'Geneva talks, live',
    published: '2024-05-13',
    outlet: 'The Daily Ledger',
    holds: ['Novak leaves for Prague', 'report to parliament', 'Talks begin', 'shook hands', 'asked them for patience'],
    lacks: ['Share this'],
  },
  'cookie-banner': {
    title: 'Queen opens bridge with President Mbeki-Lund',
    published: '2021-03-09',
    outlet: 'North Post',
    holds: ['opened the new bridge near Aalborg', 'state visit of three days', 'both heads of state recalled'],
    lacks: ['cookies', '842 partners', 'Accept all', 'morning briefing'],
  },
  'related-links': {
    title: 'Ministers of three states meet in Riga',
    published: '2020-06-11',
    outlet: 'Baltic Desk',
    holds: ['to sign a treaty on cables', 'sail together from July', 'a second meeting in Tallinn'],
    lacks: ['Ozols', 'Kask', 'Liepaja', 'Anna Vilks', 'King Harald', 'Related'],
  },
  comments: {
    title: 'Envoys resume border talks',
    published: '2019-08-02',
    outlet: 'Hill & Valley Review',
    holds: ['in La Paz on Friday', 'a map that shepherds can read', 'held in Puno in September'],
    lacks: ['condor77', 'President Vega', 'My uncle', 'First!'],
  },
  amp: {
    title: 'Jordan and Malta sign "open skies" treaty',
    published: '2018-02-21',
    outlet: 'Med Courier',
    url: 'https://medcourier.example/jordan-malta',
    holds: [
      'shake hands in Amman.',
      'opens the skies of both countries',
      'an invitation to Valletta',
      'a school in Zarqa',
    ],
    lacks: ['Borg', 'our terms', 'Cheap flights', 'visibility'],
  },
  'no-date': {
    title: 'Statement on the visit of Minister Tanaka-Ruiz',
    published: null,
    holds: ['thanks Minister Elena Tanaka-Ruiz', 'a common list of goods', 'condemned the attack'],
    lacks: ['Last updated'],
  },
  'broken-markup': {
    title: 'Kovac meets Lindgren in Ljubljana',
    published: '2019-04-08',
    holds: [
      'on Monday & spoke with him about rail & roads.\n\n',
      'invited Kovac to Stockholm.\n\n',
      'in Brussels < next month, both offices said.\n\nThe tunnel is to be',
    ],
    lacks: ['calendar', 'document.write', 'Home'],
  },
};

describe('a page of news', () => {
  test.each(Object.entries(SHAPES))('%s', async (name, expected) => {
    const document = await read(await readFile(join(ROOT, 'tests', 'fixtures', 'pages', `${name}.html`)), 'page.html');
    const { title, published, outlet = null, url = null, holds, lacks } = expected;
    expect(document).toMatchObject({ title, published, outlet, url });
    const places = holds.map((part) => document.text.indexOf(part));
    expect(holds.filter((_, at) => (places[at] ?? -1) < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(lacks.filter((part) => document.text.includes(part))).toEqual([]);
  });

  test('a live blog of several days says so', async () => {
    const bytes = await readFile(join(ROOT, 'tests', 'fixtures', 'pages', 'live-blog.html'));
    const { warnings } = await read(bytes, 'text/html');
    expect(warnings).toEqual([
      'A live blog with posts from 2024-05-13 to 2024-05-14: its days are counted from 2024-05-13.',
    ]);
  });
});

const script = (thing: unknown): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const article = (more: object): string => script({ '@type': 'NewsArticle', headline: 'H', ...more });

describe('the day of publication', () => {
  test.each([
    [
      'the first day, not that of the last change',
      article({ datePublished: '2018-05-30', dateModified: '2018-06-02' }),
    ],
    ['late in its own zone', article({ datePublished: '2018-05-30T23:59:00-07:00' })],
    ['early in its own zone', article({ datePublished: '2018-05-30T00:10:00+13:00' })],
    [
      'of the article among other things',
      script([
        { '@type': 'WebPage', datePublished: '2009-01-01' },
        { '@type': 'Article', datePublished: '2018-05-30' },
      ]),
    ],
    [
      'below the page',
      script({ '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle', datePublished: '2018-05-30' } }),
    ],
    [
      'with a line end inside',
      `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "two\nlines", "datePublished": "2018-05-30"}</script>`,
    ],
    ['before that of the head', `${article({ datePublished: '2018-05-30' })}<meta name="date" content="2018-06-09">`],
    [
      'where the description is no JSON',
      '<script type="application/ld+json">{broken</script><meta name="DC.date.issued" content="2018-05-30">',
    ],
    [
      'where the description names none',
      `${article({})}<meta property="article:published_time" content="2018-05-30T10:00:00Z">`,
    ],
    [
      'where the first is no date',
      '<meta property="article:published_time" content="yesterday"><meta name="pubdate" content="20180530">',
    ],
  ])('%s', async (_, head) => {
    expect(await read(aPage(head), 'text/html')).toMatchObject({ published: '2018-05-30' });
  });

  test.each([
    ['a time', '<time datetime="2018-05-30T08:00">this morning</time>'],
    ['a time with words', '<time>30 May 2018</time>'],
    [
      'a time after that of a change',
      '<time class="updated" datetime="2018-06-02">x</time><time datetime="2018-05-30">y</time>',
    ],
    [
      'microdata',
      '<span itemprop="dateModified" content="2018-06-01"></span><meta itemprop="datePublished" content="2018-05-30">',
    ],
    ['a class', '<p class="article-date">Posted on Wednesday, May 30th, 2018 at 9:15</p>'],
    ['a class of another kind', '<p class="event-date">1 June 2018</p><span class="publishedAt">30.05.2018</span>'],
  ])('in the body: %s', async (_, body) => {
    expect(await read(aPage('', body), 'text/html')).toMatchObject({ published: '2018-05-30' });
  });

  test('in its address', async () => {
    const head = '<link rel="canonical" href="https://paper.example/2018/05/30/talks">';
    expect(await read(aPage(head), 'text/html')).toMatchObject({ published: '2018-05-30' });
  });

  test.each([
    ['only a change', '<meta property="article:modified_time" content="2018-06-02">'],
    ['the zero of a clock', '<meta property="article:published_time" content="1970-01-01T00:00:00Z">'],
    ['no day of the calendar', '<meta name="date" content="2018-02-30">'],
    ['a day that can be read in two ways', '<meta name="date" content="05/06/2018">'],
  ])('none: %s', async (_, head) => {
    expect(await read(aPage(head), 'text/html')).toMatchObject({ published: null });
  });

  test('a page that names only its last change says so', async () => {
    const { warnings } = await read(aPage('<meta property="og:updated_time" content="2018-06-02">'), 'text/html');
    expect(warnings).toEqual(['The page names no day of publication, only its last change on 2018-06-02.']);
  });
});

describe('title, outlet, address', () => {
  test.each([
    [
      'the outlet behind the title',
      '<title>Talks end – Fjord Times</title><meta property="og:site_name" content="Fjord Times">',
      { title: 'Dahl meets Okafor' },
    ],
    [
      'the title of the head',
      '<meta property="og:title" content="Talks end – Fjord Times"><meta property="og:site_name" content="fjord times">',
      { title: 'Talks end' },
    ],
    [
      'a dash of the title itself',
      '<meta property="og:title" content="Talks end - for now"><meta property="og:site_name" content="Fjord Times">',
      { title: 'Talks end - for now' },
    ],
    ['a publisher with its name', article({ publisher: { name: 'Fjord Times' } }), { outlet: 'Fjord Times' }],
    ['a publisher as text', article({ publisher: 'Fjord Times' }), { outlet: 'Fjord Times' }],
    ['an address that is none', '<link rel="canonical" href="javascript:alert(1)">', { url: null }],
    ['an address that is not whole', '<link rel="canonical" href="/talks">', { url: null }],
  ])('%s', async (_, head, expected) => {
    expect(await read(aPage(head), 'text/html')).toMatchObject(expected);
  });
});

describe('text', () => {
  test('is what the page describes where the page shows less than half of it', async () => {
    const body =
      'Liv Dahl met Chidi Okafor in Bergen on Tuesday &amp; agreed on talks.\nThey will meet again in Abuja.';
    const page = `<html><head>${article({ articleBody: body })}</head><body><div id="app">Loading …</div></body></html>`;
    const { text } = await read(page, 'text/html');
    expect(text).toBe(
      'Liv Dahl met Chidi Okafor in Bergen on Tuesday & agreed on talks.\n\nThey will meet again in Abuja.',
    );
  });

  test.each([
    'has-comments',
    'story with-sidebar',
    'post share-enabled',
    'hasRelatedLinks',
    'no-ads',
    'adaptive socialist',
  ])('an article is kept in a small frame that tells of what is around it: %s', async (frame) => {
    const comments = '<p>I never liked that harbour, and nobody asked me.</p>'.repeat(40);
    const page = `<html><body><h1>Talks</h1><div class="${frame}"><p>Dahl met Okafor in Bergen on Tuesday.</p>
        <p>They agreed on talks, both said.</p></div><div class="comments">${comments}</div></body></html>`;
    const { text } = await read(page, 'text/html');
    expect(text).toContain('Dahl met Okafor in Bergen on Tuesday.\n\nThey agreed on talks, both said.');
    expect(text).not.toContain('never liked');
  });

  test('a page that shows nothing is refused', async () => {
    const error = await refusal(
      read('<html><body><div id="root"></div><script>run()</script></body></html>', 'a.html'),
    );
    expect(error).toMatchObject({ fault: 'empty', message: 'shows no text of an article' });
  });

  test('nothing in a page is run', async () => {
    const body = `<p onclick="globalThis.ran = 1">One.</p><img src="x" onerror="globalThis.ran = 1">
      <script>globalThis.ran = 1</script><iframe srcdoc="<script>globalThis.ran = 1</script>"></iframe>
      <svg onload="globalThis.ran = 1"></svg><a href="javascript:globalThis.ran = 1">Two.</a>`;
    const { text } = await read(aPage('<script>globalThis.ran = 1</script>', body), 'text/html');
    expect((globalThis as { ran?: number }).ran).toBeUndefined();
    expect(text).not.toContain('globalThis');
  });
});
