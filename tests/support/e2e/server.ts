import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../../../server/root.ts';

export type RunningServer = {
  readonly url: string;
  /** What it has printed. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
};

const READY_WITHIN_MS = 90_000;

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

/** Articles are read in the background: waits until none is waiting. */
async function samplesAreRead(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/status`);
  const status = (await response.json()) as { waiting: number; samples: { present: number; available: number } };
  return status.waiting === 0 && status.samples.present === status.samples.available;
}

async function until(what: () => Promise<boolean>, said: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await what())) {
    if (Date.now() > deadline) throw new Error(`the server was not ready in ${READY_WITHIN_MS / 1000} s:\n${said()}`);
    await sleep(50);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve();
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
}

/** The production build on a port of its own and this data folder, when the sample articles are read. */
export async function startServer(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: folder, NEO4J_URI: '', ...settings };
  const child = spawn(process.execPath, ['bin/diplograph.js', 'serve'], { cwd: ROOT, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  try {
    await until(
      async () => {
        if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}:\n${said}`);
        // It serves before it has printed where.
        const told = said.includes('is ready at');
        return told && (await answers(`${url}/readyz`)) && (await samplesAreRead(url));
      },
      () => said,
    );
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { url, said: () => said, stop: () => stop(child) };
}
