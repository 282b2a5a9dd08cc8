import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Layout = readonly [word: number, mask: number, shift: number];
/** The parts of wink's English model that give words their classes; the rest (names, moods, lemmas) stays unread. */
type Stored = {
  readonly packing: { readonly size: number; readonly layout: Readonly<Record<string, Layout>>; readonly config: unknown };
  readonly lexicon: string;
  readonly xpansions: string;
  readonly features: {
    readonly lexeme: { readonly list: readonly string[] };
    readonly posClusters: { readonly list: readonly string[] };
  };
  readonly tcat: { readonly hash: Categories };
  readonly pos: { readonly hash: Readonly<Record<string, number>>; readonly list: readonly string[] };
  readonly trex: unknown;
  readonly preserve: unknown;
};
export type Categories = Readonly<Record<string, number>>;

/** What wink's tokenizer asks and tells of the words that it cuts out. */
export type Cutter = {
  isLexeme(text: string): boolean;
  _addTokenIfInCache(text: string): number;
  _addToken(text: string, category: number): void;
};
type Tokenize = (cutter: Cutter, text: string) => void;

/** A word of the model: its likeliest class, the event of patterns that name it (0: none), the classes it may have. */
export type Word = {
  readonly length: number;
  readonly tag: number;
  readonly hint: number;
  readonly may: ReadonlySet<number>;
  /** Patterns never change it: "'s", "n't". */
  readonly fixed: boolean;
};

export type Model = {
  readonly tags: readonly string[];
  readonly machines: readonly string[];
  readonly categories: Categories;
  readonly tokenize: Tokenize;
  /** The word or, of a contraction, its words; null when it is unknown. */
  readonly known: (text: string) => readonly Word[] | null;
  /** An unknown word by its shape and category. */
  readonly guess: (text: string, category: number) => Word;
};

const require = createRequire(import.meta.url);
const MODEL = 'wink-eng-lite-web-model/dist';
const HINT = 1_080_000;
const NOUN = 8;
const EXPANSION = 4;

type Lexicon = { readonly index: ReadonlyMap<string, number>; readonly of: (index: number, property: string) => number };
type Feature = { pos(word: string, category: number, cache: FeatureCache): number };
type FeatureCache = {
  lookup(text: string): readonly number[];
  intrinsicSize(): number;
  posOf(index: number): number;
};

const load = <T>(path: string): T => require(path) as T;

function numbers(base64: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return new Uint32Array(bytes.buffer);
}

function readStored(): Stored {
  const path = require.resolve(`${MODEL}/languages/cur/models/eng-core-web-model.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Stored;
}

function lexiconOf({ packing, lexicon, features }: Stored): Lexicon {
  const packed = numbers(lexicon);
  const index = new Map<string, number>();
  features.lexeme.list.forEach((word, at) => index.set(word, at));
  const of = (at: number, property: string): number => {
    const [word, mask, shift] = packing.layout[property] ?? [0, 0, 0];
    return ((packed[at * packing.size + word] ?? 0) & mask) >>> shift;
  };
  return { index, of };
}

/** wink's model, read anew: the package itself adds every unknown word to its lexicon, for good and for all texts. */
export function readModel(): Model {
  const stored = readStored();
  const { index, of } = lexiconOf(stored);
  const { list } = stored.features.lexeme;
  const classes = stored.features.posClusters.list.map(
    (names) => new Set(names.split('_').map((name) => stored.pos.hash[name] ?? 0)),
  );
  const expansions = numbers(stored.xpansions);
  const NONE: ReadonlySet<number> = new Set();
  const spelled = (at: number): number => (of(at, 'isSpellingMapped') === 1 ? of(at, 'lemma') : at);
  const normal = (at: number): number =>
    of(at, 'isSpellingMapped') === 1 ? of(at, 'lemma') : at + of(at, 'normal');
  const mayOf = (at: number): ReadonlySet<number> => classes[of(at, 'lexemeCID')] ?? NONE;
  const hintOf = (at: number): number => {
    const hint = of(at, 'posHint');
    return hint === 0 ? 0 : hint + HINT;
  };
  const word = (at: number): Word => ({
    length: list[at]?.length ?? 0,
    tag: of(spelled(at), 'pos') || NOUN,
    hint: hintOf(at),
    may: mayOf(normal(at)),
    fixed: false,
  });
  const expanded = (at: number): readonly Word[] => {
    const pointer = of(at, 'lemma') & 0x3fff;
    const count = (of(at, 'lemma') >> 14) & 0x1f;
    const out: Word[] = [];
    for (let i = pointer; i < pointer + count; i += EXPANSION) {
      const [lexeme = 0, norm = 0, , tag = 0] = expansions.subarray(i, i + EXPANSION);
      out.push({ length: list[lexeme]?.length ?? 0, tag, hint: hintOf(lexeme), may: mayOf(norm), fixed: true });
    }
    return out;
  };
  const known = (text: string): readonly Word[] | null => {
    const at = index.get(text);
    if (at === undefined) return null;
    return of(at, 'isContraction') === 1 ? expanded(at) : [word(at)];
  };
  const feature = load<(config: unknown) => Feature>(`${MODEL}/feature.js`)(stored.packing.config);
  const cache: FeatureCache = {
    lookup: (text) => [index.get(text) ?? list.length],
    intrinsicSize: () => list.length,
    posOf: (at) => of(at, 'pos'),
  };
  const guess = (text: string, category: number): Word => {
    const at = index.get(text);
    if (at !== undefined) return word(at);
    const lower = index.get(text.toLowerCase());
    const tag = feature.pos(text, category, cache) || NOUN;
    const may = lower === undefined ? NONE : mayOf(spelled(lower));
    return { length: text.length, tag, hint: 0, may, fixed: false };
  };
  const compile = load<(trex: unknown) => unknown>('wink-nlp/src/compile-trex.js');
  const tokenizer = load<(trex: unknown, categories: Categories, preserve: unknown) => Tokenize>(
    'wink-nlp/src/tokenizer.js',
  );
  return {
    tags: stored.pos.list,
    machines: load<readonly string[]>(`${MODEL}/languages/cur/models/eng-pos-model.json`),
    categories: stored.tcat.hash,
    tokenize: tokenizer(compile(stored.trex), stored.tcat.hash, stored.preserve),
    known,
    guess,
  };
}
