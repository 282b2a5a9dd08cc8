import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nativeSha256, PORTABLE } from '../../../graph/model/sha256.ts';

const native = nativeSha256();

it('that of Node.js and that which runs anywhere give the same', () => {
  // Also halves of surrogate pairs, which have no bytes of their own in UTF-8.
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3000 }));
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        text.map((t) => `${t}\ud83d`),
      ),
      (said) => {
        expect(native?.hex(said)).toBe(PORTABLE.hex(said));
        expect(native?.short(said)).toBe(PORTABLE.short(said));
      },
    ),
  );
});

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the digest of %j is that of FIPS 180-4', (text, digest) => {
  for (const sha256 of [native, PORTABLE]) {
    expect(sha256?.hex(text)).toBe(digest);
    expect(sha256?.short(text)).toBe(digest.slice(0, 32));
  }
});

it('a browser has none of its own', () => {
  expect(nativeSha256({})).toBeNull();
});
