/** FNV-1a over the texts: one number for one set of ids, whatever their order. */
export function seedOf(ids: readonly string[]): number {
  let hash = 2_166_136_261;
  for (const id of ids.toSorted()) {
    for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 16_777_619);
  }
  return hash >>> 0;
}

/** A generator of numbers from 0 up to 1 (mulberry32): the same seed gives the same row. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Runs work with Math.random replaced, for a library that has no seed of its own. */
export function withSeed<T>(seed: number, work: () => T): T {
  const chance = Math.random;
  Math.random = seeded(seed);
  try {
    return work();
  } finally {
    Math.random = chance;
  }
}
