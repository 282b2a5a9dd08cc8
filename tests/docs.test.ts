import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../server/reference/check.ts';
import { ROOT } from '../server/root.ts';

const textOf = (...path: readonly string[]): Promise<string> => readFile(join(ROOT, ...path), 'utf8');

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match.slice(1).join(' '));

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted();

/** The text of every TypeScript file of a folder. */
async function sources(...folder: readonly string[]): Promise<string> {
  const names = await readdir(join(ROOT, ...folder));
  const texts = names.filter((name) => name.endsWith('.ts')).map((name) => textOf(...folder, name));
  return (await Promise.all(texts)).join('\n');
}

async function section(title: string): Promise<string> {
  const part = (await textOf('README.md')).split(/^## /m).find((each) => each.startsWith(`${title}\n`));
  if (part === undefined) throw new Error(`README.md has no section '${title}'`);
  return part;
}

const README = await textOf('README.md');
const PAGES = ['README.md', 'CHANGELOG.md', 'docs/architecture.md', 'docs/contributing.md', 'server/samples/README.md'];

describe('README.md', () => {
  it('lists the routes that the server has, and no other', async () => {
    const code = await sources('server', 'api', 'routes');
    const routes = all(code, /\.(get|post|delete)\('(\/[^']*)'/g).map((route) => {
      const [method = '', path = ''] = route.split(' ');
      return `${method.toUpperCase()} ${/^\/(healthz|readyz)$/.test(path) ? '' : '/api'}${path}`;
    });
    const documented = all(await section('API'), /`(GET|POST|DELETE) (\/[^`?]*)/g);
    expect(unique(documented)).toEqual(unique(routes));
  });

  it('lists the environment variables that are read, and no other', async () => {
    const [, environment = ''] =
      /const Environment = z\.object\(\{(.*?)\n\}\);/s.exec(await textOf('server', 'config.ts')) ?? [];
    const rows = (await section('Configuration')).split('\n').filter((line) => line.startsWith('| `'));
    const documented = rows.flatMap((row) => all(row.split('|')[1] ?? '', /`([A-Z0-9_]+)`/g));
    expect(unique(documented)).toEqual(unique(all(environment, /^ {2}([A-Z0-9_]+):/gm)));
  });

  it.each(unique(all(README, /npx diplograph ([a-z]+)/g)))('names a command that there is: %s', async (command) => {
    const commands = all(await sources('server', 'cli'), /\.command\('([a-z]+)/g);
    expect(commands).toContain(command);
  });

  it.each([
    { what: 'text of an article', file: 'server/jobs/accept.ts', pattern: /MAX_TEXT_BYTES = ([\d_]+)/, unit: 1e6 },
    {
      what: 'size of a web page',
      file: 'graph/messages/documents.ts',
      pattern: /html: .*?maxBytes: ([\d_]+)/s,
      unit: 1e6,
    },
    {
      what: 'size of a PDF file',
      file: 'graph/messages/documents.ts',
      pattern: /pdf: .*?maxBytes: ([\d_]+)/s,
      unit: 1e6,
    },
    {
      what: 'size of a Word document',
      file: 'graph/messages/documents.ts',
      pattern: /docx: .*?maxBytes: ([\d_]+)/s,
      unit: 1e6,
    },
    {
      what: 'Word document, unpacked',
      file: 'server/readers/docx/unzip.ts',
      pattern: /MAX_PART_BYTES = ([\d_]+)/,
      unit: 1e6,
    },
    { what: 'pages of a PDF file', file: 'server/readers/pdf/read.ts', pattern: /MAX_PAGES = ([\d_]+)/, unit: 1 },
    { what: 'tags of a web page', file: 'server/readers/markup/scan.ts', pattern: /tags: ([\d_]+)/, unit: 1 },
    { what: 'levels of its tags', file: 'server/readers/markup/scan.ts', pattern: /depth: ([\d_]+)/, unit: 1 },
    { what: 'time for a web page', file: 'server/readers/reading-pool.ts', pattern: /html: ([\d_]+)/, unit: 1000 },
    { what: 'time for a PDF file', file: 'server/readers/reading-pool.ts', pattern: /pdf: ([\d_]+)/, unit: 1000 },
    {
      what: 'time for a Word document',
      file: 'server/readers/reading-pool.ts',
      pattern: /docx: ([\d_]+)/,
      unit: 1000,
    },
    {
      what: 'sentence that is read',
      file: 'server/ingest/document/sentences.ts',
      pattern: /MAX_TOKENS = ([\d_]+)/,
      unit: 1,
    },
    { what: 'list of journeys', file: 'server/import/travels.ts', pattern: /MAX_BYTES = ([\d_]+)/, unit: 1e6 },
    { what: 'entries of a feed', file: 'server/readers/feed/feed.ts', pattern: /MAX_ENTRIES = ([\d_]+)/, unit: 1 },
    { what: 'time for a feed', file: 'server/readers/reading-pool.ts', pattern: /feed: ([\d_]+)/, unit: 1000 },
    { what: 'what is fetched', file: 'server/fetch/fetcher.ts', pattern: /bytes: ([\d_]+)/, unit: 1e6 },
    { what: 'time to fetch it', file: 'server/fetch/fetcher.ts', pattern: /ms: ([\d_]+)/, unit: 1000 },
    { what: 'redirects followed', file: 'server/fetch/fetcher.ts', pattern: /redirects: ([\d_]+)/, unit: 1 },
    { what: 'line of JSON Lines', file: 'server/import/lines.ts', pattern: /line: ([\d_]+)/, unit: 1e6 },
    { what: 'list, unpacked', file: 'server/import/lines.ts', pattern: /list: ([\d_]+)/, unit: 1e6 },
    {
      what: 'articles of a request',
      file: 'graph/messages/imports.ts',
      pattern: /MAX_IMPORT_BATCH = ([\d_]+)/,
      unit: 1,
    },
    {
      what: 'articles that may wait',
      file: 'server/api/routes/imports.ts',
      pattern: /MAX_WAITING = ([\d_]+)/,
      unit: 1,
    },
    { what: 'characters of a query', file: 'graph/cypher-text/bounds.ts', pattern: /MAX_TEXT = ([\d_]+)/, unit: 1 },
    { what: 'rows of a query', file: 'server/api/routes/cypher.ts', pattern: /rows: ([\d_]+)/, unit: 1 },
    { what: 'size of a result', file: 'server/api/routes/cypher.ts', pattern: /bytes: ([\d_]+)/, unit: 1e6 },
    { what: 'time of a query', file: 'server/api/routes/cypher.ts', pattern: /ms: ([\d_]+)/, unit: 1000 },
    { what: 'characters of a question', file: 'server/api/routes/ask.ts', pattern: /MAX_QUESTION = ([\d_]+)/, unit: 1 },
    { what: 'characters explained', file: 'server/api/routes/explain.ts', pattern: /MAX_STRETCH = ([\d_]+)/, unit: 1 },
    { what: 'edges analysed at once', file: 'server/views/webs.ts', pattern: /MAX_TIES = ([\d_]+)/, unit: 1 },
    { what: 'paths between two', file: 'server/analysis/shortest-paths.ts', pattern: /MAX_PATHS = ([\d_]+)/, unit: 1 },
    { what: 'steps of a path', file: 'server/analysis/shortest-paths.ts', pattern: /MAX_STEPS = ([\d_]+)/, unit: 1 },
    { what: 'elements drawn at once', file: 'client/api/queries.ts', pattern: /DRAWN_LIMIT = ([\d_]+)/, unit: 1 },
  ])('states the limit of the code: $what', async ({ what, file, pattern, unit }) => {
    const rows = (await section('Limits')).split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const stated = rows.find(([, name]) => name === what)?.[2] ?? '';
    const value = Number((await textOf(file)).match(pattern)?.[1]?.replaceAll('_', ''));
    expect(Number.parseFloat(stated.replaceAll(',', '')) * unit).toBe(value);
  });

  it('counts no more than there is in What it knows', async () => {
    const { counts } = checkKnowledge(null);
    const sum = (...names: readonly string[]): number =>
      counts.filter(({ name }) => names.some((each) => name.startsWith(each))).reduce((n, { count }) => n + count, 0);
    const known: Readonly<Record<string, number>> = {
      countries: sum('countries'),
      'seats, ministries and nicknames': sum('metonyms'),
      places: sum('places'),
      organizations: sum('organizations'),
      memberships: sum('members'),
      titles: sum('titles'),
      'terms of leaders': sum('leaders'),
      patterns: sum('frames/'),
    };
    const rows = (await section('What it knows')).split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const stated = rows.flatMap(([, what = '', much = '']) =>
      what in known ? [[what, Number((/^[\d,]+/.exec(much)?.[0] ?? '').replaceAll(',', ''))] as const] : [],
    );
    expect(stated.map(([what]) => what)).toEqual(Object.keys(known));
    expect(stated.filter(([what, count]) => !(count > 0 && count <= (known[what] ?? 0)))).toEqual([]);
  });

  it('counts the sample articles', async () => {
    const samples = (await readdir(join(ROOT, 'server', 'samples'))).filter((name) => name.endsWith('.txt'));
    expect(README).toContain(`reads ${samples.length} short sample articles`);
  });
});

describe.each(PAGES)('%s', (page) => {
  it('links to files that there are', async () => {
    const links = all(await textOf(page), /\]\(([^)#]+)\)/g).filter((link) => !/^https?:/.test(link));
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });

  it('names npm scripts that there are', async () => {
    const { scripts } = JSON.parse(await textOf('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = unique(all(await textOf(page), /npm run ([\w:]+)/g));
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });
});
