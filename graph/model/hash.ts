import { canonicalText } from './fold.ts';
import { nativeSha256, PORTABLE } from './sha256.ts';

const SHA256 = nativeSha256() ?? PORTABLE;

/** SHA-256 of UTF-8 text, hex. */
export const sha256Hex = SHA256.hex;

/** Its first 128 bits. */
export const shortHash = SHA256.short;

/** The short hash of the canonical parts, joined by U+001F. */
export function h(...parts: readonly string[]): string {
  return shortHash(parts.map(canonicalText).join('\u001f'));
}
