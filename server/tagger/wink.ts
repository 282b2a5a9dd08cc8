import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type WinkMethods } from 'wink-nlp';
import { TAGS, type Tag, type Tagger } from '../ingest/document/tagger.ts';
import type { Token } from '../ingest/document/tokens.ts';

const KNOWN = new Set<string>(TAGS);
const toTag = (pos: string): Tag => (KNOWN.has(pos) ? (pos as Tag) : pos === 'SYM' ? 'PUNCT' : 'X');

type Piece = { readonly end: number; readonly tag: Tag };

function piecesOf(nlp: WinkMethods, text: string): readonly Piece[] {
  const its = nlp.its;
  const doc = nlp.readDoc(text);
  const out: Piece[] = [];
  let at = 0;
  doc.tokens().each((token: ItemToken) => {
    // oxlint-disable-next-line typescript/unbound-method -- wink takes its readers unbound, as keys of what to give
    at += token.out(its.precedingSpaces).length + token.out().length;
    // oxlint-disable-next-line typescript/unbound-method -- as above
    out.push({ end: at, tag: toTag(token.out(its.pos)) });
  });
  return out;
}

/** The last piece inside a token that is no mark gives its tag: wink splits hyphens and returns no offsets. */
function align(tokens: readonly Token[], pieces: readonly Piece[]): readonly Tag[] {
  let at = 0;
  return tokens.map((token) => {
    let tag: Tag = 'X';
    while (at < pieces.length && (pieces[at]?.end ?? 0) <= token.end) {
      const piece = pieces[at];
      if (piece && piece.end > token.start && (piece.tag !== 'PUNCT' || tag === 'X')) tag = piece.tag;
      at += 1;
    }
    return tag;
  });
}

/** wink-nlp's tagger; the model is loaded on first use. */
export function winkTagger(): Tagger {
  let nlp: WinkMethods | null = null;
  return {
    tag(text, tokens) {
      nlp ??= winkNLP(model, ['sbd', 'pos']);
      const first = tokens[0]?.start ?? 0;
      const end = tokens.at(-1)?.end ?? 0;
      const shifted = tokens.map((token) => ({ ...token, start: token.start - first, end: token.end - first }));
      return align(shifted, piecesOf(nlp, text.slice(first, end)));
    },
  };
}
