#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/server/cli/main.js', import.meta.url);

if (existsSync(entry)) {
  process.env.NODE_ENV ??= 'production';
  await import(entry.href);
} else {
  process.stderr.write('Diplograph is not built yet: run `npm run build` first.\n');
  process.exitCode = 1;
}
