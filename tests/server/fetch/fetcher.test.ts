import type { RequestListener, ServerResponse } from 'node:http';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { FetchError } from '../../../server/fetch/fetch-error.ts';
import { createFetcher, type FetcherOptions } from '../../../server/fetch/fetcher.ts';
import { type Guard, OPEN_NETWORK } from '../../../server/fetch/guard.ts';
import { aSite, guardWithSites } from '../../support/site.ts';

const LIMITS = { ms: 2000, bytes: 100_000, redirects: 5, apartMs: 0 };
const TYPES = ['text/html'];
const PAGE = '<p>Liv Dahl met Chidi Okafor in Bergen.</p>';

const made: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const fetcher of made.splice(0)) await fetcher.close();
});

function aFetcher(guard: Guard = guardWithSites(), limits: FetcherOptions['limits'] = {}) {
  const fetcher = createFetcher({ agent: 'Diplograph/test', guard, limits: { ...LIMITS, ...limits } });
  made.push(fetcher);
  return fetcher;
}

async function refused(getting: Promise<unknown>): Promise<FetchError> {
  const outcome = await getting.catch((error: unknown) => error);
  if (outcome instanceof FetchError) return outcome;
  throw outcome instanceof Error ? outcome : new Error('was fetched');
}

function page(response: ServerResponse, headers: Readonly<Record<string, string>> = {}, body: Buffer | string = PAGE) {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
}

const to =
  (location: string, status = 302): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { location });
    response.end();
  };

describe('what is fetched', () => {
  test('a page, with who asks for it and how it may be asked for again', async () => {
    const site = await aSite((request, response) => {
      const { 'user-agent': agent, 'accept-encoding': encoding, cookie, referer } = request.headers;
      page(response, { etag: '"7"' }, JSON.stringify({ agent, encoding, cookie, referer }));
    });
    const fetched = await aFetcher().get(`${site.url}/talks`, { types: TYPES });
    expect(fetched).toMatchObject({ url: `${site.url}/talks`, validators: { etag: '"7"', modified: null } });
    expect(JSON.parse(Buffer.from(fetched?.bytes ?? []).toString())).toEqual({
      agent: 'Diplograph/test',
      encoding: 'identity',
    });
  });

  test('nothing when it has not changed', async () => {
    const site = await aSite((request, response) => {
      const same = request.headers['if-none-match'] === '"7"' && request.headers['if-modified-since'] === 'Monday';
      response.writeHead(same ? 304 : 200, { 'content-type': 'text/html' });
      response.end();
    });
    const since = { etag: '"7"', modified: 'Monday' };
    expect(await aFetcher().get(site.url, { types: TYPES, since })).toBeNull();
    expect(await aFetcher().get(site.url, { types: TYPES })).not.toBeNull();
  });

  test('a page that is packed all the same, and one behind redirects', async () => {
    const site = await aSite((request, response) => {
      if (request.url === '/old') return to('/new', 308)(request, response);
      page(response, { 'content-encoding': 'gzip' }, gzipSync(PAGE));
    });
    const fetched = await aFetcher().get(`${site.url}/old`, { types: TYPES });
    expect(fetched?.url).toBe(`${site.url}/new`);
    expect(Buffer.from(fetched?.bytes ?? []).toString()).toBe(PAGE);
  });

  test('questions to one host come apart', async () => {
    const site = await aSite((_request, response) => page(response));
    const fetcher = aFetcher(guardWithSites(), { apartMs: 150 });
    const start = performance.now();
    for (const path of ['a', 'b', 'c']) await fetcher.get(`${site.url}/${path}`, { types: TYPES });
    expect(performance.now() - start).toBeGreaterThan(295);
  });

  test('the address that was checked is the one that is asked: a name that changes its mind wins nothing', async () => {
    const site = await aSite((_request, response) => page(response));
    let times = 0;
    const guard = {
      ...guardWithSites(),
      resolve: async () => [{ address: times++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }],
    };
    await aFetcher(guard).get(`http://turning.example:${site.port}/`, { types: TYPES });
    expect({ times, asked: site.asked }).toEqual({ times: 1, asked: ['/'] });
  });
});

