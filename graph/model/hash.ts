import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from './fold.ts';

/** SHA-256 of UTF-8 text, hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** First 128 bits of SHA-256, hex, over the canonical parts joined by U+001F. */
export function h(...parts: readonly string[]): string {
  return sha256Hex(parts.map(canonicalText).join('\u001f')).slice(0, 32);
}
