import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

const SMALLER = 'Save the text of the article alone, as plain text, and import that.';

const tooLarge = (most: number): FetchError => new FetchError(`has more than ${most / 1_000_000} MB`, SMALLER);

/** Plain answers are asked for; packed ones are sent all the same by some. */
function unpacked(body: Readable, encoding: string): Readable {
  if (encoding === '' || encoding === 'identity') return body;
  // The pipeline's own error comes through the stream that is read below.
  if (encoding === 'gzip' || encoding === 'x-gzip') return pipeline(body, createGunzip(), () => undefined);
  throw new FetchError(`is packed as '${encoding}'`, 'Only plain answers and gzip are read; save the page.');
}

/** The bytes of an answer, after unpacking as many as `most`. Throws FetchError. */
export async function bytesOf(body: Readable, encoding: string, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(body, encoding.toLowerCase())) {
    size += (chunk as Buffer).length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
