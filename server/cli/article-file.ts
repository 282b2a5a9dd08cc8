import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { codeOf } from '../archive/folder.ts';
import { MAX_TEXT_BYTES, refusalOf } from '../jobs/accept.ts';
import { CliError } from './failure.ts';

const FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['There is no file', 'Check the path; it is read from the folder that you are in.'],
  EISDIR: ['This is a folder, no file:', 'Name its files, for example with *.txt.'],
  EACCES: ['You may not read', 'Change its permissions.'],
};

function fault(path: string, error: unknown): CliError {
  const [message, hint] = FAULTS[codeOf(error)] ?? ['Cannot read', null];
  return new CliError(`${message} ${path}.`, hint);
}

/** Enough to recognise any text; a larger file is not read at all. */
async function bytesOf(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > 4 * MAX_TEXT_BYTES) {
      const message = `${path} has ${(size / 1_000_000).toFixed(1)} MB; one article may have 1 MB of text.`;
      throw new CliError(message, 'Split it into its articles and add each by itself.');
    }
    return await readFile(path);
  } catch (error) {
    throw error instanceof CliError ? error : fault(path, error);
  }
}

/** The text of an article's file. Throws CliError that says why it cannot be one. */
export async function readArticleFile(path: string): Promise<string> {
  const bytes = await bytesOf(path);
  if (!bytes.includes(0) && !isUtf8(bytes)) {
    throw new CliError(`${path} is not valid UTF-8.`, 'Save it as UTF-8 and try again.');
  }
  const text = bytes.toString('utf8');
  const refusal = refusalOf(path, text);
  if (refusal) throw new CliError(refusal.message, refusal.hint);
  return text;
}
