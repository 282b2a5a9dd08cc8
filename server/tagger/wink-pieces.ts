import type { Cutter, Model, Word } from './wink-model.ts';

/** Words between two spaces that are cut at all; what is longer is an address or no language. */
const LONGEST = 100;
const KEPT = 50_000;
/** An address: wink's pattern for it takes exponential time where it does not fit. */
const ADDRESS = '//';
const KNOWN = 99;
const UNKNOWN = 0;

function cutterInto(out: Word[], model: Model): Cutter {
  return {
    isLexeme: (text) => model.known(text) !== null,
    _addTokenIfInCache(text) {
      const words = model.known(text);
      if (words === null) return UNKNOWN;
      out.push(...words);
      return KNOWN;
    },
    _addToken(text, category) {
      out.push(model.guess(text, category));
    },
  };
}

function cut(model: Model, chunk: string): readonly Word[] {
  const category = model.categories['url'] ?? UNKNOWN;
  if (chunk.length > LONGEST || chunk.includes(ADDRESS)) return [model.guess(chunk, category)];
  const out: Word[] = [];
  model.tokenize(cutterInto(out, model), chunk);
  return out;
}

/** Cuts what stands between two spaces as wink does, and keeps what it has cut: most of a text are the same few words. */
export function makePieces(model: Model): (chunk: string) => readonly Word[] {
  const seen = new Map<string, readonly Word[]>();
  return (chunk) => {
    const known = seen.get(chunk);
    if (known !== undefined) return known;
    if (seen.size >= KEPT) seen.clear();
    const words = cut(model, chunk);
    seen.set(chunk, words);
    return words;
  };
}
