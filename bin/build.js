#!/usr/bin/env node
// Builds what changed: a part is built again when the hash of its sources is not that of its last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMPS = join(ROOT, 'dist', 'stamps.json');
const COMMON = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'bin/build.js'];

const PARTS = [
  {
    name: 'server',
    sources: ['graph', 'server'],
    kinds: /\.(ts|json)$/,
    result: 'dist/server/cli/main.js',
    tool: 'node_modules/typescript/bin/tsc',
    args: ['-b', 'graph', 'server'],
  },
  {
    name: 'knowledge',
    sources: ['graph', 'server/reference'],
    kinds: /\.(ts|tsv|yaml|json)$/,
    result: 'dist/knowledge.json',
    tool: 'dist/server/reference/compile.js',
    args: [],
  },
  {
    name: 'page',
    sources: ['graph', 'client'],
    kinds: /\.(ts|tsx|css|html|svg|json)$/,
    result: 'dist/web/index.html',
    tool: 'node_modules/vite/bin/vite.js',
    args: ['build', '--logLevel', 'warn', '--config', 'client/vite.config.ts'],
  },
];

function filesBelow(folder, kinds) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, kinds);
    return kinds.test(entry.name) ? [path] : [];
  });
}

/** Names, sizes and contents of all sources. */
function hashOf({ sources, kinds }) {
  const files = [
    ...COMMON.map((name) => join(ROOT, name)),
    ...sources.flatMap((folder) => filesBelow(join(ROOT, folder), kinds)),
  ].filter((path) => existsSync(path) && statSync(path).isFile());
  const hash = createHash('sha256');
  for (const path of files.toSorted((a, b) => (a < b ? -1 : 1))) {
    const text = readFileSync(path);
    hash.update(`${relative(ROOT, path)}\n${text.length}\n`).update(text);
  }
  return hash.digest('hex');
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, 'utf8'));
  } catch {
    return {};
  }
}

function build({ name, tool, args }) {
  const started = performance.now();
  process.stdout.write(`Building the ${name} …`);
  const run = spawnSync(process.execPath, [join(ROOT, tool), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    process.stdout.write(` failed.\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`);
    process.exit(1);
  }
  process.stdout.write(` done in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}

if (!existsSync(join(ROOT, 'node_modules', 'typescript'))) {
  process.stderr.write('The packages are not installed: run `npm ci` first.\n');
  process.exit(1);
}
const stamps = readStamps();
for (const part of PARTS) {
  const hash = hashOf(part);
  if (stamps[part.name] === hash && existsSync(join(ROOT, part.result))) continue;
  build(part);
  stamps[part.name] = hash;
  mkdirSync(dirname(STAMPS), { recursive: true });
  writeFileSync(STAMPS, `${JSON.stringify(stamps)}\n`);
}
