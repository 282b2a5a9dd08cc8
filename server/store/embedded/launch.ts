import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Node 20 cannot read TypeScript: from sources (tests, `npm run dev`) the child gets a loader, from dist/ it needs none. */
function loaderArgs(extension: string): string[] {
  if (extension !== '.ts') return [];
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];
}

/** Starts the engine process; bigint and Date survive its channel. */
export function launch(): ChildProcess {
  const extension = extname(fileURLToPath(import.meta.url));
  return fork(new URL(`./child${extension}`, import.meta.url), {
    serialization: 'advanced',
    execArgv: loaderArgs(extension),
    // Parent's NODE_OPTIONS (a debugger's port, a test runner's loader) are not the child's.
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}
