import { createReadStream, readSync } from 'node:fs';
import { constants, type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { codeOf, syncFolder } from './folder.ts';

/** Where a record begins in its file, in bytes. */
export type Place = number;

/** Append-only JSON Lines. */
export type Log<R, N> = {
  /** Durable when it resolves; `at` is the time that was set on those without one. */
  append(records: readonly N[]): Promise<{ readonly at: string; readonly places: readonly Place[] }>;
  /** One record again. At once: its line is short, and the system keeps what is often read. */
  at(place: Place): R;
  /** Every record that is durable now, read from disk. */
  read(): AsyncIterable<R>;
  close(): Promise<void>;
};

/** The shape of the records, and what to do when one cannot be read. */
export type LogKind<R> = { readonly shape: z.ZodType<R>; readonly remedy: string };

function parseLine<R>(line: string, place: string, { shape, remedy }: LogKind<R>): R {
  try {
    return shape.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`The journal is damaged at ${place}. ${remedy}`, { cause: error });
  }
}

/** What is done with each record that was there. */
export type Each<R> = (record: R, place: Place) => void;

const LINE_FEED = 0x0a;

/** Whole lines only: a line that a crash cut short was never acknowledged. Returns where they end. */
function eachLine<R>(bytes: Buffer, path: string, { kind, each }: { kind: LogKind<R>; each: Each<R> }): Place {
  let from = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(LINE_FEED, from);
    if (end === -1) return from;
    if (end > from) each(parseLine(bytes.toString('utf8', from, end), `${path}:${line}`, kind), from);
    from = end + 1;
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** What is written there, for one who only looks. Throws when a line cannot be read. */
export async function readLog<R>(path: string, kind: LogKind<R>): Promise<readonly R[]> {
  const records: R[] = [];
  eachLine(await bytesOf(path), path, { kind, each: (record) => records.push(record) });
  return records;
}

type Waiting = {
  readonly bytes: Buffer;
  readonly resolve: (place: Place) => void;
  readonly reject: (error: unknown) => void;
};

/** Writes what waits in one go: many records share one sync. */
function appender(handle: FileHandle, start: Place) {
  let waiting: Waiting[] = [];
  let length = start;
  let running: Promise<void> = Promise.resolve();

  const writeAll = async (): Promise<void> => {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    const bytes = Buffer.concat(batch.map((w) => w.bytes));
    try {
      await handle.write(bytes, 0, bytes.length, length);
      await handle.datasync();
      for (const w of batch) {
        w.resolve(length);
        length += w.bytes.length;
      }
    } catch (error) {
      for (const w of batch) w.reject(error);
    }
  };

  const write = (text: string): Promise<Place> =>
    new Promise((resolve, reject) => {
      waiting.push({ bytes: Buffer.from(text), resolve, reject });
      running = running.then(writeAll);
    });
  return { write, length: () => length };
}

/** Most lines are shorter. */
const CHUNK = 1000;

/** The line that begins there. */
function lineAt(fd: number, place: Place): string {
  let bytes = Buffer.alloc(0);
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    const read = readSync(fd, chunk, 0, CHUNK, place + bytes.length);
    bytes = Buffer.concat([bytes, chunk.subarray(0, read)]);
    const end = bytes.indexOf(LINE_FEED);
    if (end !== -1 || read === 0) return bytes.toString('utf8', 0, end === -1 ? undefined : end);
  }
}

/** The first bytes of a journal, line by line. */
type Part<R> = { readonly path: string; readonly length: number; readonly kind: LogKind<R> };

/** Only a line feed ends a line: a title may hold what Unicode calls a line separator. */
async function* linesOf(path: string, length: number): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, { end: length - 1, encoding: 'utf8' })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function* recordsOf<R>({ path, length, kind }: Part<R>): AsyncIterable<R> {
  if (length === 0) return;
  let n = 0;
  for await (const line of linesOf(path, length)) {
    n += 1;
    if (line !== '') yield parseLine(line, `${path}:${n}`, kind);
  }
}

/** `clock` stamps the records; `each` gets what was there. Throws when a line other than a torn last one cannot be read. */
export async function openLog<R, N extends object>(
  path: string,
  clock: () => Date,
  { each, ...kind }: LogKind<R> & { readonly each: Each<R> },
): Promise<Log<R, N>> {
  const whole = eachLine(await bytesOf(path), path, { kind, each });
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o644);
  await handle.truncate(whole);
  await syncFolder(dirname(path));
  const { write, length } = appender(handle, whole);
  return {
    async append(added) {
      const at = clock().toISOString();
      const lines = added.map((r) => `${JSON.stringify({ at, ...r })}\n`);
      let place = await write(lines.join(''));
      const places = lines.map((line) => {
        const own = place;
        place += Buffer.byteLength(line);
        return own;
      });
      return { at, places };
    },
    at: (place) => parseLine(lineAt(handle.fd, place), `${path}, byte ${place}`, kind),
    read: () => recordsOf({ path, length: length(), kind }),
    close: () => handle.close(),
  };
}
