import { type Cache, featureOf, type ModelFile, readModelFile } from './wink-files.ts';

/** A word of the model: its likeliest class, the event of patterns that name it (0: none), the classes it may have. */
export type Word = {
  readonly length: number;
  readonly tag: number;
  readonly hint: number;
  readonly may: ReadonlySet<number>;
  /** Patterns never change it: "'s", "n't". */
  readonly fixed: boolean;
};

/** wink's lexicon, which no text adds to: the package keeps each unknown word, so that later texts are read otherwise. */
export type Model = {
  readonly file: ModelFile;
  /** The word or, of a contraction, its words; null when it is unknown. */
  readonly known: (text: string) => readonly Word[] | null;
  /** A word by its shape and category. */
  readonly guess: (text: string, category: number) => Word;
};

/** Reads a property of the word at an index. */
type Property = (at: number, name: string) => number;

const HINT = 1_080_000;
const NOUN = 8;
const EXPANSION = 4;
const NO_CLASS: ReadonlySet<number> = new Set();

function numbers(base64: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return new Uint32Array(bytes.buffer);
}

function propertiesOf({ packing, lexicon }: ModelFile): Property {
  const packed = numbers(lexicon);
  return (at, name) => {
    const [word, mask, shift] = packing.layout[name] ?? [0, 0, 0];
    return ((packed[at * packing.size + word] ?? 0) & mask) >>> shift;
  };
}

/** The index under which another spelling is kept. */
const spelled = (of: Property, at: number): number => (of(at, 'isSpellingMapped') === 1 ? of(at, 'lemma') : at);

const normal = (of: Property, at: number): number =>
  of(at, 'isSpellingMapped') === 1 ? of(at, 'lemma') : at + of(at, 'normal');

function hintOf(of: Property, at: number): number {
  const hint = of(at, 'posHint');
  return hint === 0 ? 0 : hint + HINT;
}

/** Words by index, made when they are first asked for. */
function makeWords(file: ModelFile, of: Property) {
  const { list } = file.features.lexeme;
  const classes = file.features.posClusters.list.map(
    (names) => new Set(names.split('_').map((name) => file.pos.hash[name] ?? 0)),
  );
  const expansions = numbers(file.xpansions);
  const mayOf = (at: number): ReadonlySet<number> => classes[of(at, 'lexemeCID')] ?? NO_CLASS;
  const lengthOf = (at: number): number => list[at]?.length ?? 0;
  const word = (at: number): Word => {
    const tag = of(spelled(of, at), 'pos') || NOUN;
    return { length: lengthOf(at), tag, hint: hintOf(of, at), may: mayOf(normal(of, at)), fixed: false };
  };
  const expanded = (at: number): readonly Word[] => {
    const first = of(at, 'lemma') & 0x3fff;
    const count = (of(at, 'lemma') >> 14) & 0x1f;
    return Array.from({ length: count / EXPANSION }, (_, part): Word => {
      const from = first + part * EXPANSION;
      const [lexeme = 0, norm = 0, , tag = 0] = expansions.subarray(from, from + EXPANSION);
      return { length: lengthOf(lexeme), tag, hint: hintOf(of, lexeme), may: mayOf(norm), fixed: true };
    });
  };
  return { word, expanded, mayOf };
}

export function readModel(): Model {
  const file = readModelFile();
  const { list } = file.features.lexeme;
  const index = new Map<string, number>();
  list.forEach((text, at) => index.set(text, at));
  const of = propertiesOf(file);
  const { word, expanded, mayOf } = makeWords(file, of);
  const feature = featureOf(file);
  const cache: Cache = {
    lookup: (text) => [index.get(text) ?? list.length],
    intrinsicSize: () => list.length,
    posOf: (at) => of(at, 'pos'),
  };
  return {
    file,
    known(text) {
      const at = index.get(text);
      if (at === undefined) return null;
      return of(at, 'isContraction') === 1 ? expanded(at) : [word(at)];
    },
    guess(text, category) {
      const at = index.get(text);
      if (at !== undefined) return word(at);
      const lower = index.get(text.toLowerCase());
      const may = lower === undefined ? NO_CLASS : mayOf(spelled(of, lower));
      return { length: text.length, tag: feature.pos(text, category, cache) || NOUN, hint: 0, may, fixed: false };
    },
  };
}
