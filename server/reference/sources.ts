import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../root.ts';
import type { Report } from './fault.ts';

/** The text of a file, and the file as messages name it. */
export type Source = { readonly file: string; readonly text: string };

const SHIPPED = join(ROOT, 'server', 'reference');

/** Files of a folder and of its folder `frames`, by their path inside it. */
function filesOf(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names.filter((name) => statSync(join(folder, name)).isFile()).sort();
}

const isKnowledge = (name: string): boolean => /\.(?:tsv|ya?ml)$/.test(name);

/** Refuses a folder that is none, and files whose name no reader looks for. */
export function checkFolder(folder: string | null, known: readonly string[], report: Report): void {
  if (folder === null) return;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    report({ file: folder, line: 0, problem: 'is no folder: name the one that holds your own tables' });
    return;
  }
  const stray = filesOf(folder).filter((name) => isKnowledge(name) && !known.includes(name));
  for (const name of stray) {
    const problem = `is not read: a file there has the name of one in ${relative(process.cwd(), SHIPPED) || '.'}`;
    report({ file: join(folder, name), line: 0, problem });
  }
}

/** A file that comes with the program, then the file of the same name in the user's own folder, if there is one. */
export function sourcesOf(name: string, more: string | null): readonly Source[] {
  const shipped = { file: `server/reference/${name}`, text: readFileSync(join(SHIPPED, name), 'utf8') };
  const own = more === null ? '' : join(more, name);
  return existsSync(own) ? [shipped, { file: own, text: readFileSync(own, 'utf8') }] : [shipped];
}
