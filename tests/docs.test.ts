import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
    ['text of an article', 'server/jobs/accept.ts', /MAX_TEXT_BYTES = ([\d_]+)/, 1e6],
    ['sentence that is read', 'server/ingest/pipeline.ts', /MAX_TOKENS = ([\d_]+)/, 1],
    ['characters of a query', 'graph/cypher-text/bounds.ts', /MAX_TEXT = ([\d_]+)/, 1],
    ['rows of a query', 'server/api/routes/cypher.ts', /rows: ([\d_]+)/, 1],
    ['size of a result', 'server/api/routes/cypher.ts', /bytes: ([\d_]+)/, 1e6],
    ['time of a query', 'server/api/routes/cypher.ts', /ms: ([\d_]+)/, 1000],
    ['characters of a question', 'server/api/routes/ask.ts', /MAX_QUESTION = ([\d_]+)/, 1],
    ['elements drawn at once', 'client/api/queries.ts', /DRAWN_LIMIT = ([\d_]+)/, 1],
  ])('states the limit of the code: %s', async (what, file, pattern, unit) => {
    const row = (await section('Limits')).split('\n').find((line) => line.startsWith(`| ${what} |`)) ?? '';
    const documented = Number((row.split('|')[2] ?? '').replaceAll(',', '').match(/\d+/)?.[0]) * unit;
    const value = Number((await textOf(file)).match(pattern)?.[1]?.replaceAll('_', ''));
    expect(documented).toBe(value);
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