describe('nothing inside is reached', () => {
  const anyPort: Guard = { ...OPEN_NETWORK, port: () => true };
  const resolving = (addresses: readonly string[]): Guard => ({
    ...guardWithSites({ 'a.example': addresses }),
    address: OPEN_NETWORK.address,
  });

  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '１２７.０.０.１',
    '0',
    '0.0.0.0',
    '10.0.0.1',
    '169.254.169.254',
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:10.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[fe80::1]',
  ])('by the number %s', async (host) => {
    const site = await aSite((_request, response) => page(response));
    const { message } = await refused(aFetcher(anyPort).get(`http://${host}:${site.port}/`, { types: TYPES }));
    expect(message).toMatch(/^cannot be fetched: \S+ is no public address$/);
    expect(site.asked).toEqual([]);
  });

  test.each([
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:10.0.0.1'],
    ['93.184.216.34', '127.0.0.1'],
  ])('by a name that is at %s', async (...addresses) => {
    const site = await aSite((_request, response) => page(response));
    const getting = aFetcher(resolving(addresses)).get(`http://a.example:${site.port}/`, { types: TYPES });
    const { message } = await refused(getting);
    expect(message).toBe(`cannot be fetched: a.example is at ${addresses.at(-1)}, which is no public address`);
    expect(site.asked).toEqual([]);
  });

  test('by localhost, as this machine resolves it', async () => {
    const site = await aSite((_request, response) => page(response));
    const { message } = await refused(aFetcher(anyPort).get(`http://localhost:${site.port}/`, { types: TYPES }));
    expect(message).toMatch(/^cannot be fetched: localhost is at \S+, which is no public address$/);
    expect(site.asked).toEqual([]);
  });

  test.each([
    ['http://10.0.0.1/', 'cannot be fetched: 10.0.0.1 is no public address'],
    ['http://169.254.169.254/latest/meta-data/', 'cannot be fetched: 169.254.169.254 is no public address'],
    ['http://[::1]/', 'cannot be fetched: ::1 is no public address'],
    ['//0xa000001/', 'cannot be fetched: 10.0.0.1 is no public address'],
    ['http://inside.example/', 'cannot be fetched: inside.example is at 10.0.0.7, which is no public address'],
    ['file:///etc/passwd', 'cannot be fetched by file:'],
    ['ftp://example.org/', 'cannot be fetched by ftp:'],
    ['http://me:secret@example.org/', 'holds a name or password'],
    ['http://[', 'is no address'],
  ])('by a redirect to %s', async (location, message) => {
    const site = await aSite(to(location));
    const fetcher = aFetcher(guardWithSites({ 'inside.example': ['10.0.0.7'] }));
    expect((await refused(fetcher.get(site.url, { types: TYPES }))).message).toBe(message);
  });

  test.each([
    ['file:///etc/passwd', 'cannot be fetched by file:'],
    ['ftp://example.org/feed', 'cannot be fetched by ftp:'],
    ['gopher://example.org/', 'cannot be fetched by gopher:'],
    ['data:text/html,hello', 'cannot be fetched by data:'],
    ['https://liv:secret@example.org/', 'holds a name or password'],
    ['https://example.org:6379/', 'names port 6379'],
    ['https://', 'is no address'],
  ])('by the address %s', async (url, message) => {
    const error = await refused(aFetcher(OPEN_NETWORK).get(url, { types: TYPES }));
    expect(error.message).toBe(message);
    expect(error.hint).not.toBe('');
  });
});

describe('answers that are given up', () => {
  const never: RequestListener = () => undefined;
  const slowly: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  };
  const endless: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
    };
    response.on('drain', more);
    more();
  };
  const packed =
    (encoding: string, bytes: Buffer): RequestListener =>
    (_request, response) =>
      page(response, { 'content-encoding': encoding }, bytes);
  const status =
    (code: number): RequestListener =>
    (_request, response) => {
      response.writeHead(code, { 'content-type': 'text/html' });
      response.end(PAGE);
    };
  const cutOff: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
    response.write('x', () => response.destroy());
  };

  test.each<[string, RequestListener, string, boolean]>([
    ['endless', endless, 'has more than 0.1 MB', false],
    ['slow', slowly, 'gave no whole answer within 0.4 s', true],
    ['none at all', never, 'gave no whole answer within 0.4 s', true],
    ['cut off', cutOff, 'could not be fetched: UND_ERR_SOCKET', true],
    ['that unpacks to 50 MB', packed('gzip', gzipSync(Buffer.alloc(50_000_000))), 'has more than 0.1 MB', false],
    ['packed and damaged', packed('gzip', Buffer.from('no gzip')), 'is packed and damaged', true],
    ['packed by deflate', packed('deflate', deflateSync(PAGE)), "is packed as 'deflate'", false],
    ['of another kind', (_request, response) => page(response, { 'content-type': 'image/png' }), 'is image/png', false],
    ['without a kind', (_request, response) => response.end(PAGE), 'does not say what it is', false],
    ['not there', status(404), 'answered 404', false],
    ['nothing', status(204), 'answered 204', false],
    ['not asked for', status(304), 'answered 304', false],
    ['too many questions', status(429), 'answered 429', true],
    ['a server in trouble', status(503), 'answered 503', true],
    ['a circle', to('/again'), 'leads on more than 5 times', false],
    ['a redirect to nowhere', (_request, response) => response.writeHead(302).end(), 'answered 302', false],
  ])('%s', async (_, answer, message, passing) => {
    const site = await aSite(answer);
    const hasty = aFetcher(guardWithSites(), message.includes('0.4 s') ? { ms: 400 } : {});
    const error = await refused(hasty.get(site.url, { types: TYPES }));
    expect({ message: error.message, passing: error.passing }).toEqual({ message, passing });
    expect(error.hint).not.toBe('');
  });

  test('a name that nobody knows', async () => {
    const error = await refused(aFetcher().get('http://nowhere.example/', { types: TYPES }));
    expect(error).toMatchObject({ message: 'cannot be fetched: nowhere.example is not found', passing: true });
  });
});
