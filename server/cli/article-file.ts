import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type DocumentRead, FILE_KINDS, fileKindOf } from '../../graph/index.ts';
import { codeOf } from '../archive/folder.ts';
import { MAX_TEXT_BYTES, refusalOf } from '../jobs/accept.ts';
import { type DocumentReader, ReadingError } from '../readers/document.ts';
import { knownFile } from '../readers/kind.ts';
import { type ReadingPool, readingPool } from '../readers/reading-pool.ts';
import { CliError } from './failure.ts';

const FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['There is no file', 'Check the path; it is read from the folder that you are in.'],
  EISDIR: ['This is a folder, no file:', 'Name its files, for example with *.txt.'],
  EACCES: ['You may not read', 'Change its permissions.'],
};

const isAddress = (path: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(path);

function fault(path: string, error: unknown): CliError {
  if (isAddress(path)) return new CliError(`${path} is an address, no file.`, 'Fetch it with `diplograph import`.');
  const [message, hint] = FAULTS[codeOf(error)] ?? ['Cannot read', null];
  return new CliError(`${message} ${path}.`, hint);
}

/** Enough to recognise any text. */
const MAX_PLAIN_BYTES = 4 * MAX_TEXT_BYTES;

/** The bytes of a file that is packed with gzip, as many as an article may have. */
function unpacked(path: string, bytes: Buffer, most: number): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    const large = codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
    throw new CliError(
      `${path} ${large ? `unpacks to more than ${most / 1_000_000} MB` : 'is packed and damaged'}.`,
      large ? 'Split it into its articles and add each by itself.' : 'Get the file again.',
    );
  }
}

/** The bytes of a file; one that is too large for its name is not read at all. */
async function bytesOf(path: string): Promise<Buffer> {
  const kind = fileKindOf(path.replace(/\.gz$/i, ''));
  const [most, allowed] =
    kind === null
      ? [MAX_PLAIN_BYTES, 'one article may have 1 MB of text']
      : [FILE_KINDS[kind].maxBytes, `a ${FILE_KINDS[kind].name} may have ${FILE_KINDS[kind].maxBytes / 1_000_000} MB`];
  try {
    const { size } = await stat(path);
    if (size > most) {
      const message = `${path} has ${(size / 1_000_000).toFixed(1)} MB; ${allowed}.`;
      throw new CliError(message, 'Split it into its articles and add each by itself.');
    }
    return unpacked(path, await readFile(path), most);
  } catch (error) {
    throw error instanceof CliError ? error : fault(path, error);
  }
}

function plainText(path: string, bytes: Buffer): DocumentRead {
  if (!bytes.includes(0) && !isUtf8(bytes)) {
    throw new CliError(`${path} is not valid UTF-8.`, 'Save it as UTF-8 and try again.');
  }
  return { title: '', text: bytes.toString('utf8'), published: null, outlet: null, url: null, warnings: [] };
}

async function documentIn(path: string, reader: DocumentReader): Promise<DocumentRead> {
  const bytes = await bytesOf(path);
  try {
    const file = knownFile({ bytes, type: path.replace(/\.gz$/i, '') });
    return file === null ? plainText(path, bytes) : await reader.read(file);
  } catch (error) {
    throw error instanceof ReadingError ? new CliError(`${path} ${error.message}.`, error.hint) : error;
  }
}

/** The article in a file: plain text, or a page or document that is read. Throws CliError that says why it is none. */
export async function readArticleFile(path: string, reader: DocumentReader): Promise<DocumentRead> {
  const document = await documentIn(path, reader);
  const refusal = refusalOf(path, document.text);
  if (refusal) throw new CliError(refusal.message, refusal.hint);
  return document;
}

/** Lends the reader of files, and ends its threads. */
export async function withReader<T>(work: (reader: ReadingPool) => Promise<T>): Promise<T> {
  const reader = readingPool();
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}
