import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportError } from './row.ts';

/** Bytes of a line, of a list after unpacking, and how many times larger it may be than what is on disk. */
export const LIMITS = { line: 2_000_000, list: 1_000_000_000, ratio: 200 } as const;
/** Below this size the ratio says nothing. */
const SMALL = 10_000_000;

const GZIP = [0x1f, 0x8b];

/** Whether a file is packed, told by its first bytes. */
async function isGzip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return GZIP.every((byte, at) => buffer[at] === byte);
  } finally {
    await handle.close();
  }
}

function checkSize(path: string, unpacked: number, packed: number | null): void {
  const bomb = packed !== null && unpacked > SMALL && unpacked > LIMITS.ratio * packed;
  if (!bomb && unpacked <= LIMITS.list) return;
  const reason = bomb ? `unpacks to more than ${LIMITS.ratio} times its size` : 'has more than 1,000 MB';
  throw new ImportError(`${path} ${reason}.`, 'Split it and import the parts.');
}

/** The bytes of a file, unpacked, with the limits watched. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const packed = await isGzip(path);
  const file = createReadStream(path);
  // The pipeline's own error comes through the stream that is read below.
  const stream: Readable = packed ? pipeline(file, createGunzip(), () => undefined) : file;
  let unpacked = 0;
  for await (const chunk of stream) {
    unpacked += (chunk as Buffer).length;
    checkSize(path, unpacked, packed ? file.bytesRead : null);
    yield chunk as Buffer;
  }
}

function brokenFile(path: string, error: unknown): unknown {
  if (error instanceof ImportError) return error;
  if (error instanceof TypeError) {
    return new ImportError(`${path} is not valid UTF-8.`, 'Save it as UTF-8 and import it again.', error);
  }
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reason = code.startsWith('Z_') ? 'is packed and damaged' : `cannot be read (${code || String(error)})`;
  return new ImportError(`${path} ${reason}.`, 'Get the file again and import it.', error);
}

const tooLong = (path: string, line: number): ImportError =>
  new ImportError(`${path}:${line} is longer than 2 MB.`, 'One line holds one article or record.');

/** The lines of a file, plain or packed with gzip, from 1. Throws ImportError. */
export async function* linesOf(path: string): AsyncGenerator<{ readonly line: number; readonly text: string }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let line = 0;
  try {
    for await (const chunk of chunksOf(path)) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      for (const text of parts) yield { line: ++line, text: text.endsWith('\r') ? text.slice(0, -1) : text };
      if (rest.length > LIMITS.line) throw tooLong(path, line + 1);
    }
    rest += decoder.decode();
  } catch (error) {
    throw brokenFile(path, error);
  }
  if (rest !== '') yield { line: line + 1, text: rest };
}
