import { open, readFile, stat } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import { isFeed } from '../readers/feed/is-feed.ts';
import { ImportError } from './row.ts';

const HEAD_BYTES = 65_536;
const MAX_BYTES = 5_000_000;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const tooLarge = (path: string): ImportError =>
  new ImportError(`${path} has more than 5 MB, as many as a feed may have.`, 'Split it and import the parts.');

/** The first bytes of a file, unpacked as far as they go. */
async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    if (!isGzip(head)) return head;
    // Cut off as it is, the stream has no end.
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 100 * HEAD_BYTES });
  } finally {
    await handle.close();
  }
}

/** Whether a file holds a feed, told by its beginning; a damaged one does not. */
export const isFeedFile = (path: string): Promise<boolean> => headOf(path).then(isFeed, () => false);

/** The bytes of a feed in a file, plain or packed with gzip. Throws ImportError. */
export async function feedBytes(path: string): Promise<Uint8Array> {
  if ((await stat(path)).size > MAX_BYTES) throw tooLarge(path);
  const bytes = await readFile(path);
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path);
    throw new ImportError(`${path} is packed and damaged.`, 'Get the file again and import it.', error);
  }
}
