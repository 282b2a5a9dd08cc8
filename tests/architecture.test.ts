import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../server/root.ts';

type Cruise = {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
};
type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>> };

const DEPCRUISE = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const FOLDERS = ['graph', 'server', 'client'];

/** The exit code counts violations, so the output is read whatever it is. */
async function cruise(): Promise<Cruise> {
  const args = [DEPCRUISE, ...FOLDERS, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, maxBuffer: 64 << 20 }).catch(
    (failed: { stdout: string }) => failed,
  );
  return JSON.parse(stdout) as Cruise;
}

describe('who may know whom', () => {
  let found: Cruise;
  beforeAll(async () => {
    found = await cruise();
  }, 60_000);

  it('breaks no rule', () => {
    expect(found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it.each([
    ['graph', /^graph\/.+\.ts$/],
    ['server', /^server\/.+\.ts$/],
    ['client', /^client\/.+\.ts$/],
    ['client markup', /^client\/.+\.tsx$/],
  ])('read the files of %s and what they import', (_, pattern) => {
    const seen = found.modules.filter(({ source }) => pattern.test(source));
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.some(({ dependencies }) => dependencies.length > 0)).toBe(true);
  });
});

describe('package-lock.json', () => {
  let lock: Lock;
  let text: string;
  beforeAll(async () => {
    text = await readFile(join(ROOT, 'package-lock.json'), 'utf8');
    lock = JSON.parse(text) as Lock;
  });

  it('holds the embedded engine for all six platforms, at one version', () => {
    const engines = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/@grafeo-db/js-'));
    expect(engines.map(([path]) => path.slice('node_modules/@grafeo-db/'.length)).sort()).toEqual([
      'js-darwin-arm64',
      'js-darwin-x64',
      'js-linux-arm64-gnu',
      'js-linux-arm64-musl',
      'js-linux-x64-gnu',
      'js-win32-x64-msvc',
    ]);
    expect(new Set(engines.map(([, { version }]) => version)).size).toBe(1);
  });

  it('names no host to fetch packages from', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });
});
