import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';

/** A graph that was put out of the way, never deleted: where it lies now, and why. */
export type Aside = { readonly path: string; readonly reason: string };

function freeName(path: string): string {
  let n = 1;
  while (existsSync(`${path}.aside-${n}`)) n += 1;
  return `${path}.aside-${n}`;
}

/** Renames the folder of the graph beside itself, under the first free number; returns the new name. */
export async function putAside(path: string): Promise<string> {
  const name = freeName(path);
  await rename(path, name);
  return name;
}
