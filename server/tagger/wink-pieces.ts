import { detached } from '../ingest/document/tokens.ts';
import { type Cutter, tokenizerOf } from './wink-files.ts';
import type { Model, Word } from './wink-model.ts';

/** Longest chunk that is cut; what is longer is an address or no language. */
const LONGEST = 100;
/** wink's pattern of an address takes exponential time where it does not fit. */
const ADDRESS = '//';
const KEPT = 50_000;
const ADDED = 99;
const UNKNOWN = 0;

function cutterInto(out: Word[], model: Model): Cutter {
  return {
    isLexeme: (text) => model.known(text) !== null,
    _addTokenIfInCache(text) {
      const words = model.known(text);
      if (words === null) return UNKNOWN;
      out.push(...words);
      return ADDED;
    },
    _addToken(text, category) {
      out.push(model.guess(text, category));
    },
  };
}

/** Cuts a chunk between two spaces as wink does, and keeps what it has cut: most of a text are the same few words. */
export function makePieces(model: Model): (chunk: string) => readonly Word[] {
  const tokenize = tokenizerOf(model.file);
  const { url = UNKNOWN } = model.file.tcat.hash;
  const seen = new Map<string, readonly Word[]>();
  const cut = (chunk: string): readonly Word[] => {
    if (chunk.length > LONGEST || chunk.includes(ADDRESS)) return [model.guess(chunk, url)];
    const out: Word[] = [];
    tokenize(cutterInto(out, model), chunk);
    return out;
  };
  return (chunk) => {
    const known = seen.get(chunk);
    if (known !== undefined) return known;
    if (seen.size >= KEPT) seen.clear();
    const words = cut(chunk);
    seen.set(detached(chunk), words);
    return words;
  };
}
