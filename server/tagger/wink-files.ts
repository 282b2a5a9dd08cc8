import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Categories = Readonly<Record<string, number>>;
/** Where a property stands in the numbers of a word. */
type Place = readonly [word: number, mask: number, shift: number];

/** The parts of wink's English model that give words their classes; names, moods and lemmas stay unread. */
export type ModelFile = {
  readonly packing: {
    readonly size: number;
    readonly layout: Readonly<Record<string, Place>>;
    readonly config: unknown;
  };
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

/** What wink's tokenizer asks and tells of the words that it cuts out. */
export type Cutter = {
  isLexeme(text: string): boolean;
  _addTokenIfInCache(text: string): number;
  _addToken(text: string, category: number): void;
};
export type Tokenize = (cutter: Cutter, text: string) => void;

/** What wink's guess of an unknown word asks of the lexicon. */
export type Cache = {
  lookup(text: string): readonly number[];
  intrinsicSize(): number;
  posOf(index: number): number;
};
type Feature = { pos(word: string, category: number, cache: Cache): number };

const require = createRequire(import.meta.url);

export function readModelFile(): ModelFile {
  const path = require.resolve('wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json');
  return JSON.parse(readFileSync(path, 'utf8')) as ModelFile;
}

export const machineFile = (): readonly string[] =>
  require('wink-eng-lite-web-model/dist/languages/cur/models/eng-pos-model.json') as readonly string[];

export function featureOf({ packing }: ModelFile): Feature {
  const make = require('wink-eng-lite-web-model/dist/feature.js') as (config: unknown) => Feature;
  return make(packing.config);
}

export function tokenizerOf({ trex, tcat, preserve }: ModelFile): Tokenize {
  type Make = (trex: unknown, categories: Categories, preserve: unknown) => Tokenize;
  const compile = require('wink-nlp/src/compile-trex.js') as (trex: unknown) => unknown;
  const make = require('wink-nlp/src/tokenizer.js') as Make;
  return make(compile(trex), tcat.hash, preserve);
}
