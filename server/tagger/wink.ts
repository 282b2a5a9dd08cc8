import { TAGS, type Tag, type Tagger } from '../ingest/document/tagger.ts';
import type { Token } from '../ingest/document/tokens.ts';
import { machineFile } from './wink-files.ts';
import { type Match, makeMachine } from './wink-machine.ts';
import { readModel, type Word } from './wink-model.ts';
import { makePieces } from './wink-pieces.ts';

const KNOWN = new Set<string>(TAGS);
const toTag = (pos: string): Tag => (KNOWN.has(pos) ? (pos as Tag) : pos === 'SYM' ? 'PUNCT' : 'X');
/** Line ends and tabs are words of their own. */
const BREAKS = /[\n\r\t]+/g;

type Cut = (chunk: string) => readonly Word[];
type Pieces = { readonly words: Word[]; readonly ends: number[] };
type Classes = (words: readonly Word[]) => Uint8Array;

function addTo(pieces: Pieces, words: readonly Word[], start: number): void {
  let end = start;
  for (const word of words) {
    end += word.length;
    pieces.words.push(word);
    pieces.ends.push(end);
  }
}

/** Tokens that touch are one chunk. */
function chunkEnd(tokens: readonly Token[], first: number): number {
  let at = first + 1;
  while (at < tokens.length && tokens[at]?.start === tokens[at - 1]?.end) at += 1;
  return at;
}

function piecesOf(text: string, tokens: readonly Token[], cut: Cut): Pieces {
  const pieces: Pieces = { words: [], ends: [] };
  for (let first = 0, end = 0; first < tokens.length; first = end) {
    end = chunkEnd(tokens, first);
    const head = tokens[first];
    const last = tokens[end - 1];
    if (head === undefined || last === undefined) break;
    // The text of a token is shared by all equal ones and so is found faster than a new slice.
    addTo(pieces, cut(head === last ? head.text : text.slice(head.start, last.end)), head.start);
    const gap = end < tokens.length ? text.slice(last.end, tokens[end]?.start) : ' ';
    if (gap !== ' ') for (const found of gap.matchAll(BREAKS)) addTo(pieces, cut(found[0]), last.end + found.index);
  }
  return pieces;
}

function makeClasses(machines: readonly ((events: ArrayLike<number>) => readonly Match[])[]): Classes {
  return (words) => {
    const tags = new Uint8Array(words.length);
    const events = new Uint32Array(words.length);
    words.forEach((word, at) => {
      tags[at] = word.tag;
      events[at] = word.hint || word.tag;
    });
    for (const machine of machines) {
      for (const { at, tag } of machine(events)) {
        const word = words[at];
        if (word === undefined || !(tag < 0 || word.may.has(tag))) continue;
        tags[at] = Math.abs(tag);
        events[at] = word.hint || Math.abs(tag);
      }
    }
    words.forEach((word, at) => {
      if (word.fixed) tags[at] = word.tag;
    });
    return tags;
  };
}

/** A mark of its own, which wink leaves in one piece with a word of letters that it does not know: "Braže.". */
const MARK = /^[.,;:!?]$/;

/** The last piece inside a token that is no mark gives its tag: wink splits hyphens. */
function align(tokens: readonly Token[], ends: readonly number[], tagAt: (piece: number) => Tag): readonly Tag[] {
  let at = 0;
  return tokens.map((token) => {
    let tag: Tag = 'X';
    for (; at < ends.length && (ends[at] ?? 0) <= token.end; at += 1) {
      const piece = tagAt(at);
      if ((ends[at] ?? 0) > token.start && (piece !== 'PUNCT' || tag === 'X')) tag = piece;
    }
    return MARK.test(token.text) ? 'PUNCT' : tag;
  });
}

function loadTagger(): Tagger {
  const model = readModel();
  const names = model.file.pos.list.map(toTag);
  const cut = makePieces(model);
  const classes = makeClasses(machineFile().map(makeMachine));
  return {
    tag(text, tokens) {
      const { words, ends } = piecesOf(text, tokens, cut);
      const tags = classes(words);
      return align(tokens, ends, (piece) => names[tags[piece] ?? 0] ?? 'X');
    },
  };
}

/** The tagger of wink-nlp's English model, which is read on first use. */
export function winkTagger(): Tagger {
  let tagger: Tagger | null = null;
  return {
    tag(text, tokens) {
      tagger ??= loadTagger();
      return tagger.tag(text, tokens);
    },
  };
}
