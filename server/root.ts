import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package.json not found above the program: run Diplograph from its own folder');
  return findRoot(parent);
}

/** The project folder, the same from sources and from dist/; data files that tsc does not copy are read below it. */
export const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));
