import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { ProcessGone, startProcess } from '../../../server/store/embedded/process.ts';

it('a process whose channel takes no call is ending from then on', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send = (_message: unknown, ...rest: readonly unknown[]): boolean => {
    const told = rest.at(-1) as (error: Error) => void;
    setImmediate(() => told(new Error('write EPIPE')));
    return false;
  };
  const engine = startProcess({ maxRss: 1e9, child });
  expect(engine.ending()).toBe(false);
  const call = engine.call({ op: 'close' }, 5000);
  const found = await call.catch((error: unknown) => ({ error, ending: engine.ending() }));
  expect(found).toEqual({ error: expect.any(ProcessGone), ending: true });
  await engine.exited;
  expect(child.signalCode).toBe('SIGKILL');
});
