import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A finished export on disk: a reader however slow keeps no writer waiting, and nobody gets half a file. */
export type Spooled = {
  readonly bytes: number;
  stream(): Readable;
  drop(): Promise<void>;
};

export async function spooled(folder: string, parts: AsyncIterable<string | Uint8Array>): Promise<Spooled> {
  await mkdir(folder, { recursive: true });
  const place = await mkdtemp(join(folder, 'export-'));
  const drop = (): Promise<void> => rm(place, { recursive: true, force: true });
  const path = join(place, 'file');
  try {
    const handle = await open(path, 'wx', 0o600);
    let bytes = 0;
    try {
      for await (const part of parts) bytes += (await handle.write(Buffer.from(part as string))).bytesWritten;
    } finally {
      await handle.close();
    }
    return { bytes, stream: () => createReadStream(path), drop };
  } catch (error) {
    await drop();
    throw error;
  }
}
