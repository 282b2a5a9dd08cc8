import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Progress } from '../../../graph/index.ts';
import { anApi } from '../../support/api.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { anInput } from '../../support/workshop.ts';

type Api = Awaited<ReturnType<typeof anApi>>;
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function listening(): Promise<Api & { port: number }> {
  const api = await anApi(await temporaryFolder());
  const server = createServer(api.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(api.close, () => new Promise((resolve) => server.close(resolve)));
  return { ...api, port: (server.address() as AddressInfo).port };
}

type Follower = { readonly text: () => string; readonly ended: Promise<void>; readonly response: IncomingMessage };

function follow(port: number, headers: Record<string, string> = {}): Promise<Follower> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/api/progress', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      const ended = new Promise<void>((done) => response.once('close', () => done()));
      closers.push(async () => response.destroy());
      resolve({ text: () => text, ended, response });
    });
  });
}

const eventsIn = (text: string) =>
  [...text.matchAll(/id: (\d+)\nevent: article\ndata: (.*)\n\n/g)].map(([, number, data]) => ({
    number: Number(number),
    progress: Progress.parse(JSON.parse(data ?? '')),
  }));
const soon = () => new Promise((resolve) => setTimeout(resolve, 50));

test('each step of an article is an event', async () => {
  const { jobs, port } = await listening();
  const follower = await follow(port, { 'Accept-Encoding': 'gzip' });
  expect(follower.response.headers).toMatchObject({ 'content-type': 'text/event-stream' });
  expect(follower.response.headers['content-encoding']).toBeUndefined();
  await jobs.submit(anInput('one'), 'user');
  await jobs.idle();
  await soon();
  expect(follower.text()).toMatch(/^retry: 2000\n\n/);
  expect(eventsIn(follower.text()).map((e) => e.progress.stage)).toEqual(['queued', 'sentences', 'events', 'stored']);
});

test('who comes back gets what it missed', async () => {
  const { jobs, port } = await listening();
  await jobs.submit(anInput('one'), 'user');
  await jobs.idle();
  const back = await follow(port, { 'Last-Event-ID': '2' });
  const fresh = await follow(port);
  await soon();
  expect(eventsIn(back.text()).map((e) => e.number)).toEqual([3, 4]);
  expect(eventsIn(fresh.text())).toEqual([]);
});

test('who comes back to a server that was started anew gets all', async () => {
  const { jobs, port } = await listening();
  await jobs.submit(anInput('one'), 'user');
  await jobs.idle();
  const back = await follow(port, { 'Last-Event-ID': '900' });
  await soon();
  expect(eventsIn(back.text())).toHaveLength(4);
});

test('the streams end when the server stops, and readiness with them', async () => {
  const { stop, port } = await listening();
  const follower = await follow(port);
  stop();
  await follower.ended;
  const status = await new Promise((resolve) =>
    get({ host: '127.0.0.1', port, path: '/readyz' }, (r) => resolve(r.resume().statusCode)),
  );
  expect(status).toBe(503);
});
