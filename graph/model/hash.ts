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

/** SHA-256 of UTF-8 text, hex. One hash is used again and again: making one takes longer than a short text. */
export function sha256Hex(text: string): string {
  // oxlint-disable-next-line no-underscore-dangle -- the only way to begin a hash again
  FRESH._cloneInto(HASH);
  const digest = new Uint8Array(HASH.outputLen);
  HASH.update(bytesOf(text)).digestInto(digest);
  return bytesToHex(digest);
}

/** First 128 bits of SHA-256, hex, over the canonical parts joined by U+001F. */
export function h(...parts: readonly string[]): string {
  return sha256Hex(parts.map(canonicalText).join('\u001f')).slice(0, 32);
}
