import { TAGS, type Tag, type Tagger } from '../ingest/document/tagger.ts';
import type { Token } from '../ingest/document/tokens.ts';
import { machineFile } from './wink-files.ts';
import { type Match, makeMachine } from './wink-machine.ts';
import { readModel, type Word } from './wink-model.ts';
import { makePieces } from './wink-pieces.ts';

const KNOWN = new Set<string>(TAGS);
const toTag = (pos: string): Tag => (KNOWN.has(pos) ? (pos as Tag) : pos === 'SYM' ? 'PUNCT' : 'X');
/** What stands between spaces; line ends and tabs are words of their own. */
const CHUNK = /[\n\r\t]+|[^ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f\n\r\t]+/g;

type Pieces = { readonly words: readonly Word[]; readonly ends: readonly number[] };
type Classes = (words: readonly Word[]) => ArrayLike<number>;

function piecesOf(text: string, start: number, cut: (chunk: string) => readonly Word[]): Pieces {
  const words: Word[] = [];
  const ends: number[] = [];
  CHUNK.lastIndex = 0;
  for (let found = CHUNK.exec(text); found !== null; found = CHUNK.exec(text)) {
    let end = start + found.index;
    for (const word of cut(found[0])) {
      end += word.length;
      words.push(word);
      ends.push(end);
    }
  }
  return { words, ends };
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

/** The last piece inside a token that is no mark gives its tag: wink splits hyphens. */
function align(tokens: readonly Token[], ends: readonly number[], tags: readonly Tag[]): readonly Tag[] {
  let at = 0;
  return tokens.map((token) => {
    let tag: Tag = 'X';
    for (; at < ends.length && (ends[at] ?? 0) <= token.end; at += 1) {
      const piece = tags[at] ?? 'X';
      if ((ends[at] ?? 0) > token.start && (piece !== 'PUNCT' || tag === 'X')) tag = piece;
    }
    return tag;
  });
}

function loadTagger(): Tagger {
  const model = readModel();
  const names = model.file.pos.list.map(toTag);
  const cut = makePieces(model);
  const classes = makeClasses(machineFile().map(makeMachine));
  return {
    tag(text, tokens) {
      const start = tokens[0]?.start ?? 0;
      const { words, ends } = piecesOf(text.slice(start, tokens.at(-1)?.end ?? 0), start, cut);
      const tags = Array.from(classes(words), (tag) => names[tag] ?? 'X');
      return align(tokens, ends, tags);
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
