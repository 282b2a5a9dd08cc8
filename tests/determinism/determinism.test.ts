import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../server/root.ts';

const SCRIPT = join(ROOT, 'dist', 'tests', 'determinism', 'digests.js');
const PLATFORM = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
/** Of each line of Node.js one version, with its own V8 and its own tables of Unicode. */
const VERSIONS = ['20.20.2', '22.23.5', '24.22.3'];

const Digests = z.array(z.tuple([z.string(), z.string()]));
const Run = z.object({ version: z.string(), forwards: Digests, backwards: Digests });
const run = (command: string, args: readonly string[]): z.output<typeof Run> =>
  Run.parse(JSON.parse(execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 })));

/** The digests under a version of Node.js that npm brings for this run, and keeps in its own cache. */
const underVersion = (version: string) =>
  run('npm', ['exec', '--yes', `--package=node-${PLATFORM}@${version}`, '--', 'node', SCRIPT]);

const here = run(process.execPath, [SCRIPT]);

test('the order of the texts changes nothing: no text leaves anything behind', () => {
  expect(here.forwards.length).toBeGreaterThan(30);
  expect(here.backwards).toEqual(here.forwards);
});

test.each(VERSIONS)('Node.js %s reads the same bytes out of the same texts', (version) => {
  const there = underVersion(version);
  expect(there.version).toBe(`v${version}`);
  expect(there.forwards).toEqual(here.forwards);
  expect(there.backwards).toEqual(here.forwards);
});
