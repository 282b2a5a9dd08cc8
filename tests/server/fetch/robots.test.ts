import { afterAll, describe, expect, test } from 'vitest';
import { FetchError } from '../../../server/fetch/fetch-error.ts';
import { createFetcher } from '../../../server/fetch/fetcher.ts';
import { createRobots } from '../../../server/fetch/robots.ts';
import { aSite, guardWithSites } from '../../support/site.ts';

const HOST = 'https://fjord.example';
const reading = (rules: string | FetchError) => {
  const asked: string[] = [];
  const robots = createRobots({
    agent: 'Diplograph/1.2.3',
    async get(url) {
      asked.push(url);
      if (typeof rules !== 'string') throw rules;
      return rules;
    },
  });
  const may = (path: string): Promise<string> =>
    robots.check(new URL(path, HOST)).then(
      ({ apartMs }) => `yes, ${apartMs}`,
      (error: FetchError) => error.message,
    );
  return { may, asked };
};

const CLOSED = 'is closed to programs by robots.txt';

test.each([
  ['no rules', '', '/a', 'yes, 0'],
  ['for all', 'User-agent: *\nDisallow: /a', '/a/b', CLOSED],
  ['for all, another path', 'User-agent: *\nDisallow: /a', '/b', 'yes, 0'],
  ['for us alone', 'User-agent: diplograph\nDisallow: /\n\nUser-agent: *\nDisallow:', '/a', CLOSED],
  ['for others', 'User-agent: Other\nDisallow: /', '/a', 'yes, 0'],
  ['for us goes before for all', 'User-agent: *\nDisallow: /\n\nUser-agent: Diplograph\nAllow: /', '/a', 'yes, 0'],
  ['the longer rule', 'User-agent: *\nDisallow: /a\nAllow: /a/open', '/a/open/x', 'yes, 0'],
  ['signs', 'User-agent: *\nDisallow: /*.xml$', '/news/rss.xml', CLOSED],
  ['a time between visits', 'User-agent: *\nCrawl-delay: 5', '/a', 'yes, 5000'],
  ['a long one', 'User-agent: *\nCrawl-delay: 86400', '/a', 'yes, 30000'],
  ['a page instead', '<html><p>Disallow: /</p></html>', '/a', 'yes, 0'],
])('%s', async (_, rules, path, said) => {
  expect(await reading(rules).may(path)).toBe(said);
});

test('a site without rules allows all; one that cannot say, nothing until it can', async () => {
  expect(await reading(new FetchError('answered 404', '')).may('/a')).toBe('yes, 0');
  const busy = reading(new FetchError('answered 503', '', { passing: true }));
  expect(await busy.may('/a')).toBe('has rules for programs that cannot be had: robots.txt answered 503');
  await busy.may('/a');
  expect(busy.asked).toHaveLength(2);
});

test('rules are asked for once a site', async () => {
  const { may, asked } = reading('User-agent: *\nDisallow: /a');
  expect([await may('/a'), await may('/b')]).toEqual([CLOSED, 'yes, 0']);
  expect(asked).toEqual([`${HOST}/robots.txt`]);
});

test('rules that mean to take long are read in no time', async () => {
  const rules = `User-agent: *\nDisallow: /${'*a'.repeat(2000)}$\n`.repeat(10);
  const started = performance.now();
  await reading(rules).may(`/${'a'.repeat(1900)}b`);
  expect(performance.now() - started).toBeLessThan(5000);
});

describe('the fetcher', () => {
  const fetcher = createFetcher({ agent: 'Diplograph/test', guard: guardWithSites(), limits: { apartMs: 0 } });
  afterAll(() => fetcher.close());
  const TYPES = { types: ['text/html'] };
  const aClosedSite = () =>
    aSite((request, response) => {
      const rules = request.url === '/robots.txt';
      const moved = request.url === '/moved';
      const headers = { 'content-type': rules ? 'text/plain' : 'text/html', ...(moved ? { location: '/closed' } : {}) };
      response.writeHead(moved ? 302 : 200, headers);
      response.end(rules ? 'User-agent: *\nDisallow: /closed' : '<p>A page.</p>');
    });

  test('heeds rules where nobody has named the address, also behind a redirect', async () => {
    const site = await aClosedSite();
    const get = (path: string) => fetcher.get(`${site.url}${path}`, { ...TYPES, unasked: true });
    await expect(get('/closed')).rejects.toThrow(CLOSED);
    await expect(get('/moved')).rejects.toThrow(CLOSED);
    expect(await get('/open')).not.toBeNull();
    expect(site.asked).toEqual(['/robots.txt', '/moved', '/open']);
  });

  test('gets what a person has named', async () => {
    const site = await aClosedSite();
    expect(await fetcher.get(`${site.url}/closed`, TYPES)).not.toBeNull();
    expect(site.asked).toEqual(['/closed']);
  });
});
