import { strFromU8, unzipSync } from 'fflate';
import { ReadingError } from '../document.ts';

/** Largest part, unpacked. The file itself says how large its parts are, and more is not unpacked than it says. */
export const MAX_PART_BYTES = 20_000_000;

export const AS_TEXT = 'Save it as plain text (UTF-8), and add that.';

function unzipped(bytes: Uint8Array, wanted: readonly string[]): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!wanted.includes(name)) return false;
        if (originalSize <= MAX_PART_BYTES) return true;
        throw new ReadingError('too-large', 'holds more than 20 MB of text when it is unpacked', AS_TEXT);
      },
    });
  } catch (error) {
    if (error instanceof ReadingError) throw error;
    throw new ReadingError('broken', 'is damaged: it cannot be unpacked', AS_TEXT);
  }
}

/** Parts of a packed document as text; those that are not there are left out. Throws ReadingError. */
export function partsOf(bytes: Uint8Array, wanted: readonly string[]): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipped(bytes, wanted));
  return new Map(parts.map(([name, part]) => [name, strFromU8(part)]));
}
