import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { codeOf, type DataFolder, replaceFile } from './archive/folder.ts';
import { type Config, isLoopback } from './config.ts';

/** The secret for changing routes: given, kept from an earlier start, or new; none on loopback. */
export async function tokenFor(config: Config, folder: DataFolder): Promise<string | null> {
  if (isLoopback(config.host)) return config.token;
  if (config.token !== null) return config.token;
  try {
    return (await readFile(folder.token, 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const token = randomBytes(24).toString('base64url');
    await replaceFile(folder.token, `${token}\n`, 0o600);
    return token;
  }
}
