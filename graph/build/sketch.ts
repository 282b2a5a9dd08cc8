import type { Article } from '../model/article.ts';

/** Hashes of a sketch, and how many of them make a band: two texts that share no band are not compared further. */
const HASHES = 64;
const BAND = 2;
/** Words of a shingle. */
const WORDS = 3;
/** A text of fewer shingles says too little to be told from another by them. */
const LEAST_SHINGLES = 30;
/** Fewer equal hashes are chance. */
const LEAST_EQUAL = 4;
const LEAST_CONTAINMENT = 0.5;

/** What is kept of a text to find its copies: the number of its shingles and the least value of each hash. */
export type Sketch = { readonly shingles: number; readonly least: Uint32Array };

/** A well-mixed number for each number: the finish of MurmurHash3. */
function mixed(n: number): number {
  let x = n | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** Each run of three words as one number; a run that comes twice counts once. */
function shinglesOf(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(wordHash);
  const shingles = new Set<number>();
  for (let i = 0; i + WORDS <= hashes.length; i++) {
    let hash = 0;
    for (let j = 0; j < WORDS; j++) hash = mixed(Math.imul(hash, 31) + (hashes[i + j] ?? 0));
    shingles.add(hash);
  }
  return shingles;
}

const GOLDEN = 0x9e3779b9;

function leastOf(shingles: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < HASHES; i++) {
      const value = mixed(shingle + Math.imul(i + 1, GOLDEN));
      if (value < (least[i] as number)) least[i] = value;
    }
  }
  return least;
}

/** The sketch of an article as it is stored; null for a text too short, and for records, whose texts are all alike. */
export function sketchOf({ text, machineCoded }: Pick<Article, 'text' | 'machineCoded'>): string | null {
  if (machineCoded) return null;
  const shingles = shinglesOf(text);
  if (shingles.size < LEAST_SHINGLES) return null;
  const least = [...leastOf(shingles)].map((n) => n.toString(16).padStart(8, '0'));
  return `${shingles.size}:${least.join('')}`;
}

/** A stored sketch as numbers. */
export function readSketch(stored: string): Sketch {
  const [size = '', hex = ''] = stored.split(':');
  const least = Uint32Array.from({ length: HASHES }, (_, i) => Number.parseInt(hex.slice(8 * i, 8 * i + 8), 16));
  return { shingles: Number(size), least };
}

function sharesBand(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 0; i < HASHES; i += BAND) if (a[i] === b[i] && a[i + 1] === b[i + 1]) return true;
  return false;
}

/** Each band as one number, small enough for the engine to keep it as it is; equal bands have equal numbers. */
export function bandsOf({ least }: Sketch): readonly number[] {
  return Array.from({ length: HASHES / BAND }, (_, i) => {
    const [a, b] = [least[BAND * i] as number, least[BAND * i + 1] as number];
    return mixed(mixed(a + i) ^ b) >>> 2;
  });
}

/** Whether half of the shorter text, as far as the sketches tell, stands in the other. The same from both sides. */
export function isNearCopy(a: Sketch, b: Sketch): boolean {
  if (!sharesBand(a.least, b.least)) return false;
  let equal = 0;
  for (let i = 0; i < HASHES; i++) if (a.least[i] === b.least[i]) equal += 1;
  if (equal < LEAST_EQUAL) return false;
  const jaccard = equal / HASHES;
  const shared = (jaccard / (1 + jaccard)) * (a.shingles + b.shingles);
  return shared / Math.min(a.shingles, b.shingles) >= LEAST_CONTAINMENT;
}
