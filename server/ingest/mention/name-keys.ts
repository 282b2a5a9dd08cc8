import type { NameRun, Text } from './names.ts';

const PLAIN = /^[a-z]+$/;

const partsOf = (norm: string): readonly string[] =>
  PLAIN.test(norm) ? [norm] : norm.split('-').map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''));

/** The folded tokens of a run without particles and suffixes. */
export function keyOf(text: Text, run: NameRun): readonly string[] {
  const key: string[] = [];
  for (let at = run.first; at < run.end; at += 1) {
    for (const part of partsOf(text.tokens[at]?.norm ?? ''))
      if (part.length > 1 && !text.words.particles.has(part) && !text.words.suffixes.has(part)) key.push(part);
  }
  return key;
}

/** At most one letter changed at the end of a given name: Sergei, Sergey. */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || a.length < 4 || a[0] !== b[0]) return false;
  let differ = 0;
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) if (a[i] !== b[i]) differ += 1;
  return differ <= 1;
}
