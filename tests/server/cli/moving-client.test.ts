import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Client, GoneError } from '../../../server/cli/client.ts';
import { CliError } from '../../../server/cli/failure.ts';
import { movingSession } from '../../../server/cli/moving-client.ts';

const Name = z.string();
const call = (to: Client): Promise<string> => to.get('/api/name', Name);

/** A client that answers with what it is given, or fails with it; each client gives its last answer again. */
function clientOf(...answers: readonly (string | Error)[]): Client {
  let n = 0;
  const next = async <T>(_: unknown, shape: z.ZodType<T>): Promise<T> => {
    const answer = answers[Math.min(n, answers.length - 1)];
    n += 1;
    if (answer instanceof Error) throw answer;
    return shape.parse(answer);
  };
  return { get: next, send: next, download: async () => undefined };
}

/** Sessions at `a`, `b`, … in this order, with a log of what happened to them. */
function sessions(...clients: readonly Client[]) {
  const log: string[] = [];
  const open = async (gone: string | null) => {
    const at = log.filter((l) => l.startsWith('open')).length;
    const address = String.fromCharCode(97 + at);
    log.push(`open ${address} after ${gone}`);
    return {
      client: clients[Math.min(at, clients.length - 1)] ?? clientOf(''),
      address,
      close: async () => void log.push(`close ${address}`),
    };
  };
  return { log, open };
}

const gone = new GoneError('nobody answers');

test('while its server answers, a session stays', async () => {
  const { log, open } = sessions(clientOf('first', 'second'));
  const session = await movingSession(open);
  expect([await call(session.client), await call(session.client)]).toEqual(['first', 'second']);
  await session.close();
  expect(log).toEqual(['open a after null', 'close a']);
});

test('when its server ends between two calls, the second is made at the next one', async () => {
  const { log, open } = sessions(clientOf('first', gone), clientOf(gone), clientOf('third'));
  const session = await movingSession(open);
  expect([await call(session.client), await call(session.client)]).toEqual(['first', 'third']);
  await session.close();
  expect(log).toEqual(['open a after null', 'close a', 'open b after a', 'close b', 'open c after b', 'close c']);
});

test('after a few servers that do not answer it gives up', async () => {
  const { log, open } = sessions(clientOf(gone));
  const session = await movingSession(open);
  await expect(call(session.client)).rejects.toBe(gone);
  expect(log.filter((l) => l.startsWith('open'))).toHaveLength(5);
});

test('a refusal is an answer: nothing is asked again', async () => {
  const refusal = new CliError('There is no such article.');
  const { log, open } = sessions(clientOf(refusal));
  const session = await movingSession(open);
  await expect(call(session.client)).rejects.toBe(refusal);
  expect(log).toEqual(['open a after null']);
});
