import { isUtf8 } from 'node:buffer';

const HEAD_BYTES = 4096;

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const META =
  /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})|<\?xml\s[^>]{0,200}?encoding=["']([\w.:-]{1,40})/i;

/** UTF-16 without its mark: every other byte of markup is zero. */
function wideOf(head: Uint8Array): string | null {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const many = head.length / 3;
  if ((zeros[1] ?? 0) > many) return 'utf-16le';
  return (zeros[0] ?? 0) > many ? 'utf-16be' : null;
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

function isKnown(name: string): boolean {
  // A page that can be read as bytes is no UTF-16, whatever it says.
  if (/utf-?16/i.test(name)) return false;
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** The encoding that the sender or the page names, as far as this program knows it. */
function namedIn(head: Uint8Array, declared: string | null): string | null {
  const [, meta, xml] = META.exec(Buffer.from(head).toString('latin1')) ?? [];
  return [declared, meta, xml].find((name) => name != null && isKnown(name)) ?? null;
}

/**
 * The encoding of a page. A mark decides; text that is valid UTF-8 beyond ASCII is UTF-8, as pages that say
 * otherwise are many; then what the sender or the page says; else the encoding of old Western pages.
 */
function charsetOf(bytes: Uint8Array, declared: string | null): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[1];
  const head = bytes.subarray(0, HEAD_BYTES);
  const wide = wideOf(head);
  if (wide !== null) return wide;
  if (isUtf8(bytes) && !isAscii(bytes)) return 'utf-8';
  const named = namedIn(head, declared);
  return named === null || /^utf-?8$/i.test(named) ? 'windows-1252' : named;
}

export function decodePage(bytes: Uint8Array, declared: string | null): string {
  const decoder = new TextDecoder(charsetOf(bytes, declared));
  // At once, Node 20 takes windows-1252 for Latin-1, and loses its quotation marks.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
