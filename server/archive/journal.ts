import { createReadStream } from 'node:fs';
import { constants, type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { codeOf, syncFolder } from './folder.ts';
import { JournalRecord, type NewRecord } from './record.ts';

/** Append-only JSON Lines: what happened to each article, in order. */
export type Journal = Log<JournalRecord, NewRecord>;

/** Append-only JSON Lines of any records. */
export type Log<R, N> = {
  /** What was there when it was opened. */
  readonly records: readonly R[];
  /** Durable when it resolves, with the time that was set on those without one. */
  append(records: readonly N[]): Promise<string>;
  /** Every record that is durable now, read from disk. */
  read(): AsyncIterable<R>;
  close(): Promise<void>;
};

/** The shape of the records, and what to do when one cannot be read. */
export type LogKind<R> = { readonly shape: z.ZodType<R>; readonly remedy: string };

const JOURNAL: LogKind<JournalRecord> = {
  shape: JournalRecord,
  remedy: 'Move the file away; the articles are read again.',
};

function parseLine<R>(line: string, place: string, { shape, remedy }: LogKind<R>): R {
  try {
    return shape.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`The journal is damaged at ${place}. ${remedy}`, { cause: error });
  }
}

/** Whole lines only: a line that a crash cut short was never acknowledged. */
function parseJournal<R>(text: string, path: string, kind: LogKind<R>): readonly R[] {
  const lines = text.split('\n');
  lines.pop();
  return lines.flatMap((line, i) => (line === '' ? [] : [parseLine(line, `${path}:${i + 1}`, kind)]));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

/** What is written there, for one who only looks. Throws when a line cannot be read. */
export async function readJournal(path: string): Promise<readonly JournalRecord[]> {
  return parseJournal(await readText(path), path, JOURNAL);
}

type Waiting = { readonly line: string; readonly resolve: () => void; readonly reject: (error: unknown) => void };

/** Writes what waits in one go: many records share one sync. */
function appender(handle: FileHandle, start: number) {
  let waiting: Waiting[] = [];
  let length = start;
  let running: Promise<void> = Promise.resolve();

  const writeAll = async (): Promise<void> => {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    const bytes = Buffer.from(batch.map((w) => w.line).join(''));
    try {
      await handle.write(bytes, 0, bytes.length, length);
      await handle.datasync();
      length += bytes.length;
      for (const w of batch) w.resolve();
    } catch (error) {
      for (const w of batch) w.reject(error);
    }
  };

  const write = (line: string): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ line, resolve, reject });
      running = running.then(writeAll);
    });
  return { write, length: () => length };
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

/** `clock` stamps the records. Throws when a line other than a torn last one cannot be read. */
export async function openLog<R, N extends object>(
  path: string,
  clock: () => Date,
  kind: LogKind<R>,
): Promise<Log<R, N>> {
  const text = await readText(path);
  const records = parseJournal(text, path, kind);
  const whole = Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1));
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o644);
  await handle.truncate(whole);
  await syncFolder(dirname(path));
  const { write, length } = appender(handle, whole);
  return {
    records,
    async append(added) {
      const stamp = clock().toISOString();
      await write(added.map((r) => `${JSON.stringify({ at: stamp, ...r })}\n`).join(''));
      return stamp;
    },
    read: () => recordsOf({ path, length: length(), kind }),
    close: () => handle.close(),
  };
}

/** What happened to each article. */
export function openJournal(path: string, clock: () => Date): Promise<Journal> {
  return openLog(path, clock, JOURNAL);
}
