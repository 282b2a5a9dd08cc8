import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import { codeOf, type DataFolder } from '../archive/folder.ts';
import type { Config } from '../config.ts';
import { counted, print } from './output.ts';
import { withSession } from './session.ts';

const Digest = z.strictObject({ digest: z.string() });
const Rebuilt = z.strictObject({ articles: z.int() });

/** Prints the graph's fingerprint: equal graphs have equal ones, whatever the store. */
export async function printDigest(config: Config): Promise<void> {
  print((await withSession(config, { resume: true }, (client) => client.get('/api/digest', Digest))).digest);
}

/** The embedded graph is a cache: it is put aside, also when it does not open any more. */
async function putAside(config: Config, { readOnly }: DataFolder): Promise<void> {
  // Without texts it is all there is; the API says so.
  if (existsSync(readOnly)) return;
  if (config.store.kind !== 'embedded') return;
  const aside = `${config.store.path}.before-rebuild`;
  await rm(aside, { recursive: true, force: true });
  await rename(config.store.path, aside).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

/** Makes the graph anew from the archive. */
export async function rebuild(config: Config): Promise<void> {
  const before = (folder: DataFolder): Promise<void> => putAside(config, folder);
  const { articles } = await withSession(config, { resume: false, before }, (client) =>
    client.send({ method: 'POST', path: '/api/rebuild' }, Rebuilt),
  );
  print(`Made the graph anew from ${counted(articles, 'article')}.`);
}
