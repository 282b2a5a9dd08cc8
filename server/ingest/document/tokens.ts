import type { Span } from '../../../graph/index.ts';

/** A word or mark of the text; `norm` is folded for look-up (no marks, lower case, ’ as '). */
export type Token = Span & {
  readonly text: string;
  readonly norm: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
};

/** The folded word at a position, empty outside of the text. */
export const normAt = (tokens: readonly Token[], at: number): string => tokens[at]?.norm ?? '';

/** The word at a position as it is written, empty outside of the text. */
export const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

export const isCapital = (tokens: readonly Token[], at: number): boolean => tokens[at]?.capital === true;

export const isSmall = (tokens: readonly Token[], at: number): boolean => tokens[at]?.capital === false;

const PIECE =
  /\p{Lu}(?:\.\p{Lu}){1,12}\b\.?(?:[-–‑]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑–](?=[\p{L}\p{N}])(?:\p{Lu}(?:\.\p{Lu})+\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)|['’ʼ](?!s(?!\p{L}))(?=\p{L})[\p{L}\p{M}]+)*|\p{N}+(?:[.,:](?=\p{N})\p{N}+)*(?:[-‐‑–](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*(?:st|nd|rd|th|d(?!\p{L}))?|['’]s(?!\p{L})|\S/uy;
const NEGATED = /n['’]t$/i;
const isApostrophe = (mark: string | undefined): boolean => mark === "'" || mark === '’';
const MARKS = /\p{M}/gu;
const PLAIN = /^[A-Za-z0-9.,-]*$/;
const ASCII = /^[\x20-\x7e]*$/;

export function normOf(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = ASCII.test(text) ? text : text.normalize('NFKD').replace(MARKS, '');
  return plain.replace(/[’ʼ`]/g, "'").replace(/[‐‑–]/g, '-').toLowerCase();
}

type Word = Pick<Token, 'text' | 'norm' | 'capital'>;

const WORDS = new Map<string, Word>();
const REMEMBERED = 100_000;

/** The engine copies shorter slices; longer ones are views that keep the whole article alive. */
const SLICED = 13;

/** A copy of a slice. */
export const detached = (slice: string): string => (slice.length < SLICED ? slice : Array.from(slice).join(''));

/** What is longer is no word; its norm is cut so that no pattern has to search it. */
const LONGEST = 100;

/** "al-Assad", "d'Estaing": a name though it begins small. */
const PARTICLE = /^(?:(?:al|el|an|as|ash|ad|ar|ul)-|d['’])\p{Lu}/u;

function wordOf(piece: string): Word {
  const text = detached(piece);
  const first = text.charCodeAt(0);
  const upper = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text);
  const capital = upper || (/[-'’]/.test(text) && PARTICLE.test(text));
  return { text, norm: normOf(text.slice(0, LONGEST)), capital };
}

/** Equal words share their text and norm, which makes every look-up of them cheap. */
function make(piece: string, start: number): Token {
  let word = WORDS.get(piece);
  if (word === undefined) {
    if (WORDS.size >= REMEMBERED) WORDS.clear();
    word = wordOf(piece);
    WORDS.set(word.text, word);
  }
  return { text: word.text, norm: word.norm, start, end: start + piece.length, capital: word.capital };
}

/** Whether a dot right behind belongs to the piece. */
const takesDot = (piece: string, abbreviations: ReadonlyMap<string, string>): boolean =>
  !piece.endsWith('.') && (abbreviations.has(`${piece.toLowerCase()}.`) || /^\p{Lu}$/u.test(piece));

/** What no title stands in front of: the first word of a next sentence. */
const BEHIND_NAME = /^ (?:He|She|It|They|The|His|Her|Their|But|On|In|At)\b/;
const FAR = 12;

/** "met Hun Sen. He": a title is in front of somebody, so that this is a name that looks like one. */
const isName = (piece: string, behind: string, final: string | undefined): boolean =>
  final === 'never' && /^\p{Lu}\p{Ll}+$/u.test(piece) && BEHIND_NAME.test(behind);

const isNameAt = (
  text: string,
  { piece, end }: { readonly piece: string; readonly end: number },
  abbreviations: ReadonlyMap<string, string>,
): boolean => isName(piece, text.slice(end + 1, end + FAR), abbreviations.get(`${piece.toLowerCase()}.`));

function pushPiece(out: Token[], piece: string, start: number): void {
  if (piece.length > 3 && isApostrophe(piece[piece.length - 2]) && NEGATED.test(piece)) {
    const cut = piece.length - 3;
    out.push(make(piece.slice(0, cut), start), make(piece.slice(cut), start + cut));
    return;
  }
  const last = out.at(-1);
  const possessive = isApostrophe(piece) && last?.end === start && /[sz]$/i.test(last.text);
  out.push(possessive ? { ...make(piece, start), norm: "'s" } : make(piece, start));
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** Marks of ASCII that end a word whatever follows; the others may go on with it: a hyphen, an apostrophe, a digit. */
const ENDING = new Set(Array.from(' \n\t!"()*,/:;?[]', (mark) => mark.charCodeAt(0)));
const DOT = 46;

/** The end of a plain word at `start`, by far the most frequent case; `start` itself when the pattern must tell. */
function plainEnd(text: string, start: number): number {
  let at = start;
  while (isLetter(text.charCodeAt(at))) at += 1;
  const next = text.charCodeAt(at);
  return ENDING.has(next) || (next === DOT && at > start + 1) ? at : start;
}

/** The end of the piece at `start`, by the pattern; `start` itself at a space. */
function pieceEnd(text: string, start: number): number {
  const plain = plainEnd(text, start);
  if (plain > start) return plain;
  PIECE.lastIndex = start;
  return PIECE.test(text) ? PIECE.lastIndex : start;
}

/** Tokens with exact offsets; `'s` and `n't` split, hyphenated names stay whole, abbreviations keep their dot. */
export function tokenize(text: string, abbreviations: ReadonlyMap<string, string>, offset = 0): readonly Token[] {
  const out: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const end = isSpace(text.charCodeAt(at)) ? at : pieceEnd(text, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const piece = text.slice(at, end);
    const dot = text[end] === '.' && takesDot(piece, abbreviations) && !isNameAt(text, { piece, end }, abbreviations);
    pushPiece(out, dot ? `${piece}.` : piece, at + offset);
    at = end + (dot ? 1 : 0);
  }
  return out;
}
