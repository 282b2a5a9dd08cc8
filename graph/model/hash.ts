import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from './fold.ts';

const BYTES = new Uint8Array(1000);
const FRESH = sha256.create();
const HASH = sha256.create();

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

/** One hash is used again and again: making one takes longer than a short text. */
function sha256Of(text: string): Uint8Array {
  // oxlint-disable-next-line no-underscore-dangle -- the only way to begin a hash again
  FRESH._cloneInto(HASH);
  const digest = new Uint8Array(HASH.outputLen);
  HASH.update(bytesOf(text)).digestInto(digest);
  return digest;
}

/** SHA-256 of UTF-8 text, hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256Of(text));
}

/** Its first 128 bits. Made of these alone: a piece of a longer string keeps the whole in memory. */
export function shortHash(text: string): string {
  return bytesToHex(sha256Of(text).subarray(0, 16));
}

/** The short hash of the canonical parts, joined by U+001F. */
export function h(...parts: readonly string[]): string {
  return shortHash(parts.map(canonicalText).join('\u001f'));
}
