import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../../graph/index.ts';
import { parseConfig, ratesAreOn } from '../../../server/config.ts';
import { anApi } from '../../support/api.ts';
import { temporaryFolder } from '../../support/folders.ts';

type Ask = (agent: ReturnType<typeof request>, n: number) => request.Test;

const query: Ask = (agent) => agent.post('/api/cypher').send({ query: 'nonsense' });
const question: Ask = (agent) => agent.get('/api/ask?q=');
const change: Ask = (agent) => agent.delete('/api/articles/none');
const reading: Ask = (agent) => agent.get('/api/articles');

async function asked(ask: Ask, times: number, more: Parameters<typeof anApi>[1] = {}) {
  const { app, close } = await anApi(await temporaryFolder(), { rates: true, ...more });
  const agent = request(app);
  const answers = [];
  for (let n = 0; n < times; n += 1) answers.push(await ask(agent, n));
  const other = await agent.get('/api/status');
  await close();
  return { answers, other };
}

test.each<readonly [string, Ask, number]>([
  ['queries', query, 20],
  ['questions', question, 60],
  ['changes', change, 60],
  ['readings', reading, 300],
])('%s: one more than are allowed in a minute is refused', async (name, ask, most) => {
  const { answers, other } = await asked(ask, most + 1);
  expect(answers.slice(0, most).filter(({ status }) => status === 429)).toEqual([]);
  const last = answers.at(-1);
  expect(last?.status).toBe(429);
  expect(Problem.parse(last?.body).detail).toBe(`More than ${most} ${name} came from here in a minute.`);
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  expect(other.status === 429).toBe(name === 'readings');
});

describe('the sender', () => {
  test('is who is connected, whatever the request says', async () => {
    const ask: Ask = (agent, n) => query(agent, n).set('X-Forwarded-For', `192.0.2.${n}`);
    expect((await asked(ask, 21)).answers.at(-1)?.status).toBe(429);
  });

  test('may try ten wrong tokens', async () => {
    const token = 'a-long-enough-secret';
    const wrong: Ask = (agent) => change(agent, 0).set('Authorization', 'Bearer wrong');
    const { answers } = await asked(wrong, 11, { token });
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const right: Ask = (agent) => change(agent, 0).set('Authorization', `Bearer ${token}`);
    expect((await asked(right, 15, { token })).answers.map(({ status }) => status)).not.toContain(429);
    const none: Ask = (agent) => change(agent, 0);
    expect((await asked(none, 15, { token })).answers.map(({ status }) => status)).not.toContain(429);
  });

  test('is not counted where that is off', async () => {
    expect((await asked(query, 25, { rates: false })).answers.map(({ status }) => status)).not.toContain(429);
  });
});

test.each([
  [{}, false],
  [{ RATE_LIMIT: 'on' }, true],
  [{ HOST: '0.0.0.0' }, true],
  [{ HOST: '0.0.0.0', RATE_LIMIT: 'off' }, false],
])('%j: %s', (env, on) => {
  expect(ratesAreOn(parseConfig(env, '/'))).toBe(on);
});
