import { createReadStream } from 'node:fs';
import { constants, type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { codeOf, syncFolder } from './folder.ts';
import { JournalRecord, type NewRecord } from './record.ts';

/** Append-only JSON Lines: what happened to each article, in order. */
export type Journal = {
  /** What was there when the journal was opened. */
  readonly records: readonly JournalRecord[];
  /** Durable when it resolves. */
  append(records: readonly NewRecord[]): Promise<void>;
  /** Every record that is durable now, read from disk. */
  read(): AsyncIterable<JournalRecord>;
  close(): Promise<void>;
};

function parseLine(line: string, place: string): JournalRecord {
  try {
    return JournalRecord.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`The journal is damaged at ${place}. Move the file away; the articles are read again.`, {
      cause: error,
    });
  }
}

/** Whole lines only: a line that a crash cut short was never acknowledged. */
function parseJournal(text: string, path: string): readonly JournalRecord[] {
  const lines = text.split('\n');
  lines.pop();
  return lines.flatMap((line, i) => (line === '' ? [] : [parseLine(line, `${path}:${i + 1}`)]));
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
  return parseJournal(await readText(path), path);
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
async function* recordsOf(path: string, length: number): AsyncGenerator<JournalRecord> {
  if (length === 0) return;
  const lines = createInterface({ input: createReadStream(path, { end: length - 1 }), crlfDelay: Infinity });
  let n = 0;
  for await (const line of lines) {
    n += 1;
    if (line !== '') yield parseLine(line, `${path}:${n}`);
  }
}

/** `clock` stamps the records. Throws when a line other than a torn last one cannot be read. */
export async function openJournal(path: string, clock: () => Date): Promise<Journal> {
  const text = await readText(path);
  const records = parseJournal(text, path);
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
    },
    read: () => recordsOf(path, length()),
    close: () => handle.close(),
  };
}
