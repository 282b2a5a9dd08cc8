import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from './fold.ts';

const BYTES = new Uint8Array(1000);
const FRESH = sha256.create();
const HASH = sha256.create();
const DIGEST = new Uint8Array(HASH.outputLen);
const SHORT = DIGEST.subarray(0, 16);

/** Most texts are the parts of an id, thousands a second and ASCII: their bytes need no array of their own. */
function bytesOf(text: string): Uint8Array {
  if (text.length > BYTES.length) return utf8ToBytes(text);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return utf8ToBytes(text);
    BYTES[i] = code;
  }
  return BYTES.subarray(0, text.length);
}

/** Fills the one digest. One hash is used again and again: making one takes longer than a short text. */
function digest(text: string): void {
  // oxlint-disable-next-line no-underscore-dangle -- the only way to begin a hash again
  FRESH._cloneInto(HASH);
  HASH.update(bytesOf(text)).digestInto(DIGEST);
}

/** SHA-256 of UTF-8 text, hex. */
export function sha256Hex(text: string): string {
  digest(text);
  return bytesToHex(DIGEST);
}

/** Its first 128 bits. Made of these alone: a piece of a longer string keeps the whole in memory. */
export function shortHash(text: string): string {
  digest(text);
  return bytesToHex(SHORT);
}

/** The short hash of the canonical parts, joined by U+001F. */
export function h(...parts: readonly string[]): string {
  return shortHash(parts.map(canonicalText).join('\u001f'));
}
