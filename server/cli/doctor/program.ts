import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../root.ts';
import { bad, type Check, good, note } from './check.ts';

const numbers = (version: string): readonly number[] =>
  version
    .replace(/^[^\d]*/, '')
    .split('.')
    .map(Number);

/** Whether a version such as 20.20.2 is the least one, such as 20.19.0, or later. */
export function isAtLeast(version: string, least: string): boolean {
  const [have, need] = [numbers(version), numbers(least)];
  const at = need.findIndex((n, i) => n !== (have[i] ?? 0));
  return at === -1 || (have[at] ?? 0) > (need[at] ?? 0);
}

export function nodeCheck(version: string): Check {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } };
  if (isAtLeast(version, engines.node)) return good('Node.js', version);
  return bad('Node.js', `${version} is too old.`, `Install Node.js ${engines.node.replace('>=', '')} or later.`);
}

export function pageCheck(web = join(ROOT, 'dist', 'web')): Check {
  if (existsSync(join(web, 'index.html'))) return good('page', 'built');
  return note('page', 'It is not built; the API works without it.', 'Run `npm run build`.');
}
