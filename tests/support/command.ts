import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../server/root.ts';

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };
type Environment = Readonly<Record<string, string>>;

const ENTRY = join(ROOT, 'bin', 'diplograph.js');

/** The command line as it is built, with nothing of this process's settings. */
export function start(args: readonly string[], env: Environment) {
  const base = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', NODE_ENV: 'production' };
  return spawn(process.execPath, [ENTRY, ...args], { env: { ...base, ...env }, cwd: ROOT });
}

export function run(args: readonly string[], env: Environment): Promise<Ran> {
  const child = start(args, env);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

export type RunningServer = {
  readonly url: string;
  readonly child: ChildProcess;
  stop(): Promise<number | null>;
};

/** A server on a free port, when it says that it is ready. */
export function serve(env: Environment): Promise<RunningServer> {
  const child = start(['serve'], { PORT: '0', ...env });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const url = /ready at (http:\/\/[^ ]+)/.exec(said)?.[1];
      if (url === undefined) return;
      const stop = (): Promise<number | null> => {
        child.kill('SIGTERM');
        return ended;
      };
      resolve({ url: url.replace('localhost', '127.0.0.1'), child, stop });
    });
    void ended.then((code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
