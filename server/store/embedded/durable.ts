import { closeSync, fsyncSync, openSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A log of this size is folded into the file; a bigger file may have a log of its own size, since folding writes it whole. */
const LEAST_LOG_BYTES = 32 << 20;

/** How many bytes the log of a graph file may have before it is folded in: reopening reads at most twice the file. */
export function logBytesOf(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return Math.max(LEAST_LOG_BYTES, size);
}

/** A log that has just been folded in is gone, and what it held is in the file. */
function syncIfThere(path: string, flags: 'r' | 'r+'): void {
  let handle: number;
  try {
    handle = openSync(path, flags);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes what was committed outlast a power cut: the engine syncs its log a moment later by itself. */
export function syncGraphFile(file: string): void {
  const log = `${file}.wal`;
  const names = statSync(log, { throwIfNoEntry: false }) ? readdirSync(log) : [];
  for (const name of names) syncIfThere(join(log, name), 'r+');
  syncIfThere(file, 'r+');
  if (process.platform === 'win32') return;
  syncIfThere(log, 'r');
  syncIfThere(dirname(file), 'r');
}
