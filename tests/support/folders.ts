import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone after the file's tests. */
export async function temporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'diplograph-test-'));
  made.push(path);
  return path;
}

const made: string[] = [];
afterAll(async () => {
  for (const path of made.splice(0)) await rm(path, { recursive: true, force: true });
});
